"""A real browser that opens files from disk; where there is none the tests are skipped and say why."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from corpus.samples import sample_folder
from novation.api import agreement_of, compare
from renderers import agreement_html, html
from renderers.theme import PLAIN
from tests.renderers.sample import sample_report

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHROMIUM = os.environ.get("NOVATION_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"


class Opened(NamedTuple):
    """A page, and what the browser said while it was open."""

    page: Page
    said: list[str]
    asked_for: list[str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (on Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.exists():
        pytest.skip("axe-core is not installed (npm install --prefix tests/browser)")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages on disk: reports on the sample "series" and on "hostile" texts that hold markup, a clean "copy"."""
    folder = tmp_path_factory.mktemp("reports")
    samples = sample_folder()
    versions = [agreement_of(samples.joinpath(name).read_bytes(), name) for name in ("2025-03-01.md", "2026-01-15.md")]
    pages = {
        "series": html.render(compare(*versions)),
        "hostile": html.render(sample_report(), PLAIN),
        "copy": agreement_html.render(versions[1]),
    }
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in pages}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture
def series(context: BrowserContext, files: dict[str, Path]) -> Opened:
    return opened(context, files["series"])


def opened(context: BrowserContext, file: Path, fragment: str = "") -> Opened:
    """The file in a new tab, with whatever the console said and whatever was asked for from anywhere."""
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri() + fragment)
    return Opened(page, said, asked)
