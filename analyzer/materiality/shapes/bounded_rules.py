"""The rule that a condition or an exception bounds: whose it is, and whether another word bounds it as well."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import (
    Bound,
    Context,
    Event,
    came,
    hits,
    said,
)
from analyzer.materiality.shapes.places import FORCES, OPENING
from analyzer.materiality.told import thing_told
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality

_KNOWN = WordFile("shapes", "conditions")
BOONS = _KNOWN.ordered("boons")
OFFERED = 6  # words of a norm among which what is done is named
EXCEPTING = frozenset({"exception"})
MOST = (("no", "more", "than"), ("not", "more", "than"), ("at", "most"), ("only", "once"), ("not", "exceed"))
OFTEN = frozenset({"once", "twice", "times"})
SUPPOSING = frozenset({"if", "where", "when", "unless"})
NOT = frozenset({"not", "no", "never", "cannot"})
DENIED = _KNOWN.words("denied")
SUBJECT = 6  # words before "do not apply" among which stands what does not
OWED = _KNOWN.ordered("owed")


def granted(side: Side, hit: Range) -> Norm | None:
    """The leave that an exception grants: "except that you may go to court"; without it, it is gone."""
    named = next((m for m in side.mentions if m[0] == hit[1] + 1), None)
    leave = named is not None and any(first == named[1] for first, _ in side.hits.get("modal-may", ()))
    if named is None or not leave or side.forms[hit[1]] != "that":
        return None
    return Norm(Modality.PERMISSION, named[2], hit[0], len(side.forms), turned=True)


def reserved(side: Side, norm: Norm | None, start: int, bound: Bound) -> Norm | None:
    """The norm that is bounded: a promise without a word of force, or the limit from which an exception is made."""
    if norm is None:
        return _promise(side, start)
    excepted = not EXCEPTING.isdisjoint(bound.phrases) and _rationed(side, norm, start)
    return norm._replace(turned=not norm.turned) if excepted else norm


def denied_now(locus: Locus, found: list[Range], *, forward: bool) -> bool:
    """True where the rule that stands without the condition is denied, as it was not with it, or the reverse."""
    if len(locus.new.sentences) > 1 or len(locus.old.sentences) > 1:
        return False
    side, other = (locus.new, locus.old) if forward else (locus.old, locus.new)
    own = {i for hit in found for i in range(*hit)}
    before = any(side.forms[i] in NOT for i in range(len(side.forms)) if i < min(own))
    denied = [i for i in other.changed if other.forms[i] in NOT]
    return not before and any(SUPPOSING.isdisjoint(other.forms[max(0, i - SUBJECT) : i]) for i in denied)


def _promise(side: Side, start: int) -> Norm | None:
    """The norm of a promise or a burden told without a word of force: "fees remain fixed"; none of what is denied."""
    end = min((end for _, end in side.sentences), default=len(side.forms))
    behind = OPENING < start < end  # of a sentence that opens with its condition the thing is not read
    return thing_told(side) if behind and DENIED.isdisjoint(side.forms[:start]) else None


def frees(side: Side, hit: Range) -> bool:
    """True of "the obligations in this section do not apply to": what is put under it is owed no more."""
    before = side.forms[max(0, hit[0] - SUBJECT) : hit[0]]
    return "apply" in side.forms[hit[0] : hit[1] + 1] and any(word.startswith(OWED) for word in before)


def _rationed(side: Side, norm: Norm, start: int) -> bool:
    """True of "may audit no more than once a year, except": the exception is from the limit, not from the right."""
    row = side.forms[norm.start : start]
    often = not OFTEN.isdisjoint(row)
    return often and any(row[at : at + len(most)] == most for most in MOST for at in range(len(row)))


def ruled_beyond(side: Side, norm: Norm, places: frozenset[int]) -> bool:
    """True where the word of force stands outside these words: "if you ask, we may bake"."""
    forces = (first for name in FORCES for first, _ in side.hits.get(name, ()))
    return any(norm.start <= first < norm.end and first not in places for first in forces)


def ruled_there(side: Side, start: int, places: frozenset[int]) -> Norm | None:
    """The norm that a condition bounds: of its own sentence where one stands there, before it or else behind it."""
    row = next((row for row in side.sentences if row[0] <= start < row[1]), None)
    inside = [n for n in side.norms if row and row[0] <= n.start < row[1] and n.start not in places and not n.lead_in]
    if inside and row and row[0] > 0 and not any(norm.start < start for norm in inside):
        return min(inside, key=lambda norm: norm.start)
    return side.norm_at(start - 1) if start else side.norm_at(0)


def grants_boon(side: Side, norm: Norm) -> bool:
    """True of "we may notify you": an offer, a favour, a notice."""
    return any(word.startswith(BOONS) for word in side.forms[norm.start : norm.start + OFFERED])


def stands_apart(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """An exception that stands in a sentence of its own, on the norm before it."""
    forward = bool(locus.new.words)
    side = locus.new if forward else locus.old
    if hits(side, bound.phrases) and any(norm.aside for norm in side.norms):
        yield came(
            forward, side.changed, said(side, context.of(forward), side.changed), side.norms[0]._replace(turned=False)
        )
