"""Reads a part block by block: paragraphs with their numbers, tables, text boxes, notes, contents."""

import re
from collections.abc import Callable, Iterator

from lxml.etree import _Element

from clauses.readers.docx.inline import Bit, Inline
from clauses.readers.docx.names import MC, W, attribute, child, is_on, number, value
from clauses.readers.docx.part import Note, Part
from clauses.readers.docx.revisions import is_left_out, mark_is_gone, properties_of
from clauses.readers.docx.tables import TableKind, cells_of, kind_of, rows_of
from clauses.readers.docx.writer import Paragraph, Writer, stripped
from clauses.text import BlockKind

__all__ = ["Walk"]

_THROUGH = {W + name for name in ("ins", "del", "moveFrom", "moveTo", "customXml", "sdtContent", "smartTag")}
_CONTENTS = re.compile(r"toc \d|table of figures|toc heading|contents heading")
_SENTENCE_INSIDE = re.compile(r"[a-z)”\"][.?!;]\s+[A-Z“\"]")
_LONGEST_HEADING = 160

Notes = Callable[[Note], None]


class Walk:
    """One walk over one part. ``notes`` writes the footnotes met, behind the paragraph that holds their marks."""

    def __init__(self, part: Part, writer: Writer, notes: Notes, titled: bool = False) -> None:
        self.part = part
        self.inline = Inline(part)
        self.writer = writer
        self.embedded_files = 0
        self._notes = notes
        self._titled = titled
        self._waiting: Paragraph | None = None  # runs on into the paragraph that follows
        self._run_in = False

    def run(self, element: _Element, mark: str = "") -> None:
        """Writes all blocks inside ``element``; a footnote's mark opens its first one."""
        for paragraph in self.paragraphs(element):
            if mark:
                paragraph.bits = [Bit(f"{mark} "), *stripped(paragraph.bits)]
                mark = ""
            self.writer.paragraph(paragraph)
            self._write_apart()

    def paragraphs(self, element: _Element, kind: BlockKind | None = None) -> Iterator[Paragraph]:
        """The paragraphs inside ``element``; ``kind`` is theirs where it does not follow from their style.

        Tables of data are written at once, unless a ``kind`` is given.
        """
        yield from self._of(element, kind)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            yield waiting

    def _of(self, element: _Element, kind: BlockKind | None) -> Iterator[Paragraph]:
        for inner in element:
            if is_left_out(inner, self.part.tracked):
                self.inline.pass_over(inner)
            elif inner.tag == W + "p":
                made = self._paragraph(inner, kind)
                if made is not None:
                    yield made
            elif inner.tag == W + "tbl":
                yield from self._table(inner, kind)
            elif inner.tag == W + "sdt":
                content = child(inner, "sdtContent")
                if content is not None:
                    yield from self._of(content, BlockKind.BOILERPLATE if _is_contents(inner) else kind)
            elif inner.tag in _THROUGH:
                yield from self._of(inner, kind)
            elif inner.tag == MC + "AlternateContent":
                way = next(inner.iterchildren(MC + "Choice", MC + "Fallback"), None)
                if way is not None:
                    yield from self._of(way, kind)
            elif inner.tag == W + "altChunk":
                self.embedded_files += 1

    # ------------------------------------------------------------- paragraphs
    def _paragraph(self, element: _Element, kind: BlockKind | None) -> Paragraph | None:
        """The paragraph that ends with this element; None where its words run on into the next."""
        properties = properties_of(element, "pPr", self.part.tracked)
        style = self.part.styles.paragraph_style(properties)
        before = self._waiting
        bits = list(self.inline.bits(element, style))
        if before is not None:
            bits = [*before.bits, *bits]
        if mark_is_gone(child(element, "pPr"), self.part.tracked):
            self._waiting = Paragraph(part=self.part.name, bits=bits)
            return None
        self._waiting = None
        if before is not None and self._run_in:  # a heading that its text follows in the same line
            self._run_in = False
            before.bits, before.kind, before.level = bits, BlockKind.PARAGRAPH, 0
            return before
        made = Paragraph(part=self.part.name, place=self._place(element), bits=bits)
        made.kind, made.level = self._kind(style, properties)
        self._number(made, style, properties)
        if kind is not None:
            made.kind, made.level = kind, 0
        if _runs_in(properties):
            self._waiting, self._run_in = made, True
            return None
        if made.kind is BlockKind.HEADING and not _is_heading(made.words):
            made.kind, made.level = BlockKind.PARAGRAPH, 0
        return made

    def _kind(self, style: str, properties: _Element | None) -> tuple[BlockKind, int]:
        styles = self.part.styles
        if _CONTENTS.fullmatch(styles.name(style)):
            return BlockKind.BOILERPLATE, 0
        if style in styles.titles:
            return BlockKind.HEADING, 1
        own = number(value(properties, "outlineLvl"))
        level = styles.heading_level(style) if own is None else (own + 1 if 0 <= own < 9 else 0)
        if level:
            return BlockKind.HEADING, min(6, level + self._titled)
        return BlockKind.PARAGRAPH, 0

    def _number(self, made: Paragraph, style: str, properties: _Element | None) -> None:
        """Counts the paragraph in its list and puts the number it shows before it."""
        place = self._list_place(style, properties)
        if place is None:
            return
        counted = self.part.counter.next(*place)
        if counted is None:
            return
        made.label, level = counted
        made.glued = level.glued
        if level.style == "bullet" and made.kind is BlockKind.PARAGRAPH:
            made.kind, made.level = BlockKind.LIST_ITEM, place[1] + 1

    def _list_place(self, style: str, properties: _Element | None) -> tuple[str, int] | None:
        """List and level of a paragraph: its own words on it, then its style's."""
        own = child(properties, "numPr")
        from_style = self.part.styles.numbering(style)
        own_list = value(own, "numId")
        list_id = own_list or (from_style[0] if from_style else None)
        if list_id is None or list_id == "0":
            return None
        level = number(value(own, "ilvl"))
        if level is None and own_list is None and from_style is not None:
            tied = self.part.numbering.level_of_style(list_id, from_style[2])
            level = tied if tied is not None else from_style[1]
        return list_id, min(max(level or 0, 0), 8)

    def _place(self, element: _Element) -> str:
        where = f"{self.part.kind} " if self.part.kind else ""
        return f"{where}¶ {self.part.paragraphs[element] + 1}"

    # ------------------------------------------------------------- tables
    def _table(self, table: _Element, kind: BlockKind | None) -> Iterator[Paragraph]:
        way = TableKind.LAYOUT if kind is not None else kind_of(table, self.part)
        rows = [list(cells_of(row, self.part)) for row in rows_of(table, self.part)]
        if way is TableKind.LAYOUT:
            for row in rows:
                for cell in row:
                    yield from self._of(cell, kind)
            return
        if self._waiting is not None:
            waiting, self._waiting, self._run_in = self._waiting, None, False
            yield waiting
        if way is TableKind.ROWS:
            for row in rows:
                yield from _labelled([list(self._of(cell, None)) for cell in row])
            return
        first = next(table.iter(W + "p"), None)
        place = self._place(first) if first is not None else ""
        self.writer.table([[list(self._of(cell, None)) for cell in row] for row in rows], place)
        self._write_apart()

    # ------------------------------------------------------------- what stands apart
    def _write_apart(self) -> None:
        """Writes the text boxes and notes that the last block anchored."""
        while self.inline.boxes or self.inline.notes:
            boxes, self.inline.boxes = self.inline.boxes, []
            notes, self.inline.notes = self.inline.notes, []
            waiting, self._waiting = self._waiting, None
            for box in boxes:
                for paragraph in self._of(box, None):
                    self.writer.paragraph(paragraph)
            for note in notes:
                self._notes(note)
            self._waiting = waiting


