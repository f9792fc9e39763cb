"""WordprocessingML elements, written briefly."""

from lxml import etree
from lxml.etree import _Element

from renderers.xml_text import xml_words

__all__ = ["NAMES", "SPACE", "R", "W", "element", "part_bytes", "root"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NAMES = {"w": W[1:-1], "r": R[1:-1]}


def root(name: str) -> _Element:
    """The root element of a part."""
    return etree.Element(W + name, nsmap=NAMES)


def element(name: str, *inside: _Element, words: str | None = None, **attributes: str | int) -> _Element:
    """An element in Word's name space with attributes in it; ``words`` are its text, white space preserved."""
    made = etree.Element(W + name, nsmap=NAMES)
    for key, value in attributes.items():
        made.set(W + key.rstrip("_"), xml_words(str(value)))
    if words is not None:
        made.text = xml_words(words)
        made.set(SPACE, "preserve")
    made.extend(inside)
    return made


def part_bytes(made: _Element) -> bytes:
    """A part as it stands in the file."""
    etree.cleanup_namespaces(made, keep_ns_prefixes=["w", "r"])
    return bytes(etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True))
