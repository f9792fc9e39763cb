"""A cap on liability in one of its forms: "is limited to", "shall not exceed", "not liable for more than"."""

from collections.abc import Sequence
from typing import NamedTuple

from analyzer.materiality.closed_class import NEVER
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("judging", "capped")
MODALS = _KNOWN.words("modals")
BE = frozenset({"is", "be"})
OWNERS = {"our": "we", "my": "i"}
NEAR = 8  # words from "liability" to its cap


class Cap(NamedTuple):
    """The words of a sentence that only say that a liability is capped, and which form they have."""

    words: frozenset[int]
    who: str
    form: str


def cap_of(words: Sequence[str]) -> Cap | None:
    """The one cap of a sentence, in a form of the closed list; None where it has none, or another."""
    found = [cap for cap in (_limited(words), _exceeding(words), _liable(words)) if cap is not None]
    return found[0] if len(found) == 1 else None


def _limited(words: Sequence[str]) -> Cap | None:
    """``our liability is limited to`` and ``will be capped at``."""
    for at in range(len(words) - 1):
        if tuple(words[at : at + 2]) not in {("limited", "to"), ("capped", "at")} or not at or words[at - 1] not in BE:
            continue
        start = at - 2 if at > 1 and words[at - 2] in MODALS else at - 1
        return _owned(words, start, frozenset(range(start, at + 2)), "limited")
    return None


def _exceeding(words: Sequence[str]) -> Cap | None:
    """``our liability shall not exceed`` and ``in no event shall our liability exceed``."""
    if words.count("exceed") != 1:
        return None
    at = words.index("exceed")
    if at > 1 and words[at - 1] == "not" and words[at - 2] in MODALS:
        return _owned(words, at - 2, frozenset({at - 2, at - 1, at}), "exceed")
    for start in range(at):
        if tuple(words[start : start + 3]) in NEVER and words[start + 3] in MODALS:
            return _owned(words, at, frozenset({*range(start, start + 4), at}), "never exceed")
    return None


def _liable(words: Sequence[str]) -> Cap | None:
    """``we will not be liable for more than``."""
    for at in range(1, len(words) - 4):
        if words[at] not in MODALS or tuple(words[at + 1 : at + 4]) != ("not", "be", "liable"):
            continue
        for more in range(at + 4, min(len(words) - 3, at + NEAR)):
            if tuple(words[more : more + 3]) == ("for", "more", "than"):
                turning = {*range(at, at + 4), *range(more, more + 3)}
                who = words[at - 1]
                return Cap(frozenset(turning | ({at - 1} if who in OWNERS.values() else set())), who, "liable")
    return None


def _owned(words: Sequence[str], end: int, turning: frozenset[int], form: str) -> Cap | None:
    """The cap with whose liability it is: "our total liability", "Provider's liability"."""
    at = next((at for at in range(end - 1, max(-1, end - NEAR), -1) if words[at] == "liability"), None)
    if at is None:
        return None
    before = at - 1
    while before >= 0 and words[before] in {"total", "aggregate", "entire", "maximum", "cumulative"}:
        before -= 1
    if before < 0:
        return None
    who = OWNERS.get(words[before], words[before])
    return Cap(turning | {at} | ({before} if words[before] in OWNERS else set()), who, form)
