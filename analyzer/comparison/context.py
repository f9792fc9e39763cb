"""What stands around and above two clauses that may be one: headings, numbers, parents, neighbours."""

from typing import NamedTuple

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.similarity import bag, likeness
from analyzer.comparison.tokens import along
from clauses.model import ClauseKind


class Context(NamedTuple):
    """What stands around and above two clauses that may be one; ``retitled`` where both have headings, unlike ones."""

    heading: bool
    titled: bool
    retitled: bool
    parent: bool
    label: bool
    beside: int
    score: float


def context_of(pairing: Pairing, a: str, b: str) -> Context:
    """The context of an old and a new clause; ``score`` adds to their likeness."""
    x, y = pairing.old.parts[a], pairing.new.parts[b]
    titles = along(pairing.old.ids, x.heading), along(pairing.new.ids, y.heading)
    heading = bool(x.heading) and titles[0] == titles[1]
    titled = heading or bool(titles[0] and titles[1] and _titled(*titles, pairing.weights))
    parent = pairing.same_parent(a, b)
    label = x.clause.label is not None and x.clause.label == y.clause.label
    beside = pairing.neighbours(a, b)
    kind = 0.0 if x.clause.kind == y.clause.kind else -0.05
    if (x.clause.kind is ClauseKind.TABLE) != (y.clause.kind is ClauseKind.TABLE):
        kind = -0.3
    score = 0.15 * heading + 0.05 * titled + 0.12 * parent + 0.04 * label + 0.06 * beside + kind
    return Context(heading, titled, all(titles) and not titled, parent, label, beside, score)


def _titled(one: list[int], two: list[int], weights: dict[int, int]) -> bool:
    return likeness(bag(one, weights), bag(two, weights), weights) >= 0.4
