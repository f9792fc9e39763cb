"""The clause tree as elements, every character of the text in one of them or in an attribute beside it."""

import re
from collections.abc import Iterable

from lxml import etree

from clauses.model import Agreement, Clause, ClauseKind
from clauses.readers.akn_names import BETWEEN, ELEMENT, akn, own
from clauses.spans import Span
from renderers.akn.inline import FORBIDDEN, Inline
from renderers.view.names import anchor

GLUE = re.compile(r"[\s.:–—-]*")
PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


class _Writer:
    """Writes pieces of the text in order and remembers how far it came."""

    def __init__(self, agreement: Agreement) -> None:
        self.text = agreement.text
        self.inline = Inline(agreement)
        self.at = 0

    def piece(self, element: etree._Element, span: Span) -> None:
        """The words at ``span`` into the element, what stands before them into its attribute."""
        if span.start > self.at:
            _keep(element, "before", self.text[self.at : span.start])
        self.inline.write(element, span)
        self.at = span.end

    def rest(self, element: etree._Element, end: int) -> None:
        """What is left up to ``end`` after the element's words."""
        if end > self.at:
            _keep(element, "after", self.text[self.at : end])
            self.at = end


def _keep(element: etree._Element, name: str, words: str) -> None:
    """Characters in an attribute; those that XML forbids by their numbers."""
    element.set(own(name), _escaped(words))


def _escaped(words: str) -> str:
    return "".join(f"\\{ord(char):X};" if char == "\\" or char in FORBIDDEN else char for char in words)


def write_body(body: etree._Element, agreement: Agreement) -> None:
    """The clauses under ``body``. Linear in the text."""
    writer = _Writer(agreement)
    children: dict[str | None, list[Clause]] = {}
    for clause in agreement.clauses:
        children.setdefault(clause.parent, []).append(clause)
    for clause in children.get(None, []):
        _clause(body, clause, children, writer)
    writer.rest(body, len(agreement.text))


def _clause(parent: etree._Element, clause: Clause, children: dict[str | None, list[Clause]], writer: _Writer) -> None:
    tag, name = ELEMENT[clause.kind]
    element = etree.SubElement(parent, akn(tag), eId=anchor(clause.id))
    if name:
        element.set("name", name)
    _keep(element, "id", clause.id)
    if clause.kind is ClauseKind.BOILERPLATE and clause.topics:  # of the other kinds the words tell the topics
        _keep(element, "topics", " ".join(clause.topics))
    if clause.span.start > writer.at:
        _keep(element, "before", writer.text[writer.at : clause.span.start])
        writer.at = clause.span.start
    _inside(element, clause, children, writer)
    writer.rest(element, clause.span.end)


def _inside(element: etree._Element, clause: Clause, children: dict[str | None, list[Clause]], writer: _Writer) -> None:
    below = children.get(clause.id, [])
    last = _heading(element, clause, writer, below[0].span.start if below else clause.span.end)
    if not below:
        if not (clause.cells and _table(element, clause, writer)):
            _words(element, "content", clause.span.end, writer, last)
        return
    _words(element, "intro", below[0].span.start, writer, last)
    for place, child in enumerate(below):
        if place and writer.text[writer.at : child.span.start].strip():
            between = etree.SubElement(element, akn("hcontainer"), name=BETWEEN)
            _words(between, "content", child.span.start, writer, None)
        _clause(element, child, children, writer)
    _words(element, "wrapUp", clause.span.end, writer, element)


def _heading(element: etree._Element, clause: Clause, writer: _Writer, end: int) -> etree._Element | None:
    """Number and heading in the order of the text; the last element written, or null."""
    spans = [("num", clause.label_span, clause.label), ("heading", clause.heading_span, clause.heading)]
    last = None
    for tag, span, words in sorted(spans, key=lambda each: each[1] or (0, 0)):
        if span is None or span.start < writer.at or span.end > end:
            if words is not None:
                _keep(element, tag, words)
            continue
        last = etree.SubElement(element, akn(tag))
        writer.piece(last, span)
        if words != span.of(writer.text):
            _keep(last, "as", words or "")
    return last


def _words(element: etree._Element, tag: str, end: int, writer: _Writer, last: etree._Element | None) -> None:
    """The words up to ``end`` as paragraphs; mere punctuation after a heading goes to the heading."""
    words = writer.text[writer.at : end]
    glue = GLUE.match(words)
    start = writer.at + (glue.end() if glue is not None and last is not None else len(words) - len(words.lstrip()))
    if not writer.text[start:end].strip():
        if last is not None and words.strip():
            writer.rest(last, writer.at + len(words.rstrip()))
        return
    holder = etree.SubElement(element, akn(tag))
    for span in _paragraphs(writer.text, Span(start, end)):
        writer.piece(etree.SubElement(holder, akn("p")), span)


def _paragraphs(text: str, span: Span) -> Iterable[Span]:
    at = span.start
    for gap in (*PARAGRAPH.finditer(text, span.start, span.end), None):
        end = span.end if gap is None else gap.start()
        words = text[at:end]
        if words.strip():
            yield Span(at + len(words) - len(words.lstrip()), at + len(words.rstrip()))
        at = span.end if gap is None else gap.end()


def _table(element: etree._Element, clause: Clause, writer: _Writer) -> bool:
    """The rows as a table; false where the cells do not follow one another within the clause."""
    cells = [cell for row in clause.cells for cell in row]
    ends = [writer.at, *(cell.end for cell in cells)]
    if any(cell.start < end for cell, end in zip(cells, ends, strict=False)) or ends[-1] > clause.span.end:
        return False
    content = etree.SubElement(element, akn("content"))
    table = etree.SubElement(content, akn("table"))
    paragraph = table
    for row in clause.cells:
        line = etree.SubElement(table, akn("tr"))
        for cell in row:
            paragraph = etree.SubElement(etree.SubElement(line, akn("td")), akn("p"))
            writer.piece(paragraph, cell)
    writer.rest(paragraph, clause.span.end)
    return True
