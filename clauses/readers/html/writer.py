"""The block under way: words with white space as a browser shows it, emphasis, links and cells with their spans."""

import re
from dataclasses import dataclass

from clauses.readers.broken_lines import own_paragraphs
from clauses.readers.canvas import WEIGHTY, Canvas, all_bold
from clauses.spans import Span
from clauses.text import Block, BlockKind, Emphasis, Link

__all__ = ["BlockWriter"]

_SPACE = re.compile(r"[ \t\n\r\f]+")
_LONGEST_NUMBER = 16
_OWN_LABEL = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-zA-Z]|[ivxlcIVXLC]{1,7})[.)](?=\s|$)|\d{1,3}(?:\.\d{1,3}){1,5}(?=\s|$)"
    r"|[•●▪◦‣·](?=\s)|(?:Section|Article|SECTION|ARTICLE)\s+[\dIVXLC]+\b"
)


_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?")


@dataclass(slots=True)
class _Mark:
    """Emphasis (a style) or a link (a target) from a place in the block; ``end`` is None while it is open."""

    start: int
    style: str = ""
    target: str = ""
    end: int | None = None


class BlockWriter:
    """Collects one block after another and writes each on the canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.label = ""  # of a list item that has no words yet
        self.place = ""
        self.rows: list[list[tuple[int, int]]] = []
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[_Mark] = []
        self._done: list[_Mark] = []
        self._after_number = False

    def __bool__(self) -> bool:
        """True when the block has words already."""
        return any(piece.strip() for piece in self._pieces)

    def add(self, words: str) -> None:
        """Words of running text: white space runs are one space, none at the start of a line."""
        words = _SPACE.sub(" ", words)
        if self._after_number and words[:1].isupper():
            self.space()
        self._after_number = False
        if words.startswith(" ") and self._at_line_start():
            words = words[1:]
        self.add_exactly(words)

    def add_exactly(self, words: str) -> None:
        """Words whose white space counts."""
        if words:
            self._pieces.append(words)
            self._length += len(words)

    def break_with(self, mark: str) -> None:
        """A line break or a tab: the space before it goes."""
        self._strip_end()
        self.add_exactly(mark)

    def space(self) -> None:
        """A space, unless one stands here already."""
        if not self._at_line_start():
            self.add_exactly(" ")

    def ends_with_break(self) -> bool:
        """True when nothing stands after the last line break."""
        self._strip_end()
        return bool(self._pieces) and self._pieces[-1].endswith("\n")

    def open_style(self, style: str) -> None:
        """What follows is emphasised, until the matching ``close``."""
        self._open.append(_Mark(start=self._length, style=style))

    def open_link(self, target: str) -> None:
        """What follows is a link, until the matching ``close``."""
        self._open.append(_Mark(start=self._length, target=target))

    def close(self) -> None:
        """Ends the emphasis or link opened last."""
        mark = self._open.pop()
        mark.end = self._length
        self._done.append(mark)

    def end_inline(self) -> None:
        """An element inside the line ends: a number alone in one is set apart from the title in the next."""
        self._after_number = self._length <= _LONGEST_NUMBER and bool(_NUMBER.fullmatch("".join(self._pieces)))

    def open_row(self) -> None:
        """A row of a table begins."""
        if self.rows and self.rows[-1]:
            self.break_with("\n")
        self.rows.append([])

    def open_cell(self) -> None:
        """A cell begins in the last row."""
        if not self.rows:
            self.rows.append([])
        if self.rows[-1]:
            self.break_with("\t")
        self.rows[-1].append((self._length, self._length))

    def close_cell(self) -> None:
        """The cell opened last ends."""
        self._strip_end(" ")
        start, _ = self.rows[-1][-1]
        self.rows[-1][-1] = (start, max(start, self._length))

    def flush(self, kind: BlockKind, level: int = 0) -> None:
        """Writes the block on the canvas, if it has words, and begins the next; open marks go on in it."""
        words = "".join(self._pieces)
        inner = words.strip()
        if inner:
            self._write(inner, len(words) - len(words.lstrip()), kind, level)
        self._pieces, self._length, self._done, self.rows = [], 0, [], []
        self._after_number = False
        for mark in self._open:
            mark.start = 0

    def flush_label(self, level: int) -> None:
        """Writes the label of an item that has no words of its own, before its inner list."""
        if self.label:
            label, self.label = self.label, ""
            self.add_exactly(label)
            self.flush(BlockKind.LIST_ITEM, level)

    def _write(self, words: str, cut: int, kind: BlockKind, level: int) -> None:
        canvas = self.canvas
        item = kind is BlockKind.LIST_ITEM
        follows_item = bool(canvas.blocks) and canvas.blocks[-1].kind is BlockKind.LIST_ITEM
        canvas.part("\n" if item and follows_item else "\n\n")
        label_span = None
        start = canvas.length
        if self.label and kind in {BlockKind.LIST_ITEM, BlockKind.HEADING}:
            # a page that writes its numbers itself hides those of the browser
            if not _OWN_LABEL.match(words):
                label_span = canvas.write(self.label)
                canvas.write(" ")
            self.label = ""
        own = canvas.write(words)
        at = own.start - cut
        bold = self._place_marks(words, at, own)
        lines = [run.span for run in bold]
        parts = own_paragraphs(words, lines) if "\n" in words and kind is BlockKind.PARAGRAPH else [Span(0, len(words))]
        rows = tuple(tuple(_clamp(Span(first + at, last + at), own) for first, last in row) for row in self.rows if row)
        for part in parts:
            span = Span(own.start + part.start, own.start + part.end)
            canvas.block(
                Block(
                    span=Span(start, span.end) if part is parts[0] else span,
                    kind=kind,
                    level=level,
                    label_span=label_span if part is parts[0] else None,
                    bold=bool(bold) and all_bold(words, part, bold),
                    rows=rows if kind is BlockKind.TABLE else (),
                    place=self.place,
                )
            )

    def _place_marks(self, words: str, at: int, own: Span) -> list[Emphasis]:
        """Puts links and emphasis on the canvas; which of ``words`` are bold or underlined."""
        bold: list[Emphasis] = []
        seen: set[tuple[Span, str, str]] = set()  # the same words may be emphasised twice over
        for mark in sorted([*self._done, *self._open], key=lambda mark: mark.start):
            end = self._length if mark.end is None else mark.end
            span = _trim(_clamp(Span(mark.start + at, end + at), own), words, own.start)
            if span.start >= span.end or (span, mark.style, mark.target) in seen:
                continue
            seen.add((span, mark.style, mark.target))
            if mark.style:
                self.canvas.emphasis.append(Emphasis(span, mark.style))
                if mark.style in WEIGHTY:
                    bold.append(Emphasis(span.shift(-own.start), mark.style))
            else:
                self.canvas.links.append(Link(span, mark.target))
        return bold

    def _at_line_start(self) -> bool:
        return not self._pieces or self._pieces[-1][-1] in " \n\t"

    def _strip_end(self, white: str = " ") -> None:
        while self._pieces:
            kept = self._pieces[-1].rstrip(white)
            self._length -= len(self._pieces[-1]) - len(kept)
            if kept:
                self._pieces[-1] = kept
                return
            self._pieces.pop()


def _clamp(span: Span, within: Span) -> Span:
    return Span(min(max(span.start, within.start), within.end), min(max(span.end, within.start), within.end))


def _trim(span: Span, words: str, offset: int) -> Span:
    inner = words[span.start - offset : span.end - offset]
    lead = len(inner) - len(inner.lstrip())
    return Span(span.start + lead, span.start + max(lead, len(inner.rstrip())))
