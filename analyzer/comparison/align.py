"""Which clause became which: equal words first, then likeness with heading, label, place and parents as context."""

from collections.abc import Iterable
from typing import NamedTuple

from analyzer.comparison.candidates import candidates
from analyzer.comparison.context import Context, context_of
from analyzer.comparison.defined import match_terms, other_terms
from analyzer.comparison.divided import Division, divisions
from analyzer.comparison.flows import Crossing, flows
from analyzer.comparison.folded import match_folded, taken_over
from analyzer.comparison.gaps import fill_gaps
from analyzer.comparison.identical import match_identical, pair_rest
from analyzer.comparison.lifting import lift
from analyzer.comparison.model import Match
from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import Bags, bags, likeness
from analyzer.comparison.tokens import along

# Clauses that are less alike and bear other headings are not one, whatever stands around them.
_HOPELESS = 0.12
# In the first round clauses that are less alike are never matched.
_FIRST = 0.5


class Alignment(NamedTuple):
    """Old → new clauses that live on, one to one, and the clauses that were split or merged besides."""

    to: dict[str, str]
    back: dict[str, str]
    divisions: tuple[Division, ...]
    crossings: tuple[Crossing, ...] = ()


def align(
    old: Side, new: Side, weights: dict[int, int], pinned: Iterable[Match] = (), apart: Iterable[Match] = ()
) -> Alignment:
    """Matches the clauses of two versions; mirrored arguments give the mirrored matches.

    ``pinned`` pairs are matched whatever their words say, pairs ``apart`` are not matched to each other.
    """
    pairing = Pairing(old=old, new=new, weights=weights, apart=frozenset(apart))
    for match in pinned:
        pairing.put(*match)
    if old.agreement.text == new.agreement.text and old.agreement.clauses == new.agreement.clauses:
        return Alignment({name: name for name in old.parts}, {name: name for name in new.parts}, ())
    old_bags, new_bags = bags(old, new, weights)
    match_identical(pairing)
    match_terms(pairing)
    lift(pairing, old_bags, new_bags)
    seen: dict[tuple[str, str], float] = {}
    for level in (0, 1, 2):
        _assign(pairing, old_bags, new_bags, seen, level)
        lift(pairing, old_bags, new_bags)
        if level:
            fill_gaps(pairing, old_bags, new_bags)
            lift(pairing, old_bags, new_bags)
    pair_rest(pairing)
    match_folded(pairing)
    divided = divisions(pairing, old_bags, new_bags)
    divided = (*divided, *taken_over(pairing, old_bags, new_bags, divided))
    found, crossings = flows(pairing, old_bags, new_bags, divided)
    return Alignment(pairing.to, pairing.back, found, crossings)


def _assign(
    pairing: Pairing,
    old: Bags,
    new: Bags,
    seen: dict[tuple[str, str], float],
    level: int,
) -> None:
    """One round: the candidates that the level's bar lets pass, best first."""
    scored = []
    for a, b in candidates(pairing, old, new):
        alike = seen.get((a, b))
        if alike is None:
            alike = seen[a, b] = likeness(old[a], new[b], pairing.weights)
        if level == 0 and alike < _FIRST:
            continue  # whatever stands around them, the first round passes none of these
        if (alike < _HOPELESS and not _headed_alike(pairing, a, b)) or other_terms(pairing, a, b):
            continue
        context = context_of(pairing, a, b)
        if _passes(level, alike, context, min(old[a].words, new[b].words)):
            part, other = pairing.old.parts[a], pairing.new.parts[b]
            rank = abs(part.rank / len(pairing.old.parts) - other.rank / len(pairing.new.parts))
            scored.append((-round(alike + context.score, 6), round(rank, 6), part.rank + other.rank, a, b))
    for *_, a, b in sorted(scored, key=lambda row: (*row[:3], min(row[3:]), max(row[3:]))):
        pairing.put(a, b)


def _headed_alike(pairing: Pairing, a: str, b: str) -> bool:
    """True when both clauses have the same heading."""
    one, two = pairing.old.parts[a].heading, pairing.new.parts[b].heading
    return bool(one) and along(pairing.old.ids, one) == along(pairing.new.ids, two)


def _passes(level: int, alike: float, context: Context, words: int) -> bool:
    near = context.parent + context.heading + (context.beside > 0)
    if level == 0:
        return (alike >= 0.8 and words >= 6) or (alike >= _FIRST and near >= 1 and words >= 3)
    if level == 1:
        return (alike >= 0.55 and words >= 6) or (alike >= 0.36 and near >= 2) or (alike >= _HOPELESS and near == 3)
    return (alike >= 0.5 and words >= 8) or (alike >= 0.36 and near >= 1) or (context.heading and context.parent)
