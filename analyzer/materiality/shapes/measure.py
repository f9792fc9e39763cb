"""The shape on measures: a sentence that stands on says more of what it says (forward), or less."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus
from analyzer.materiality.roles import favours
from analyzer.materiality.rule import Measure
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, hits
from analyzer.materiality.shapes.facing import faced
from analyzer.materiality.shapes.measures import MEASURES, Measured
from analyzer.materiality.shapes.measures.measured import stands_else
from analyzer.materiality.shapes.stakes import main_clause
from analyzer.materiality.told import norm_told

# Measures on words that say something else in a sentence put in other words.
CAREFUL = frozenset(
    (
        *(Measure.BREADTH, Measure.REACH, Measure.MEMBER, Measure.CONSENT, Measure.CLOCK, Measure.FACTOR),
        *(Measure.TOGETHER, Measure.BELIEF, Measure.BAN),
    )
)


def measure(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """More, or less, by one of the rule's measures, of a sentence that stands; its phrases stand in both versions."""
    if locus.one_sided or not applies(locus, bound):
        return
    if bound.phrases and not (hits(locus.old, bound.phrases) and hits(locus.new, bound.phrases)):
        return
    for name in bound.rule.binds.measures:
        for found in MEASURES[name](locus, bound):
            if _of_its_clause(locus, bound, context, found) and (
                name not in CAREFUL or stands_else(locus, found.hunks)
            ):
                yield _event(locus, context, found)


def _of_its_clause(locus: Locus, bound: Bound, context: Context, found: Measured) -> bool:
    """False where what the rule is near stands in another main clause: the days of a repair beside a cap."""
    near = hits(locus.new, bound.near)
    if not near or not locus.new.words:
        return True
    place = min(found.hunks[0].new[0], len(locus.new.words) - 1)
    start, end = main_clause(locus.new, context.new, place)
    return (start, end) == (0, len(locus.new.words)) or any(start <= first < end for first, _ in near)


def _event(locus: Locus, context: Context, found: Measured) -> Event:
    hunks = found.hunks
    old, new = faced(locus, context, hunks)
    return Event(
        found.grew,
        frozenset(i for hunk in hunks for i in range(*hunk.old)) & locus.old.changed,
        frozenset(i for hunk in hunks for i in range(*hunk.new)) & locus.new.changed,
        norm=norm_told(locus.new, hunks[0].new[0]),
        old_words=old,
        new_words=new,
        direction=favours(found.gains) if found.gains is not None else None,
    )
