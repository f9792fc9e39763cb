"""What a measure reads in a sentence that stands on: more or less of it, where, and who gains if that is plain."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from clauses.model import Role

_KNOWN = WordFile("measures", "measured")
WHOLE = _KNOWN.words("whole")
RELATIVE = frozenset({"who", "which", "that", "whose"})


class Measured(NamedTuple):
    """More (``grew``) or less of what a sentence says, by these differences; ``gains`` is the side that has won by it.

    Without ``gains`` the norm says whom more of it serves.
    """

    grew: bool
    hunks: tuple[Hunk, ...]
    gains: Role | None = None


def touched(locus: Locus, old: Iterable[Range], new: Iterable[Range]) -> tuple[Hunk, ...]:
    """The differences that meet one of these ranges, old or new."""
    before, after = [*old], [*new]
    return tuple(
        hunk
        for hunk in locus.hunks
        if any(_meets(reach, hunk.old) for reach in before) or any(_meets(reach, hunk.new) for reach in after)
    )


def _meets(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def telling(side: Side, reach: Range) -> list[str]:
    """The words of a range that say something."""
    return [word for word in side.forms[slice(*reach)] if word not in lists().function]


def other_side(role: Role) -> Role | None:
    """The side that loses where this one gains."""
    return {Role.USER: Role.PROVIDER, Role.PROVIDER: Role.USER}.get(role)


def last_named(side: Side, place: int) -> bool:
    """True where whoever the rule binds is the side named last before the place, and no one else comes in between."""
    norm = side.norm_at(place)
    before = [mention for mention in side.mentions if mention[1] <= place]
    if norm is None or not before or before[-1][2] is not norm.role:
        return False
    return RELATIVE.isdisjoint(side.forms[before[-1][1] : place])


def stands_else(locus: Locus, hunks: Sequence[Hunk]) -> bool:
    """True where the sentence of these differences stands: what else differs in it says nothing of its own."""
    chosen = set(hunks)
    near = [
        hunk for hunk in locus.hunks if hunk not in chosen and any(_one_sentence(locus, hunk, one) for one in chosen)
    ]
    told = {
        word
        for hunk in near
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        for word in telling(side, reach)
    }
    return told <= WHOLE


def _one_sentence(locus: Locus, one: Hunk, other: Hunk) -> bool:
    return any(
        start <= min(a[0], b[0]) and max(a[0], b[0]) <= end
        for side, a, b in ((locus.old, one.old, other.old), (locus.new, one.new, other.new))
        for start, end in side.sentences
    )
