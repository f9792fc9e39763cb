"""A bookmark at each clause: links and macros find clause 6.5 as ``c_6_5``."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from renderers.docx.looks import Looks
from renderers.docx.xml import element

__all__ = ["bookmark", "bookmarks"]

_LONGEST = 40  # letters that Word allows
_OTHER = re.compile(r"\W+", re.ASCII)


def bookmarks(looks: Looks) -> dict[int, tuple[int, str]]:
    """Place in the text → number and name of the bookmark of the clause that begins there (the outermost one)."""
    found: dict[int, tuple[int, str]] = {}
    taken: set[str] = set()
    for number, clause in enumerate(looks.clauses):
        name = base = f"c_{_OTHER.sub('_', clause.id).strip('_')}"[:_LONGEST]
        again = 1
        while name in taken:
            again += 1
            name = f"{base[: _LONGEST - 1 - len(str(again))]}_{again}"
        if clause.span.start not in found:
            taken.add(name)
            found[clause.span.start] = (number, name)
    return found


def bookmark(number: int, name: str) -> Iterator[_Element]:
    """The two elements that mark a place."""
    yield element("bookmarkStart", id=number, name_=name)
    yield element("bookmarkEnd", id=number)
