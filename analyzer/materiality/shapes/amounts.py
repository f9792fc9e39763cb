"""Shapes on numbers: a quantity went up or down, a price in a table changed."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import attrgetter

from analyzer.materiality.locus import Amount, Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.roles import opposite
from analyzer.materiality.rule import Towards
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, hits, said
from analyzer.materiality.shapes.lengths import of_length
from analyzer.materiality.shapes.stakes import main_clause, of_more
from analyzer.materiality.told import norm_said, norm_told
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Modality, Quantity, QuantityKind

_KNOWN = WordFile("shapes", "amounts")
DAYS = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 365 / 12,
    "quarter": 365 / 4,
    "year": 365.0,
}
ENJOYED = _KNOWN.words("enjoyed")
KEPT = _KNOWN.words("kept")
BY_NORM = frozenset({Towards.NORM, Towards.DUTY, Towards.AGAINST_DUTY})  # of rules on no subject of their own
NIGHT = "night"  # no day: who books seven nights has eight days
BYTES = {
    name: factor
    for power, letter, word in ((1, "k", "kilo"), (2, "m", "mega"), (3, "g", "giga"), (4, "t", "tera"))
    for name, factor in ((f"{letter}b", 1e3**power), (f"{letter}ib", 1024.0**power), (f"{word}byte", 1e3**power))
}
RATED = ("per", "day")
RATES = frozenset({"per", "a", "each", "every"})  # before what a count is for: "100 requests a second"
EQUAL = 1e-3  # share by which the same time differs through the rounding of months and years
# Days that are as long to a reader as so many months: a month, two, a quarter, a year.
MONTHS_IN_DAYS = {30.0: 1, 60.0: 2, 90.0: 3, 365.0: 12}
BUSINESS = 1.4  # calendar days to a business day
REACH = 6  # words before a number in which its role is said


def size(quantity: Quantity) -> tuple[str, float] | None:
    """What a quantity measures and how much, in one unit a measure; None when it can't be put in order.

    A count measures its things, and what they are counted for: requests per time, users, bytes per user.
    """
    if isinstance(quantity.value, str):
        return None
    amount = float(quantity.value)
    unit = (quantity.unit or "").casefold().rstrip("s")
    if quantity.kind is QuantityKind.DURATION:
        word = unit.split()[-1] if unit else "day"
        if word == NIGHT:
            return f"duration {NIGHT}", amount
        working = "business" in unit or "working" in unit or (quantity.qualifier or "") in {"business", "working"}
        return "duration", amount * DAYS.get(word, 1.0) * (BUSINESS if working else 1.0)
    if quantity.kind is QuantityKind.MONEY:
        return f"money {unit}", amount
    if quantity.kind is QuantityKind.COUNT:
        return _counted(unit.split(), amount)
    return quantity.kind.value, amount


def _counted(unit: Sequence[str], amount: float) -> tuple[str, float]:
    """A count of things, bytes as bytes; a rate by the day: "requests per second" and "requests a day" are one."""
    every = ""
    if len(unit) > len(RATED) and unit[-2] in RATES:
        every = unit[-1]
        unit = unit[:-2]
    thing = " ".join(singular(word) for word in unit)
    if thing in BYTES:
        thing, amount = "byte", amount * BYTES[thing]
    if every in DAYS:
        every, amount = "time", amount / DAYS[every]
    return f"count {thing} {every}".rstrip(), amount


def singular(word: str) -> str:
    """The word for one of them: ``queries`` → ``query``, ``requests`` → ``request``."""
    return word[: -len("ies")] + "y" if word.endswith("ies") else word.removesuffix("s")


def same(a: tuple[str, float], b: tuple[str, float]) -> bool:
    """True when two sizes are of one measure and equal; thirty days are a month, ninety a quarter, 365 a year.

    A day more or less is another time: 60 days and 59, two years and 720 days.
    """
    if a[0] != b[0] or a[0] != "duration":
        return a == b
    return abs(a[1] - b[1]) <= EQUAL * max(a[1], b[1]) or _calendar(a[1], b[1]) or _calendar(b[1], a[1])


def _calendar(days: float, months: float) -> bool:
    counted = MONTHS_IN_DAYS.get(round(days, 6))
    return counted is not None and abs(months - counted * DAYS["month"]) <= EQUAL * months


def _pairs(locus: Locus) -> Iterator[tuple[Amount, Amount]]:
    """Amounts that stand for one another: of the same measure, touched by the same difference, in order."""
    for hunk in locus.hunks:
        old = _touching(locus.old, hunk.old)
        new = _touching(locus.new, hunk.new)
        if hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]:
            # "thirty days" -> "thirty business days": only one side differs, the amount is the same one
            # A row of a table that came begins where the amount of the row above ends.
            within = "table" in locus.topics
            old = old or _around(locus.old, hunk.old[0], within=within)
            new = new or _around(locus.new, hunk.new[0], within=within)
        for first in old:
            for second in new:
                a, b = size(first.quantity), size(second.quantity)
                if a is not None and b is not None and a[0] == b[0]:
                    new.remove(second)
                    yield first, second
                    break


def _touching(side: Side, reach: tuple[int, int]) -> list[Amount]:
    # Amounts stand in order and none in another.
    first = bisect_right(side.amounts, reach[0], key=attrgetter("end"))
    return [*takewhile(lambda amount: amount.start < reach[1], side.amounts[first:])]


def _around(side: Side, place: int, *, within: bool) -> list[Amount]:
    if within:
        return [a for a in side.amounts if a.start < place < a.end]
    return [a for a in side.amounts if a.start <= place <= a.end]


def number(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A quantity went up (forward) or down; ``near`` may ask for words just before it or in its sentence."""
    if locus.one_sided or not applies(locus, bound):
        return
    seen: set[tuple[int, int]] = set()
    for old, new in _pairs(locus):
        if (old.start, new.start) in seen:
            continue
        seen.add((old.start, new.start))
        a, b = size(old.quantity), size(new.quantity)
        if a is None or b is None or same(a, b):
            continue
        if _postcode(locus.old, old) or _postcode(locus.new, new):
            continue
        kind = a[0].split()[0]
        if bound.rule.binds.kinds and kind not in bound.rule.binds.kinds:
            continue
        if (bound.start or bound.end) and not any(
            _beside(side, at, bound) for side, at in ((locus.old, old), (locus.new, new))
        ):
            continue
        clause = main_clause(locus.new, context.new, new.start)
        if bound.rule.topics and _of_another_clause(locus.new, bound.rule.topics, clause):
            continue
        more = b[1] > a[1]
        norm = _norm(locus.new, new.start, clause)
        kept = "retention" in bound.rule.topics
        open_ended = kind == "duration" and bound.rule.direction.forward in BY_NORM
        lean = _of_length(locus.new, context.new, new, norm, more=more, kept=kept) if open_ended else None
        yield Event(
            more,
            frozenset(i for i in range(old.start, old.end) if i in locus.old.changed),
            frozenset(i for i in range(new.start, new.end) if i in locus.new.changed),
            norm=norm,
            old_words=said(locus.old, context.old, range(old.start, old.end)),
            new_words=said(locus.new, context.new, range(new.start, new.end)),
            amounts=(old.quantity, new.quantity),
            direction=lean or _at_stake(locus.new, context.new, new, more=more, duration=kind == "duration"),
        )


