"""The reading order of a page: one column, or two with lines across both between them."""

import itertools
from collections import Counter
from collections.abc import Sequence
from statistics import median

from clauses.readers.pdf.layout import Line, Page, Segment
from clauses.readers.pdf.segments import rows

_FEWEST_LINES = 4
_FILL = 0.6  # of the column's width, that the lines of running text take up in the middle


def lines_of(pages: Sequence[Page], bodies: Sequence[Sequence[Segment]]) -> list[Line]:
    """The lines of all pages in reading order; ``column`` names what shares edges: page size, columns, which one.

    A page without lines across the gutter of the other pages is set in their columns, though one may be empty.
    """
    gutters = [_gutter(page, found) for page, found in zip(pages, bodies, strict=True)]
    usual = Counter(gutter for gutter in gutters if gutter is not None).most_common(1)
    made: list[Line] = []
    for page, found, own in zip(pages, bodies, gutters, strict=True):
        gutter = own
        if gutter is None and usual and not any(_crosses(s, usual[0][0]) for s in found):
            gutter = usual[0][0]
        made.extend(_lines(page, found, gutter))
    return made


def _lines(page: Page, found: Sequence[Segment], gutter: float | None) -> list[Line]:
    size = round(page.width) * 10_000 + round(page.height)
    if gutter is None:
        return [Line(page=page.number, column=(size, 1, 0), segments=row) for row in rows(found)]
    placed: list[Line] = []
    band: list[list[Segment]] = []
    for row in rows(found):
        if any(_crosses(segment, gutter) for segment in row):
            placed.extend(_of_band(page, size, band, gutter, bool(placed)))
            placed.append(Line(page=page.number, column=(size, 1, 0), segments=row))
            band = []
        else:
            band.append(row)
    return [*placed, *_of_band(page, size, band, gutter, bool(placed))]


def _of_band(
    page: Page, size: int, band: Sequence[list[Segment]], gutter: float, after_crossing: bool = False
) -> list[Line]:
    """Rows that nothing crosses: two columns one after the other, or rows of a table as they stand.

    A table is painted cell by cell, row by row; columns one after the other. Some programs paint all of a page
    line by line: only many full lines on both sides are columns then.
    """
    ordered = sorted((s for row in band for s in row), key=lambda s: s.order)
    left = [s for s in ordered if s.x0 < gutter - 1]
    right = [s for s in ordered if s.x0 >= gutter - 1]
    turns = sum((a.x0 < gutter - 1) != (b.x0 < gutter - 1) for a, b in itertools.pairwise(ordered))
    if right and band[0][0].x0 < gutter - 1 and not any(s.x0 >= gutter - 1 for s in band[0]) and after_crossing:
        first = [Line(page=page.number, column=(size, 1, 0), segments=band[0])]  # the end of what crosses
        return [*first, *_of_band(page, size, band[1:], gutter)]
    if (not right and after_crossing) or (turns > 2 and not _painted_by_line(left, right, turns)):
        return [Line(page=page.number, column=(size, 1, 0), segments=row) for row in band]
    return [
        Line(page=page.number, column=(size, 2, side), segments=row)
        for side, own in enumerate((left, right))
        for row in rows(own)
    ]


def _painted_by_line(left: Sequence[Segment], right: Sequence[Segment], turns: int) -> bool:
    if min(len(left), len(right)) < 12 or turns < 0.8 * (len(left) + len(right)):
        return False
    sides = ((own, max(s.x1 for s in own) - min(s.x0 for s in own)) for own in (left, right))
    return all(median(s.x1 - s.x0 for s in own) > 0.85 * room for own, room in sides)


def _crosses(segment: Segment, gutter: float) -> bool:
    return segment.x0 < gutter - 1 and segment.x1 > gutter + 1


def _gutter(page: Page, found: Sequence[Segment]) -> float | None:
    """Where the right one of two columns begins; None where there is one column."""
    starts = {float(round(s.x0)) for s in found if 0.35 * page.width < s.x0 < 0.68 * page.width}
    if not starts:
        return None
    gutter = min(starts, key=lambda start: (sum(_crosses(s, start) for s in found), start))
    left = [s for s in found if s.x1 <= gutter + 1]
    right = [s for s in found if s.x0 >= gutter - 1]
    left_rows, right_rows = rows(left), rows(right)
    if min(len(left_rows), len(right_rows)) < _FEWEST_LINES:
        return None
    left_edge, right_edge = min(s.x0 for s in left), max(s.x1 for s in right)
    left_room, right_room = max(s.x1 for s in left) - left_edge, right_edge - gutter
    if gutter - max(s.x1 for s in left) > 0.2 * page.width or left_room <= 0 or right_room <= 0:
        return None
    if _extent(left_rows) < _FILL * left_room or _extent(right_rows) < _FILL * right_room:
        return None
    return gutter


def _extent(found: Sequence[Sequence[Segment]]) -> float:
    """The middle one of the widths of rows."""
    return median(row[-1].x1 - row[0].x0 for row in found)
