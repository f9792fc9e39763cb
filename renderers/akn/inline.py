"""Marks within the words: defined terms where they are defined, references, links."""

from bisect import bisect_left
from typing import NamedTuple

from lxml import etree

from clauses.model import Agreement
from clauses.readers.akn_names import akn, own
from clauses.spans import Span
from renderers.view.names import anchor

# What XML 1.0 admits in no form.
FORBIDDEN = frozenset(map(chr, (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)))


class Mark(NamedTuple):
    """A stretch of the text and the element around it."""

    span: Span
    tag: str
    attributes: tuple[tuple[str, str], ...]


class Inline:
    """The marks of one agreement, none within another."""

    def __init__(self, agreement: Agreement) -> None:
        self._text = agreement.text
        marks = [Mark(link.span, "a", (("href", _address(link.target)),)) for link in agreement.links]
        marks += [
            Mark(found.term_span, "def", (("refersTo", f"#term-{place}"),))
            for place, found in enumerate(agreement.definitions, start=1)
        ]
        marks += [
            Mark(found.span, "ref", (("href", f"#{anchor(found.target)}"),))
            for found in agreement.references
            if found.target is not None
        ]
        self._marks: list[Mark] = []
        for mark in sorted(marks, key=lambda mark: (mark.span, mark.tag)):
            if mark.span.start < mark.span.end and (not self._marks or self._marks[-1].span.end <= mark.span.start):
                self._marks.append(mark)
        self._starts = [mark.span.start for mark in self._marks]

    def write(self, element: etree._Element, span: Span) -> None:
        """The words at ``span`` as the element's content."""
        at = span.start
        for mark in self._marks[bisect_left(self._starts, span.start) :]:
            if mark.span.start >= span.end:
                break
            if mark.span.end > span.end:
                continue
            _add(element, self._text[at : mark.span.start])
            inner = etree.SubElement(element, akn(mark.tag), dict(mark.attributes))
            _add(inner, mark.span.of(self._text))
            at = mark.span.end
        _add(element, self._text[at : span.end])


def _add(element: etree._Element, words: str) -> None:
    """Words to the end of the element; a character that XML forbids becomes a placeholder with its number."""
    plain = ""
    for char in words:
        if char in FORBIDDEN:
            _append(element, plain)
            plain = ""
            held = etree.SubElement(element, akn("placeholder"), originalText=f"U+{ord(char):04X}")
            held.set(own("char"), f"{ord(char):X}")
        else:
            plain += char
    _append(element, plain)


def _append(element: etree._Element, words: str) -> None:
    if not words:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def _address(target: str) -> str:
    """A link's target without what an address can't hold; empty ones point to the document itself."""
    return "".join("%20" if char.isspace() else char for char in target if char >= " ") or "#"
