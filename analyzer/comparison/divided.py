"""Clauses that were split or merged: their words live on in more, or fewer, clauses than before."""

from collections import Counter, defaultdict
from typing import NamedTuple

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.parts import ROOT
from analyzer.comparison.sides import UNIT, Side
from analyzer.comparison.similarity import NOTHING, Bag, Bags, rest, shared
from analyzer.comparison.tokens import along
from analyzer.comparison.words import is_word
from clauses.model import ClauseKind

# Fewer words than this are found anywhere.
_WORDS = 6
# Fewer words than this, not in a row, are found anywhere in another section.
_FAR = 12
# The marks with which a sentence ends.
_STOPS = ([*"."], [*"!"], [*"?"])
# Share of a part's weight that the whole must hold beside what lives on elsewhere.
_HELD = 0.75
_INDEXED = 24
# Share of a reworded item that the whole must hold where its list is what the whole was cut into, and at least so much.
_LITTLE = 0.4
_TELLING = 3 * UNIT
# Share of what a clause lost that a list of new items below it must hold to be made of it.
_LISTED = 0.4


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
            whole = _cut_off(pieces.side, wholes.side, name, back)
            if whole is not None and _held(left[whole], each, weights) == each.weight:
                parts[whole].append(name)
                _take(left[whole], each.times)
            continue
        whole = _holder(each, index, left, weights)
        if whole is not None and (each.words >= _FAR or _telling(wholes.side, pieces.side, whole, name, to)):
            parts[whole].append(name)
            _take(left[whole], each.times)
    side, other = (pairing.new, pairing.old) if forward else (pairing.old, pairing.new)
    for whole in [*parts, *(name for name in left if name not in parts and _listed(other, side, name, to, back))]:
        names = parts[whole]
        _settle(pairing, wholes, pieces, whole, names, forward=forward)
        _take_items(pieces, whole, names, left[whole], to, back, weights)
        names.sort(key=lambda name: side.parts[name].rank)
    found = []
    for whole, names in parts.items():
        if names and (whole in to or len(names) > 1):
            found.append(Division(forward, whole, tuple(names)))
    return sorted(found, key=lambda division: other.parts[division.one].rank)


def _cut_off(pieces: Side, wholes: Side, name: str, back: dict[str, str]) -> str | None:
    """The clause whose last (first) sentence this short one is; it stands right behind (before) what is left of it."""
    piece = pieces.parts[name]
    words = along(pieces.words.keys, piece.own)
    if piece.clause.kind is not ClauseKind.PARAGRAPH or pieces.children(name) or words[-1:] not in _STOPS:
        return None
    row = pieces.children(piece.parent)
    at = row.index(name)
    for beside, behind in ((row[at - 1 : at] if at else (), True), (row[at + 1 : at + 2], False)):
        whole = back.get(beside[0]) if beside else None
        if whole is None:
            continue
        held = along(wholes.words.keys, wholes.parts[whole].own)
        rest = len(held) - len(words)
        if behind and held[rest:] == words and held[rest - 1 : rest] in _STOPS:
            return whole
        if not behind and rest > 0 and held[: len(words)] == words:
            return whole
    return None


def _telling(wholes: Side, pieces: Side, whole: str, part: str, to: dict[str, str]) -> bool:
    """True when the part stands in the section where the whole stood, or stands still, or is held to the word."""
    home = to.get(whole)
    if _in_a_row(_words(pieces, part), _words(wholes, whole)):
        return True
    if home is not None and _top(pieces, home) == _top(pieces, part):
        return True
    above = _top(wholes, whole)
    return above not in to or to[above] == _top(pieces, part)


def _words(side: Side, clause: str) -> list[str]:
    return [key for key in along(side.words.keys, side.parts[clause].own) if is_word(key)]


def _in_a_row(few: list[str], many: list[str]) -> bool:
    return any(many[k : k + len(few)] == few for k, key in enumerate(many) if key == few[0])


def _top(side: Side, clause: str) -> str:
    while side.parts[clause].parent != ROOT:
        clause = side.parts[clause].parent
    return clause


def _take_items(
    pieces: Bags,
    whole: str,
    names: list[str],
    left: Counter[int],
    to: dict[str, str],
    back: dict[str, str],
    weights: dict[int, int],
) -> None:
    """Adds the items of the list that a clause was cut into: those it holds, then those it holds a good part of.

    Where no other part of the clause was found, the items must make up much of what the clause lost.
    """
    sure = bool(names)
    remaining = before = _weight(left, weights)
    found: list[str] = []
    for least in (_HELD, _LITTLE):
        more = True
        while more:
            more = False
            for name in _brothers(pieces.side, to.get(whole), [*names, *found]):
                each = pieces[name]
                if name in back or not each.words:
                    continue
                held = _held(left, each, weights)
                if _is_enough(held, each, remaining, least):
                    found.append(name)
                    _take(left, each.times)
                    remaining -= held
                    more = True
    if sure or before - remaining >= _LISTED * before:
        names += found


def _listed(wholes: Side, pieces: Side, whole: str, to: dict[str, str], back: dict[str, str]) -> bool:
    """True of a clause without items whose successor has several, all of them new."""
    home = to.get(whole)
    if home is None or any(wholes.parts[child].clause.kind is ClauseKind.ITEM for child in wholes.children(whole)):
        return False
    items = [child for child in pieces.children(home) if pieces.parts[child].clause.kind is ClauseKind.ITEM]
    return len(items) > 1 and not any(item in back for item in items)


def _settle(pairing: Pairing, wholes: Bags, pieces: Bags, whole: str, names: list[str], *, forward: bool) -> None:
    """Matches a clause that was cut into the items of a list to their lead-in, where it is the same clause.

    One that was matched to the item, or the words after the list, that say most of it is matched to the lead-in
    instead; these are a part.
    """
    to = pairing.to if forward else pairing.back
    item = to.get(whole)
    if item is not None and pieces.side.parts[item].clause.kind not in (ClauseKind.ITEM, ClauseKind.PARAGRAPH):
        return
    above = {pieces.side.parts[name].parent for name in (*names, *([item] if item is not None else ()))}
    home = above.pop() if len(above) == 1 else ROOT
    if home == ROOT or home in (pairing.back if forward else pairing.to) or not pieces.side.parts[home].body:
        return
    label, other = wholes.side.parts[whole].clause.label, pieces.side.parts[home].clause.label
    same = label is not None and label == other
    if not same and shared(wholes[whole], pieces[home], pairing.weights) < _HELD / 2 * pieces[home].weight:
        return
    if item is not None:
        pairing.part(*((whole, item) if forward else (item, whole)))
        names.append(item)
    pairing.put(*((whole, home) if forward else (home, whole)))


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


def _is_enough(held: int, piece: Bag, remaining: int, least: float) -> bool:
    """True when enough of the piece's words are left; of a reworded item, or of what is left, a part is enough."""
    if least >= _HELD:
        return held >= _HELD * piece.weight
    return held >= _TELLING and held >= least * min(piece.weight, remaining)


def _weight(times: Counter[int], weights: dict[int, int]) -> int:
    return sum([weights[word] * n for word, n in times.items()])


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
