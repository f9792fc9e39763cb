"""Clauses that were split or merged: their words live on in more, or fewer, clauses than before."""

from collections import Counter, defaultdict
from typing import NamedTuple

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import ROOT, Side
from analyzer.comparison.similarity import Bag
from clauses.model import ClauseKind

# Fewer words than this are found anywhere.
_WORDS = 6
# Share of a part's weight that the whole must hold beside what lives on elsewhere.
_HELD = 0.75
_INDEXED = 24


class Division(NamedTuple):
    """One clause here, several there. ``split`` is true when the several are the new ones."""

    split: bool
    one: str
    parts: tuple[str, ...]


def divisions(pairing: Pairing, old: dict[str, Bag], new: dict[str, Bag]) -> tuple[Division, ...]:
    """The splits and merges; their parts are free clauses besides the one match of the whole."""
    splits = _find(pairing, old, new, pairing.to, pairing.back, forward=True)
    merges = _find(pairing, new, old, pairing.back, pairing.to, forward=False)
    return (*splits, *merges)


def _find(
    pairing: Pairing,
    wholes: dict[str, Bag],
    pieces: dict[str, Bag],
    to: dict[str, str],
    back: dict[str, str],
    *,
    forward: bool,
) -> list[Division]:
    """Free pieces whose words the rest of one whole holds, by whole."""
    weights = pairing.weights
    index: dict[int, list[str]] = defaultdict(list)
    for name, each in wholes.items():
        for word in each.times:
            index[word].append(name)
    rest = {name: _beside(each, pieces[to[name]] if name in to else None) for name, each in wholes.items()}
    parts: dict[str, list[str]] = defaultdict(list)
    for name, each in pieces.items():
        if name in back or each.words < _WORDS:
            continue
        whole = _holder(each, index, rest, weights)
        if whole is not None:
            parts[whole].append(name)
            rest[whole] = rest[whole] - each.times
    side, other = (pairing.new, pairing.old) if forward else (pairing.old, pairing.new)
    for whole, names in parts.items():
        for name in _brothers(side, to.get(whole), names):
            if name not in back and pieces[name].words and _holds(rest[whole], pieces[name], weights):
                names.append(name)
                rest[whole] = rest[whole] - pieces[name].times
        names.sort(key=lambda name: side.parts[name].rank)
    found = []
    for whole, names in parts.items():
        if whole in to or len(names) > 1:
            found.append(Division(forward, whole, tuple(names)))
    return sorted(found, key=lambda division: other.parts[division.one].rank)


def _beside(whole: Bag, successor: Bag | None) -> Counter[int]:
    """The words of a clause that do not live on in its successor."""
    if successor is None:
        return whole.times
    return Counter() if whole.times == successor.times else whole.times - successor.times


def _brothers(side: Side, home: str | None, names: list[str]) -> list[str]:
    """The short items of the lists that a clause was cut into: those beside a part, or below the clause itself."""
    above = {side.parts[name].parent for name in names} | ({home} if home is not None else set())
    return [
        child
        for up in sorted(above - {ROOT}, key=lambda up: side.parts[up].rank)
        for child in side.children(up)
        if child not in names and side.parts[child].clause.kind is ClauseKind.ITEM
    ]


def _holds(rest: Counter[int], piece: Bag, weights: dict[int, float]) -> bool:
    held = sum(weights[w] * min(n, rest[w]) for w, n in piece.times.items() if w in rest)
    return held >= _HELD * piece.weight


def _holder(
    piece: Bag, index: dict[int, list[str]], rest: dict[str, Counter[int]], weights: dict[int, float]
) -> str | None:
    rare = sorted((w for w in piece.times if 0 < len(index.get(w, ())) <= _INDEXED), key=lambda w: (-weights[w], w))
    near: dict[str, float] = defaultdict(float)
    for word in rare[:14]:
        for name in index[word]:
            near[name] += weights[word]
    best, most = None, _HELD * piece.weight
    for name in sorted(near, key=lambda each: -near[each])[:6]:
        held = sum(weights[w] * min(n, rest[name][w]) for w, n in piece.times.items() if w in rest[name])
        if held >= most + 1e-9 or (best is None and held >= most):
            best, most = name, held
    return best
