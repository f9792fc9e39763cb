"""Two sentences that lay down one thing in two forms of a closed list: a cap, a minimum age."""

from collections.abc import Sequence
from functools import lru_cache

from analyzer.materiality.ages import age_orders
from analyzer.materiality.capped import Cap, cap_of
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("judging", "forms")
REMEMBERED = 4096  # sentences
TOTAL = _KNOWN.words("total")


def in_other_form(old: Sequence[str], new: Sequence[str]) -> bool:
    """True of two caps on the liability of one side, or two minimum ages, whatever their size."""
    return caps_of_one(old, new) is not None or age_orders(old, new) is not None


def caps_of_one(old: Sequence[str], new: Sequence[str]) -> tuple[Cap, Cap] | None:
    """The caps of both versions where they cap the liability of one side in different forms."""
    first = _cap(tuple(old))
    second = _cap(tuple(new)) if first is not None else None
    if first is None or second is None or first.who != second.who or first.form == second.form:
        return None
    whole = _total(old), _total(new)
    if all(whole):
        return first._replace(words=first.words | whole[0]), second._replace(words=second.words | whole[1])
    return first, second


@lru_cache(maxsize=REMEMBERED)
def _cap(words: tuple[str, ...]) -> Cap | None:
    """The cap of a sentence; remembered, as each is compared with many of the other version."""
    return cap_of(words)


def _total(words: Sequence[str]) -> frozenset[int]:
    """``total liability`` and ``in total``: the words that say that the cap is one for all claims."""
    found = {at for at, word in enumerate(words) if word in TOTAL}
    return frozenset(found | {at - 1 for at in found if at and words[at - 1] == "in"})
