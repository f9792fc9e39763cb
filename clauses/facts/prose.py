"""Where sentences end in legal prose: not after "Inc.", "Sec.", "No.", an initial or a list number."""

import re
from functools import lru_cache

from clauses.facts.knowledge import table
from clauses.spans import Span

_END = re.compile(r"[.!?][”\"’')\]]*(?=\s+[“\"‘'(\[]*[A-Z0-9])|\n[ \t]*\n")
_LAST_WORD = re.compile(r"[^\s(“\"]{1,15}$")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, as spans relative to it, without outer white space."""
    found: list[Span] = []
    start = 0
    for mark in _END.finditer(text):
        if mark.group()[0] == "." and _is_abbreviation(text, mark.start()):
            continue
        _add(found, text, start, mark.end())
        start = mark.end()
    _add(found, text, start, len(text))
    return tuple(found)


def sentence_at(text: str, place: int) -> Span:
    """The sentence of ``text`` that holds the character at ``place`` (or the one that ends just before it)."""
    last = Span(0, len(text))
    for sentence in sentences(text):
        if sentence.start > place:
            break
        last = sentence
        if place < sentence.end:
            break
    return last


def _is_abbreviation(text: str, dot: int) -> bool:
    word = _LAST_WORD.search(text, max(0, dot - 15), dot)
    if word is None:
        return False
    letters = word.group().lower().rstrip(".")
    return letters in table("prose")["abbreviations"] or (len(letters) == 1 and word.group().isupper())


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first < last:
        found.append(Span(first, last))
