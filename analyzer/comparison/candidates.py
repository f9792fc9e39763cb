"""Which clauses may be each other's successor: those that share rare words, a heading, or a place."""

from collections import defaultdict

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.similarity import Bag

# A clause is looked up by this many of its rarest words, and keeps this many candidates.
_WORDS = 14
_KEPT = 8
# A word that stands in more free clauses than this leads nowhere.
_COMMON = 48


def candidates(pairing: Pairing, old: dict[str, Bag], new: dict[str, Bag]) -> set[tuple[str, str]]:
    """Pairs of free clauses worth weighing; their number grows with the clauses, not with their square."""
    left = {name: each for name, each in old.items() if name not in pairing.to}
    right = {name: each for name, each in new.items() if name not in pairing.back}
    found = set(_by_words(left, right, pairing.weights))
    found.update((a, b) for b, a in _by_words(right, left, pairing.weights))
    found.update(_by_heading(pairing, left, right))
    return found


def _by_words(left: dict[str, Bag], right: dict[str, Bag], weights: dict[int, float]) -> list[tuple[str, str]]:
    index: dict[int, list[str]] = defaultdict(list)
    for name, each in right.items():
        for word in each.times:
            index[word].append(name)
    pairs: list[tuple[str, str]] = []
    for name, each in left.items():
        rare = sorted((w for w in each.times if 0 < len(index.get(w, ())) <= _COMMON), key=lambda w: (-weights[w], w))
        score: dict[str, float] = defaultdict(float)
        for word in rare[:_WORDS]:
            for other in index[word]:
                score[other] += weights[word]
        best = sorted(score, key=lambda other: -score[other])[:_KEPT]
        pairs.extend((name, other) for other in best)
    return pairs


def _by_heading(pairing: Pairing, left: dict[str, Bag], right: dict[str, Bag]) -> list[tuple[str, str]]:
    index: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for name in right:
        heading = tuple(pairing.new.ids[i] for i in pairing.new.parts[name].heading)
        if heading:
            index[heading].append(name)
    pairs: list[tuple[str, str]] = []
    for name in left:
        heading = tuple(pairing.old.ids[i] for i in pairing.old.parts[name].heading)
        pairs.extend((name, other) for other in index.get(heading, [])[:_KEPT])
    return pairs
