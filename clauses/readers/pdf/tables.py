"""Lines whose cells stand under each other: tables, a row a line of the canonical text."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from clauses.readers.pdf.layout import Line, Segment
from clauses.readers.pdf.paragraphs import Leading, opens_item
from clauses.readers.pdf.segments import segment_of
from clauses.structure.label_reading import label_at

_ALIGNED, _TOUCHING = 4.0, 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells; a cell is its segments in reading order."""

    page: int
    rows: tuple[tuple[tuple[Segment, ...], ...], ...]


def cells(line: Line) -> list[Segment]:
    """The segments of a line that are cells; a label set off from its words makes none."""
    own = list(line.segments)
    if len(own) > 1:
        words = own[0].text
        label = label_at(words + " X", 0, len(words) + 2)
        if (label and label.span.end >= len(words)) or (len(words) == 1 and not words.isalnum()) or words == "o":
            own = own[1:]
    return own


def split_tables(found: Sequence[Line]) -> list[Line | Table]:
    """The lines in order, with runs of lines that make a table put together."""
    leading = Leading(found)
    made: list[Line | Table] = []
    at = 0
    while at < len(found):
        own = _rows_from(found, at, leading)
        if len(own) >= 2:
            made.append(_table(own, leading))
            at += len(own)
        else:
            made.append(found[at])
            at += 1
    return made


def _rows_from(found: Sequence[Line], at: int, leading: Leading) -> list[Line]:
    """The lines of a table that begins at line ``at`` (none: no table): two lines at least share two columns."""
    first = found[at]
    if len(cells(first)) < 2 or len(first.segments) != len(cells(first)):
        return []
    starts = _starts(found[at : at + 2])
    own = [first]
    full = 1
    for line in found[at + 1 :]:
        above = own[-1]
        if line.column != first.column or (line.page == above.page and above.y - line.y > 4 * leading.of(line)):
            break
        if len(line.segments) < len(starts) and line.x1 <= max(row.x1 for row in own) + line.size:
            line = _parted(line, starts)
        places = [_column(starts, s) for s in line.segments]
        if None in places:
            break
        if len(set(places)) > 1:
            full += 1
        elif not _is_wrapped(line, above, places[0] or 0, starts, leading):
            break
        own.append(line)
    return own if full > 1 else []


def _parted(line: Line, starts: Sequence[float]) -> Line:
    """The line with cells that nearly touch set apart: where a word begins that a column begins with."""
    made: list[Segment] = []
    for segment in line.segments:
        glyphs = segment.glyphs
        cuts = [
            at
            for at in range(1, len(glyphs))
            if glyphs[at - 1].char == " " and any(abs(glyphs[at].x0 - start) <= _TOUCHING for start in starts[1:])
        ]
        ends = [*cuts, len(glyphs)]
        made.extend(segment_of(glyphs[a:b], segment.order) for a, b in zip([0, *cuts], ends, strict=True))
    return Line(page=line.page, column=line.column, segments=made, left=line.left, right=line.right)


def _starts(lines: Sequence[Line]) -> list[float]:
    """Where the columns begin: at the first row's cells, or at the second's where the first row is centred over it."""
    first, second = lines[0].segments, lines[-1].segments
    starts = [min(a.x0, b.x0) for a, b in zip(first, second, strict=False)]
    ends = [max(a.x1, b.x1) for a, b in zip(first, second, strict=False)]
    parted = all(end < start for end, start in zip(ends, starts[1:], strict=False))
    return starts if parted and len(first) == len(second) else [s.x0 for s in first]


def _is_wrapped(line: Line, above: Line, place: int, starts: Sequence[float], leading: Leading) -> bool:
    """True for a cell's further line, alone on its baseline."""
    near = line.page == above.page and above.y - line.y <= 1.25 * leading.of(line)
    inside = place + 1 >= len(starts) or line.x1 < starts[place + 1]
    return near and inside and (place > 0 or not opens_item(line))


def _column(starts: Sequence[float], segment: Segment) -> int | None:
    """The column in which the whole segment stands, None for none."""
    at = max((i for i, x in enumerate(starts) if x <= segment.x0 + _ALIGNED), default=None)
    if at is None or (at + 1 < len(starts) and segment.x1 > starts[at + 1] + _ALIGNED):
        return None
    return at


def _table(own: Sequence[Line], leading: Leading) -> Table:
    starts = _starts(own[:2])
    gaps = [a.y - b.y for a, b in itertools.pairwise(own) if a.page == b.page]
    airy = any(gap > 1.25 * leading.of(own[0]) for gap in gaps)
    rows: list[list[list[Segment]]] = []
    for at, line in enumerate(own):
        places = [_column(starts, s) or 0 for s in line.segments]
        new_page = at > 0 and line.page != own[at - 1].page
        far = new_page or (at > 0 and own[at - 1].y - line.y > 1.25 * leading.of(line))
        if at == 0 or far or (not airy and 0 in places and len(places) > 1):
            rows.append([[] for _ in starts])
        for place, segment in zip(places, line.segments, strict=True):
            rows[-1][place].append(segment)
    return Table(page=own[0].page, rows=tuple(tuple(tuple(cell) for cell in row) for row in rows))