def _labelled(cells: list[list[Paragraph]]) -> Iterator[Paragraph]:
    """A row of number and text: the number goes before the text's first paragraph."""
    labels, texts = cells[0], [p for cell in cells[1:] for p in cell if p.words.strip() or p.label]
    if not texts:
        yield from labels
        return
    first = texts[0]
    automatic = " ".join(p.label for p in labels if p.label)
    typed = [bit for p in labels for bit in p.bits]
    if automatic and not first.label:
        first.label = automatic
    elif typed:
        space = typed[-1]._replace(words=" ", run=-1)
        first.bits = [*typed, space, *first.bits]
    yield from texts


def _runs_in(properties: _Element | None) -> bool:
    """True for a paragraph whose mark Word hides, so that the next one goes on in the same line."""
    mark = child(properties, "rPr")
    return bool(is_on(mark, "specVanish")) and bool(is_on(mark, "vanish"))


def _is_heading(words: str) -> bool:
    """False for a whole clause that only borrows a heading's style and number."""
    words = words.strip()
    if len(words) > _LONGEST_HEADING or _SENTENCE_INSIDE.search(words):
        return False
    return not (words[-1:] in (".", ";", ",") and len(words.split()) > 8)


def _is_contents(element: _Element) -> bool:
    gallery = child(child(child(element, "sdtPr"), "docPartObj"), "docPartGallery")
    return attribute(gallery, "val") == "Table of Contents"
