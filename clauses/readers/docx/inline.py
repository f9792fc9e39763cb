"""The words of a paragraph in reading order: runs, fields, links, notes, text boxes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import _Element

from clauses.readers.docx.atoms import NOTE_MARKS, OBJECT, shown
from clauses.readers.docx.names import MATH, MC, VML, R, W, attribute
from clauses.readers.docx.part import Note, Part
from clauses.readers.docx.revisions import is_left_out, properties_of

__all__ = ["Bit", "Inline"]

_THROUGH = {
    W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "fldSimple"),
        *("hyperlink", "sdt", "ruby", "rubyBase"),
    )
}
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"', re.IGNORECASE)
_NUMBER_FIELD = re.compile(r"\s*(?:LISTNUM|AUTONUM\w*)\b", re.IGNORECASE)


class Bit(NamedTuple):
    """Words of one run, alike in style. ``start`` and ``end`` count what the run shows; ``run`` is -1 for no run."""

    words: str
    styles: frozenset[str] = frozenset()
    link: str = ""
    paragraph: int = -1
    run: int = -1
    start: int = 0
    end: int = 0
    hidden: bool = False


class _Field:
    """A field under way: its instruction is no text, its result is."""

    __slots__ = ("instruction", "result")

    def __init__(self) -> None:
        self.instruction: list[str] = []
        self.result = False


class Inline:
    """Reads paragraphs of one part; fields may go on from one paragraph to the next."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.notes: list[Note] = []
        self.boxes: list[_Element] = []
        self._fields: list[_Field] = []

    def bits(self, paragraph: _Element, style: str) -> Iterator[Bit]:
        """The words of a paragraph whose style has that id. Notes and text boxes met are put aside."""
        yield from self._of(paragraph, self.part.paragraphs[paragraph], style, "")

    def _of(self, element: _Element, paragraph: int, style: str, link: str) -> Iterator[Bit]:
        for child in element:
            if is_left_out(child, self.part.tracked):
                self.pass_over(child)
            elif child.tag == W + "r":
                yield from self._of_run(child, paragraph, style, link)
            elif child.tag in _THROUGH:
                yield from self._of(child, paragraph, style, self._target(child) or link)
            elif child.tag == MC + "AlternateContent":
                for chosen in _chosen(child):
                    yield from self._of(chosen, paragraph, style, link)
            elif child.tag in (MATH + "oMath", MATH + "oMathPara"):
                words = "".join(t.text or "" for t in child.iter(MATH + "t", W + "t"))
                yield Bit(words, paragraph=paragraph)

    def pass_over(self, element: _Element) -> None:
        """Struck runs show nothing, but their fields begin and end."""
        for run in element.iter(W + "r"):
            for child in run.iterchildren(W + "fldChar", W + "instrText", W + "delInstrText"):
                self._field(child)

    def _of_run(self, run: _Element, paragraph: int, style: str, link: str) -> Iterator[Bit]:
        properties = properties_of(run, "rPr", self.part.tracked)
        styles = self.part.emphasis(properties, style)
        hidden = self.part.styles.run_is("vanish", properties, style)
        number = self.part.runs[run]
        at = 0
        for child, words in shown(run):
            start, at = at, at + len(words)
            if child.tag in (W + "fldChar", W + "instrText", W + "delInstrText"):
                self._field(child)
            elif child.tag == MC + "AlternateContent" or words == OBJECT:
                yield from self._object(child, Bit("", styles, link, paragraph, number, start, at))
            elif words and all(field.result for field in self._fields):
                yield Bit(words, styles, link or self._field_link(), paragraph, number, start, at, hidden)

    def _object(self, element: _Element, place: Bit) -> Iterator[Bit]:
        if element.tag in NOTE_MARKS:
            if all(field.result for field in self._fields):
                kind = NOTE_MARKS[element.tag]
                note = self.part.note(kind, attribute(element, "id") or "", attribute(element, "customMarkFollows"))
                self.notes.append(note)
                yield place._replace(words=note.mark)
            return
        for chosen in _chosen(element) if element.tag == MC + "AlternateContent" else (element,):
            self.boxes.extend(_outermost(chosen, W + "txbxContent"))
            if next(chosen.iter(W + "object"), None) is not None:
                self.part.embedded += 1
            for text in chosen.iter(VML + "textpath"):  # WordArt: a watermark, a stamp
                if words := (text.get("string") or "").strip():
                    self.part.watermarks.append(words)

    def _field(self, element: _Element) -> None:
        if element.tag != W + "fldChar":
            if self._fields:
                self._fields[-1].instruction.append(element.text or "")
            return
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields and _NUMBER_FIELD.match("".join(self._fields.pop().instruction)):
            self.part.uncounted += 1

    def _field_link(self) -> str:
        for field in reversed(self._fields):
            found = _LINK_FIELD.match("".join(field.instruction))
            if found:
                return ("#" if found.group(1) else "") + found.group(2)
        return ""

    def _target(self, element: _Element) -> str:
        if element.tag == W + "hyperlink":
            relation = self.part.relations.get(element.get(R + "id") or "")
            anchor = attribute(element, "anchor")
            if relation is not None and relation.outside:
                return relation.target + (f"#{anchor}" if anchor else "")
            return f"#{anchor}" if anchor else ""
        if element.tag == W + "fldSimple":
            found = _LINK_FIELD.match(attribute(element, "instr") or "")
            return (("#" if found.group(1) else "") + found.group(2)) if found else ""
        return ""


def _chosen(alternate: _Element) -> Iterator[_Element]:
    """One of the ways in which a thing is given: the first, unless only the fallback has words."""
    ways = [*alternate.iterchildren(MC + "Choice"), *alternate.iterchildren(MC + "Fallback")]
    with_words = (way for way in ways if next(way.iter(W + "t"), None) is not None)
    way = next(with_words, ways[0] if ways else None)
    if way is not None:
        yield way


def _outermost(element: _Element, tag: str) -> Iterator[_Element]:
    """The elements of that name that stand in no other of that name."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == MC + "AlternateContent":
            for chosen in _chosen(child):
                yield from _outermost(chosen, tag)
        else:
            yield from _outermost(child, tag)
