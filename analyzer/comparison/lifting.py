"""Parents are each other's when their children are: the matching grows upwards."""

from collections import defaultdict

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.parts import ROOT
from analyzer.comparison.sides import UNIT, Side
from analyzer.comparison.similarity import Bags


def lift(pairing: Pairing, old: Bags, new: Bags) -> None:
    """Matches parents whose children are each other's, lowest first."""
    votes = _votes(pairing, old, new)
    best_new = {a: _winner(row) for a, row in votes.items()}
    turned: dict[str, dict[str, int]] = defaultdict(dict)
    for a, row in votes.items():
        for b, value in row.items():
            turned[b][a] = value
    best_old = {b: _winner(row) for b, row in turned.items()}
    for a in sorted(votes, key=lambda name: -pairing.old.parts[name].rank):
        partner = best_new[a]
        if partner is not None and best_old.get(partner) == a and pairing.free(a, partner):
            whole = min(_under(pairing.old, a, old), _under(pairing.new, partner, new))
            if votes[a][partner] >= 0.3 * whole:
                pairing.put(a, partner)


def _votes(pairing: Pairing, old: Bags, new: Bags) -> dict[str, dict[str, int]]:
    """Free parents → how much weight of their descendants lives on below which free parents."""
    votes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for a, b in pairing.to.items():
        up, over = pairing.old.parts[a].parent, pairing.new.parts[b].parent
        if up == ROOT or over == ROOT or not pairing.free(up, over):
            continue
        weight = UNIT + min(old[a].weight, new[b].weight)
        while up != ROOT and over != ROOT and pairing.free(up, over):
            votes[up][over] += weight
            up, over = pairing.old.parts[up].parent, pairing.new.parts[over].parent
    return votes


def _winner(row: dict[str, int]) -> str | None:
    """The one with the most votes; no one when two have as many."""
    ordered = sorted(row.items(), key=lambda item: -item[1])
    if len(ordered) > 1 and ordered[0][1] == ordered[1][1]:
        return None
    return ordered[0][0] if ordered else None


def _under(side: Side, clause: str, weighed: Bags) -> int:
    return sum(UNIT + weighed[name].weight for name in side.subtree(clause)[1:])
