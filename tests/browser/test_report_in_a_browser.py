"""The report as a person uses it: opened from disk in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Opened, opened
from tests.renderers.sample import LONG_WORD


def shown(page: Page, selector: str) -> int:
    """How many elements the selector finds that a person can see."""
    return page.locator(f"{selector}:visible").count()


def in_view(page: Page, selector: str) -> bool:
    """True when the top of the element stands in the window."""
    top, height = page.evaluate("s => [document.querySelector(s).getBoundingClientRect().top, innerHeight]", selector)
    return bool(-5 <= top < height)


@pytest.mark.parametrize("name", ["series", "hostile"])
def test_nothing_is_said_on_the_console_and_nothing_is_asked_of_a_network(
    context: BrowserContext, files: dict[str, Path], name: str
) -> None:
    tab = opened(context, files[name])
    tab.page.keyboard.press("j")
    tab.page.keyboard.press("/")
    tab.page.keyboard.type("liab")
    tab.page.keyboard.press("Enter")
    assert tab.said == []
    assert tab.asked_for == [files[name].as_uri()]


def test_the_ten_gravest_changes_are_in_sight_at_once(series: Opened) -> None:
    rows = series.page.locator("#glance table").first.locator("tbody tr")
    assert rows.count() == 10
    box = rows.nth(9).bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 1000


def test_a_filter_leaves_the_changes_it_names_and_says_how_many(series: Opened) -> None:
    page = series.page
    whole = shown(page, "article.change")
    page.select_option("[name=direction]", "favors_user")
    left = shown(page, "article.change")
    assert 0 < left < whole
    assert page.locator("article.change:visible:not([data-direction=favors_user])").count() == 0
    assert page.locator(".filters output").inner_text() == f"Showing {left} of {whole}"
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".filters output")).to_have_text("")
    expect(page.locator("article.change:visible")).to_have_count(whole)


@pytest.mark.parametrize(("field", "data"), [("topic", "topics"), ("party", "parties")])
def test_topic_and_party_filter_too(series: Opened, field: str, data: str) -> None:
    page = series.page
    value = page.locator(f"[name={field}] option").nth(1).get_attribute("value")
    assert value
    page.select_option(f"[name={field}]", value)
    held = [each.get_attribute(f"data-{data}") or "" for each in page.locator("article.change:visible").all()]
    assert held
    assert all(value in each.split("|") for each in held)


def test_severity_filters_to_the_critical(series: Opened) -> None:
    page = series.page
    page.select_option("[name=rank]", "4")
    assert {each.get_attribute("data-rank") for each in page.locator("article.change:visible").all()} == {"4"}


def test_j_and_k_walk_the_changes(series: Opened) -> None:
    page = series.page
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "change-2"
    assert in_view(page, "#change-2")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "change-1"


def test_slash_searches_and_enter_goes_to_the_next_place(series: Opened) -> None:
    page = series.page
    page.keyboard.press("/")
    page.keyboard.type("indemn")
    page.keyboard.press("Enter")
    said = page.locator(".search output").inner_text()
    assert said.startswith("1 of ")
    assert "indemn" in page.locator(".here").inner_text().lower()
    page.keyboard.press("Enter")
    assert page.locator(".search output").inner_text().startswith("2 of ")
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""


def test_search_opens_what_is_folded(series: Opened) -> None:
    page = series.page
    hidden = page.locator("#redline details.folded .rl-text").first
    assert not hidden.is_visible()
    words = " ".join((hidden.text_content() or "").split()[:6])
    page.fill("#search", words)
    expect(page.locator(".search output")).not_to_have_text("")
    for _ in range(int(page.locator(".search output").inner_text().split()[0])):
        page.locator("#search").press("Enter")
    assert hidden.is_visible()


def test_a_question_mark_lists_the_keys_and_escape_closes_the_list(series: Opened) -> None:
    page = series.page
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_every_number_in_the_table_leads_to_its_change(series: Opened) -> None:
    page = series.page
    page.locator("#glance .what a").nth(6).click()
    assert page.url.endswith("#change-7")
    assert in_view(page, "#change-7")


def test_a_deep_link_to_a_folded_clause_opens_it(context: BrowserContext, files: dict[str, Path]) -> None:
    first = opened(context, files["series"])
    target = first.page.locator("#redline details.folded .rl[id]").first.get_attribute("id")
    tab = opened(context, files["series"], f"#{target}")
    assert tab.page.locator(f"[id='{target}']").is_visible()
    assert in_view(tab.page, f"[id='{target}']")


def test_a_deep_link_to_a_filtered_change_shows_it(series: Opened) -> None:
    page = series.page
    page.select_option("[name=direction]", "favors_user")
    page.evaluate("location.hash = '#change-1'")
    expect(page.locator("#change-1")).to_be_visible()


def test_a_defined_term_shows_its_definition_on_hover_and_focus(series: Opened) -> None:
    page = series.page
    term = page.locator("#redline .unified a.t").first
    meaning = page.locator(term.get_attribute("href") or "").locator("dd").text_content()
    term.scroll_into_view_if_needed()
    term.hover()
    assert page.locator("#tip").inner_text() == meaning
    page.keyboard.press("Escape")
    assert not page.locator("#tip").is_visible()
    page.mouse.move(2, 2)
    term.focus()
    assert page.locator("#tip").is_visible()
    assert term.get_attribute("aria-describedby") == "tip"


def test_side_by_side_shows_the_old_words_left_and_the_new_ones_right(series: Opened) -> None:
    page = series.page
    assert shown(page, ".rl-side") == 0
    page.locator("label[for=view-side]").click()
    expect(page.locator(".unified:visible")).to_have_count(0)
    left, right = page.locator(".rl:not(.same)").first.locator(".rl-side").all()
    assert left.locator("ins").count() == 0
    assert right.locator("del").count() == 0
    boxes = left.bounding_box(), right.bounding_box()
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["x"] < boxes[1]["x"]


def test_without_scripts_everything_is_readable_and_the_two_columns_still_work(
    browser: Browser, files: dict[str, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, files["series"]).page
    assert page.locator("#verdict .verdict").is_visible()
    assert shown(page, "article.change") == page.locator("article.change").count()
    assert not page.locator(".filters").is_visible()
    page.locator("label[for=view-side]").click()
    expect(page.locator(".rl-side:visible").first).to_be_visible()
    fold = page.locator("#redline details.folded").first
    fold.locator("summary").click()
    assert fold.locator(".rl-text").first.is_visible()
    context.close()


@pytest.mark.parametrize("name", ["series", "hostile"])
@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_runs_out_of_a_narrow_window(browser: Browser, files: dict[str, Path], name: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = opened(context, files[name]).page
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("label[for=view-side]").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_on_paper_the_folds_are_open_and_the_controls_gone(series: Opened) -> None:
    page = series.page
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert not page.locator(".contents").is_visible()
    assert page.locator("#quiet details").first.get_attribute("open") is not None
    colour = page.locator("#material del").first.evaluate("each => getComputedStyle(each).color")
    assert colour == "rgb(0, 0, 0)"


def test_markup_of_an_agreement_stays_text(context: BrowserContext, files: dict[str, Path]) -> None:
    page = opened(context, files["hostile"]).page
    assert page.locator("img").count() == 0
    words = page.locator("#redline").text_content() or ""
    assert "<script>alert(1)</script>" in words
    assert LONG_WORD in words
    assert page.evaluate("typeof window.alert") == "function"
