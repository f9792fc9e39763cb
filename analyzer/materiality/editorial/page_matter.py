"""Tests of a page's own words, asked only where no rule claims them: labels, links, pointers, news of an update."""

from collections.abc import Callable

from analyzer.materiality.editorial.addresses import ADDRESS
from analyzer.materiality.editorial.contents import contact, contents_entry, greeting, line_heading
from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.editorial.menus import button, call, menu_title
from analyzer.materiality.editorial.news import beside_news, card, dated_item
from analyzer.materiality.editorial.page_lines import label, new_tab, picture
from analyzer.materiality.editorial.page_sentences import announcement, linked, pointer, question, teaser
from analyzer.materiality.editorial.pages import host
from analyzer.materiality.editorial.products import listed_item
from analyzer.materiality.editorial.versions import feedback, language, script
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text

BESIDE = 1  # words behind a difference among which the form of a company stands


# Name of the test → the test; every side of the passage that has words must pass the same one.
PAGE: tuple[tuple[str, Callable[[Side, Text], bool]], ...] = (
    ("pointer", pointer),
    ("pointer", linked),
    ("page-matter", label),
    ("page-matter", menu_title),
    ("page-furniture", new_tab),
    ("page-furniture", picture),
    ("page-matter", call),
    ("page-furniture", button),
    ("listed-name", listed_item),
    ("teaser", teaser),
    ("question", question),
    ("announcement", announcement),
    ("teaser", dated_item),
    ("teaser", card),
    ("page-matter", contents_entry),
    ("heading", line_heading),
    ("contact", contact),
    ("invitation", greeting),
    ("announcement", beside_news),
    ("page-furniture", script),
    ("page-furniture", feedback),
    ("languages", language),
)


def unclaimed(locus: Locus, desk: Desk) -> str | None:
    """The test by which words that no rule claims are the page's and no term; None where a reader has to see them."""
    sides = [(side, text) for side, text in _sides(locus, desk) if side.words]
    if len(sides) > 1 and _another_company(locus):
        return None  # whose notice stands behind a link is no matter of the page
    named = next((name for name, test in PAGE if all(test(side, text) for side, text in sides)), None)
    return None if named == "contact" and len(sides) > 1 and _another_house(sides) else named


def _another_house(sides: list[tuple[Side, Text]]) -> bool:
    """True where one version sends questions to another house as well: to "help@mill.example or vet@rye.example"."""
    said = [side.span.of(text.agreement.text).split() if side.span is not None else [] for side, text in sides]
    houses = [{host(word) for word in words if ADDRESS.search(word)} - {""} for words in said]
    return all(houses) and (houses[0] < houses[1] or houses[1] < houses[0])


def _another_company(locus: Locus) -> bool:
    """True where the differences hold the form of a company: "Mill Payments Inc." made "Mill Platform, Inc."."""
    company = lists().suffixes - {"co", "company"}
    near = [
        side.forms[max(0, reach[0] - 1) : reach[1] + BESIDE]
        for hunk in locus.hunks
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        if any(word.capital for word in side.words[slice(*reach)])
    ]
    return any(not company.isdisjoint(row) for row in near)


def _sides(locus: Locus, desk: Desk) -> tuple[tuple[Side, Text], tuple[Side, Text]]:
    return (locus.old, desk.context.old), (locus.new, desk.context.new)
