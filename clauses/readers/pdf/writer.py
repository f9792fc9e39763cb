"""Writes paragraphs and tables on the canvas: words joined over lines, emphasis, headings by size."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clauses.readers.canvas import Canvas
from clauses.readers.pdf.hyphens import Hyphens
from clauses.readers.pdf.layout import Glyph, Line
from clauses.readers.pdf.paragraphs import BULLET
from clauses.readers.pdf.tables import Table
from clauses.spans import Span
from clauses.text import Block, BlockKind, Emphasis

_LARGER = 1.06  # times the size of running text: a heading
_LONGEST_HEADING = 240
_STEP = 0.35  # points: sizes nearer than this are one size


class _Char(NamedTuple):
    char: str
    styles: tuple[str, ...]


class Writer:
    """Knows the sizes, the indents and the hyphens of the whole document."""

    def __init__(self, canvas: Canvas, body: Sequence[Line]) -> None:
        self._canvas = canvas
        self._hyphens = Hyphens(segment.text for line in body for segment in line.segments)
        sizes: Counter[float] = Counter()
        for line in body:
            sizes[round(line.size, 1)] += len(line.text)
        self.body_size = sizes.most_common(1)[0][0] if sizes else 0.0
        self._heading_sizes = _distinct(size for size in sizes if size > _LARGER * self.body_size)
        self._indents = _distinct(
            (line.x0 - line.left for line in body if BULLET.match(line.text)), step=3.0, falling=False
        )

    def boilerplate(self, words: str, page: int) -> None:
        """A running line, a watermark."""
        self._canvas.part()
        span = self._canvas.write(words.replace("\u00ad", "-"))
        self._canvas.block(Block(span=span, kind=BlockKind.BOILERPLATE, place=f"p. {page}"))

    def paragraphs(self, found: Sequence[Sequence[Line]]) -> None:
        """Paragraphs, headings and list items."""
        for own in found:
            self._canvas.part()
            chars = self._joined([_line_chars(line) for line in own])
            span = self._write(chars)
            self._canvas.block(self._block(own, "".join(c.char for c in chars), span))

    def table(self, table: Table) -> None:
        """A table, a line a row and a tab between cells."""
        self._canvas.part()
        start = self._canvas.length
        rows: list[tuple[Span, ...]] = []
        for cells in table.rows:
            if rows:
                self._canvas.write("\n")
            row: list[Span] = []
            for cell in cells:
                if row:
                    self._canvas.write("\t")
                row.append(self._write(self._joined([_chars(segment.glyphs) for segment in cell])))
            rows.append(tuple(row))
        self._canvas.block(
            Block(
                span=Span(start, self._canvas.length),
                kind=BlockKind.TABLE,
                rows=tuple(rows),
                place=f"p. {table.page}",
            )
        )

    def _block(self, own: Sequence[Line], words: str, span: Span) -> Block:
        place = f"p. {own[0].page}"
        bold = all(line.bold for line in own)
        size = max(line.size for line in own)
        if size > _LARGER * self.body_size and len(words) <= _LONGEST_HEADING:
            level = min(6, 1 + _nearest(self._heading_sizes, size))
            return Block(span=span, kind=BlockKind.HEADING, level=level, bold=bold, place=place)
        bullet = BULLET.match(words)
        if bullet:
            label = Span(span.start, span.start + bullet.end())
            level = 1 + _nearest(self._indents, own[0].x0 - own[0].left)
            return Block(span=span, kind=BlockKind.LIST_ITEM, level=level, label_span=label, bold=bold, place=place)
        return Block(span=span, bold=bold, place=place)

    def _joined(self, lines: Sequence[list[_Char]]) -> list[_Char]:
        made: list[_Char] = []
        for line in lines:
            if made and line:
                tail = "".join(c.char for c in made[-80:])
                drop, between = self._hyphens.joint(tail, "".join(c.char for c in line[:80]))
                if drop:
                    del made[-drop:]
                if between:
                    made.append(_Char(between, tuple(s for s in made[-1].styles if s in line[0].styles)))
            made.extend(line)
        return [_Char("-", c.styles) if c.char == "\u00ad" else c for c in made]

    def _write(self, chars: Sequence[_Char]) -> Span:
        span = self._canvas.write("".join(c.char for c in chars))
        for style in ("bold", "italic", "superscript"):
            begin: int | None = None
            for at, char in enumerate([*chars, _Char("", ())]):
                inside = style in char.styles
                if inside and begin is None:
                    begin = at
                elif not inside and begin is not None:
                    self._canvas.emphasis.append(Emphasis(Span(span.start + begin, span.start + at), style))
                    begin = None
        return span


def _line_chars(line: Line) -> list[_Char]:
    made: list[_Char] = []
    for segment in line.segments:
        if made:
            made.append(_Char(" ", ()))
        made.extend(_chars(segment.glyphs))
    return made


def _chars(glyphs: Sequence[Glyph]) -> list[_Char]:
    """Characters with their styles; a note's raised mark stands in brackets, apart from word and number."""
    made: list[_Char] = []
    for at, glyph in enumerate(glyphs):
        styles = tuple(
            s for s, on in (("bold", glyph.bold), ("italic", glyph.italic), ("superscript", glyph.raised)) if on
        )
        opens = glyph.raised and not (at and glyphs[at - 1].raised)
        closes = glyph.raised and not (at + 1 < len(glyphs) and glyphs[at + 1].raised)
        made.extend(_Char(c, styles) for c in f"{'[' * opens}{glyph.char}{']' * closes}")
        if closes and at == _mark_end(glyphs) and at + 1 < len(glyphs) and glyphs[at + 1].char != " ":
            made.append(_Char(" ", ()))
    return made


def _mark_end(glyphs: Sequence[Glyph]) -> int:
    """Index of the last glyph of a mark that opens the line, -1 for none."""
    end = -1
    for at, glyph in enumerate(glyphs):
        if not glyph.raised:
            break
        end = at
    return end


def _distinct(values: Iterable[float], step: float = _STEP, falling: bool = True) -> list[float]:
    made: list[float] = []
    for value in sorted(values, reverse=falling):
        if not made or abs(made[-1] - value) > step:
            made.append(value)
    return made


def _nearest(values: Sequence[float], value: float) -> int:
    return min(range(len(values)), key=lambda i: abs(values[i] - value), default=0)
