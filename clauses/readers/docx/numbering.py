"""The numbers that Word computes: numbering.xml resolved, levels counted, restarted and overridden."""

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from clauses.readers.docx.names import attribute, child, children, is_on, number, value
from clauses.readers.docx.numerals import BULLET, numeral

__all__ = ["Counter", "Level", "Numbering"]

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 10
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list: ``text`` is its pattern ("%1.%2"), ``style`` its number format.

    ``restart`` is the number of the level (from 1) behind which it begins anew; 0 never, None behind any higher.
    """

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    glued: bool = False
    paragraph_style: str = ""


@dataclass(slots=True)
class _List:
    """A list as paragraphs name it: the definition that it shares its counters with, its levels, its own starts."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a file by their ``numId``."""

    def __init__(self, root: _Element | None, style_lists: dict[str, str]) -> None:
        """``style_lists`` is style id → ``numId`` of the styles that stand for a list."""
        self._definitions = {attribute(e, "abstractNumId") or "": e for e in children(root, "abstractNum")}
        self._numbers = {attribute(e, "numId") or "": e for e in children(root, "num")}
        self._style_lists = style_lists
        self._lists: dict[str, _List | None] = {}

    def list_of(self, list_id: str) -> _List | None:
        """The list of that id; None where the file has none."""
        if list_id not in self._lists:
            self._lists[list_id] = self._made(list_id)
        return self._lists[list_id]

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level that is tied to a paragraph style."""
        found = self.list_of(list_id)
        if found is None:
            return None
        return next((at for at, level in found.levels.items() if style and level.paragraph_style == style), None)

    def _made(self, list_id: str) -> _List | None:
        element = self._numbers.get(list_id)
        if element is None:
            return None
        name, definition = self._definition(element)
        if definition is None:
            return None
        made = _List(name, {at: _level(e) for e in children(definition, "lvl") if (at := _place(e)) is not None})
        for override in children(element, "lvlOverride"):
            at = _place(override)
            if at is None:
                continue
            own = child(override, "lvl")
            if own is not None:
                made.levels[at] = _level(own)
            start = number(value(override, "startOverride"))
            if start is not None:
                made.starts[at] = start
        return made

    def _definition(self, element: _Element) -> tuple[str, _Element | None]:
        """The definition of a list, through the styles that only point to another."""
        for _ in range(_DEEPEST):
            name = value(element, "abstractNumId") or ""
            definition = self._definitions.get(name)
            link = value(definition, "numStyleLink")
            target = self._numbers.get(self._style_lists.get(link or "", ""))
            if link is None or target is None:
                return name, definition
            element = target
        return "", None


class Counter:
    """Counts the paragraphs of all lists in reading order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def next(self, list_id: str, at: int) -> tuple[str, Level] | None:
        """The number that the next paragraph of a list shows, with its level; None where it shows none."""
        found = self._numbering.list_of(list_id)
        if found is None or at not in found.levels:
            return None
        counts = self._counts.setdefault(found.definition, {})
        level = found.levels[at]
        for higher in range(at):  # a level that was passed over counts as begun, as in LibreOffice
            if higher in found.levels:
                counts.setdefault(higher, found.levels[higher].start)
        if at in found.starts and (list_id, at) not in self._started:
            counts[at] = found.starts[at]
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        self._started.add((list_id, at))
        for deeper in [d for d in counts if d > at]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or at < restart:
                del counts[deeper]
        return self._text(found, level, at, counts), level

    def _text(self, found: _List, level: Level, at: int, counts: dict[int, int]) -> str:
        if level.style == "bullet":
            return "".join(BULLET if ord(c) in _PRIVATE else c for c in level.text) or BULLET

        def shown(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            if place > at or place not in found.levels:
                return ""
            return numeral(counts[place], "decimal" if level.legal else found.levels[place].style)

        return _PLACE.sub(shown, level.text)


def _place(element: _Element) -> int | None:
    at = number(attribute(element, "ilvl"))
    return at if at is not None and 0 <= at < LEVELS else None


def _level(element: _Element) -> Level:
    start, restart = number(value(element, "start")), number(value(element, "lvlRestart"))
    return Level(
        start=0 if start is None else start,
        style=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=restart,
        legal=bool(is_on(element, "isLgl")),
        glued=value(element, "suff") == "nothing",
        paragraph_style=value(element, "pStyle") or "",
    )
