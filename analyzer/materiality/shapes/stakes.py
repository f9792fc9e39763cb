"""What more of an amount means where it stands in a condition, before an event, or in the time that a side has.

"If you do not pay within ten days, we may close the account": more days serve you, whoever bears the rule. A rule fires
more seldom where its condition asks for more, and whom the rule serves by firing loses by that.
"""

from collections.abc import Sequence
from itertools import pairwise

from analyzer.materiality.closed_class import RELATIVES_OF_PERSONS
from analyzer.materiality.locus import Amount, Norm, Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.roles import favours, opposite, serves_by_being
from analyzer.materiality.told import norms_said
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text
from clauses.model import Modality, QuantityKind, Role

_KNOWN = WordFile("shapes", "stakes")
OPENERS = _KNOWN.words("openers")
DENYING = _KNOWN.words("denying")
BEFORE = frozenset({"before", "prior", "ahead", "beforehand"})  # behind a time: the later of two deeds sets it
LATEST = frozenset({"most", "more", "earlier", "earliest", "sooner"})  # "not more than a month before"
PASSING = _KNOWN.words("passing")
BELOW = _KNOWN.words("below")
REACHING = _KNOWN.words("reaching")
FORCING = _KNOWN.words("forcing")
MINIMA = _KNOWN.words("minima")
HAVING = _KNOWN.words("having")
JOINTS = frozenset({"and", "but", "while", "whereas", "or"})
SUBJECTS = _KNOWN.words("subjects")
EARNED = _KNOWN.words("earned")
CHEAPER = _KNOWN.words("cheaper")
NEAR = 3  # words beside an amount among which a comparison stands
TAIL = 8  # words between "which" and an amount in its clause


def of_more(side: Side, text: Text, amount: Amount) -> Direction | None:
    """Whom more of an amount serves, where its place says so; None where the norm around it decides."""
    duration = amount.quantity.kind is QuantityKind.DURATION
    if not duration and _taken_off(side, amount):
        norm = _own(side, amount.start)
        return favours(norm.role if norm is not None and norm.modality is Modality.OBLIGATION else Role.USER)
    start, end = sentence(side, text, amount.start)
    if not duration and _minimum(side, amount, start):
        return Direction.FAVORS_PROVIDER
    if _free(side, amount, end):
        return Direction.FAVORS_USER
    if not duration and not EARNED.isdisjoint(side.forms[start:end]):
        return Direction.FAVORS_USER
    clause = _condition(side, text, amount.start, start, end)
    if clause is not None:
        gain = _served(side, clause, (start, end))
        if gain is None:
            return None
        asked = side.forms[clause[0] : amount.start]
        more = _fires_more(side, amount, asked, duration=duration)
        return None if more is None else gain if more else opposite(gain)
    if duration and _time_had(side, amount):
        return favours(_subject(side, amount.start - 1))
    if duration and _before_event(side, amount):
        norm = _own(side, amount.start)
        return opposite(favours(norm.role)) if norm is not None and norm.role is not None else None
    return None


def main_clause(side: Side, text: Text, place: int) -> Range:
    """The words of the main clause in which a word stands: of "we repair it in 5 days, and our liability is …" one."""
    start, end = sentence(side, text, place)
    sides = {first for first, _, _ in side.mentions}
    cuts = [
        at
        for at in range(start + 1, end - 1)
        if side.forms[at] in JOINTS
        and (at + 1 in sides or side.forms[at + 1] in SUBJECTS)
        and "," in text.agreement.text[side.words[at - 1].end : side.words[at].start]
    ]
    return max((cut for cut in cuts if cut <= place), default=start), min((c for c in cuts if c > place), default=end)


def conditional(side: Side, text: Text, place: int) -> bool:
    """True of a word in a clause behind "if", or "which"."""
    return _condition(side, text, place, *sentence(side, text, place)) is not None


def _condition(side: Side, text: Text, place: int, start: int, end: int) -> Range | None:
    """The words of the clause behind "if", or "which", in which a place stands."""
    found = [at for at in range(start, place) if side.forms[at] in OPENERS]
    found += [
        at
        for at in range(max(start, place - TAIL), place)
        if side.forms[at] in RELATIVES_OF_PERSONS and not _points(side, at)
    ]
    if not found:
        return None
    opened, body = max(found), text.agreement.text
    commas = [at for at in range(opened + 1, end) if "," in body[side.words[at - 1].end : side.words[at].start]]
    closed = min((at for at in commas if at > opened + 1), default=end)
    return (opened, closed) if place < closed else None


