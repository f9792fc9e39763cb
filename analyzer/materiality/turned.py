"""A sentence put the other way round: its parts are set beside their like before words are set beside words.

"Upon termination we delete it within thirty days" and "within ninety days of termination we delete it" differ in a
number. Read from left to right a time would have come and another gone.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from analyzer.materiality.ages import age_orders
from analyzer.materiality.closed_class import CLAUSE_OPENERS
from analyzer.materiality.contrary import contrary, says_nothing
from analyzer.materiality.cuts import phrased
from analyzer.materiality.free import free
from analyzer.materiality.fronted import Order, Row, in_order, ordered
from analyzer.materiality.locus import Hunk, Turn
from analyzer.materiality.phrases import Range

PRONOUNS = frozenset({"it", "they", "them", "he", "she"})
MOST = 90  # words of a sentence past which it is not turned
NAMES = 3  # words that a pronoun may stand for
SUBJECT = 1  # the last place at which a subject begins, behind what opens its clause
Differing = Callable[[Sequence[str], Sequence[str]], tuple[Hunk, ...]]


class Turned(NamedTuple):
    """The differences of a sentence put the other way round; ``plain`` where its order says nothing by itself."""

    hunks: tuple[Hunk, ...]
    plain: bool

    @property
    def kind(self) -> Turn:
        """What of it is to be weighed."""
        if not self.hunks:
            return Turn.ORDER_FREE if self.plain else Turn.ORDER_BOUND
        return Turn.WORDS_FREE if self.plain else Turn.WORDS_BOUND


def turned(old: Row, new: Row, differing: Differing) -> Turned | None:
    """The differences between two sentences of which one is the other turned; None where none is.

    It fronts what the other does not, or says as a ban what the other says as a leave. A pronoun and the name it stands
    for that changed places are no difference.
    """
    words = [[word.form for word in row[0]] for row in (old, new)]
    if not all(0 < len(row) <= MOST for row in words):
        return None
    aged = age_orders(*words)
    best, other_way = (None, None) if aged else (in_order(old, new, words), contrary(*words))
    if aged is None and best is None and other_way is None:
        return None
    whole = aged or best or (tuple(range(len(words[0]))), tuple(range(len(words[1]))))
    turning = other_way or (frozenset(), frozenset())
    orders = (
        tuple(at for at in whole[0] if at not in turning[0]),
        tuple(at for at in whole[1] if at not in turning[1]),
    )
    rows = [[row[0][at] for at in order] for row, order in zip((old, new), orders, strict=True)]
    found = phrased(differing(*ordered(words, orders)), (rows[0], old[1]), (rows[1], new[1]))
    said = ordered(words, orders)
    if other_way is not None:
        found = tuple(h for h in found if not says_nothing(said[0][slice(*h.old)], said[1][slice(*h.new)]))
    parted = _without_pronouns(found, said, orders)
    return Turned(
        tuple(sorted(each for hunk in parted for each in _placed(hunk, *orders))), best is None or _free(words, best)
    )


def _free(words: Sequence[Sequence[str]], orders: tuple[Order, Order]) -> bool:
    """True where the one condition that is moved bounds the same wherever it stands."""
    fronts = [(row, order) for row, order in zip(words, orders, strict=True) if order[0]]
    return len(fronts) == 1 and all(row[0] in CLAUSE_OPENERS and free(_rule(row, order)) for row, order in fronts)


def _rule(words: Sequence[str], order: Order) -> tuple[str, ...]:
    """The words behind what is fronted."""
    return tuple(words[order[0] :])


def _without_pronouns(found: Sequence[Hunk], rows: Sequence[Sequence[str]], orders: tuple[Order, Order]) -> list[Hunk]:
    """The differences but for a name made a pronoun where the pronoun was made that name.

    The name is the subject where it stands: of two names before it a pronoun could mean either.
    """
    said = [(_named(rows[0][slice(*hunk.old)]), _named(rows[1][slice(*hunk.new)])) for hunk in found]
    places = [(orders[0][hunk.old[0] : hunk.old[1]], orders[1][hunk.new[0] : hunk.new[1]]) for hunk in found]
    gone: set[int] = set()
    for one, (name, pronoun) in enumerate(said):
        if not _stands_for(pronoun, name) or places[one][0][0] > SUBJECT:
            continue
        for other, pair in enumerate(said):
            if pair == (pronoun, name) and places[other][1][0] <= SUBJECT:
                gone |= {one, other}
    return [hunk for at, hunk in enumerate(found) if at not in gone]


def _stands_for(pronoun: Sequence[str], name: Sequence[str]) -> bool:
    return len(pronoun) == 1 and pronoun[0] in PRONOUNS and 0 < len(name) <= NAMES


def _named(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(words[1:]) if words[:1] in (["the"], ["a"], ["an"]) else tuple(words)


def _placed(hunk: Hunk, old: Order, new: Order) -> Iterator[Hunk]:
    """A difference at its places in the sentences as they stand, cut where its words stand apart."""
    rows = [[*_runs(reach, order)] for reach, order in ((hunk.old, old), (hunk.new, new))]
    for at in range(max(map(len, rows))):
        one, other = (row[min(at, len(row) - 1)] for row in rows)
        if at >= len(rows[0]):
            one = (one[1], one[1])
        if at >= len(rows[1]):
            other = (other[1], other[1])
        yield Hunk(one, other)


def _runs(reach: Range, order: Order) -> Iterator[Range]:
    """The words of a range, as they stand, in stretches."""
    if reach[0] == reach[1]:
        at = order[reach[0] - 1] + 1 if reach[0] else order[0]
        yield at, at
        return
    start = here = order[reach[0]]
    for place in order[reach[0] + 1 : reach[1]]:
        if place != here + 1:
            yield start, here + 1
            start = place
        here = place
    yield start, here + 1
