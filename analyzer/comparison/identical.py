"""Clauses whose words did not change: whole subtrees first, then single clauses, then repeated ones by context."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from analyzer.comparison.candidates import next_to
from analyzer.comparison.pairing import Pairing
from analyzer.comparison.parts import ROOT
from analyzer.comparison.sides import Side

# Fewer words than this ("Notices.", "and") prove nothing by being equal.
_TELLING = 4
# Of repeated clauses, as many pairs as this are weighed each with each; of more, those that stand in like places.
_WEIGHED = 400

Key = int
Known = dict[tuple[Key, tuple[Key, ...]], Key]


def match_identical(pairing: Pairing) -> None:
    """Matches clauses with equal words. Of three equal paragraphs of which one goes, the neighbours tell which."""
    known: Known = {}
    old_trees, new_trees = _trees(pairing.old, known), _trees(pairing.new, known)
    for a, b in _once(pairing, old_trees, new_trees):
        if pairing.free(a, b):
            left = pairing.old.subtree(a)
            if _size(pairing.old, left) >= _TELLING:
                for x, y in zip(left, pairing.new.subtree(b), strict=True):
                    pairing.put(x, y)
    old_own, new_own = _owns(pairing.old), _owns(pairing.new)
    for a, b in _once(pairing, old_own, new_own):
        if _size(pairing.old, [a]) >= _TELLING:
            pairing.put(a, b)
    match_repeated(pairing, old_own, new_own)


def match_repeated(pairing: Pairing, old_own: dict[str, Key], new_own: dict[str, Key]) -> None:
    """Matches clauses with equal words that stand several times, the best placed pairs first."""
    for least in (3.0, 2.0, 1.0):
        left, right = _groups(old_own, pairing.to), _groups(new_own, pairing.back)
        for key, olds in left.items():
            if key in right:
                _pair_group(pairing, olds, right[key], least)


def pair_rest(pairing: Pairing) -> None:
    """Matches what is still free of equal clauses in order, when the words are many enough to prove something."""
    old_own, new_own = _owns(pairing.old, bare=True), _owns(pairing.new, bare=True)
    match_repeated(pairing, old_own, new_own)
    left, right = _groups(old_own, pairing.to), _groups(new_own, pairing.back)
    for key, olds in left.items():
        if key in right and _size(pairing.old, olds[:1]) >= _TELLING:
            for a, b in zip(olds, right[key], strict=False):
                pairing.put(a, b)


def _pair_group(pairing: Pairing, olds: list[str], news: list[str], least: float) -> None:
    scored = []
    for a, b in _placed_alike(pairing, olds, news):
        score = _context(pairing, a, b)
        if score >= least:
            one, two = pairing.old.parts[a].rank, pairing.new.parts[b].rank
            scored.append((-score, abs(one - two), one + two, a, b))
    for _, _, _, a, b in sorted(scored, key=lambda row: (*row[:3], min(row[3:]), max(row[3:]))):
        pairing.put(a, b)


def _placed_alike(pairing: Pairing, olds: list[str], news: list[str]) -> Iterable[tuple[str, str]]:
    """The pairs that have a parent or a neighbour in common: no others can be told from each other.

    All pairs of a small group; of a large one each clause with those its neighbours point to, and under one parent
    those as far from its edges.
    """
    if len(olds) * len(news) <= _WEIGHED:
        return product(olds, news)
    found: dict[tuple[str, str], None] = {}
    wanted = set(news)
    for a in olds:
        for step in (-1, 1):
            b = next_to(pairing, a, step)
            if b in wanted:
                found[a, b] = None
    homes: dict[str, list[str]] = defaultdict(list)
    for b in news:
        homes[pairing.new.parts[b].parent].append(b)
    for up, brothers in _by_parent(pairing.old, olds).items():
        over = pairing.to.get(up) if up != ROOT else ROOT
        others = homes.get(over, []) if over is not None else []
        found.update(dict.fromkeys(zip(brothers, others, strict=False)))
        found.update(dict.fromkeys(zip(brothers[::-1], others[::-1], strict=False)))
    return found


def _by_parent(side: Side, names: list[str]) -> dict[str, list[str]]:
    homes: dict[str, list[str]] = defaultdict(list)
    for name in names:
        homes[side.parts[name].parent].append(name)
    return homes


def _context(pairing: Pairing, a: str, b: str) -> float:
    label, other = pairing.old.parts[a].clause.label, pairing.new.parts[b].clause.label
    return (
        1.5 * pairing.same_parent(a, b) + 1.0 * pairing.neighbours(a, b) + 0.5 * (label is not None and label == other)
    )


def _trees(side: Side, known: Known) -> dict[str, Key]:
    """Clause id → a number that equal subtrees (words, labels aside) share."""
    keys: dict[str, Key] = {}
    for name in reversed(side.parts):
        below = tuple([keys[child] for child in side.parts[name].children])
        keys[name] = known.setdefault((side.content[name], below), len(known))
    return keys


def _owns(side: Side, *, bare: bool = False) -> dict[str, Key]:
    """Clause id → the number that clauses with equal own words share; those with a label only when ``bare``."""
    return {name: side.content[name] for name, part in side.parts.items() if part.own or bare}


def _once(pairing: Pairing, old: dict[str, Key], new: dict[str, Key]) -> list[tuple[str, str]]:
    """Free clauses whose key stands once on each side, in the old version's order."""
    left, right = _groups(old, pairing.to), _groups(new, pairing.back)
    return [(olds[0], right[key][0]) for key, olds in left.items() if len(olds) == len(right.get(key, ())) == 1]


def _groups(keys: dict[str, Key], taken: dict[str, str]) -> dict[Key, list[str]]:
    groups: dict[Key, list[str]] = defaultdict(list)
    for name, key in keys.items():
        if name not in taken:
            groups[key].append(name)
    return groups


def _size(side: Side, names: list[str]) -> int:
    """Words and marks of the clauses."""
    return sum(len(side.parts[name].own) for name in names)
