"""Writes paragraphs and tables on the canvas, each word with its native place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from clauses.readers.broken_lines import own_paragraphs
from clauses.readers.canvas import WEIGHTY, Canvas, all_bold
from clauses.readers.docx.inline import Bit
from clauses.spans import Span
from clauses.text import Block, BlockKind, Emphasis, Link, NativeRun

__all__ = ["Paragraph", "Writer", "stripped"]

_BULLET = re.compile(r"[•●▪◦‣·*–-](?=[ \t\u00a0])")
_STYLES = ("bold", "italic", "strike", "superscript", "underline")


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """A paragraph as shown: the number before it, its words, what kind of block it is."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label: str = ""
    glued: bool = False
    part: str = ""
    place: str = ""
    bits: list[Bit] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Its words without the number."""
        return "".join(bit.words for bit in self.bits)


class Writer:
    """Collects blocks, native runs and hidden stretches in reading order."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.runs: list[NativeRun] = []
        self.hidden: list[Span] = []
        self._bullet_last = False

    def paragraph(self, paragraph: Paragraph) -> None:
        """Writes a paragraph as a block, unless it shows nothing."""
        label = paragraph.label.strip()
        if not label and not paragraph.words.strip():
            return
        kind, level = paragraph.kind, paragraph.level
        typed = bool(_BULLET.match(paragraph.words.lstrip())) and not label and kind is BlockKind.PARAGRAPH
        if typed:
            kind, level = BlockKind.LIST_ITEM, 1
        bullet = kind is BlockKind.LIST_ITEM
        self.canvas.part("\n" if bullet and self._bullet_last else "\n\n")
        self._bullet_last = bullet
        start = self.canvas.length
        label_span = self.canvas.write(label) if label else None
        bits = stripped(paragraph.bits)
        if label_span and bits and not paragraph.glued:
            self.canvas.write(" ")
        first_emphasis = len(self.canvas.emphasis)
        self._bits(bits, paragraph.part)
        if typed:
            label_span = Span(start, start + 1)
        words = self.canvas.text_of(Span(start, self.canvas.length))
        weighty = sorted(
            Emphasis(run.span.shift(-start), run.style)
            for run in self.canvas.emphasis[first_emphasis:]
            if run.style in WEIGHTY
        )
        parts = [Span(0, len(words))]
        if "\n" in words and kind is BlockKind.PARAGRAPH and not label:
            parts = own_paragraphs(words, [run.span for run in weighty]) or parts
        for part in parts:
            after = label_span.end - start if label_span else 0
            self.canvas.block(
                Block(
                    span=part.shift(start),
                    kind=kind,
                    level=level,
                    label_span=label_span,
                    bold=all_bold(words, Span(max(part.start, after), part.end), weighty),
                    place=paragraph.place,
                )
            )

    def table(self, rows: Sequence[Sequence[Sequence[Paragraph]]], place: str) -> None:
        """Writes a table of data: a line a row, a tab between cells, a space between a cell's paragraphs."""
        if not any(p.label or p.words.strip() for row in rows for cell in row for p in cell):
            return
        self.canvas.part()
        self._bullet_last = False
        start = self.canvas.length
        made: list[tuple[Span, ...]] = []
        for row in rows:
            if made:
                self.canvas.write("\n")
            spans: list[Span] = []
            for cell in row:
                if spans:
                    self.canvas.write("\t")
                spans.append(self._cell(cell))
            made.append(tuple(spans))
        self.canvas.block(
            Block(span=Span(start, self.canvas.length), kind=BlockKind.TABLE, rows=tuple(made), place=place)
        )

    def _cell(self, paragraphs: Sequence[Paragraph]) -> Span:
        start = self.canvas.length
        for paragraph in paragraphs:
            bits = stripped(paragraph.bits)
            label = paragraph.label.strip()
            if not bits and not label:
                continue
            if self.canvas.length > start:
                self.canvas.write(" ")
            self.canvas.write(label)
            if label and bits and not paragraph.glued:
                self.canvas.write(" ")
            self._bits(bits, paragraph.part)
        return Span(start, self.canvas.length)

    def _bits(self, bits: Sequence[Bit], part: str) -> None:
        """Writes words with their places, emphasis and links."""
        start = self.canvas.length
        open_styles: dict[str, int] = {}
        link, link_start = "", start
        for bit in bits:
            at = self.canvas.length
            if bit.link != link:
                self._link(link, link_start, at)
                link, link_start = bit.link, at
            for style in _STYLES:
                if style in bit.styles:
                    open_styles.setdefault(style, at)
                elif style in open_styles:
                    self.canvas.emphasis.append(Emphasis(Span(open_styles.pop(style), at), style))
            span = self.canvas.write(bit.words)
            if bit.run >= 0:
                self.runs.append(NativeRun(span, part, bit.paragraph, bit.run, bit.start, bit.end))
            if bit.hidden and bit.words.strip():
                self.hidden.append(span)
        end = self.canvas.length
        self._link(link, link_start, end)
        for style, since in open_styles.items():
            self.canvas.emphasis.append(Emphasis(Span(since, end), style))

    def _link(self, target: str, start: int, end: int) -> None:
        if target and end > start:
            self.canvas.links.append(Link(Span(start, end), target))


def stripped(bits: Sequence[Bit]) -> list[Bit]:
    """The bits without the white space at the paragraph's ends."""
    found = list(bits)
    while found and not found[0].words.strip():
        found.pop(0)
    while found and not found[-1].words.strip():
        found.pop()
    if found:
        found[0] = _cut(found[0], len(found[0].words) - len(found[0].words.lstrip()), len(found[0].words))
        found[-1] = _cut(found[-1], 0, len(found[-1].words.rstrip()))
    return found


def _cut(bit: Bit, start: int, end: int) -> Bit:
    if (start, end) == (0, len(bit.words)):
        return bit
    return bit._replace(words=bit.words[start:end], start=bit.start + start, end=bit.start + end)
