"""The elements of a page as plain values, whatever their depth, with what a reader wants to know of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from clauses.diagnostics import UnreadableInputError

__all__ = ["SILENT", "Element", "element_tree"]

_SILENT_WORDS = """
    applet audio canvas datalist embed head iframe map math noembed noframes noscript object script style svg
    template video
"""
SILENT = frozenset(_SILENT_WORDS.split())
"""Elements whose content is no text of the page."""

_MOST_ELEMENTS = 500_000
_MOST_CELLS = 200_000

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True, eq=False)
class Element:
    """An element with its children, in order; strings among them are its words.

    ``words`` counts the words inside, ``jumps`` those of links within the page; ``headings``, ``tables`` and
    ``items`` what stands inside at any depth; ``top`` is true where an ``h1`` does.
    """

    tag: str
    attributes: dict[str, str]
    children: "list[Element | str]" = field(default_factory=list)
    words: int = 0
    jumps: int = 0
    headings: int = 0
    tables: int = 0
    items: int = 0
    top: bool = False

    def get(self, name: str) -> str:
        """An attribute's value, lower-cased and stripped; empty where there is none."""
        return self.attributes.get(name, "").strip().lower()


class _Builder:
    """Takes the parser's events. The parser's own tree ends at a depth of 256: what lies deeper would be lost."""

    def __init__(self) -> None:
        self.root = Element(tag="", attributes={})
        self.open: list[Element] = [self.root]
        self.silent = 0
        self.jumping = 0
        self.elements = 0
        self.cells = 0
        self.title: list[str] = []

    def start(self, tag: str | bytes, attrib: Mapping[str | bytes, str | bytes]) -> None:
        attributes = {_text(name): _text(value) for name, value in attrib.items()}
        element = Element(tag=_text(tag).lower(), attributes=attributes)
        self.elements += 1
        self.cells += element.tag in {"td", "th"}
        if self.cells > _MOST_CELLS or self.elements > _MOST_ELEMENTS:
            what, most = ("table cells", _MOST_CELLS) if self.cells > _MOST_CELLS else ("elements", _MOST_ELEMENTS)
            raise UnreadableInputError(f"the page has more than {most:,} {what}, far more than an agreement has.")
        self.open[-1].children.append(element)
        self.open.append(element)
        self.silent += element.tag in SILENT
        self.jumping += _jumps(element)

    def end(self, tag: str | bytes) -> None:
        element = self.open.pop()
        above = self.open[-1]
        self.silent -= element.tag in SILENT
        self.jumping -= _jumps(element)
        above.words += element.words
        above.jumps += element.jumps
        above.headings += element.headings + (element.tag in _HEADINGS)
        above.tables += element.tables + (element.tag == "table")
        above.items += element.items + (element.tag == "li")
        above.top = above.top or element.top or element.tag == "h1"

    def data(self, data: str | bytes) -> None:
        words, here = _text(data), self.open[-1]
        if self.silent:
            if here.tag == "title":
                self.title.append(words)
            return
        here.children.append(words)
        count = len(words.split())
        here.words += count
        here.jumps += count if self.jumping else 0

    def comment(self, text: str | bytes) -> None:
        """No words of the page."""

    def close(self) -> None:
        while len(self.open) > 1:
            self.end("")


def _text(part: str | bytes) -> str:
    """Lxml hands out strings; its types allow for bytes."""
    return part if isinstance(part, str) else part.decode()


def _jumps(element: Element) -> bool:
    return element.tag == "a" and element.attributes.get("href", "").startswith("#")


def element_tree(page: str) -> tuple[Element, str]:
    """The page's elements under a nameless root, and its ``<title>`` (empty where it has none).

    Nothing is fetched and no entity but HTML's own characters is replaced.

    Raises ``UnreadableInputError`` for a page of more elements or table cells than any agreement has.
    """
    builder = _Builder()
    parser = etree.HTMLParser(target=builder, encoding="utf-8", no_network=True, huge_tree=False)
    parser.feed(page.encode())
    parser.close()
    return builder.root, " ".join("".join(builder.title).split())
