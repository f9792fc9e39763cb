"""Writes a page as its reader sees it, element by element, without recursion: pages nest as deep as they like."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from clauses.diagnostics import Diagnostic
from clauses.readers.canvas import Canvas
from clauses.readers.html.elements import (
    BLOCKS,
    LISTS,
    TableKind,
    action,
    answer,
    boilerplate,
    box,
    footnote_mark,
    footnotes_of,
    heading_level,
    hidden,
    main_of,
    permalink,
    styles_of,
    table_kind,
)
from clauses.readers.html.numbers import ListCounter, counter_of
from clauses.readers.html.tree import SILENT, Element
from clauses.readers.html.writer import BlockWriter
from clauses.spans import Span
from clauses.text import BlockKind

__all__ = ["PageWalk"]

_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_UNSAFE = ("javascript:", "vbscript:", "data:")
_MANY_WORDS = 40


class _Here(NamedTuple):
    """What an element's place in the page makes of its words."""

    boilerplate: bool = False
    content: bool = False
    hidden: bool = False
    heading: int = 0
    item: bool = False
    term: bool = False
    depth: int = 0
    counter: ListCounter | None = None
    table: TableKind | None = None
    cell: bool = False
    pre: bool = False
    code: bool = False
    block: bool = False
    marks: int = 0
    hidden_from: int = -1


