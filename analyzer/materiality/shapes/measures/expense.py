"""At whose expense something is done: "we shall, at your cost, repair the lock"."""

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured, last_named, other_side, touched
from analyzer.materiality.word_file import WordFile
from clauses.model import Role

_KNOWN = WordFile("measures", "expense")
COSTS = _KNOWN.words("costs")
BESIDE = _KNOWN.words("beside")
NEAR = 4  # words behind the side that pays among which its "cost" stands: "at your sole risk and expense"
SIDES = {Role.USER, Role.PROVIDER}
OWN = frozenset({"its", "their"})  # of whoever the rule is about


class _Payer(NamedTuple):
    role: Role
    reach: Range


def expense(locus: Locus, _rule: Bound) -> Iterator[Measured]:
    """A rule that stands is now done at one side's expense, or no longer: who is spared gains.

    "At your" made "at our expense" is one side in the place of the other, as with other words on whose something is.
    """
    old, new = [*_payers(locus.old)], [*_payers(locus.new)]
    if len(old) + len(new) != 1:
        return
    hunks = touched(locus, [payer.reach for payer in old], [payer.reach for payer in new])
    if hunks:
        yield Measured(bool(new), hunks, other_side(new[0].role) if new else old[0].role)


def _payers(side: Side) -> Iterator[_Payer]:
    for start, end, role in side.mentions:
        reach = _reach(side, start, end) if role in SIDES else None
        if reach is not None:
            yield _Payer(role, reach)
    for at, word in enumerate(side.forms):
        norm = side.norm_at(at) if word in OWN and last_named(side, at) else None
        if norm is not None and norm.role in SIDES and norm.role is not None:
            reach = _reach(side, at, at + 1)
            if reach is not None:
                yield _Payer(norm.role, reach)


def _reach(side: Side, start: int, end: int) -> Range | None:
    """The range of "at your own request and expense", "at the sole cost of the Customer"."""
    before, behind = side.forms[:start], side.forms[end : end + NEAR]
    at = next((i for i, word in enumerate(behind) if word in COSTS), None)
    if before[-1:] == ("at",) and at is not None and all(word in BESIDE for word in behind[:at]):
        return start - 1, end + at + 1
    for back in range(len(before) - 1, max(-1, len(before) - 1 - NEAR), -1):
        if before[back] in COSTS and "at" in before[max(0, back - NEAR) : back]:
            opened = max(i for i in range(max(0, back - NEAR), back) if before[i] == "at")
            between = (*before[opened + 1 : back], *before[back + 1 :])
            return (opened, end) if set(between) <= BESIDE and before[back + 1 :][:1] == ("of",) else None
    return None