def _of_another_clause(side: Side, topics: Sequence[str], clause: Range) -> bool:
    """True where the rule's subject stands in the passage, and not in the main clause in which the amount does."""
    found = [start for topic in topics for start, _ in side.hits.get(topic, ())]
    whole = clause[0] == 0 and clause[1] == len(side.words)
    return not whole and bool(found) and not any(clause[0] <= start < clause[1] for start in found)


def _norm(side: Side, place: int, clause: Range) -> Norm | None:
    """The norm that governs an amount, but for one of another main clause of its sentence."""
    norm = norm_told(side, place)
    beyond = norm is not None and norm.modality is Modality.DISCLAIMER and norm.end > clause[1]
    own = [n for n in side.norms if clause[0] <= n.start < clause[1] and n.modality is not Modality.DISCLAIMER]
    if beyond and own:
        return own[-1]  # what is disclaimed stands in the next clause
    if norm is None or norm.lead_in or clause[0] <= norm.start < clause[1]:
        return norm
    told = norm_said(side, place)
    return told if told is not None and clause[0] <= told.start < clause[1] else None


def _of_length(
    side: Side, text: Text, amount: Amount, norm: Norm | None, *, more: bool, kept: bool
) -> Direction | None:
    """Whom the new time serves by how it is put: for so long, so often, in whose grace."""
    gain = of_length(side, text, amount, norm, kept=kept)
    return gain if more or gain is None else opposite(gain)


def _at_stake(side: Side, text: Text, amount: Amount, *, more: bool, duration: bool) -> Direction | None:
    """Whom the new amount serves where its place says so."""
    gain = of_more(side, text, amount)
    if gain is not None:
        return gain if more else opposite(gain)
    return _of_enjoyment(side, amount, longer=more) if duration else None


def _of_enjoyment(side: Side, amount: Amount, *, longer: bool) -> Direction | None:
    """Whom a longer time serves in which something can be used, where no one is bound: "points expire after …"."""
    if side.norm_at(amount.start) is not None or not KEPT.isdisjoint(side.forms):
        return None
    if ENJOYED.isdisjoint(side.forms):
        return None
    return Direction.FAVORS_USER if longer else Direction.FAVORS_PROVIDER


def _postcode(side: Side, amount: Amount) -> bool:
    """True of five digits behind the two letters of a state: "AZ 85251"."""
    before = side.words[amount.start - 1] if amount.start else None
    digits = side.forms[amount.start]
    state = before is not None and before.capital and before.form in lists().states
    return state and digits.isdigit() and len(digits) == len("85251")


def _beside(side: Side, amount: Amount, bound: Bound) -> bool:
    """True when a phrase of ``start`` stands shortly before the number or at its start, or one of ``end`` after it."""
    before = any(amount.start - REACH <= start and end <= amount.end for start, end in hits(side, bound.start))
    return before or any(amount.end <= start < amount.end + REACH for start, _ in hits(side, bound.end))


def currency(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A sum in one currency took the place of one in another: which is more depends on the day's rate."""
    if locus.one_sided or not applies(locus, bound):
        return
    for hunk in locus.hunks:
        old = [amount for amount in _touching(locus.old, hunk.old) if _money(amount)]
        new = [amount for amount in _touching(locus.new, hunk.new) if _money(amount)]
        for first, second in zip(old, new, strict=False):
            if first.quantity.unit == second.quantity.unit:
                continue
            yield Event(
                True,
                frozenset(i for i in range(first.start, first.end) if i in locus.old.changed),
                frozenset(i for i in range(second.start, second.end) if i in locus.new.changed),
                norm=locus.new.norm_at(second.start),
                old_words=said(locus.old, context.old, range(first.start, first.end)),
                new_words=said(locus.new, context.new, range(second.start, second.end)),
                amounts=(first.quantity, second.quantity),
                direction=Direction.UNKNOWN,
            )


def _money(amount: Amount) -> bool:
    return amount.quantity.kind is QuantityKind.MONEY and amount.quantity.unit is not None


def cell(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A sum in a table row became another."""
    if locus.topics.isdisjoint({"table"}):
        return
    yield from number(locus, bound, context)
