"""Clauses that were split or merged: their words live on in more, or fewer, clauses than before."""

from collections import Counter, defaultdict
from typing import NamedTuple

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import ROOT, Side
from analyzer.comparison.similarity import NOTHING, Bag, Bags, rest
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


def divisions(pairing: Pairing, old: Bags, new: Bags) -> tuple[Division, ...]:
    """The splits and merges; their parts are free clauses besides the one match of the whole."""
    splits = _find(pairing, old, new, pairing.to, pairing.back, forward=True)
    merges = _find(pairing, new, old, pairing.back, pairing.to, forward=False)
    return (*splits, *merges)


def _find(
    pairing: Pairing,
    wholes: Bags,
    pieces: Bags,
    to: dict[str, str],
    back: dict[str, str],
    *,
    forward: bool,
) -> list[Division]:
    """Free pieces whose words the rest of one whole holds, by whole."""
    weights = pairing.weights
    free = [name for name in pieces.side.parts if name not in back]
    if not free:
        return []
    left = {name: bag.times.copy() for name in wholes.side.parts if (bag := _left(wholes, pieces, name, to)).words}
    index: dict[int, list[str]] = defaultdict(list)
    for name, times in left.items():
        for word in times:
            index[word].append(name)
    parts: dict[str, list[str]] = defaultdict(list)
    for name in free:
        each = pieces[name]
        if each.words < _WORDS:
            continue
        whole = _holder(each, index, left, weights)
        if whole is not None:
            parts[whole].append(name)
            _take(left[whole], each.times)
    side, other = (pairing.new, pairing.old) if forward else (pairing.old, pairing.new)
    for whole, names in parts.items():
        for name in _brothers(side, to.get(whole), names):
            if name not in back and pieces[name].words and _holds(left[whole], pieces[name], weights):
                names.append(name)
                _take(left[whole], pieces[name].times)
        names.sort(key=lambda name: side.parts[name].rank)
    found = []
    for whole, names in parts.items():
        if whole in to or len(names) > 1:
            found.append(Division(forward, whole, tuple(names)))
    return sorted(found, key=lambda division: other.parts[division.one].rank)


def _left(wholes: Bags, pieces: Bags, whole: str, to: dict[str, str]) -> Bag:
    """The words of a clause that do not live on in its successor."""
    if whole not in to:
        return wholes[whole]
    if wholes.side.content[whole] == pieces.side.content[to[whole]]:
        return NOTHING
    return rest(wholes[whole], pieces[to[whole]])


def _take(left: Counter[int], words: Counter[int]) -> None:
    """Takes words away from what is left of a clause; nothing falls below zero."""
    for word, times in words.items():
        if word in left:
            left[word] = max(0, left[word] - times)


def _brothers(side: Side, home: str | None, names: list[str]) -> list[str]:
    """The short items of the lists that a clause was cut into: those beside a part, or below the clause itself."""
    known = set(names)
    above = {side.parts[name].parent for name in names} | ({home} if home is not None else set())
    return [
        child
        for up in sorted(above - {ROOT}, key=lambda up: side.parts[up].rank)
        for child in side.children(up)
        if child not in known and side.parts[child].clause.kind is ClauseKind.ITEM
    ]


def _holds(left: Counter[int], piece: Bag, weights: dict[int, int]) -> bool:
    return _held(left, piece, weights) >= _HELD * piece.weight


def _held(left: Counter[int], piece: Bag, weights: dict[int, int]) -> int:
    """The weight of the piece's words that are left."""
    return sum([weights[w] * min(n, left[w]) for w, n in piece.times.items() if w in left])


def _holder(
    piece: Bag, index: dict[int, list[str]], left: dict[str, Counter[int]], weights: dict[int, int]
) -> str | None:
    rare = sorted((w for w in piece.times if 0 < len(index.get(w, ())) <= _INDEXED), key=lambda w: (-weights[w], w))
    near: dict[str, int] = defaultdict(int)
    for word in rare[:14]:
        for name in index[word]:
            near[name] += weights[word]
    best, most = None, _HELD * piece.weight
    for name in sorted(near, key=lambda each: -near[each])[:6]:
        held = _held(left[name], piece, weights)
        if held > most or (best is None and held >= most):
            best, most = name, held
    return best
