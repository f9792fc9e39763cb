"""Words as a lawyer strikes and inserts them: whole words, whole numbers, "thirty (30)" as one, marks apart."""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from analyzer.comparison.normal import INVISIBLE, normal
from clauses.spans import Span

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_JOINED = rf"[’'‘@&/\-‐‑{INVISIBLE}](?=[^\W_])|(?<=\d)[.,:](?=\d)|\.(?=[a-z\d]+(?![^\W_])|[A-Z]{{1,3}}(?![^\W_]))"
_TOKEN = re.compile(
    rf"(?:(?i:(?:{_TENS})(?:-(?:{_ONES}))?|{_TEENS}|{_ONES}))[ \u00a0]?\(\d{{1,3}}\)"
    r"|(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\"”’]"
    rf"|[^\W_]+(?:(?:{_JOINED})[^\W_]+)*"
    rf"|[^\s{INVISIBLE}]"
)
_COUNTED = re.compile(r"[^\W_]+|[$€£%§]")
# Stretches up to this many characters are remembered: versions of one agreement share most of theirs.
_REMEMBERED = 8_192


class _Tokens(NamedTuple):
    """The tokens of a stretch: where each starts and ends in it, and its normal form."""

    starts: "array[int]"
    ends: "array[int]"
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text as tokens in order: ``starts[i]:ends[i]`` is token i, ``keys[i]`` its normal form."""

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]

    def of(self, token: int) -> str:
        """The token as written."""
        return self.text[self.starts[token] : self.ends[token]]

    def between(self, first: int, last: int) -> str:
        """The text from the first of the tokens to the last."""
        return self.text[self.starts[first] : self.ends[last]]


def tokenize(text: str, stretches: Iterable[Span]) -> Words:
    """The tokens of the given stretches of ``text``, in order; no token crosses the edge of a stretch."""
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    for start, end in stretches:
        found = (_remembered if end - start <= _REMEMBERED else _tokens)(text[start:end])
        starts += [start + at for at in found.starts]
        ends += [start + at for at in found.ends]
        keys += found.keys
    return Words(text=text, starts=starts, ends=ends, keys=keys)


def _tokens(stretch: str) -> _Tokens:
    found = [*_TOKEN.finditer(stretch)]
    return _Tokens(
        array("I", [each.start() for each in found]),
        array("I", [each.end() for each in found]),
        tuple(_key(each.group()) for each in found),
    )


_remembered = lru_cache(maxsize=16_384)(_tokens)
_key = lru_cache(maxsize=16_384)(normal)


@lru_cache(maxsize=16_384)
def is_word(key: str) -> bool:
    """True of words, numbers and signs of money; false of punctuation."""
    return key[:1].isalnum() or key in "$€£%§"


def count_words(text: str) -> int:
    """How many words a reader counts in the text."""
    return sum(1 for _ in _COUNTED.finditer(text))


def word_places(text: str) -> list[int]:
    """Where each counted word of the text starts."""
    return [found.start() for found in _COUNTED.finditer(text)]
