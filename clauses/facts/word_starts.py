"""Which words stand in a stretch of text, asked by each reader before it tries a pattern there.

A reader of facts names the words without which it finds nothing, and is skipped where none of them stands: most
clauses hold the words of few readers. The words of a stretch are gathered once for all of them.
"""

import re
from functools import lru_cache

LETTERS = 5
_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=2_048)
def word_starts(text: str) -> frozenset[str]:
    """The first five letters of every word in ``text``, in lower case; of a shorter word all it has.

    A word ends at whatever is no letter from a to z: "sub-section" and "we've" are two.
    """
    return frozenset([word[:LETTERS] for word in _WORD.findall(text.lower())])


@lru_cache(maxsize=256)
def has_figure(text: str) -> bool:
    """True where a figure from 0 to 9, of any script, stands in ``text``."""
    return _FIGURE.search(text) is not None


def triggers(words: str) -> frozenset[str]:
    """The starts of words between spaces, to be held against ``word_starts``.

    Five letters or more stand for every word that begins so ("terminat" is "termi"), fewer for the word itself.
    """
    return frozenset([word[:LETTERS] for word in words.split()])


def trigger_of(phrase: str) -> str:
    """The start of the longest word of a phrase, which stands wherever the phrase does."""
    words: list[str] = _WORD.findall(phrase.lower())
    return max(words, key=len)[:LETTERS]
