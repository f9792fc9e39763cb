"""One zipped part while it is read, with what all parts of the file share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element

from clauses.readers.docx.names import W, value
from clauses.readers.docx.numbering import Counter, Numbering
from clauses.readers.docx.numerals import numeral
from clauses.readers.docx.package import Relation
from clauses.readers.docx.styles import Styles
from clauses.text import Tracked

__all__ = ["Note", "Notes", "Part"]


class Note(NamedTuple):
    """A footnote or endnote whose mark was met."""

    kind: str
    id: str
    mark: str


class Notes:
    """The marks that the footnotes and endnotes of the document show, given in reading order."""

    def __init__(self) -> None:
        self._marks: dict[tuple[str, str], str] = {}
        self._counts = {"footnote": 0, "endnote": 0}

    def mark(self, kind: str, key: str, own: bool) -> str:
        """The mark of a note in brackets; empty where the text writes its own."""
        if own:
            return ""
        if (kind, key) not in self._marks:
            self._counts[kind] += 1
            number = self._counts[kind]
            self._marks[kind, key] = f"[{number}]" if kind == "footnote" else f"[{numeral(number, 'lowerRoman')}]"
        return self._marks[kind, key]


@dataclass(slots=True, kw_only=True)
class Part:
    """A part and its surroundings. ``kind`` is empty for the main part.

    ``paragraphs`` and ``runs`` count its elements in document order, from 0.
    """

    name: str
    kind: str
    root: _Element
    tracked: Tracked
    styles: Styles
    numbering: Numbering
    counter: Counter
    marks: Notes
    relations: Mapping[str, Relation]
    paragraphs: dict[_Element, int] = field(init=False)
    runs: dict[_Element, int] = field(init=False)
    embedded: int = 0
    uncounted: int = 0
    watermarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.paragraphs = {element: at for at, element in enumerate(self.root.iter(W + "p"))}
        self.runs = {element: at for at, element in enumerate(self.root.iter(W + "r"))}

    def emphasis(self, run: _Element | None, style: str) -> frozenset[str]:
        """How the words of a run are set apart."""
        styles = self.styles
        found = [
            name
            for name, toggle in (("bold", "b"), ("italic", "i"), ("strike", "strike"))
            if styles.run_is(toggle, run, style)
        ]
        if styles.underlined(run, style):
            found.append("underline")
        if value(run, "vertAlign") == "superscript":
            found.append("superscript")
        return frozenset(found)

    def note(self, kind: str, key: str, own: str | None) -> Note:
        """The note of that id, with the mark it shows."""
        return Note(kind, key, self.marks.mark(kind, key, (own or "0").lower() not in {"0", "false", "off"}))
