"""Running headers, footers and page numbers: what repeats at the edges of pages."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from clauses.readers.pdf.layout import Page, Segment
from clauses.readers.pdf.segments import rows

_EDGE = 0.16  # of the page's height, above and below, in which running lines stand
_DEEPEST = 5  # lines at one edge
_ANY_NUMBER = "#"
_STEP = 4.0  # points
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\[\d{1,4}\]",
    re.IGNORECASE,
)


class Margins(NamedTuple):
    """What is left of each page, and the running lines: each text once, with the page it first stands on."""

    bodies: list[list[Segment]]
    running: list[tuple[str, int]]


class _Place(NamedTuple):
    """A row's words and size, the edge it stands at, and its distance from there in steps of a few points."""

    words: str
    size: int
    top: bool
    step: int


def _place(row: Sequence[Segment], top: bool, page: Page) -> _Place:
    return _Place(*_key(row), top, round((row[0].y - top * page.height) / _STEP))


def without_margins(pages: Sequence[Page], found: Sequence[list[Segment]]) -> Margins:
    """Takes running lines off the pages. Numbers do not count when lines are compared; the first is kept."""
    edges = [(at, top, *_edge(page, found[at], top)) for at, page in enumerate(pages) for top in (True, False)]
    count: Counter[_Place] = Counter()
    apart: set[_Place] = set()  # where the row is set off from the text on one page at least
    for at, top, side, near in edges:
        for depth, row in enumerate(side[:near]):
            place = _place(row, top, pages[at])
            count[place] += 1
            if _set_off(side, depth, near):
                apart.add(place)
    taken: list[set[Segment]] = [set() for _ in pages]
    texts: dict[tuple[str, int], tuple[str, int]] = {}
    for at, top, side, near in edges:
        for depth, row in enumerate(side[:near]):
            place = _place(row, top, pages[at])
            near_by = [place._replace(step=place.step + by) for by in (-1, 0, 1)]
            others = sum(count[there] for there in near_by) - 1
            # Near the text, only what stands on nearly all of many pages is no line of it.
            many = others > max(2, 0.6 * len(pages))
            told = any(c.isalpha() for c in place.words) or place.words == _ANY_NUMBER  # "1.7" alone is a label
            repeated = told and others > 0 and (many or any(there in apart for there in near_by))
            alone = depth < 2 and _set_off(side, depth, depth + 1) and _PAGE_NUMBER.fullmatch(_words(row))
            if not repeated and not alone:
                break
            texts.setdefault(_key(row), (_words(row), pages[at].number))
            taken[at].update(row)
    bodies = [[s for s in own if s not in gone] for own, gone in zip(found, taken, strict=True)]
    return Margins(bodies, list(texts.values()))


def _set_off(side: Sequence[Sequence[Segment]], depth: int, deepest: int) -> bool:
    """True when the row, or one of the next that may be running lines too, is set off from the text by a gap."""
    for outer, inner in itertools.pairwise(side[depth : deepest + 1]):
        if abs(outer[0].y - inner[0].y) > 1.7 * max(outer[0].size, inner[0].size):
            return True
    return depth + 1 >= len(side)


def _edge(page: Page, own: Sequence[Segment], top: bool) -> tuple[list[list[Segment]], int]:
    """The rows from one edge inward, the outermost first, and how many of them stand near enough to be running."""
    limit = page.height * _EDGE
    grouped = rows(own)
    side = (grouped if top else grouped[::-1])[: _DEEPEST + 1]
    near = sum(row[0].y > page.height - limit if top else row[0].y < limit for row in side)
    return side, min(near, _DEEPEST)


def _words(row: Sequence[Segment]) -> str:
    return " ".join(segment.text for segment in row)


def _key(row: Sequence[Segment]) -> tuple[str, int]:
    words = _words(row)
    if _PAGE_NUMBER.fullmatch(words):
        return (_ANY_NUMBER, round(row[0].size))
    return (_NUMBER.sub("#", words), round(row[0].size))
