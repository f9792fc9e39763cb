"""Within a place or without it: "if you live in Norway" and "if you live outside Norway"."""

from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured

PLACES = "territory"
WITHIN = frozenset({"in", "within", "inside", "throughout", "from"})
WITHOUT = frozenset({"outside", "beyond", "except", "excluding"})
SMALL = frozenset({"of", "the", "a", "an"})  # between such a word and the place


def place(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """What held in a place holds outside it, or the reverse; of a passage the first such sentence says which."""
    turned: list[tuple[bool, Hunk]] = []
    for hunk in locus.hunks:
        was, now = _within(locus.old, hunk.old), _within(locus.new, hunk.new)
        if was is not None and now is not None and was is not now:
            turned.append((now, hunk))
    if turned:
        yield Measured(turned[0][0], tuple(hunk for _, hunk in turned))


def _within(side: Side, reach: Range) -> bool | None:
    """True of "in" right before a place, False of "outside (of)"; None of any other words."""
    words = [word for word in side.forms[slice(*reach)] if word not in SMALL]
    after = reach[1]
    while after < len(side.forms) and side.forms[after] in SMALL:
        after += 1
    named = any(start <= after < end for start, end in side.hits.get(PLACES, ()))
    if len(words) != 1 or not named:
        return None
    return True if words[0] in WITHIN else False if words[0] in WITHOUT else None
