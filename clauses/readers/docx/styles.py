"""Styles of a Word file: what a paragraph or run inherits from its style, the style's basis, and the defaults."""

from dataclasses import dataclass
from functools import cache, cached_property

from lxml.etree import _Element

from clauses.readers.docx.names import attribute, child, children, is_on, number, value

__all__ = ["Styles"]

_DEEPEST = 40
_BODY = 9  # the outline level of running text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    name: str
    basis: str
    paragraph: _Element | None
    run: _Element | None


class Styles:
    """The styles by their ids. Cycles and missing styles end a chain; nothing raises."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self.default = ""
        for element in children(root, "style"):
            name = attribute(element, "styleId") or ""
            self._styles[name] = _Style(
                name=(value(element, "name") or name).lower(),
                basis=value(element, "basedOn") or "",
                paragraph=child(element, "pPr"),
                run=child(element, "rPr"),
            )
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in {"1", "true", "on"}:
                self.default = name
        self._defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
        self.chain = cache(self._chain)
        self.heading_level = cache(self._heading_level)

    def _chain(self, style: str) -> tuple[_Style, ...]:
        """The style and what it is based on, nearest first."""
        found: list[_Style] = []
        seen: set[str] = set()
        while style in self._styles and style not in seen and len(found) < _DEEPEST:
            seen.add(style)
            found.append(self._styles[style])
            style = self._styles[style].basis
        return tuple(found)

    def name(self, style: str) -> str:
        """The style's name as people know it, in small letters ("heading 1"); the id where there is no style."""
        return self._styles[style].name if style in self._styles else style.lower()

    def ids(self, style: str) -> tuple[str, ...]:
        """The ids of the style and of what it is based on, nearest first."""
        found: list[str] = []
        while style in self._styles and style not in found and len(found) < _DEEPEST:
            found.append(style)
            style = self._styles[style].basis
        return tuple(found)

    def paragraph_style(self, properties: _Element | None) -> str:
        """The id of the style that a paragraph has."""
        return value(properties, "pStyle") or self.default

    def _heading_level(self, style: str) -> int:
        """1 to 9 for a heading's style, 0 for others: its outline level, or the name that Word gives headings."""
        for link in self.chain(style):
            level = number(value(link.paragraph, "outlineLvl"))
            if level is not None:
                return level + 1 if 0 <= level < _BODY else 0
            word, _, digit = link.name.partition(" ")
            if word == "heading" and digit in tuple("123456789"):
                return int(digit)
        return 0

    @cached_property
    def titles(self) -> frozenset[str]:
        """The ids of the styles that set a document's title."""
        return frozenset(key for key, style in self._styles.items() if style.name == "title")

    def numbering(self, style: str) -> tuple[str, int | None, str] | None:
        """List, level and the style that says so, where the style numbers its paragraphs; None where it does not."""
        for key in self.ids(style):
            own = child(self._styles[key].paragraph, "numPr")
            if own is not None and (list_id := value(own, "numId")) is not None:
                return list_id, number(value(own, "ilvl")), key
        return None

    def run_is(self, name: str, run: _Element | None, style: str) -> bool:
        """True when words have a property that is on or off: their own, their character style's, their paragraph's."""
        direct = is_on(run, name)
        if direct is not None:
            return direct
        for key in (value(run, "rStyle") or "", style):
            if key and (said := self._said(key, name)) is not None:
                return said
        return bool(is_on(self._defaults, name))

    def _said(self, style: str, name: str) -> bool | None:
        for link in self.chain(style):
            said = is_on(link.run, name)
            if said is not None:
                return said
        return None

    def underlined(self, run: _Element | None, style: str) -> bool:
        """True when words are underlined."""
        kinds = [value(run, "u"), *(value(link.run, "u") for link in self.chain(style))]
        found = next((kind for kind in kinds if kind is not None), "none")
        return found != "none"
