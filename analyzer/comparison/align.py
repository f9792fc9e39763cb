"""Which clause became which: equal words first, then likeness with heading, label, place and parents as context."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from analyzer.comparison.candidates import candidates
from analyzer.comparison.defined import match_terms, other_terms
from analyzer.comparison.divided import Division, divisions
from analyzer.comparison.flows import Crossing, flows
from analyzer.comparison.folded import match_folded
from analyzer.comparison.identical import match_identical, pair_rest
from analyzer.comparison.model import Match
from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import ROOT, UNIT, Side
from analyzer.comparison.similarity import Bag, Bags, bag, bags, likeness
from analyzer.comparison.tokens import along
from clauses.model import ClauseKind

# A gap between matched siblings larger than this is left to the words, not weighed pair by pair.
_GAP = 2_500
# Clauses that are less alike and bear other headings are not one, whatever stands around them.
_HOPELESS = 0.12
# Clauses under unlike headings are one clause only when they are as much more alike.
_RETITLED = 0.15


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
            _fill_gaps(pairing, old_bags, new_bags)
            lift(pairing, old_bags, new_bags)
    pair_rest(pairing)
    match_folded(pairing)
    found, crossings = flows(pairing, old_bags, new_bags, divisions(pairing, old_bags, new_bags))
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
        if (alike < _HOPELESS and not _headed_alike(pairing, a, b)) or other_terms(pairing, a, b):
            continue
        context = _context(pairing, a, b)
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


class Context(NamedTuple):
    """What stands around and above two clauses that may be one; ``retitled`` where both have headings, unlike ones."""

    heading: bool
    titled: bool
    retitled: bool
    parent: bool
    label: bool
    beside: int
    score: float


def _context(pairing: Pairing, a: str, b: str) -> Context:
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


def _passes(level: int, alike: float, context: Context, words: int) -> bool:
    near = context.parent + context.heading + (context.beside > 0)
    if level == 0:
        return (alike >= 0.8 and words >= 6) or (alike >= 0.5 and near >= 1 and words >= 3)
    if level == 1:
        return (alike >= 0.55 and words >= 6) or (alike >= 0.36 and near >= 2) or (alike >= _HOPELESS and near == 3)
    return (alike >= 0.5 and words >= 8) or (alike >= 0.36 and near >= 1) or (context.heading and context.parent)


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


def _fill_gaps(pairing: Pairing, old: Bags, new: Bags) -> None:
    """Under matched parents, what stands between the same matched siblings is weighed with a low bar."""
    for a, b in [(ROOT, ROOT), *sorted(pairing.to.items(), key=lambda pair: pairing.old.parts[pair[0]].rank)]:
        children, others = pairing.old.children(a), pairing.new.children(b)
        if not children or not others:
            continue
        for olds, news in _gaps(pairing, children, others):
            if len(olds) * len(news) <= _GAP:
                _fill(pairing, old, new, olds, news)


def _gaps(pairing: Pairing, olds: tuple[str, ...], news: tuple[str, ...]) -> list[tuple[list[str], list[str]]]:
    """Runs of free siblings between the same matched neighbours."""
    runs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, edges in _runs(olds, pairing.to):
        runs[pairing.to.get(edges[0], ""), pairing.to.get(edges[1], "")].append(name)
    others: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, edges in _runs(news, pairing.back):
        others[edges].append(name)
    return [(run, others[edges]) for edges, run in runs.items() if edges in others]


def _runs(names: tuple[str, ...], taken: dict[str, str]) -> list[tuple[str, tuple[str, str]]]:
    """Each free name with the matched names before and after its run ("" at the edge)."""
    found: list[tuple[str, tuple[str, str]]] = []
    before, run = "", list[str]()
    for name in (*names, ""):
        if name and name not in taken:
            run.append(name)
            continue
        found.extend((each, (before, name)) for each in run)
        before, run = name, []
    return found


def _fill(pairing: Pairing, old: Bags, new: Bags, olds: list[str], news: list[str]) -> None:
    alone = len(olds) == len(news) == 1
    wholes = [_whole(pairing.old, name, pairing.weights) for name in olds]
    others = [_whole(pairing.new, name, pairing.weights) for name in news]
    scored = []
    for i, a in enumerate(olds):
        for j, b in enumerate(news):
            alike = max(likeness(old[a], new[b], pairing.weights), likeness(wholes[i], others[j], pairing.weights))
            if other_terms(pairing, a, b):
                continue
            context = _context(pairing, a, b)
            bar = 0.15 if alone and context.label else 0.18 if alone else 0.22 if context.label else 0.3
            bar += _RETITLED * context.retitled
            same = context.titled or (alone and _same_place(pairing, a, b))
            if alike >= bar or same:
                away = round(abs(i / len(olds) - j / len(news)), 6)
                scored.append((-round(alike + context.score, 6), away, i + j, a, b))
    for *_, a, b in sorted(scored, key=lambda row: row[:3]):
        pairing.put(a, b)


def _same_place(pairing: Pairing, a: str, b: str) -> bool:
    """True when what stands there is the same thing whatever it says.

    A date line, a preamble, the only paragraph under a heading that stands, or a clause on the same topics, unless
    both have headings: these would say so.
    """
    x, y = pairing.old.parts[a], pairing.new.parts[b]
    if x.clause.kind is not y.clause.kind:
        return False
    if x.clause.kind in (ClauseKind.METADATA, ClauseKind.PREAMBLE):
        return True
    if x.parent == ROOT or x.clause.kind is ClauseKind.BOILERPLATE:
        return False
    if x.heading and y.heading:
        return False
    only = len(pairing.old.children(x.parent)) == len(pairing.new.children(y.parent)) == 1
    return only or bool(set(x.clause.topics) & set(y.clause.topics))


def _whole(side: Side, clause: str, weights: dict[int, int]) -> Bag:
    """The words of a clause with all below it."""
    return bag([i for name in side.subtree(clause) for i in along(side.ids, side.parts[name].own)], weights)
