"""A minimum age said as a ban and as a condition: "may not use it if under 13", "must be at least 13 to use it"."""

from collections.abc import Sequence

from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("judging", "ages")
MODALS = _KNOWN.words("modals")
UNDER = _KNOWN.phrases("under")
OLD = _KNOWN.phrases("old")
Order = tuple[int, ...]


def age_orders(old: Sequence[str], new: Sequence[str]) -> tuple[Order, Order] | None:
    """The words of both versions that count, what may be done and from which age; None where neither form is turned."""
    for one, other in ((_banned, _asked), (_asked, _banned)):
        first, second = one(tuple(old)), other(tuple(new))
        if first is not None and second is not None:
            return first, second
    return None


def _banned(words: tuple[str, ...]) -> Order | None:
    """``you may not use it if you are under 13``."""
    if words[:1] != ("you",) or words[1:3] not in {(modal, "not") for modal in MODALS} or words.count("if") != 1:
        return None
    at = words.index("if")
    for under in UNDER:
        opening = ("if", "you", "are", *under)
        age = at + len(opening)
        if words[at:age] == opening and age < len(words) and words[age + 1 :] in OLD:
            return (0, *range(3, at), age)
    return None


def _asked(words: tuple[str, ...]) -> Order | None:
    """``you must be at least 13 to use it``."""
    opening = ("you", "must", "be", "at", "least")
    age = len(opening)
    if words[:age] != opening:
        return None
    for years in OLD:
        to = age + 1 + len(years)
        if words[age + 1 : to] == years and words[to : to + 1] == ("to",):
            return (0, *range(to + 1, len(words)), age)
    return None
