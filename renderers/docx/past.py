"""What the old version's own Word file says of struck words: their style, their list, and what was set otherwise."""

import copy
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from lxml import etree
from lxml.etree import _Element

from analyzer.comparison.model import Op
from clauses.text import NativeRun
from renderers.docx.lines import Line
from renderers.docx.looks import Looks
from renderers.docx.revisions import Revisions
from renderers.docx.stream import Piece
from renderers.docx.xml import W, element

__all__ = ["OldFile", "Past", "lists_of"]

_TOGGLES = {"bold": "b", "italic": "i", "strike": "strike"}
_KEPT_LOOK = [W + name for name in ("pStyle", "numPr", "ind", "jc", "tabs", "spacing")]


class OldFile:
    """The old version's Word file: its paragraphs, its runs in the order of the text, its lists and styles."""

    def __init__(self, main: str, root: _Element, runs: Sequence[NativeRun], lists: Mapping[str, str]) -> None:
        self._runs = runs
        self._starts = [run.span.start for run in runs]
        self._paragraphs = {main: list(root.iter(W + "p"))}
        self.lists = lists

    def run_at(self, at: int) -> NativeRun | None:
        """The run that holds the words at a place; None for what Word computes."""
        place = bisect_right(self._starts, at) - 1
        found = self._runs[place] if place >= 0 else None
        return found if found is not None and at < found.span.end else None

    def paragraph_at(self, at: int) -> _Element | None:
        """The paragraph of the document's body that holds a place."""
        found = self.run_at(at)
        if found is None or found.part not in self._paragraphs:
            return None
        return self._paragraphs[found.part][found.paragraph]

    def is_mark(self, at: int) -> bool:
        """True for a note's mark: several letters for one thing."""
        found = self.run_at(at)
        return found is not None and found.end - found.start != found.span.end - found.span.start


