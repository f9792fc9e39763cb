"""The document as a whole: its parts, what they share, and what is said about them."""

from collections.abc import Iterator

from lxml.etree import _Element

from clauses.diagnostics import Diagnostic, UnreadableInputError
from clauses.readers.canvas import Canvas
from clauses.readers.docx.inline import Bit
from clauses.readers.docx.names import R, W, attribute, child, children, value
from clauses.readers.docx.numbering import Counter, Numbering
from clauses.readers.docx.package import Package
from clauses.readers.docx.part import Note, Notes, Part
from clauses.readers.docx.styles import Styles
from clauses.readers.docx.walk import Walk
from clauses.readers.docx.writer import Paragraph, Writer
from clauses.text import BlockKind, Tracked

__all__ = ["Document"]

_MOST_CELLS = 200_000
_MOST_PARAGRAPHS = 500_000
_REVISIONS = (W + "ins", W + "del", W + "moveFrom", W + "moveTo")
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}


class Document:
    """One Word file under way to its text."""

    def __init__(self, package: Package, canvas: Canvas, tracked: Tracked) -> None:
        self.package = package
        self.canvas = canvas
        self.tracked = tracked
        self.writer = Writer(canvas)
        self._relations = package.relations(package.main)
        self._targets = {relation.kind: relation for relation in self._relations.values()}
        self._parts: list[Part] = []
        self._marks = Notes()
        self._note_parts: dict[str, tuple[Part, dict[str, _Element]]] = {}
        self._embedded_files = 0
        self.pictures = 0

        root = package.xml(package.main)
        _refuse_bombs(root)
        styles_root = self._optional("styles", "styles")
        self._styles = Styles(styles_root)
        self._numbering = Numbering(self._optional("numbering", "numbering"), _style_lists(styles_root))
        self._counter = Counter(self._numbering)
        self.main = self._part(package.main, root, "")

    def read(self) -> None:
        """Writes headers, footers and the body on the canvas."""
        body = child(self.main.root, "body")
        if body is None:
            raise UnreadableInputError("the Word file is damaged: it has no document in it.")
        self.pictures = sum(1 for _ in body.iter(W + "drawing", W + "pict"))
        self._write_running()
        titled = any(self._styles.paragraph_style(child(p, "pPr")) in self._styles.titles for p in body.iter(W + "p"))
        walk = Walk(self.main, self.writer, self._note, titled)
        walk.run(body)
        self._embedded_files += walk.embedded_files
        for words in dict.fromkeys(words for part in self._parts for words in part.watermarks):
            self.writer.paragraph(Paragraph(kind=BlockKind.BOILERPLATE, bits=[Bit(words)], place="watermark"))

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What was assumed, and what could not be read."""
        yield from self.package.diagnostics
        revisions = sum(1 for part in self._parts for _ in part.root.iter(*_REVISIONS))
        if revisions:
            told = (
                f"The file has {revisions:,} tracked change{'s' * (revisions != 1)}; they were read as {self.tracked}."
            )
            yield Diagnostic(code="tracked-changes", message=told)
        comments = sum(1 for part in self._parts for _ in part.root.iter(W + "commentReference"))
        if comments:
            told = f"The file has {comments:,} comment{'s' * (comments != 1)}; they are no text of the agreement."
            yield Diagnostic(code="comments", message=told)
        for span in self.writer.hidden[:100]:
            yield Diagnostic(
                code="hidden-text",
                message="Word hides this text; it was read as part of the agreement.",
                span=span,
            )
        embedded = sum(part.embedded for part in self._parts) + self._embedded_files
        if embedded:
            told = f"The file holds {embedded:,} embedded object{'s' * (embedded != 1)} whose words were not read."
            yield Diagnostic(code="embedded-object", message=told, blocks_judgement=True)
        uncounted = sum(part.uncounted for part in self._parts)
        if uncounted:
            told = f"{uncounted:,} number{'s' * (uncounted != 1)} inside paragraphs (LISTNUM fields) can't be computed."
            yield Diagnostic(code="number-field", message=told)

    # ------------------------------------------------------------- parts
    def _optional(self, kind: str, what: str) -> _Element | None:
        relation = self._targets.get(kind)
        if relation is None or relation.outside:
            return None
        root = self.package.optional(relation.target, what)
        if root is not None:
            _refuse_bombs(root)
        return root

    def _part(self, name: str, root: _Element, kind: str) -> Part:
        part = Part(
            name=name,
            kind=kind,
            root=root,
            tracked=self.tracked,
            styles=self._styles,
            numbering=self._numbering,
            counter=self._counter,
            marks=self._marks,
            relations=self.package.relations(name),
        )
        self._parts.append(part)
        return part

    def _running(self) -> Iterator[Part]:
        """The headers and footers that the document's sections use, in their order."""
        done: set[str] = set()
        for reference in self.main.root.iter(W + "headerReference", W + "footerReference"):
            relation = self._relations.get(reference.get(R + "id") or "")
            if relation is None or relation.outside or relation.target in done:
                continue
            done.add(relation.target)
            root = self.package.optional(relation.target, "header or footer")
            if root is not None:
                _refuse_bombs(root)
                yield self._part(relation.target, root, relation.kind)

    def _write_running(self) -> None:
        """Writes each line of the headers and footers once, before the text."""
        seen: set[str] = set()
        for part in self._running():
            for paragraph in Walk(part, self.writer, self._note).paragraphs(part.root, BlockKind.BOILERPLATE):
                if paragraph.words.strip() not in seen:
                    seen.add(paragraph.words.strip())
                    self.writer.paragraph(paragraph)

    # ------------------------------------------------------------- notes
    def _note(self, note: Note) -> None:
        """Writes a footnote or endnote behind the paragraph that bears its mark."""
        part, notes = self._notes_of(note.kind)
        element = notes.pop(note.id, None)
        if part is None or element is None:
            return
        Walk(part, self.writer, lambda _: None).run(element, note.mark)

    def _notes_of(self, kind: str) -> tuple[Part | None, dict[str, _Element]]:
        if kind not in self._note_parts:
            root = self._optional(_NOTES[kind], _NOTES[kind])
            if root is None:
                return None, {}
            found = {attribute(e, "id") or "": e for e in children(root, kind)}
            self._note_parts[kind] = (self._part(self._targets[_NOTES[kind]].target, root, kind), found)
        return self._note_parts[kind]


def _refuse_bombs(root: _Element) -> None:
    """Raises ``UnreadableInputError`` for a part with more cells or paragraphs than any agreement has."""
    for tag, most, what in ((W + "tc", _MOST_CELLS, "table cells"), (W + "p", _MOST_PARAGRAPHS, "paragraphs")):
        count = sum(1 for _ in root.iter(tag))
        if count > most:
            raise UnreadableInputError(
                f"the Word file has {count:,} {what}, more than a document holds ({most:,}); it was refused."
            )


def _style_lists(root: _Element | None) -> dict[str, str]:
    """Style id → list, of the styles that stand for a list."""
    found: dict[str, str] = {}
    for style in children(root, "style"):
        if attribute(style, "type") == "numbering":
            list_id = value(child(child(style, "pPr"), "numPr"), "numId")
            if list_id is not None:
                found[attribute(style, "styleId") or ""] = list_id
    return found
