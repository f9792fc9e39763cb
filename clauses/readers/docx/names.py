"""The names of WordprocessingML, and elements by name."""

from collections.abc import Iterator

from lxml.etree import _Element

__all__ = ["MATH", "VML", "R", "W", "attribute", "child", "children", "is_on", "number", "value"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"


def child(element: _Element | None, name: str) -> _Element | None:
    """The first child of that name in Word's namespace."""
    return None if element is None else element.find(W + name)


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """The children of that name in Word's namespace."""
    return iter(()) if element is None else element.iterchildren(W + name)


def attribute(element: _Element | None, name: str) -> str | None:
    """An attribute in Word's namespace."""
    return None if element is None else element.get(W + name)


def value(element: _Element | None, name: str) -> str | None:
    """The ``val`` of a child: ``<w:pStyle w:val="Heading1"/>``."""
    return attribute(child(element, name), "val")


def number(words: str | None) -> int | None:
    """A whole number of at most nine digits; None for anything else."""
    if words is None or len(words) > 10 or not words.removeprefix("-").isascii():
        return None
    try:
        return int(words)
    except ValueError:
        return None


def is_on(element: _Element | None, name: str) -> bool | None:
    """A property that is on or off: True, False, or None where it is not set."""
    found = child(element, name)
    if found is None:
        return None
    return (attribute(found, "val") or "true").lower() not in {"0", "false", "off", "none"}
