"""What stands between the same matched clauses is weighed with a low bar: there is little else that it could be."""

from collections import defaultdict

from analyzer.comparison.context import context_of
from analyzer.comparison.defined import other_terms
from analyzer.comparison.pairing import Pairing
from analyzer.comparison.parts import ROOT
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import Bag, Bags, bag, likeness
from analyzer.comparison.tokens import along
from clauses.model import ClauseKind

# A gap between matched siblings larger than this is left to the words, not weighed pair by pair.
_GAP = 2_500
# Clauses under unlike headings are one clause only when they are as much more alike.
_RETITLED = 0.15


def fill_gaps(pairing: Pairing, old: Bags, new: Bags) -> None:
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
            context = context_of(pairing, a, b)
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
