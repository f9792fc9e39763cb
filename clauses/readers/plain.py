"""Plain text: the canonical text is the decoded file itself; blocks are paragraphs, hard-wrapped lines joined."""

import re

from clauses.readers.canvas import origin
from clauses.readers.detect import decode
from clauses.spans import Span
from clauses.structure.labels import label_at
from clauses.text import Block, BlockKind, Source

READER = "plain/1"
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_BULLET = re.compile(r"[•●▪◦‣·*–-](?=[ \t\u00a0])")
# Text wrapped by hand breaks between these columns; a line much longer is a paragraph of its own.
_WRAP_AT_LEAST, _WRAP_AT_MOST = 50, 100


def read_plain(data: bytes, name: str) -> Source:
    """The source of a plain-text file. Its text is exactly the decoded file, a byte-order mark excepted."""
    text, diagnostics = decode(data)
    return Source(
        origin=origin(data, name, "text/plain", READER),
        text=text,
        blocks=tuple(_blocks(text)),
        diagnostics=diagnostics,
    )


def _blocks(text: str) -> list[Block]:
    found: list[Block] = []
    group: list[Span] = []
    line_ends_at = 0
    for match in _LINE.finditer(text):
        words = match.group()
        inner = words.strip()
        if not inner:
            continue
        start = match.start() + words.index(inner[0])
        span = Span(start, start + len(inner))
        blank_between = text.count("\n", line_ends_at, match.start()) > 1
        in_table = bool(group) and not blank_between and _is_row(text, group[-1]) and _is_row(text, span)
        if group and not in_table and (blank_between or not _continues(text, group, span)):
            found.append(_block(text, group))
            group = []
        group.append(span)
        line_ends_at = match.end()
    if group:
        found.append(_block(text, group))
    return found


def _continues(text: str, group: list[Span], line: Span) -> bool:
    """True when ``line`` goes on with the hand-wrapped paragraph above it."""
    before = group[-1]
    width = before.end - before.start
    if not _WRAP_AT_LEAST <= width <= _WRAP_AT_MOST or line.end - line.start > _WRAP_AT_MOST:
        return False
    if _BULLET.match(text, line.start) or label_at(text, line.start, line.end):
        return False
    return "\t" not in line.of(text)


def _is_row(text: str, line: Span) -> bool:
    """True for cells set apart by tabs."""
    return "\t" in line.of(text).strip()


def _cells(text: str, line: Span) -> tuple[Span, ...]:
    found, at = [], line.start
    for cell in line.of(text).split("\t"):
        found.append(Span(at, at + len(cell)))
        at += len(cell) + 1
    return tuple(found)


def _block(text: str, lines: list[Span]) -> Block:
    span = Span(lines[0].start, lines[-1].end)
    if len(lines) > 1 and all(_is_row(text, line) for line in lines):
        return Block(span=span, kind=BlockKind.TABLE, rows=tuple(_cells(text, line) for line in lines))
    bullet = _BULLET.match(text, span.start, span.end)
    if bullet:
        return Block(span=span, kind=BlockKind.LIST_ITEM, level=1, label_span=Span(*bullet.span()))
    return Block(span=span)
