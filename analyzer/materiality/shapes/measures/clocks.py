"""From when a period runs: what comes to pass later starts it later."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.shapes.event import Bound, changed_hits, hits
from analyzer.materiality.shapes.measures.measured import Measured, touched

STAGES = ("clock-first", "clock-then", "clock-last")
NEAR = 4  # words between what starts a clock and the event it starts with


def clock(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A period runs from a later event (more), or an earlier one: "after dispatch" and "after receipt"."""
    old, new = _stage(locus.old), _stage(locus.new)
    if old is None or new is None or old == new:
        return
    places = [[hit for name in STAGES for hit in changed_hits(side, (name,))] for side in (locus.old, locus.new)]
    yield Measured(new > old, touched(locus, *places))


def _stage(side: Side) -> int | None:
    """The last of the stages among the words that differ, right behind what starts a clock."""
    begun = [end for _, end in hits(side, ("clock-begins",))]
    found = [
        at
        for at, name in enumerate(STAGES)
        for start, _ in changed_hits(side, (name,))
        if any(end - 1 <= start <= end + NEAR for end in begun)
    ]
    return max(found, default=None)
