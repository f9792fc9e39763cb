"""Whose choice it is, at whose cost: "your" and "our" that take each other's place."""

from collections.abc import Iterator

from analyzer.materiality.closed_class import BEING
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured, other_side
from analyzer.materiality.word_file import WordFile
from clauses.model import Role

_KNOWN = WordFile("measures", "owners")
OWNERS = {"your": Role.USER, "yours": Role.USER, "our": Role.PROVIDER, "ours": Role.PROVIDER}
CHOICES = _KNOWN.words("choices")
COSTS = _KNOWN.words("costs")
RULING = _KNOWN.ordered("ruling")
BEARING = _KNOWN.ordered("bearing")
BEARING_TOO = _KNOWN.ordered("bearing_too")
CHOOSING = _KNOWN.ordered("choosing")
WEIGHING = _KNOWN.words("weighing")
BEHIND = 4  # words between "your" and the choice
BEFORE = 6  # words before "on us" among which stands what rests there
NEGATING = _KNOWN.words("negating")
LEADS = _KNOWN.words("leads")


def choice(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A choice or a cost of one side became the other's: "at your choice" and "at our choice"."""
    for hunk in locus.hunks:
        old, new = _owner(locus.old, hunk.old), _owner(locus.new, hunk.new)
        if old is None or new is None or old is new:
            continue
        held = gain_of(locus.new, hunk.new)
        if held is not None:
            yield Measured(True, (hunk,), new if held else other_side(new))


def gain_of(side: Side, reach: Range) -> bool | None:
    """True where what a side has, or does, at this place is a gain of its, False where a burden; None where neither.

    "At Customer's option", "decided by us"; "at the expense of Customer", "paid by you".
    """
    found = _held(side, reach)
    return _done_by(side, reach[0]) if found is None else found


def _done_by(side: Side, start: int) -> bool | None:
    """What it is to do what the words before "by" tell, or to be the one "of" whose choice or cost they speak."""
    before = side.forms[max(0, start - BEFORE) : start]
    while before and before[-1] in {"the", "either"}:
        before = before[:-1]
    if before[-1:] == ("of",) and before[-2:-1] and before[-2] in CHOICES | COSTS and not LEADS.isdisjoint(before[:-2]):
        return before[-2] in CHOICES
    if before[-1:] != ("by",) or len(before) < len(("paid", "by")):
        return None
    deed = before[-2] if before[-2] not in {"exclusively", "solely", "only", "jointly", "out"} else before[-3:-2][0:1]
    word = deed if isinstance(deed, str) else "".join(deed)
    passive = not BEING.isdisjoint(before[:-2])
    if not passive or not NEGATING.isdisjoint(before):
        return None
    return True if word.startswith(RULING) else False if word.startswith((*BEARING, *BEARING_TOO)) else None


def _owner(side: Side, reach: Range) -> Role | None:
    """The side that these few words name, and no other; as an owner or by its name."""
    named = {OWNERS[word] for word in side.forms[slice(*reach)] if word in OWNERS}
    named |= {role for start, end, role in side.mentions if start < reach[1] and reach[0] < end}
    named &= {Role.USER, Role.PROVIDER}
    return named.pop() if len(named) == 1 else None


def _possessive(side: Side, reach: Range) -> bool:
    """True of "Customer's"."""
    return any(word.end - word.start > len(word.form) for word in side.words[slice(*reach)])


def _held(side: Side, reach: Range) -> bool | None:
    """True where what the side has now is a gain, False where it is a burden; None where it is neither."""
    start, end = reach
    behind, before = side.forms[end : end + BEHIND], side.forms[max(0, start - BEFORE) : start]
    owns = not OWNERS.keys().isdisjoint(side.forms[start:end]) or _possessive(side, reach)
    noun = next((word for word in behind if word in CHOICES | COSTS), None) if owns else None
    if noun is not None and (not start or side.forms[start - 1] in LEADS):
        return noun in CHOICES
    if not owns and behind[:1] and behind[0].startswith(CHOOSING):
        return True  # "we choose the court"
    rests = before[-1:] in (("on",), ("upon",), ("with",), ("by",)) and not WEIGHING.isdisjoint(before)
    return False if rests and not owns else None
