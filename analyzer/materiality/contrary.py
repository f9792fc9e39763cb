"""One rule said as a ban and otherwise: "may not … except as we allow" and "may … only as we allow".

So are "shall not" and "in no event shall", "may not" and "neither party may", and a cap in two of its forms. Found are
the words that only turn it: the denial and the exception of the one, the bound of the other. All other words are
compared as ever.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from analyzer.materiality.closed_class import (
    BINDING_MODALS,
    CONSENTS,
    DENIALS,
    MODALS,
    NEVER,
    NOBODY,
    RELATIVES_OF_PERSONS,
)
from analyzer.materiality.forms import caps_of_one
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("judging", "contrary")
LEAVE = frozenset({"may", "can"})
DENYING = DENIALS | NOBODY | _KNOWN.words("denying")
BOUNDING = _KNOWN.words("bounding")
PHRASES = _KNOWN.words("phrases")
CONSENT = CONSENTS | _KNOWN.words("consent")
ONE = _KNOWN.words("one")
PURPOSE = _KNOWN.ordered("purpose")
JOINTS = _KNOWN.words("joints")
ARTICLES = _KNOWN.words("articles")
NEAR = 8  # words behind "without" among which the consent is named
Words = Sequence[str]


class Form(NamedTuple):
    """A way to say a rule: which words of it only turn it, its verb, what its bound leaves free, how it bounds.

    Of a cap only the words that turn it are told.
    """

    turning: frozenset[int]
    verb: str
    left: tuple[str, ...]
    how: str


def contrary(old: Words, new: Words) -> tuple[frozenset[int], frozenset[int]] | None:
    """The words of either version that only turn the same rule the other way; None where it isn't turned."""
    caps = caps_of_one(old, new)
    if caps is not None:
        rows = [Form(cap.words, "", (), "cap") for cap in caps]
        return (caps[0].words, caps[1].words) if _else_alike(old, new, rows[0], rows[1]) else None
    for ban, leave, swapped in ((old, new, False), (new, old, True)):
        for one, other in product([*_bans(ban)], [*_without_not(leave)]):
            if one[1:] == other[1:] and _else_alike(ban, leave, one, other):
                return (other.turning, one.turning) if swapped else (one.turning, other.turning)
    return None


def says_nothing(old: Words, new: Words) -> bool:
    """True of an article that took another's place as the rule was turned: "any" under a denial, "a" under a leave."""
    return {*old, *new} <= ONE and max(len(old), len(new)) <= 1


def _else_alike(ban: Words, leave: Words, one: Form, other: Form) -> bool:
    """True where nothing else is denied or bounded in one of them alone."""
    rows = (
        Counter(word for at, word in enumerate(row) if at not in form.turning and word in DENYING | BOUNDING)
        for row, form in ((ban, one), (leave, other))
    )
    first, second = rows
    return first == second


def _ends(words: Words, limit: int, how: str) -> bool:
    """True where the sentence says no further act behind a limit: the ban would forbid it and the leave allow it.

    "Our consent or approval" is one limit, and "as we may allow" has a verb of its own.
    """
    tail = words[limit + 1 :]
    joined = any(word in JOINTS and CONSENT.isdisjoint(tail[at + 1 : at + 2]) for at, word in enumerate(tail))
    acts = [
        at
        for at, word in enumerate(tail)
        if word in MODALS | {"cannot"} and RELATIVES_OF_PERSONS.isdisjoint(tail[max(0, at - 2) : at])
    ]
    return not joined and len(acts) <= (how != "consent")


def _one_act(words: Words, modal: int, limit: int) -> bool:
    """True where no second act with an object of its own stands before a limit, which may bound that one alone.

    "Sell the key or use the oven except for baking" says two things, "copy or share the text except" one.
    """
    row = words[modal + 1 : limit]
    return not any(
        word in JOINTS and not ARTICLES.isdisjoint(row[:at]) and ARTICLES.isdisjoint(row[at + 1 : at + 2])
        for at, word in enumerate(row)
    )


def _bans(words: Words) -> Iterator[Form]:
    """The rule with a "not": as it stands, and with each limit behind which nothing else is banned."""
    for at, word in enumerate(words):
        denied = _denied(words, at, word)
        if denied is None:
            continue
        yield Form(denied[0], denied[1], _subject(words, at), _mood(words[at]))
        for turning, left, how in _limits(words, at):
            if _ends(words, max(turning), how) and _one_act(words, at, min(turning)):
                yield Form(denied[0] | turning, denied[1], left, how)


