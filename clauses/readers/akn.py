"""Akoma Ntoso 3.0 to a text and its clause tree.

The structure is the file's own: nothing is guessed from the words. A file that Novation wrote gives back the
exact text and tree; of any other, blocks are parted by empty lines and clauses named by their ``eId``.
"""

import hashlib
import re
from dataclasses import dataclass, field

from lxml import etree

from clauses.diagnostics import UnreadableInputError
from clauses.model import Clause, ClauseKind
from clauses.readers.akn_names import AKN, BETWEEN, ELEMENT, MEDIA_TYPE, akn, own
from clauses.spans import Span
from clauses.text import Link, Origin, Source

START = re.compile(rb"<(?:\w+:)?akomaNtoso\b")
ESCAPE = re.compile(r"\\([0-9A-F]+);")
BODIES = ("mainBody", "body", "judgmentBody", "debateBody")
KINDS = {value: kind for kind, value in ELEMENT.items()}
SECTIONS = {"article", "book", "chapter", "division", "part", "section", "title", "tome"}
SUBSECTIONS = {"clause", "subchapter", "subclause", "subdivision", "subpart", "subsection", "subtitle"}
ITEMS = {"indent", "item", "list", "point", "subparagraph", "subrule", "sublist"}
CONTAINERS = (
    SECTIONS | SUBSECTIONS | ITEMS | {"alinea", "hcontainer", "level", "paragraph", "proviso", "rule", "transitional"}
)


def is_akn(data: bytes) -> bool:
    """True when the bytes begin like an Akoma Ntoso document."""
    return START.search(data[:4096]) is not None and AKN.encode() in data[:4096]