class PageWalk:
    """One walk over one page."""

    def __init__(self, root: Element, canvas: Canvas) -> None:
        self.root = root
        self.canvas = canvas
        self.writer = BlockWriter(canvas)
        self.main = main_of(root)
        self.top_in_main = self.main is not None and self.main.top
        self.notes = footnotes_of(root)
        self.diagnostics: list[Diagnostic] = []

    def run(self) -> None:
        """Writes the whole page on the canvas."""
        first = _Here(boilerplate=self.main is not None)
        stack: list[tuple[Element, Iterator[Element | str], _Here]] = [(self.root, iter(self.root.children), first)]
        while stack:
            element, children, here = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(element, here)
            elif isinstance(child, str):
                self._words(child, here)
            elif child.tag == "br":
                self._line_break(here)
            elif child.tag not in SILENT and not permalink(child):
                stack.append((child, iter(child.children), self._enter(child, here)))
        self._flush(first)

    def _enter(self, element: Element, above: _Here) -> _Here:
        here = above._replace(marks=0, block=element.tag in BLOCKS or action(element), hidden_from=-1)
        if here.block:
            self._set_apart(element, above)
        name = element.attributes.get("id") or (element.attributes.get("name") if element.tag == "a" else None)
        if name and not self.writer:
            self.writer.place = f"#{name.strip()}"
        here = self._with_kind(element, here)
        here = self._with_list(element, here)
        here = self._with_table(element, here)
        if element.tag in {"pre", "textarea", "xmp"}:
            code = any(isinstance(child, Element) and child.tag == "code" for child in element.children)
            here = here._replace(pre=True, code=code)
        return self._with_marks(element, here)

    def _set_apart(self, element: Element, above: _Here) -> None:
        if above.cell or (above.table is TableKind.ROWS and element.tag in {"td", "th", "p", "div"}):
            self.writer.space()
        elif above.table is not TableKind.DATA or element.tag == "caption":
            self._flush(above)

    def _with_kind(self, element: Element, here: _Here) -> _Here:
        if not here.hidden and hidden(element):
            if element.words < _MANY_WORDS:
                here = here._replace(hidden=True, boilerplate=True)
            else:  # folded parts of an agreement are its text all the same
                here = here._replace(hidden=True, hidden_from=self.canvas.length)
        if element is self.main or element.tag == "article":
            here = here._replace(content=True, boilerplate=here.boilerplate and element is not self.main)
        elif boilerplate(element, self.root.words, here.content):
            here = here._replace(boilerplate=True)
        level = heading_level(element)
        if level and not here.cell:
            outside = self.main is not None and not self.top_in_main and level == 1 and not here.hidden
            here = here._replace(heading=level, boilerplate=here.boilerplate and not outside)
        return here

    def _with_list(self, element: Element, here: _Here) -> _Here:
        if here.cell:
            return here
        if element.tag in LISTS:
            self.writer.flush_label(here.depth)
            return here._replace(counter=counter_of(element), depth=here.depth + 1, item=False)
        if element.tag in {"dt", "dd"}:
            return here._replace(term=element.tag == "dt")
        if element.tag == "li":
            self.writer.label = here.counter.label(element) if here.counter else "•"
            return here._replace(item=True, depth=max(1, here.depth))
        return here

    def _with_table(self, element: Element, here: _Here) -> _Here:
        if element.tag == "table" and not here.cell:
            return here._replace(table=table_kind(element))
        if here.table is TableKind.DATA and not here.cell:
            if element.tag == "tr":
                self.writer.open_row()
            elif element.tag in {"td", "th"}:
                self.writer.open_cell()
                return here._replace(cell=True)
        return here

    def _with_marks(self, element: Element, here: _Here) -> _Here:
        marks = 0
        for style in styles_of(element):
            self.writer.open_style(style)
            marks += 1
        target = element.attributes.get("href", "").strip() if element.tag == "a" else ""
        if target and not target.lower().startswith(_UNSAFE):
            self.writer.open_link(target)
            marks += 1
        self._around(element, "“", "[")
        self._sign(element, here)
        return here._replace(marks=marks)

    def _around(self, element: Element, quote: str, bracket: str) -> None:
        """What a page shows before or after an element without writing it."""
        if element.tag == "q":
            self.writer.add_exactly(quote)
        elif footnote_mark(element, self.notes):
            self.writer.add_exactly(bracket)
        elif element.tag == "button":
            self.writer.space()

    def _sign(self, element: Element, here: _Here) -> None:
        """The box that a page shows for a choice, and in a table the picture that says yes or no."""
        shown = box(element) or (answer(element) if here.cell else "")
        if shown:
            self.writer.space()
            self.writer.add_exactly(shown)

    def _words(self, words: str, here: _Here) -> None:
        if not here.pre or here.cell:
            self.writer.add(words)
            return
        words = words.replace("\r\n", "\n").replace("\r", "\n")
        if here.code:
            self.writer.add_exactly(words)
            return
        for at, part in enumerate(_PARAGRAPH_BREAK.split(words)):
            if at:
                self._flush(here)
            self.writer.add_exactly(part)

    def _line_break(self, here: _Here) -> None:
        if here.cell or here.heading or here.table is TableKind.ROWS:
            self.writer.space()
        elif here.table is TableKind.DATA:
            return
        elif self.writer.ends_with_break():
            self._flush(here)
        else:
            self.writer.break_with("\n")

    def _leave(self, element: Element, here: _Here) -> None:
        self._around(element, "”", "]")
        for _ in range(here.marks):
            self.writer.close()
        if not here.block:
            self.writer.end_inline()
        if here.cell:
            if element.tag in {"td", "th"}:
                self.writer.close_cell()
            elif here.block:
                self.writer.space()
        elif here.block:
            if here.table is TableKind.ROWS and element.tag in {"td", "th", "p", "div"}:
                self.writer.space()
            elif here.table is not TableKind.DATA or element.tag in {"table", "caption"}:
                self._flush(here, table=element.tag == "table")
            if element.tag == "li":
                self.writer.label = ""
        if here.hidden_from >= 0 and self.canvas.length > here.hidden_from:
            self._say_hidden(Span(here.hidden_from, self.canvas.length))

    def _flush(self, here: _Here, table: bool = False) -> None:
        kind, level = BlockKind.PARAGRAPH, 0
        if here.boilerplate:
            kind = BlockKind.BOILERPLATE
        elif here.heading:
            kind, level = BlockKind.HEADING, here.heading
        elif table and here.table is TableKind.DATA:
            kind = BlockKind.TABLE
        elif here.code:
            kind = BlockKind.CODE
        elif here.item:
            kind, level = BlockKind.LIST_ITEM, here.depth
        elif here.term:
            level = 1  # of a list of definitions
        self.writer.flush(kind, level)

    def _say_hidden(self, span: Span) -> None:
        message = "The page hides this text until the reader asks for it; it was read as part of the agreement."
        self.diagnostics.append(Diagnostic(code="hidden-text", message=message, span=span))
