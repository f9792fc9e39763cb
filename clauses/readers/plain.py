"""Plain text: the canonical text is the decoded file itself; blocks are paragraphs, hard-wrapped lines joined."""

import re

from clauses.readers.canvas import origin
from clauses.readers.detect import decode, within_limit
from clauses.readers.plain_tables import is_row, rows_of
from clauses.spans import Span
from clauses.structure.label_reading import label_at
from clauses.structure.lookalikes import ends_in_reference
from clauses.text import Block, BlockKind, Source

READER = "plain/2"
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_BULLET = re.compile(r"[•●▪◦‣·*–-](?=[ \t\u00a0])")
# Text wrapped by hand breaks between these columns; a line much longer is a paragraph of its own.
_WRAP_AT_LEAST, _WRAP_AT_MOST = 50, 100
_TAB = 4


def read_plain(data: bytes, name: str) -> Source:
    """The source of a plain-text file. Its text is exactly the decoded file, a byte-order mark excepted."""
    text, diagnostics = decode(data)
    within_limit(text)
    return Source(
        origin=origin(data, name, "text/plain", READER),
        text=text,
        blocks=tuple(_blocks(text)),
        diagnostics=diagnostics,
    )


def _blocks(text: str) -> list[Block]:
    found: list[Block] = []
    group: list[Span] = []
    depths: list[int] = []
    line_ends_at = 0
    for match in _LINE.finditer(text):
        words = match.group()
        inner = words.strip()
        if not inner:
            continue
        start = match.start() + words.index(inner[0])
        span = Span(start, start + len(inner))
        blank_between = text.count("\n", line_ends_at, match.start()) > 1
        in_table = bool(group) and not blank_between and is_row(text, group[-1]) and is_row(text, span)
        if group and not in_table and (blank_between or not _continues(text, group, span)):
            found.append(_block(text, group, depths))
            group = []
        group.append(span)
        line_ends_at = match.end()
    if group:
        found.append(_block(text, group, depths))
    return found


def _continues(text: str, group: list[Span], line: Span) -> bool:
    """True when ``line`` goes on with the hand-wrapped paragraph above it."""
    before = group[-1]
    if ends_in_reference(text, before, line):
        return True
    width = before.end - before.start
    if not _WRAP_AT_LEAST <= width <= _WRAP_AT_MOST or line.end - line.start > _WRAP_AT_MOST:
        return False
    if _BULLET.match(text, line.start) or label_at(text, line.start, line.end):
        return False
    return "\t" not in line.of(text)


def _block(text: str, lines: list[Span], depths: list[int]) -> Block:
    """The block of these lines; ``depths`` are the columns of the bullets still open, and are kept up to date."""
    span = Span(lines[0].start, lines[-1].end)
    bullet = _BULLET.match(text, span.start, span.end)
    if bullet:
        return Block(
            span=span,
            kind=BlockKind.LIST_ITEM,
            level=_level(_column(text, span.start), depths),
            label_span=Span(*bullet.span()),
        )
    depths.clear()
    if len(lines) > 1 and all(is_row(text, line) for line in lines):
        return Block(span=span, kind=BlockKind.TABLE, rows=rows_of(text, lines))
    return Block(span=span)


def _column(text: str, at: int) -> int:
    """How far a line is indented, in columns."""
    column = 0
    while at > 0 and text[at - 1] in " \t\u00a0":
        at -= 1
        column += _TAB if text[at] == "\t" else 1
    return column


def _level(column: int, depths: list[int]) -> int:
    """How deep a bullet in ``column`` is nested; one column more or less is a slip, no level."""
    while depths and depths[-1] > column + 1:
        depths.pop()
    if not depths or column > depths[-1] + 1:
        depths.append(column)
    return len(depths)