def read_akn(data: bytes, name: str) -> tuple[Source, tuple[Clause, ...]]:
    """The text of the document's body and its clauses in document order.

    Raises:
        UnreadableInputError: if the bytes are no well-formed XML, or hold no document with words.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise UnreadableInputError(f"this is not well-formed XML: {problem.msg}.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableInputError("this XML has a DOCTYPE, which may hide words in entities; it is not read.")
    body = next((found for tag in BODIES for found in root.iter(akn(tag))), None)
    if body is None:
        raise UnreadableInputError("this Akoma Ntoso document has no body to read.")
    walk = _Walk(exact=body.get(own("text")) == "exact")
    walk.children(body, None)
    walk.put(_kept(body, "after"))
    text = "".join(walk.text)
    if not text.strip():
        raise UnreadableInputError("this Akoma Ntoso document has no words.")
    named = next(iter(root.iter(akn("FRBRname"))), None)
    origin = Origin(name=name, media_type=MEDIA_TYPE, sha256=hashlib.sha256(data).hexdigest(), reader="akn/1")
    title = named.get("value") if named is not None else None
    return Source(origin=origin, text=text, blocks=(), links=tuple(walk.links), title=title), tuple(walk.clauses())


@dataclass
class _Open:
    """A clause as far as it has been read."""

    id: str
    parent: str | None
    kind: ClauseKind
    start: int | None = None
    end: int = 0
    label: str | None = None
    heading: str | None = None
    label_span: Span | None = None
    heading_span: Span | None = None
    topics: tuple[str, ...] = ()
    cells: list[tuple[Span, ...]] = field(default_factory=list)


class _Walk:
    """One way through the body, the text growing as it goes."""

    def __init__(self, *, exact: bool) -> None:
        self.text: list[str] = []
        self.at = 0
        self.last = ""
        self.exact = exact
        self.links: list[Link] = []
        self._found: list[_Open] = []
        self._stack: list[_Open] = []
        self._ids: set[str] = set()

    def put(self, words: str) -> None:
        self.text.append(words)
        self.at += len(words)

    def children(self, element: etree._Element, clause: _Open | None) -> None:
        for child in element:
            tag = _tag(child)
            if tag in CONTAINERS and not (tag == "hcontainer" and child.get("name") == BETWEEN):
                self._clause(child, tag, clause)
            elif tag in ("num", "heading") and clause is not None:
                self._titled(child, tag, clause)
            elif tag == "table":
                self._table(child, clause)
            elif tag in ("p", "block", "crossHeading", "docTitle", "subheading", "th", "td"):
                self._piece(child, "\n\n")
            else:
                self.children(child, clause)

    def _clause(self, element: etree._Element, tag: str, above: _Open | None) -> None:
        clause = _Open(
            id=self._named(element), parent=above.id if above is not None else None, kind=_kind(element, tag)
        )
        clause.topics = tuple(_kept(element, "topics").split())
        if element.get(own("num")) is not None:
            clause.label = _kept(element, "num")
        if element.get(own("heading")) is not None:
            clause.heading = _kept(element, "heading")
        if self.exact:
            self.put(_kept(element, "before"))
            clause.start = self.at
        self._found.append(clause)
        self._stack.append(clause)
        self.children(element, clause)
        self._after(element)
        self._stack.pop()
        if self.exact:
            clause.end = self.at

    def _named(self, element: etree._Element) -> str:
        """Our id, else the document's, else one by its place; never twice the same."""
        wanted = _kept(element, "id") or element.get("eId") or f"clause-{len(self._found) + 1}"
        found, number = wanted, 1
        while found in self._ids:
            number += 1
            found = f"{wanted}-{number}"
        self._ids.add(found)
        return found

    def _titled(self, element: etree._Element, tag: str, clause: _Open) -> None:
        first = clause.label_span is None and clause.heading_span is None
        span = self._piece(element, "\n\n" if first else " ")
        if span.start == span.end:
            return
        words = self.last if element.get(own("as")) is None else _kept(element, "as") or None
        if tag == "num":
            clause.label, clause.label_span = words, span
        else:
            clause.heading, clause.heading_span = words, span

    def _table(self, element: etree._Element, clause: _Open | None) -> None:
        for row in element.iter(akn("tr")):
            cells = []
            for place, cell in enumerate(each for each in row if _tag(each) in ("td", "th")):
                pieces = list(cell.iter(akn("p"))) or [cell]
                spans = [
                    self._piece(piece, "\n" if not place and not order else " ") for order, piece in enumerate(pieces)
                ]
                cells.append(Span(spans[0].start, spans[-1].end))
            if clause is not None:
                clause.cells.append(tuple(cells))

    def _piece(self, element: etree._Element, apart: str) -> Span:
        """The words of an element; ``apart`` stands before them where the file does not say what does."""
        self.put(_kept(element, "before") if self.exact else apart if self.at else "")
        start, first = self.at, len(self.text)
        self._inline(element)
        self.last = "".join(self.text[first:])
        span = Span(start, self.at)
        self._grow(span)
        self._after(element)
        return span

    def _inline(self, element: etree._Element) -> None:
        self.put(self._spaced(element.text))
        for child in element:
            start, code, target = self.at, child.get(own("char")), child.get("href")
            self.put(chr(int(code, 16)) if code else "")
            self._inline(child)
            if _tag(child) == "a" and target:
                self.links.append(Link(Span(start, self.at), target))
            self.put(self._spaced(child.tail))

    def _spaced(self, words: str | None) -> str:
        """Words as they stand; of a file that is not ours, line breaks of the markup are mere spaces."""
        return (words or "") if self.exact else re.sub(r"\s+", " ", words or "")

    def _after(self, element: etree._Element) -> None:
        words = _kept(element, "after") if self.exact else ""
        if words:
            self.put(words)
            self._grow(Span(self.at - len(words), self.at))

    def _grow(self, span: Span) -> None:
        if span.start == span.end:
            return
        for clause in self._stack:
            clause.start = span.start if clause.start is None else clause.start
            clause.end = span.end

    def clauses(self) -> list[Clause]:
        return [
            Clause(
                id=found.id,
                parent=found.parent,
                kind=found.kind,
                label=found.label,
                heading=found.heading,
                span=Span(found.start, found.end),
                label_span=found.label_span,
                heading_span=found.heading_span,
                topics=found.topics,
                cells=tuple(found.cells),
            )
            for found in self._found
            if found.start is not None
        ]


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname


def _kind(element: etree._Element, tag: str) -> ClauseKind:
    known = KINDS.get((tag, element.get("name", "") if tag == "hcontainer" else ""))
    if known is not None:
        return known
    if tag in SECTIONS:
        return ClauseKind.SECTION
    if tag in SUBSECTIONS:
        return ClauseKind.SUBSECTION
    return ClauseKind.ITEM if tag in ITEMS else ClauseKind.PARAGRAPH


def _kept(element: etree._Element, name: str) -> str:
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), element.get(own(name)) or "")
