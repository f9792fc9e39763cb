"""`python -m tests.browser.picture FILE`: the picture of the sample's report that README shows."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from corpus.samples import demo_versions
from novation.api import agreement_of, compare
from renderers import html
from tests.browser.conftest import ARGUMENTS, CHROMIUM

WIDTH, HEIGHT = 1240, 960
LARGEST = 300_000


def main(target: Path) -> None:
    """Write the picture; the same report gives the same page, the letters are those of the machine's fonts."""
    if CHROMIUM is None:
        raise SystemExit("there is no chromium on this machine (on Debian: apt-get install chromium)")
    old, new = (agreement_of(version.read_bytes(), version.name) for version in demo_versions())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "report.html"
        page_file.write_text(html.render(compare(old, new)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(page_file.as_uri())
        picture = page.screenshot()
        browser.close()
    if len(picture) > LARGEST:
        raise SystemExit(f"the picture has {len(picture):,} bytes, more than {LARGEST:,}")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
