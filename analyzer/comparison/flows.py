"""Words that crossed from one clause into its neighbour: paragraphs broken elsewhere, a sentence passed on."""

from typing import NamedTuple

from analyzer.comparison.divided import Division
from analyzer.comparison.pairing import Pairing, beside
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import NOTHING, Bag, Bags, rest, shared

# Fewer words cross by chance.
_WORDS = 8
# Share of the lighter side (what one clause lost, what its neighbour gained) that is the same words.
_SAME = 0.7
# A match that shares less than this of the lighter clause is unmade when a neighbour took in this much of one of them.
_LITTLE = 0.3
_TAKEN = 0.8
# How far apart in document order neighbours may stand.
_NEAR = 2


class Crossing(NamedTuple):
    """An old clause some of whose words stand in another clause's successor now; both live on."""

    old: str
    new: str


def flows(
    pairing: Pairing, old: Bags, new: Bags, divisions: tuple[Division, ...]
) -> tuple[tuple[Division, ...], tuple[Crossing, ...]]:
    """Further splits and merges among neighbours, and words that crossed between clauses that live on."""
    _part(pairing, old, new)
    lost, gained = _beside(old, new, pairing.to), _beside(new, old, pairing.back)
    for division in divisions:
        for part in division.parts:
            one, other = (lost, new) if division.split else (gained, old)
            one[division.one] = rest(one[division.one], other[part])
            (gained if division.split else lost)[part] = NOTHING
    more: list[Division] = []
    crossings: list[Crossing] = []
    for a, b in _likely(pairing, lost, gained):
        if not _crosses(pairing, lost[a], gained[b]):
            continue
        lost[a], gained[b] = rest(lost[a], gained[b]), rest(gained[b], lost[a])
        if b not in pairing.back:
            more.append(Division(True, a, (b,)))
        elif a not in pairing.to:
            more.append(Division(False, b, (a,)))
        else:
            crossings.append(Crossing(a, b))
    return (*divisions, *more), tuple(crossings)


def _beside(here: Bags, there: Bags, to: dict[str, str]) -> dict[str, Bag]:
    """What of each clause's words does not live on in its successor."""
    return {
        name: NOTHING
        if name in to and content == there.side.content[to[name]]
        else rest(here[name], there[to[name]])
        if name in to
        else here[name]
        for name, content in here.side.content.items()
    }


def _part(pairing: Pairing, old: Bags, new: Bags) -> None:
    """Unmakes matches of clauses that share little while a neighbour took in the words of one of them.

    The place of a clause that was merged into its neighbour may have gone to a clause with which it has nothing in
    common.
    """
    weak = [
        (a, b)
        for a, b in pairing.to.items()
        if pairing.old.content[a] != pairing.new.content[b]
        and min(old[a].words, new[b].words) >= _WORDS
        and not pairing.old.parts[a].children
        and not pairing.new.parts[b].children
        and shared(old[a], new[b], pairing.weights) < _LITTLE * min(old[a].weight, new[b].weight)
    ]
    for a, b in weak:
        if _held_beside(pairing.old, pairing.to, old, new, a, pairing.weights) or _held_beside(
            pairing.new, pairing.back, new, old, b, pairing.weights
        ):
            pairing.part(a, b)


def _held_beside(side: Side, to: dict[str, str], here: Bags, there: Bags, clause: str, weights: dict[int, int]) -> bool:
    """True when what a sibling beside a clause gained is most of the clause's words."""
    for step in (-1, 1):
        other = beside(side, clause, step)
        if other is not None and other in to:
            gained = rest(there[to[other]], here[other])
            if shared(here[clause], gained, weights) >= _TAKEN * here[clause].weight:
                return True
    return False


def _likely(pairing: Pairing, lost: dict[str, Bag], gained: dict[str, Bag]) -> list[tuple[str, str]]:
    """Neighbours between which words may have crossed, most words first, the same from either side."""
    pairs = _near(lost, gained, pairing.to)
    pairs |= {(a, b) for b, a in _near(gained, lost, pairing.back)}
    scored = [
        (
            -round(shared(lost[a], gained[b], pairing.weights), 6),
            pairing.old.parts[a].rank + pairing.new.parts[b].rank,
            a,
            b,
        )
        for a, b in pairs
        if pairing.to.get(a) != b and (a in pairing.to or b in pairing.back) and _crosses(pairing, lost[a], gained[b])
    ]
    return [(a, b) for *_, a, b in sorted(scored, key=lambda row: (*row[:2], min(row[2:]), max(row[2:])))]


def _crosses(pairing: Pairing, left: Bag, right: Bag) -> bool:
    if min(left.words, right.words) < _WORDS:
        return False
    return shared(left, right, pairing.weights) >= _SAME * min(left.weight, right.weight)


def _near(here: dict[str, Bag], there: dict[str, Bag], to: dict[str, str]) -> set[tuple[str, str]]:
    """Changed clauses of one side with the changed clauses of the other near the place that is theirs."""
    order = list(there)
    rank = {name: i for i, name in enumerate(order)}
    found: set[tuple[str, str]] = set()
    at = 0
    for name, each in here.items():
        at = rank.get(to.get(name, ""), at)
        if each.words >= _WORDS:
            around = order[max(0, at - _NEAR) : at + _NEAR + 1]
            found.update((name, other) for other in around if there[other].words >= _WORDS)
    return found
