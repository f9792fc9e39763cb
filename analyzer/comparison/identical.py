"""Clauses whose words did not change: whole subtrees first, then single clauses, then repeated ones by context."""

from collections import defaultdict

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import Side

# Fewer words than this ("Notices.", "and") prove nothing by being equal.
_TELLING = 4
# Of repeated clauses, as many pairs as this are weighed by context; longer runs are paired in order.
_WEIGHED = 2_500

Key = int
Known = dict[tuple[object, ...], Key]


def match_identical(pairing: Pairing) -> None:
    """Matches clauses with equal words. Of three equal paragraphs of which one goes, the neighbours tell which."""
    known: Known = {}
    old_trees, new_trees = _trees(pairing.old, known), _trees(pairing.new, known)
    for a, b in _once(pairing, old_trees, new_trees):
        if pairing.free(a, b) and _size(pairing.old, pairing.old.subtree(a)) >= _TELLING:
            for x, y in zip(pairing.old.subtree(a), pairing.new.subtree(b), strict=True):
                pairing.put(x, y)
    old_own, new_own = _owns(pairing.old, known), _owns(pairing.new, known)
    for a, b in _once(pairing, old_own, new_own):
        if _size(pairing.old, [a]) >= _TELLING:
            pairing.put(a, b)
    match_repeated(pairing, old_own, new_own)


def match_repeated(pairing: Pairing, old_own: dict[str, Key], new_own: dict[str, Key]) -> None:
    """Matches clauses with equal words that stand several times, the best placed pairs first."""
    for least in (3.0, 2.0, 1.0):
        left, right = _groups(old_own, pairing.to), _groups(new_own, pairing.back)
        for key, olds in left.items():
            news = right.get(key, [])
            if not news:
                continue
            _pair_group(pairing, olds, news, least)


def pair_rest(pairing: Pairing) -> None:
    """Matches what is still free of equal clauses in order, when the words are many enough to prove something."""
    known: Known = {}
    old_own, new_own = _owns(pairing.old, known, bare=True), _owns(pairing.new, known, bare=True)
    match_repeated(pairing, old_own, new_own)
    left, right = _groups(old_own, pairing.to), _groups(new_own, pairing.back)
    for key, olds in left.items():
        if _size(pairing.old, olds[:1]) >= _TELLING:
            for a, b in zip(olds, right.get(key, []), strict=False):
                pairing.put(a, b)


def _pair_group(pairing: Pairing, olds: list[str], news: list[str], least: float) -> None:
    if len(olds) * len(news) > _WEIGHED:
        if least <= 1 and _size(pairing.old, olds[:1]) >= _TELLING:
            for a, b in zip(olds, news, strict=False):
                pairing.put(a, b)
        return
    scored = []
    for i, a in enumerate(olds):
        for j, b in enumerate(news):
            score = _context(pairing, a, b)
            if score >= least:
                scored.append((-score, abs(i - j), i + j, a, b))
    for _, _, _, a, b in sorted(scored, key=lambda row: row[:3]):
        pairing.put(a, b)


def _context(pairing: Pairing, a: str, b: str) -> float:
    label, other = pairing.old.parts[a].clause.label, pairing.new.parts[b].clause.label
    return (
        1.5 * pairing.same_parent(a, b) + 1.0 * pairing.neighbours(a, b) + 0.5 * (label is not None and label == other)
    )


def _trees(side: Side, known: Known) -> dict[str, Key]:
    """Clause id → a number that equal subtrees (words, labels aside) share."""
    keys: dict[str, Key] = {}
    for name in reversed(side.parts):
        part = side.parts[name]
        value = (tuple(side.ids[i] for i in part.own), tuple(keys[child] for child in part.children))
        keys[name] = known.setdefault(value, len(known))
    return keys


def _owns(side: Side, known: Known, *, bare: bool = False) -> dict[str, Key]:
    """Clause id → a number that clauses with equal own words share; those with a label only when ``bare``."""
    return {
        name: known.setdefault(tuple(side.ids[i] for i in part.own), len(known))
        for name, part in side.parts.items()
        if part.own or bare
    }


def _once(pairing: Pairing, old: dict[str, Key], new: dict[str, Key]) -> list[tuple[str, str]]:
    """Free clauses whose key stands once on each side, in the old version's order."""
    left, right = _groups(old, pairing.to), _groups(new, pairing.back)
    return [(olds[0], right[key][0]) for key, olds in left.items() if len(olds) == len(right.get(key, [])) == 1]


def _groups(keys: dict[str, Key], taken: dict[str, str]) -> dict[Key, list[str]]:
    groups: dict[Key, list[str]] = defaultdict(list)
    for name, key in keys.items():
        if name not in taken:
            groups[key].append(name)
    return groups


def _size(side: Side, names: list[str]) -> int:
    """Words and marks of the clauses."""
    return sum(len(side.parts[name].own) for name in names)
