"""E-mail, page, banner and card of a notice in Chromium: axe-core finds nothing, nothing is cut off, images are off."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from analyzer.notices.notice_model import Notice
from analyzer.notices.sender import Links, Sender
from corpus.samples import demo_versions
from novation.api import agreement_of, compare, plan
from novation.notices import notice
from renderers.notice.html import banner, body, card, page

HOSTILE = "<b>Harbour</b> {{ 7 * 7 }} & Söhne, whose name is long and goes-on-without-a-single-space-for-" + "x" * 90
FORMS = ("email", "page", "fragments")
LOOKS = [(320, "light"), (320, "dark"), (800, "light"), (800, "dark")]


def made() -> Notice:
    old, new = (agreement_of(version.read_bytes(), version.name) for version in demo_versions())
    report = compare(old, new)
    who = Sender(
        name=HOSTILE,
        contact="legal@harbour.example",
        cancel="under Settings, Plan.",
        links=Links(new="https://harbour.example/terms?version=" + "2" * 120),
    )
    return notice(report, plan(report, ["eu-p2b"], sent=date(2026, 12, 1), effective=date(2027, 2, 1)), sender=who)


@pytest.fixture(scope="module")
def notices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder, written = tmp_path_factory.mktemp("notices"), made()
    head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Dashboard</title>'
    whole = head + "<main><h1>Dashboard</h1>{}{}</main></html>"
    pages = {
        "email": body(written),
        "page": page(written),
        "fragments": whole.format(banner(written), card(written)),
    }
    for name, content in pages.items():
        (folder / f"{name}.html").write_text(content, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in pages}


def opened(browser: Browser, file: Path, width: int, scheme: Any) -> Page:
    """The page as a mail program shows it: no scripts of its own, images off."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    context.route("**/*", lambda route: route.abort() if route.request.resource_type == "image" else route.continue_())
    shown = context.new_page()
    shown.goto(file.as_uri())
    return shown


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_reports_no_violation(
    browser: Browser, axe: str, notices: dict[str, Path], form: str, width: int, scheme: str
) -> None:
    shown = opened(browser, notices[form], width, scheme)
    shown.evaluate(axe)
    result = shown.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    found = [(each["id"], [node["html"][:200] for node in each["nodes"][:3]]) for each in result["violations"]]
    shown.context.close()
    assert found == []


@pytest.mark.parametrize("form", ["email", "page"])  # banner and card take the style of the page they are put in
@pytest.mark.parametrize("width", [320, 800])
def test_nothing_reaches_past_the_edge_and_no_picture_is_asked_for(
    browser: Browser, notices: dict[str, Path], form: str, width: int
) -> None:
    shown = opened(browser, notices[form], width, "light")
    wide = shown.evaluate("document.documentElement.scrollWidth")
    pictures = shown.evaluate("document.images.length")
    text = shown.inner_text("body")
    shown.context.close()
    assert (wide <= width, pictures) == (True, 0)
    assert "<b>Harbour</b> {{ 7 * 7 }} & Söhne" in text
