"""Which clauses may be each other's successor: those that share rare words, a heading, or a place."""

from collections import defaultdict
from itertools import islice

from analyzer.comparison.pairing import Pairing, beside
from analyzer.comparison.parts import ROOT
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import Bags
from analyzer.comparison.tokens import along

# A clause is looked up by this many of its rarest words, and keeps this many candidates.
_WORDS = 14
_KEPT = 8
# A word that stands in more free clauses than this leads nowhere.
_COMMON = 48


def candidates(pairing: Pairing, old: Bags, new: Bags) -> set[tuple[str, str]]:
    """Pairs of free clauses worth weighing; their number grows with the clauses, not with their square."""
    left = [name for name in pairing.old.parts if name not in pairing.to]
    right = [name for name in pairing.new.parts if name not in pairing.back]
    if not left or not right:
        return set()
    found = set(_by_words(left, right, old, new))
    found.update((a, b) for b, a in _by_words(right, left, new, old))
    found.update(_by_heading(pairing, left, right))
    found.update(_by_place(pairing, left))
    return found


def _by_words(left: list[str], right: list[str], old: Bags, new: Bags) -> list[tuple[str, str]]:
    """Those that share the rarest words; of equal ones (copies of one clause) those nearest in the document."""
    weights = old.weights
    index: dict[int, list[str]] = defaultdict(list)
    for name in right:
        for word in new[name].times:
            index[word].append(name)
    telling = {word: weights[word] for word, names in index.items() if len(names) <= _COMMON}
    here, there = old.side.parts, new.side.parts
    pairs: list[tuple[str, str]] = []
    for name in left:
        rare = islice((word for word in old.rarest(name) if word in telling), _WORDS)
        score: dict[str, int] = defaultdict(int)
        for word in rare:
            weight = -telling[word]
            for other in index[word]:
                score[other] += weight
        if len(score) > _KEPT:
            at, size, bar = here[name].rank * len(there), len(here), sorted(score.values())[_KEPT - 1]
            others = [each for each in score.items() if each[1] <= bar]
            best = sorted([(value, abs(at - there[other].rank * size), other) for other, value in others])
            pairs.extend((name, other) for _, _, other in best[:_KEPT])
        else:
            pairs.extend((name, other) for other in score)
    return pairs


def _by_heading(pairing: Pairing, left: list[str], right: list[str]) -> list[tuple[str, str]]:
    index: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for name in right:
        heading = _heading(pairing.new, name)
        if heading:
            index[heading].append(name)
    pairs: list[tuple[str, str]] = []
    for name in left:
        pairs.extend((name, other) for other in index.get(_heading(pairing.old, name), [])[:_KEPT])
    return pairs


def _heading(side: Side, clause: str) -> tuple[int, ...]:
    return tuple(along(side.ids, side.parts[clause].heading))


def _by_place(pairing: Pairing, left: list[str]) -> list[tuple[str, str]]:
    """Those beside which the same clause stands, and the same child of the same parent."""
    pairs: list[tuple[str, str]] = []
    for name in left:
        found = {next_to(pairing, name, -1), next_to(pairing, name, 1), _same_child(pairing, name)} - {None}
        pairs.extend((name, other) for other in found if other is not None and other not in pairing.back)
    return pairs


def next_to(pairing: Pairing, clause: str, step: int) -> str | None:
    """The new clause that stands after (``step`` -1) or before (+1) the successor of this one's neighbour."""
    neighbour = beside(pairing.old, clause, step)
    successor = pairing.to.get(neighbour) if neighbour is not None else None
    return beside(pairing.new, successor, -step) if successor is not None else None


def _same_child(pairing: Pairing, clause: str) -> str | None:
    up = pairing.old.parts[clause].parent
    over = pairing.to.get(up) if up != ROOT else ROOT
    place = pairing.old.parts[clause].place
    siblings = pairing.new.children(over) if over is not None else ()
    return siblings[place] if place < len(siblings) else None
