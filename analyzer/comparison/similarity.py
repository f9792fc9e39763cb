"""How alike two clauses are: shared words by weight, rare words more than common ones."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from analyzer.comparison.sides import Side
from analyzer.comparison.tokens import along


@dataclass(frozen=True, slots=True)
class Bag:
    """Words with their times, and their total weight."""

    times: Counter[int]
    weight: int
    words: int


NOTHING = Bag(Counter(), 0, 0)


def bag(ids: list[int], weights: Mapping[int, int]) -> Bag:
    """The words among ``ids`` (marks weigh nothing and are left out)."""
    times = Counter(ids)
    for mark in [i for i in times if not weights[i]]:
        del times[mark]
    return Bag(times, sum([weights[i] * n for i, n in times.items()]), times.total())


@dataclass(slots=True, kw_only=True)
class Bags:
    """A bag a clause, made when it is asked for: the words of heading and body, children and label left out.

    Clauses with equal words share one bag; most clauses of a version that live on unchanged never need theirs.
    """

    side: Side
    weights: dict[int, int]
    known: dict[int, Bag] = field(default_factory=dict)
    ordered: dict[int, list[int]] = field(default_factory=dict)

    def rarest(self, clause: str) -> list[int]:
        """The words of a clause's bag, those that weigh most first: sorted once, asked in each round."""
        content = self.side.content[clause]
        found = self.ordered.get(content)
        if found is None:
            weights = self.weights
            found = self.ordered[content] = [w for _, w in sorted([(-weights[w], w) for w in self[clause].times])]
        return found

    def __getitem__(self, clause: str) -> Bag:
        content = self.side.content[clause]
        found = self.known.get(content)
        if found is None:
            found = bag(along(self.side.ids, self.side.parts[clause].own), self.weights)
            self.known[content] = found
        return found


def bags(old: Side, new: Side, weights: dict[int, int]) -> tuple[Bags, Bags]:
    """The bags of both versions."""
    known: dict[int, Bag] = {}
    ordered: dict[int, list[int]] = {}
    left = Bags(side=old, weights=weights, known=known, ordered=ordered)
    return left, Bags(side=new, weights=weights, known=known, ordered=ordered)


def rest(one: Bag, other: Bag) -> Bag:
    """What of a clause's words the other does not hold; weights are shares of the clause's own."""
    if one is other or one.times == other.times:
        return NOTHING
    times = one.times - other.times
    words = times.total()
    return Bag(times, one.weight * words // one.words if one.words else 0, words)


def shared(a: Bag, b: Bag, weights: Mapping[int, int]) -> int:
    """The weight of the words that both hold."""
    mine, others = a.times, b.times
    return sum([weights[i] * min(mine[i], others[i]) for i in mine.keys() & others.keys()])


def likeness(a: Bag, b: Bag, weights: Mapping[int, int]) -> float:
    """Between 0 (no word in common) and 1 (the same words)."""
    total = a.weight + b.weight
    return 2 * shared(a, b, weights) / total if total else 0.0
