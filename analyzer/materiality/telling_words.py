"""The words of a passage that tell: those that name something, those that deny or bound something."""

from collections.abc import Iterable

from analyzer.materiality.closed_class import DENIALS, NOBODY
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Sentence

_KNOWN = WordFile("judging", "passages")
# Words of force and names of the sides, which sentences of every subject share.
FORCE = _KNOWN.words("force")
DENYING = DENIALS | NOBODY | _KNOWN.words("denying")
WIDENING = ["without", "limitation"]
STEM = 6  # letters by which words are compared: "terminate", "termination"


def content_words(sentences: list[Sentence]) -> set[str]:
    """The beginnings of the words that are no function words."""
    return {word[:STEM] for word in all_words(sentences) if word not in lists().function}


def denials(sentences: list[Sentence]) -> int:
    """How many words deny something there: a rule with one more is turned round, whatever words it shares."""
    return denials_in(all_words(sentences))


def denials_in(words: Iterable[str]) -> int:
    """How many of these words deny or bound something; "without limitation" widens."""
    row = [*words]
    return sum(word in DENYING and row[at : at + 2] != WIDENING for at, word in enumerate(row))


def telling(words: Iterable[str]) -> frozenset[str]:
    """The beginnings of the words that name something: no small words, no words of force, no names of the sides."""
    known = lists().function
    return frozenset(word[:STEM] for word in words if word not in known and word not in FORCE)


def all_words(sentences: list[Sentence]) -> tuple[str, ...]:
    """The words of some sentences, one behind the other."""
    return tuple(word.form for sentence in sentences for word in sentence.words)
