"""Definitions are known by their terms: the same term is the same definition, whatever it says."""

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import Bag, bag, likeness
from clauses.model import ClauseKind

# Definitions of other terms are one definition, its term renamed, from this likeness of their defining words.
_ALIKE = 0.5


def match_terms(pairing: Pairing) -> None:
    """Matches the definitions whose term only one clause defines on each side."""
    homes = _homes(pairing.new)
    for term, a in _homes(pairing.old).items():
        b = homes.get(term)
        if a is not None and b is not None:
            pairing.put(a, b)


def _homes(side: Side) -> dict[str, str | None]:
    """Term → the definition clause where it stands; none when several have it."""
    found: dict[str, str | None] = {}
    for clause, terms in side.defines.items():
        if side.parts[clause].clause.kind is ClauseKind.DEFINITION:
            for term in terms:
                found[term] = None if term in found else clause
    return found


def other_terms(pairing: Pairing, a: str, b: str) -> bool:
    """True when both clauses are definitions, of terms that differ, and their defining words differ too."""
    x, y = pairing.old.parts[a].clause, pairing.new.parts[b].clause
    if x.kind is not ClauseKind.DEFINITION or y.kind is not ClauseKind.DEFINITION:
        return False
    left, right = pairing.old.defines.get(a), pairing.new.defines.get(b)
    if not left or not right or left & right:
        return False
    weights = pairing.weights
    return (
        likeness(_defining(pairing.old, a, left, weights), _defining(pairing.new, b, right, weights), weights) < _ALIKE
    )


def _defining(side: Side, clause: str, terms: frozenset[str], weights: dict[int, int]) -> Bag:
    """The words of a definition with all below it, those of its terms left out."""
    named = {word for term in terms for word in term.split()}
    tokens = [i for name in side.subtree(clause) for i in side.parts[name].own]
    return bag([side.ids[i] for i in tokens if side.words.keys[i] not in named], weights)
