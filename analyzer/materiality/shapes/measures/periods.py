"""Periods in words ("the last month") and what something is counted for ("a year", "per user")."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analyzer.materiality.locus import Locus, Side, Turn
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.amounts import DAYS, same, singular, size
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured, touched
from analyzer.materiality.word_file import WordFile
from clauses.model import QuantityKind, Role

_KNOWN = WordFile("measures", "periods")
EVERY = frozenset({"per", "each", "every"})
ONE = frozenset({"a", "an", "one"})
# Before the word for a unit these make one of it: "the last month", "the preceding year".
SINGLE = ONE | {"the", "last", "past", "previous", "preceding", "prior", "that", "same", "first", "current", "whole"}
RECURRING = _KNOWN.meanings("recurring")
TIMES = frozenset({"once", "twice", "times"})
# What something may be counted for, from the small, of which there are many, to the large.
COUNTED = (
    frozenset({"request", "page", "message", "item", "call", "word", "copy"}),
    frozenset({"user", "seat", "person", "guest", "device", "employee", "member", "visitor", "head", "child"}),
    frozenset({"team", "household", "family", "group", "room", "department", "class"}),
    frozenset({"company", "organisation", "organization", "firm", "account", "site", "school", "club"}),
)
PAYING = _KNOWN.words("paying")
BESIDE = 4  # words between an amount and what it is counted for
WORDS = {
    **{word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1)},
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fourteen": 14,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
}


class _Length(NamedTuple):
    """A length of time in days, with its place among the words."""

    reach: Range
    days: float


class _Per(NamedTuple):
    """What something is counted for: its kind (time, or a thing), how large it is, and its place."""

    reach: Range
    kind: str
    large: float


def period(locus: Locus, bound: Bound) -> Iterator[Measured]:
    """A length of time became another, where one of the two has no numeral: "twelve months" and "the last month"."""
    old, new = _lengths(locus.old), _lengths(locus.new)
    if len(old) != len(new):
        return
    for before, after in _facing(locus, old, new) if locus.turn is not Turn.NONE else zip(old, new, strict=True):
        alike = same(("duration", before.days), ("duration", after.days))
        hunks = touched(locus, [before.reach], [after.reach])
        if not alike and hunks:
            yield Measured(after.days > before.days, hunks)


def _facing(locus: Locus, old: Sequence[_Length], new: Sequence[_Length]) -> Iterator[tuple[_Length, _Length]]:
    """The lengths that one difference touches, of a sentence put the other way round."""
    for hunk in locus.hunks:
        yield from zip(
            (each for each in old if each.reach[0] < hunk.old[1] and hunk.old[0] < each.reach[1]),
            (each for each in new if each.reach[0] < hunk.new[1] and hunk.new[0] < each.reach[1]),
            strict=False,
        )


def rate(locus: Locus, bound: Bound) -> Iterator[Measured]:
    """The same is counted for something else: ten euros "a year" and "a month", credits "each hour" and "each day"."""
    old, new = pers(locus.old), pers(locus.new)
    if len(old) != len(new) or len(locus.old.amounts) != len(locus.new.amounts):
        return
    for before, after in zip(old, new, strict=True):
        hunks = touched(locus, [before.reach], [after.reach])
        if before.kind == "time" and not _priced(locus.new, after):
            continue  # how often something is done, not what it costs
        if before.kind != after.kind or before.large == after.large or not hunks or _of_count(locus.new, after):
            continue
        factor = _grown(locus.old, before, locus.new, after)
        if factor != 1:
            ahead = before.kind == "time" and _in_advance(locus.new, after)
            gains = (Role.PROVIDER if after.large > before.large else Role.USER) if ahead else None
            yield Measured(factor > 1, hunks, gains)


def _in_advance(side: Side, per: _Per) -> bool:
    """True of "payable yearly in advance" where no sum is named: for so long one pays before anything is had."""
    return not side.amounts and side.forms[per.reach[1] : per.reach[1] + 2] == ("in", "advance")


def _priced(side: Side, per: _Per) -> bool:
    """True where amounts stand in the passage, or it tells what is paid, or measured, by the unit of time."""
    adverb = per.reach[1] - per.reach[0] == 1
    if not side.amounts and any(side.forms[at : at + 3] == ("you", "are", "paid") for at in range(len(side.forms))):
        return False  # what the user gets, and when
    return adverb or bool(side.amounts) or not PAYING.isdisjoint(side.forms)


def _of_count(side: Side, per: _Per) -> bool:
    """True of "100 requests a second": a limit of use, which its own rule tells."""
    return any(a.start <= per.reach[0] <= a.end and a.quantity.kind is QuantityKind.COUNT for a in side.amounts)


def _grown(old: Side, before: _Per, new: Side, after: _Per) -> float:
    """By what the amount for one unit has grown, its own change counted in; of things their order alone counts."""
    amounts = [_amount(side, per) for side, per in ((old, before), (new, after))]
    if before.kind != "time" or None in amounts or amounts[0] == 0:
        return 2.0 if after.large < before.large else 0.5
    grown = (amounts[1] or 0.0) / (amounts[0] or 1.0) * before.large / after.large
    return 1.0 if abs(grown - 1) <= 0.02 else grown


def _amount(side: Side, per: _Per) -> float | None:
    before = [a for a in side.amounts if a.end <= per.reach[0] and a.quantity.kind is not QuantityKind.DURATION]
    measured = size(before[-1].quantity) if before else None
    return measured[1] if measured is not None else None


def _lengths(side: Side) -> list[_Length]:
    """The lengths of time that a passage states, with numerals or without; none that something is counted for."""
    found = []
    counted = {i for per in pers(side) for i in range(*per.reach)}
    for amount in side.amounts:
        measured = size(amount.quantity)
        if measured is not None and measured[0] == "duration":
            found.append(_Length((amount.start, amount.end), measured[1]))
            counted |= set(range(amount.start, amount.end))
    for at, word in enumerate(side.forms):
        unit = word.removesuffix("s") if word.removesuffix("s") in DAYS else RECURRING.get(word, "")
        if at in counted or unit not in DAYS or unit == "second":
            continue
        number = WORDS.get(side.forms[at - 1]) if at else None
        if number is None and word not in RECURRING and (not at or side.forms[at - 1] not in SINGLE):
            continue
        start = at - 1 if at and word not in RECURRING else at
        found.append(_Length((start, at + 1), DAYS[unit] * (number or 1)))
    return sorted(found)


def pers(side: Side) -> list[_Per]:
    """What the passage counts its amounts for, in order: "a year", "per user", "once a month", "monthly"."""
    found = []
    for at, word in enumerate(side.forms):
        if word in RECURRING and _adverb(side, at):
            found.append(_Per((at, at + 1), "time", DAYS[RECURRING[word]]))
        elif at and side.forms[at - 1] in EVERY | ONE and (per := _per(side, at)) is not None:
            found.append(per)
    return found


def _per(side: Side, at: int) -> _Per | None:
    word = singular(side.forms[at]) if side.forms[at] not in DAYS else side.forms[at]
    reach = (at - 1, at + 1)
    every = side.forms[at - 1] in EVERY
    if every and at > 1 and side.forms[at - 2] == "of":
        return None  # "on the third working day of each month": when it is due
    if not every and not _counts(side, at - 1):
        return None
    if word in DAYS:
        return _Per(reach, "time", DAYS[word])
    large = next((n for n, things in enumerate(COUNTED) if word in things), None)
    return None if large is None else _Per(reach, "thing", float(large))


def _counts(side: Side, at: int) -> bool:
    """True where an amount, or "once", stands right before: "10 euros a year", not "lasts a year"."""
    near = side.forms[max(0, at - 1) : at]
    return bool(TIMES.intersection(near)) or any(
        amount.end <= at <= amount.end + 1 and amount.quantity.kind is not QuantityKind.DURATION
        for amount in side.amounts
    )


def _adverb(side: Side, at: int) -> bool:
    """True at the end of a phrase: "measured monthly", "10 euros monthly"; not of "the monthly fee"."""
    behind: Sequence[str] = side.forms[at + 1 : at + 2]
    return not behind or behind[0] in {
        "in",
        "by",
        "at",
        "on",
        "and",
        "or",
        "to",
        "for",
        "unless",
        "if",
        "from",
        "until",
    }
