"""Tracked changes: who made them, when, and the elements that mark them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from lxml.etree import _Element

from analyzer.comparison.model import Op
from renderers.docx.xml import W, element

__all__ = ["AUTHOR", "Revisions", "run", "stamp"]

AUTHOR = "Novation"


class Revisions:
    """Hands out numbers to tracked changes, all by one author, from one time on."""

    def __init__(self, begin: datetime, first: int = 1) -> None:
        self._time = begin
        self._next = first

    @property
    def date(self) -> str:
        """The time that changes bear now."""
        return stamp(self._time)

    def step(self) -> None:
        """Lets two minutes pass.

        LibreOffice takes a change at a paragraph's end and one at the next one's start for a single one, the kept
        paragraph mark between them included, unless their times differ by more than a minute.
        """
        self._time += timedelta(minutes=2)

    def mark(self, name: str, *inside: _Element) -> _Element:
        """A tracked change of that kind ("ins", "rPrChange" …) around elements."""
        made = element(name, *inside, id=self._next, author=AUTHOR, date=self.date)
        self._next += 1
        return made

    def move_start(self, side: str, name: str) -> tuple[_Element, _Element]:
        """The start and the end of a range that moved from ("moveFrom") or to ("moveTo") here."""
        start = element(f"{side}RangeStart", id=self._next, name_=name, author=AUTHOR, date=self.date)
        end = element(f"{side}RangeEnd", id=self._next)
        self._next += 1
        return start, end

    def words(self, op: Op, runs: Sequence[_Element], moved: bool = False) -> list[_Element]:
        """Runs as they stand in a paragraph: kept as they are, struck or inserted ones marked."""
        if op is Op.KEEP:
            return list(runs)
        if op is Op.INSERT:
            return [self.mark("moveTo" if moved else "ins", *runs)]
        if not moved:
            for made in runs:
                for text in made.iter(W + "t"):
                    text.tag = W + "delText"
        return [self.mark("moveFrom" if moved else "del", *runs)]

    def paragraph_mark(self, op: Op, moved: bool = False) -> _Element | None:
        """What the end of a struck or inserted paragraph holds; None for a kept one."""
        if op is Op.KEEP:
            return None
        kind = ("moveTo" if moved else "ins") if op is Op.INSERT else ("moveFrom" if moved else "del")
        return self.mark(kind)


def stamp(time: datetime) -> str:
    """A time as Word writes it."""
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"


def run(words: str, properties: _Element | None = None) -> _Element:
    """A run of words; tabs and line breaks are elements of their own."""
    made = element("r")
    if properties is not None and len(properties):
        made.append(properties)
    start = 0
    for at, char in enumerate([*words, ""]):
        if char not in ("\t", "\n", ""):
            continue
        if at > start:
            made.append(element("t", words=words[start:at]))
        if char:
            made.append(element("tab" if char == "\t" else "br"))
        start = at + 1
    return made
