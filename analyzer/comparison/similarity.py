"""How alike two clauses are: shared words by weight, rare words more than common ones."""

from collections import Counter
from dataclasses import dataclass

from analyzer.comparison.sides import Side


@dataclass(frozen=True, slots=True)
class Bag:
    """A clause's own words with their times, and their total weight."""

    times: Counter[int]
    weight: float
    words: int


def bag(ids: list[int], weights: dict[int, float]) -> Bag:
    """The words among ``ids`` (marks weigh nothing and are left out)."""
    times = Counter(i for i in ids if weights[i])
    return Bag(times, sum(weights[i] * n for i, n in times.items()), times.total())


def bags(side: Side, weights: dict[int, float]) -> dict[str, Bag]:
    """A bag a clause: the words of heading and body, children and label left out."""
    return {name: bag([side.ids[i] for i in part.own], weights) for name, part in side.parts.items()}


def shared(a: Bag, b: Bag, weights: dict[int, float]) -> float:
    """The weight of the words that both hold."""
    if len(b.times) < len(a.times):
        a, b = b, a
    return sum(weights[i] * min(n, b.times[i]) for i, n in sorted(a.times.items()) if i in b.times)


def likeness(a: Bag, b: Bag, weights: dict[int, float]) -> float:
    """Between 0 (no word in common) and 1 (the same words)."""
    total = a.weight + b.weight
    return 2 * shared(a, b, weights) / total if total else 0.0
