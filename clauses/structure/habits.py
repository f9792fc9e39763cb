"""The drafting habits of ``habits.toml`` as one frozen value."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Habits:
    """Word lists, lower-cased; see ``habits.toml`` for what each is for."""

    agreement_words: frozenset[str]
    navigation: frozenset[str]
    also_headings: frozenset[str]
    contents_openers: frozenset[str]
    date_openers: frozenset[str]
    date_joiners: frozenset[str]
    heading_small_words: frozenset[str]
    sentence_words: frozenset[str]
    lead_in_closers: frozenset[str]
    reference_words: frozenset[str]
    section_words: frozenset[str]
    summary_openers: frozenset[str]
    summary_headings: frozenset[str]
    sentence_openers: frozenset[str]


@cache
def habits() -> Habits:
    """The word lists, read once."""
    data = tomllib.loads(files(__package__).joinpath("habits.toml").read_text(encoding="utf-8"))
    return Habits(**{name: frozenset(words) for name, words in data.items()})


def words_of(text: str) -> list[str]:
    """The words of ``text`` as written, without punctuation."""
    return _WORD.findall(text)


def plain(text: str) -> str:
    """Lower-case words joined by one space: how lines are compared with the lists."""
    return " ".join(words_of(text)).casefold()