def _denied(words: Words, at: int, word: str) -> tuple[frozenset[int], str] | None:
    """The words that deny what a modal says, with it, and its verb: "may not", "cannot"."""
    if word == "cannot" and at + 1 < len(words):
        return frozenset({at}), words[at + 1]
    if word not in MODALS or at + 2 >= len(words):
        return None
    if words[at + 1] == "not":
        return frozenset({at, at + 1}), words[at + 2]
    return None


def _limits(words: Words, start: int) -> Iterator[tuple[frozenset[int], tuple[str, ...], str]]:
    """What is left free of a ban: "without your consent", "except as we allow", "unless you agree"."""
    for at in range(start + 2, len(words) - 2):
        if words[at] == "without" and not CONSENT.isdisjoint(words[at : at + NEAR]):
            yield frozenset({at}), tuple(words[at + 1 : at + 3]), "consent"
        if words[at] == "unless":
            yield frozenset({at}), tuple(words[at + 1 : at + 3]), "if"
        if words[at] == "except" and words[at + 1] in PHRASES:
            yield frozenset({at}), tuple(words[at + 1 : at + 3]), "phrase"
        if tuple(words[at : at + len(PURPOSE)]) == PURPOSE:
            end = at + len(PURPOSE)
            yield frozenset(range(at, end)), tuple(words[end : end + 2]), "phrase"


def _without_not(words: Words) -> Iterator[Form]:
    """The rule without a "not": as a leave within a bound, as what in no event or nobody may do."""
    for at, word in enumerate(words[:-2]):
        if word not in MODALS or words[at + 1] == "not":
            continue
        if word != "must":  # a duty to do it in this way is no ban on another
            yield from (
                form for only, form in _bounded(words, at) if _ends(words, only, form.how) and _one_act(words, at, only)
            )
        yield from _never(words, at)
    yield from _nobody(words)


def _bounded(words: Words, at: int) -> Iterator[tuple[int, Form]]:
    """``may … only with your consent``, ``only if``, ``only as we allow``: each with the place of its "only"."""
    word = words[at]
    verb = words[at + 2] if words[at + 1] == "only" else words[at + 1]
    for only in (here for here in range(at + 1, len(words) - 2) if words[here] == "only"):
        turning, after = frozenset({at, only}), words[only + 1]
        left = tuple(words[only + 2 : only + 4])
        if after == "with" and not CONSENT.isdisjoint(words[only : only + NEAR]):
            yield only, Form(turning | {only + 1}, verb, left, "consent")
        if word in LEAVE and after in {"if", "when"}:
            yield only, Form(turning | {only + 1}, verb, left, "if")
        if word in LEAVE and after in PHRASES:
            yield only, Form(turning, verb, tuple(words[only + 1 : only + 3]), "phrase")


def _never(words: Words, at: int) -> Iterator[Form]:
    """``in no event shall the firm be liable`` for "the firm shall not be liable"."""
    for phrase in NEVER:
        size = len(phrase)
        if at >= size and tuple(words[at - size : at]) == phrase:
            for verb in range(at + 2, min(len(words), at + NEAR)):
                yield Form(frozenset(range(at - size, at + 1)), words[verb], _subject(words, verb), _mood(words[at]))


def _nobody(words: Words) -> Iterator[Form]:
    """``neither party may assign`` for "a party may not assign"."""
    for at, word in enumerate(words[:-3]):
        if word in {"neither", "no"} and at + 2 < len(words) and words[at + 2] in MODALS:
            yield Form(frozenset({at, at + 2}), words[at + 3], _subject(words, at + 2), _mood(words[at + 2]))


def _subject(words: Words, verb: int) -> tuple[str, ...]:
    """The last word of the subject before its verb, of one or of several."""
    return (words[verb - 1].removesuffix("s"),) if verb else ()


def _mood(modal: str) -> str:
    """What a denied modal says: "may not" can doubt what "shall not" forbids."""
    return "can" if modal == "cannot" else "bind" if modal in BINDING_MODALS else modal
