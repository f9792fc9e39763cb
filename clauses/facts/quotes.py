"""Quoted stretches of a text, and which of them can be a defined term at all."""

import re
from functools import lru_cache
from typing import NamedTuple

from clauses.facts.knowledge import table
from clauses.spans import Span

_DOUBLE = re.compile(
    r"(?<!\w)[“\"„«‟]\s?(?=[^\s“”\"„«»])([^“”\"„«»‟]{1,120}?)\s?(?<=[^\s])[”\"“»‟](?!\w)|"
    r"(?<![\w’'])[‘'](?=\w)((?:[^‘’'\n“”\"]|[’'](?=\w)){1,80}?)(?<=[\w.,;)])[’'](?!\w)"
)
_ARTICLE = re.compile(r"(?:[Tt]he|an?)\s+(?=[A-Z])")
"""Of a term that is quoted with its article: (“the Supplier”) defines “Supplier”."""
_OPENING = "“\"„«‟‘'"
_TRAILING = " \t\n.,;:"


class Quote(NamedTuple):
    """A quoted stretch: ``outer`` with its quotes, ``inner`` without them and without a closing comma."""

    outer: Span
    inner: Span


@lru_cache(maxsize=16)
def quotes(text: str) -> tuple[Quote, ...]:
    """All quoted stretches of ``text`` in order. A quote that isn't closed, or opens inside a word, is none."""
    found: list[Quote] = []
    if not any(mark in text for mark in _OPENING):
        return ()
    for match in _DOUBLE.finditer(text):
        group = 1 if match.group(1) is not None else 2
        start, end = match.span(group)
        words = text[start:end]
        if "\n\n" in words:
            continue
        end -= len(words) - len(words.rstrip(_TRAILING))
        article = _ARTICLE.match(text, start, end)
        start = article.end() if article else start
        if start < end:
            found.append(Quote(Span(*match.span()), Span(start, end)))
    return tuple(found)


_LETTERS = frozenset("BCDEFGHJKLMNOPQRSTUVWXYZ")
"""Capitals that name something when they stand alone: X Corp. (“X”); "A" and "I" are words."""


def could_be_term(words: str) -> bool:
    """False for scare quotes, legends ("AS IS"), sentences and words that no agreement defines."""
    term = " ".join(words.split())
    size = term.count(" ") + 1
    if not term or size > 10 or len(term) > 90 or term[-1] in "!?" or not any(map(str.isalpha, term)):
        return False
    if "http" in term or "@" in term or "www." in term:
        return False
    if term.lower().rstrip(".,") in table("definitions")["not_terms"] and term not in _LETTERS:
        return False
    return not (term[0].islower() and size > 4)


def is_pronoun(words: str) -> bool:
    """True for "we", "you", "our" … as a term."""
    return words.lower().strip(" .,;") in table("definitions")["pronouns"]