def _points(side: Side, at: int) -> bool:
    """True of "update that list": behind a verb that a modal governs it points, and opens no clause on a noun."""
    return side.forms[at] == "that" and not FORCING.isdisjoint(side.forms[max(0, at - 2) : at - 1])


def _served(side: Side, clause: Range, whole: Range) -> Direction | None:
    """Whom the rule serves by firing that stands in the same sentence outside the condition."""
    norms = [n for n in side.norms if whole[0] <= n.start < whole[1] and not clause[0] < n.start < clause[1]]
    norms = [n for n in norms if n.role is not None and not n.lead_in] or [n for n in side.norms if n.lead_in]
    told = [n for n in norms_said(side) if whole[0] <= n.start < whole[1] and not clause[0] < n.start < clause[1]]
    norms = norms or told[:1]  # "we pay it out once it reaches 20 euros"
    if not norms:
        return None
    gain = serves_by_being(norms[0])
    return gain if gain in {Direction.FAVORS_PROVIDER, Direction.FAVORS_USER} else None


def _fires_more(side: Side, amount: Amount, asked: Sequence[str], *, duration: bool) -> bool | None:
    """Whether the condition is met more often where more is asked; None where that isn't plain."""
    near = asked[-NEAR:]
    if not duration and asked[0] in OPENERS and not REACHING.isdisjoint(near):
        return not DENYING.isdisjoint(asked)  # "once it reaches 20 euros": seldom, where more is asked
    if not BELOW.isdisjoint(near):
        return DENYING.isdisjoint(asked)
    if not PASSING.isdisjoint(near):
        return not DENYING.isdisjoint(asked)
    if not duration or "within" not in near:
        behind = _before_event(side, amount)
        return (not DENYING.isdisjoint(asked)) if duration and behind else None
    return DENYING.isdisjoint(asked)


def _taken_off(side: Side, amount: Amount) -> bool:
    """True of "10 % less", "a discount of 5 euros": what whoever pays need not pay."""
    behind = side.forms[amount.end : amount.end + 2]
    before = side.forms[max(0, amount.start - 2) : amount.start]
    return bool(CHEAPER.intersection(behind[:1])) or (
        bool(CHEAPER.intersection(before)) and before[-1:] in {("of",), ("by",)}
    )


def _minimum(side: Side, amount: Amount, start: int) -> bool:
    """True of "the minimum payout is 20 euros", "a payout threshold of 20 euros"."""
    row = side.forms[max(start, amount.start - TAIL) : amount.start]
    named = pairwise(row)
    return any(
        (first in {"minimum", "lowest"} and second in MINIMA)
        or (first in MINIMA and second in {"threshold", "minimum"})
        for first, second in named
    )


def _free(side: Side, amount: Amount, end: int) -> bool:
    """True of "the first 1,000 calls are free": what is had without paying for it."""
    first = side.forms[amount.start - 1 : amount.start] == ("first",)
    row = side.forms[amount.end : end]
    return first and any(row[at : at + 2] in {("are", "free"), ("is", "free")} for at in range(len(row)))


def _before_event(side: Side, amount: Amount) -> bool:
    """True of "two hours before the start", the latest time for a deed."""
    behind = side.forms[amount.end : amount.end + NEAR]
    latest = set(side.forms[max(0, amount.start - NEAR) : amount.start]) & LATEST
    return (not BEFORE.isdisjoint(behind[:2]) or behind[:2] == ("in", "advance")) and not latest


def _time_had(side: Side, amount: Amount) -> bool:
    """True of "you have ten days to cancel": the time that a side has for a deed of its own."""
    return side.forms[max(0, amount.start - 1)] in HAVING and side.forms[amount.end : amount.end + 1] == ("to",)


def _subject(side: Side, place: int) -> Role | None:
    before = [role for start, end, role in side.mentions if end <= place]
    return before[-1] if before else None


def _own(side: Side, place: int) -> Norm | None:
    around = [n for n in side.norms if n.start <= place < n.end and not n.lead_in and n.role is not None]
    bound = [n for n in around if n.modality is not Modality.DISCLAIMER]
    return min(bound, key=lambda norm: norm.end - norm.start, default=None)