class Past:
    """The looks of struck words in the new file; ``old`` is None where the old version was no Word file."""

    def __init__(
        self, old: OldFile | None, looks: tuple[Looks, Looks], styles: frozenset[str], lists: Mapping[str, str]
    ) -> None:
        """``styles`` are the ids of the new file's styles, ``lists`` its lists with what defines them."""
        self._file = old
        self._old, self._new = looks
        self._styles = styles
        self._lists = lists
        self._formats = old is not None and (looks[0].emphasised or looks[1].emphasised)

    def is_mark(self, piece: Piece) -> bool:
        """True for the old number in a note's mark that stays: Word counts notes anew."""
        words = piece.text.strip()
        if self._file is None or not words.isalnum() or self._old.is_label(piece.old):
            return False
        return self._file.is_mark(piece.old) or self._file.run_at(piece.old) is None

    def paragraph_look(self, line: Line, *near: _Element | None) -> _Element:
        """The properties of a struck paragraph: its own where the new file knows them, else its neighbour's."""
        own = self._own_paragraph(line)
        if own is not None:
            return self._known(own.find(W + "pPr"))
        for paragraph in near:
            look = paragraph.find(W + "pPr") if paragraph is not None and paragraph.tag == W + "p" else None
            if look is not None:
                made = self._known(look)
                for number in made.findall(W + "numPr"):
                    made.remove(number)
                return made
        return element("pPr")

    def keeps_number(self, line: Line, made: _Element) -> bool:
        """True when Word will compute the struck paragraph's number as it did in the old file."""
        own = self._own_paragraph(line)
        first = next((p for p in line.pieces if self._old.is_label(p.old)), None)
        if own is None or first is None or self._file is None or self._file.run_at(first.old) is not None:
            return False
        before, now = own.find(f"{W}pPr/{W}numPr"), made.find(f"{W}pPr/{W}numPr")
        return ((before is None) == (now is None) and made.find(f"{W}pPr/{W}pStyle") is not None) or now is not None

    def words_look(self, piece: Piece, near: _Element | None) -> _Element:
        """The properties of struck words: those of their neighbour, with the old emphasis."""
        found = near.find(W + "rPr") if near is not None else None
        made = copy.deepcopy(found) if found is not None else element("rPr")
        for child in list(made):
            if child.tag in (W + "rPrChange", W + "ins", W + "del"):
                made.remove(child)
        _toggled(made, self._old.emphasis_at(piece.old))
        return made

    def mark_format(self, piece: Piece, holder: _Element, revisions: Revisions) -> None:
        """Marks a change of emphasis of words that stay."""
        if not self._formats or piece.op is not Op.KEEP or not piece.text.strip():
            return
        was, now = self._old.emphasis_at(piece.old), self._new.emphasis_at(piece.new)
        if was == now:
            return
        properties = holder.find(W + "rPr")
        if properties is None:
            properties = element("rPr")
            holder.insert(0, properties)
        before = copy.deepcopy(properties)
        for style in was ^ now:
            if style in _TOGGLES:
                _set_toggle(before, _TOGGLES[style], style in was)
        properties.append(revisions.mark("rPrChange", before))

    def mark_style(self, line: Line, paragraph: _Element, revisions: Revisions) -> None:
        """Marks a change of a paragraph's style or list."""
        own = self._own_paragraph(line)
        if own is None:
            return
        before, now = self._known(own.find(W + "pPr")), paragraph.find(W + "pPr")
        if _named(own.find(W + "pPr")) == _named(now):
            return
        if now is None:
            now = element("pPr")
            paragraph.insert(0, now)
        now.append(revisions.mark("pPrChange", before))

    def _own_paragraph(self, line: Line) -> _Element | None:
        """The old file's paragraph that holds a line's first old words."""
        for piece in line.pieces if self._file is not None else ():
            if piece.op is Op.INSERT or not piece.text.strip():
                continue
            at = piece.old + len(piece.text) - len(piece.text.lstrip())
            found = self._file.paragraph_at(at) if self._file is not None else None
            if found is not None:
                return found
        return None

    def _known(self, properties: _Element | None) -> _Element:
        """The properties that the new file can show: styles and lists that it has as well."""
        made = element("pPr")
        for child in properties if properties is not None else ():
            if child.tag not in _KEPT_LOOK:
                continue
            if child.tag == W + "pStyle" and child.get(W + "val") not in self._styles:
                continue
            if child.tag == W + "numPr" and not self._same_list(child):
                continue
            made.append(copy.deepcopy(child))
        return made

    def _same_list(self, properties: _Element) -> bool:
        number = properties.find(W + "numId")
        name = number.get(W + "val") if number is not None else None
        if name is None or self._file is None:
            return name is None
        return name == "0" or (name in self._lists and self._lists[name] == self._file.lists.get(name))


def lists_of(numbering: _Element | None) -> dict[str, str]:
    """List id → the text of its definition, by which two files' lists are compared."""
    if numbering is None:
        return {}
    definitions = {
        e.get(W + "abstractNumId"): etree.tostring(e, method="c14n").decode()
        for e in numbering.iterchildren(W + "abstractNum")
    }
    found: dict[str, str] = {}
    for number in numbering.iterchildren(W + "num"):
        link = number.find(W + "abstractNumId")
        key = link.get(W + "val") if link is not None else None
        found[number.get(W + "numId") or ""] = definitions.get(key, "")
    return found


def _named(properties: _Element | None) -> tuple[str | None, str | None, str | None]:
    """The style, list and level that a paragraph names itself."""
    if properties is None:
        return None, None, None
    values = [properties.find(path) for path in (f"{W}pStyle", f"{W}numPr/{W}numId", f"{W}numPr/{W}ilvl")]
    style, number, level = (e.get(W + "val") if e is not None else None for e in values)
    return style, number, level


def _toggled(properties: _Element, emphasis: frozenset[str]) -> None:
    for style, name in _TOGGLES.items():
        if (style in emphasis) != _is_on(properties, name):
            _set_toggle(properties, name, style in emphasis)


def _is_on(properties: _Element, name: str) -> bool:
    found = properties.find(W + name)
    return found is not None and found.get(W + "val", "1") not in ("0", "false")


def _set_toggle(properties: _Element, name: str, on: bool) -> None:
    for old in properties.findall(W + name):
        properties.remove(old)
    if on:
        first = [c for c in properties if c.tag in (W + "rStyle", W + "rFonts")]
        properties.insert(len(first), element(name))
