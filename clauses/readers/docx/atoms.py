"""What a run shows, thing by thing: letters, tabs, breaks, the marks of notes. Reader and redline count alike."""

from collections.abc import Iterator

from lxml.etree import _Element

from clauses.readers.docx.names import W, attribute

__all__ = ["NOTE_MARKS", "OBJECT", "shown", "words_of"]

OBJECT = "\ufffc"
"""Stands for one thing that is no character: a note's mark, a picture."""

NOTE_MARKS = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_ONE = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
# Letters of the picture fonts that contracts use; others stay as they are.
_PICTURES = {0xF0B7: "•", 0xF0A7: "▪", 0xF0A8: "☐", 0xF06F: "☐", 0xF0FE: "☒", 0xF0FC: "✓", 0xF0D2: "®", 0xF0D3: "©"}
_WHITE = str.maketrans("\t\r\n", "   ")


def words_of(text: _Element) -> str:
    """The letters of a ``w:t`` as Word shows them: white space around them counts only where it is preserved."""
    words = (text.text or "").translate(_WHITE)
    preserved = text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return words if preserved else words.strip(" ")


def shown(run: _Element) -> Iterator[tuple[_Element, str]]:
    """Each child of a run with what it shows: letters, ``OBJECT`` for a thing that is none, or nothing."""
    for child in run:
        if child.tag in (W + "t", W + "delText"):
            words = words_of(child)
        elif child.tag in _ONE:
            words = _ONE[child.tag]
        elif child.tag == W + "sym":
            words = _symbol(child)
        elif child.tag in NOTE_MARKS or child.tag in (W + "drawing", W + "pict", W + "object"):
            words = OBJECT
        else:
            words = ""
        yield child, words


def _symbol(element: _Element) -> str:
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    if not 32 <= code < 0xD800 and not 0xE000 <= code < 0x110000:
        return ""
    return _PICTURES.get(code, chr(code))
