"""How often something is done: "once a year", "every month", "at any time", "day and night"."""

from collections.abc import Iterator
from itertools import product

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.bounded import served
from analyzer.materiality.shapes.measures.measured import Measured, other_side
from analyzer.materiality.shapes.measures.periods import PAYING, RECURRING, WORDS
from analyzer.materiality.word_file import WordFile
from clauses.model import QuantityKind, Role

_KNOWN = WordFile("measures", "frequency")
YEARLY = _KNOWN.amounts("yearly")
TIMES = {"once": 1.0, "twice": 2.0}
PER = _KNOWN.words("per")
ALWAYS = 100_000.0  # times a year: whenever one likes
PHRASES = {
    ("at", "any", "time"): ALWAYS,
    ("at", "all", "times"): ALWAYS,
    ("day", "and", "night"): ALWAYS,
    ("round", "the", "clock"): ALWAYS,
    ("around", "the", "clock"): ALWAYS,
    ("on", "working", "days"): 250.0,
    ("on", "weekdays"): 250.0,
    ("during", "the", "day"): 365.25,
    ("on", "business", "days"): 250.0,
    ("during", "office", "hours"): 250.0,
    ("every", "other", "day"): 182.6,
}
LONGEST = 5  # words of such a phrase


def frequency(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """Something is done more often, or less, than before: both versions say how often, and nothing else there."""
    if any(a.quantity.kind is QuantityKind.MONEY for side in (locus.old, locus.new) for a in side.amounts):
        return  # what "a month" counts there is a price
    if not PAYING.isdisjoint(locus.new.forms):
        return  # what a side pays, and when
    for hunk in locus.hunks:
        before, after = _often(locus.old, hunk.old), _often(locus.new, hunk.new)
        if before is not None and after is not None and before != after:
            serves = served(locus.new, hunk.new[0])
            gains = serves if after > before or serves is None else other_side(serves)
            yield Measured(after > before, (hunk,), gains or Role.OTHER)


def _often(side: Side, reach: Range) -> float | None:
    """How often a year the phrase says that holds all telling words of this stretch; None where there is none."""
    for before, after in product(range(LONGEST), range(LONGEST)):
        start, end = reach[0] - before, reach[1] + after
        if start < 0 or end > len(side.forms) or not 0 < end - start <= LONGEST:
            continue
        found = _said(side.forms[start:end])
        if found is not None:
            return found
    return None


def _said(words: tuple[str, ...]) -> float | None:
    """How often a year these words say, and nothing else."""
    if words in PHRASES:
        return PHRASES[words]
    match words:
        case (word,) if word in RECURRING:
            return YEARLY[RECURRING[word]]
        case ("each" | "every", unit) if unit in YEARLY:
            return YEARLY[unit]
        case (times, per, unit) if times in TIMES and per in PER and unit in YEARLY:
            return TIMES[times] * YEARLY[unit]
        case (number, "times", per, unit) if number in WORDS and per in PER and unit in YEARLY:
            return WORDS[number] * YEARLY[unit]
        case ("once", "in" | "every", number, units) if number in WORDS and units.removesuffix("s") in YEARLY:
            return YEARLY[units.removesuffix("s")] / WORDS[number]
        case ("every", number, units) if number in WORDS and units.removesuffix("s") in YEARLY:
            return YEARLY[units.removesuffix("s")] / WORDS[number]
        case _:
            return None
