"""Whose choice it is, at whose cost: "your" and "our" that take each other's place."""

from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured, other_side
from clauses.model import Role

OWNERS = {"your": Role.USER, "yours": Role.USER, "our": Role.PROVIDER, "ours": Role.PROVIDER}
# What is good for the one whose it is.
CHOICES = frozenset(
    (
        *("choice", "option", "discretion", "election", "preference", "convenience", "judgment", "judgement"),
        *("opinion", "satisfaction", "selection", "favour", "favor", "home", "residence", "domicile"),
    )
)
# What is bad for the one whose it is.
COSTS = frozenset({"cost", "costs", "expense", "expenses", "risk", "peril", "charge", "responsibility", "account"})
CHOOSING = ("choos", "select", "decid", "elect", "determin", "appoint", "pick")
WEIGHING = frozenset({"burden", "cost", "costs", "expense", "risk", "loss", "losses", "onus", "charge", "tax", "taxes"})
BEHIND = 4  # words between "your" and the choice
BEFORE = 6  # words before "on us" among which stands what rests there
LEADS = frozenset({"at", "in", "on", "to", "by", "of", "for"})


def choice(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A choice or a cost of one side became the other's: "at your choice" and "at our choice"."""
    for hunk in locus.hunks:
        old, new = _owner(locus.old, hunk.old), _owner(locus.new, hunk.new)
        if old is None or new is None or old is new:
            continue
        held = _held(locus.new, hunk)
        if held is not None:
            yield Measured(True, (hunk,), new if held else other_side(new))


def _owner(side: Side, reach: Range) -> Role | None:
    """The side that these few words name, and no other; as an owner or by its name."""
    named = {OWNERS[word] for word in side.forms[slice(*reach)] if word in OWNERS}
    named |= {role for start, end, role in side.mentions if start < reach[1] and reach[0] < end}
    named &= {Role.USER, Role.PROVIDER}
    return named.pop() if len(named) == 1 else None


def _held(side: Side, hunk: Hunk) -> bool | None:
    """True where what the side has now is a gain, False where it is a burden; None where it is neither."""
    start, end = hunk.new
    behind, before = side.forms[end : end + BEHIND], side.forms[max(0, start - BEFORE) : start]
    owns = not OWNERS.keys().isdisjoint(side.forms[start:end])
    noun = next((word for word in behind if word in CHOICES | COSTS), None) if owns else None
    if noun is not None and (not start or side.forms[start - 1] in LEADS):
        return noun in CHOICES
    if not owns and behind[:1] and behind[0].startswith(CHOOSING):
        return True  # "we choose the court"
    rests = before[-1:] in (("on",), ("upon",), ("with",), ("by",)) and not WEIGHING.isdisjoint(before)
    return False if rests and not owns else None
