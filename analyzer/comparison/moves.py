"""Clauses that live on in another place: moved, reordered among their siblings, split, merged."""

from collections import defaultdict
from zlib import crc32

from analyzer.comparison.model import ChangeKind
from analyzer.comparison.parts import ROOT
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sequence import Block, heaviest_chain
from analyzer.comparison.sides import Side
from analyzer.comparison.swaps import Pair, swaps_across, swaps_within
from clauses.model import ClauseKind

_LISTED = frozenset({ClauseKind.ITEM, ClauseKind.DEFINITION})
# Whom the moved items of a list changed places with is looked for where the list is no longer than this allows.
_LOOKED_AT = 40_000
_HEADED = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION})


def moves(scene: Scene) -> list[Draft]:
    """One change for every run of clauses that left its place together, at the root of what moved."""
    families: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    strangers: list[tuple[str, str]] = []
    several = [p.group for p in scene.compared if len(p.group.olds) > 1 or len(p.group.news) > 1]
    divided_old = {name for group in several for name in group.olds}
    divided_new = {name for group in several for name in group.news}
    for a, b in scene.alignment.to.items():
        up, over = scene.old.parts[a].parent, scene.new.parts[b].parent
        if (up == ROOT and over == ROOT) or (up != ROOT and scene.alignment.to.get(up) == over):
            families[up, over].append((a, b))
        elif not divided_old & {a, up} and not divided_new & {b, over} and _left(scene, a, up, over):
            strangers.append((a, b))
    found: list[Draft] = []
    for family in families.values():
        found += _within(scene, family)
    levels = {pair: None for pair in strangers if _level_only(scene, *pair)}
    if levels:
        ordered = sorted(levels, key=lambda pair: scene.new.parts[pair[1]].rank)
        found.append(
            Draft(
                kind=ChangeKind.COSMETIC,
                old=[a for a, _ in ordered],
                new=[b for _, b in ordered],
                note="headings on another level, no word moved",
            )
        )
    away = [pair for pair in strangers if pair not in levels]
    swapped = swaps_across(scene, away)
    found += [_exchange(scene, *pairs, parent_changed=True) for pairs in swapped]
    known = {pair for pairs in swapped for pair in pairs}
    for run in _runs(scene, [pair for pair in away if pair not in known]):
        found.append(
            Draft(
                kind=ChangeKind.MOVED,
                old=[a for a, _ in run],
                new=[b for _, b in run],
                note=whither(scene, *run[0]),
                parent_changed=True,
            )
        )
    return found


def _left(scene: Scene, a: str, up: str, over: str) -> bool:
    """True when a clause left its parent: where a parent came or went around it, only if it left its place too."""
    if (up == ROOT or up in scene.alignment.to) and (over == ROOT or over in scene.alignment.back):
        return True
    return not any(scene.kept.still[name] for name in scene.old.subtree(a))


def _level_only(scene: Scene, a: str, b: str) -> bool:
    """True of a clause with the same number whose words stay where they stood: only the outline changed.

    It is a heading, or a title above it is read as a line of its own, or the other way round.
    """
    x, y = scene.old.parts[a].clause, scene.new.parts[b].clause
    same = x.label == y.label and (
        (x.kind in _HEADED and y.kind in _HEADED and bool(x.heading and y.heading)) or _under_its_line(scene, a, b)
    )
    return same and all(scene.kept.still[name] for name in scene.old.subtree(a) if scene.old.parts[name].own)


def _under_its_line(scene: Scene, a: str, b: str) -> bool:
    """True when the clause with a title that stood (stands) above it stands (stood) before it, beside it."""
    up, over = scene.old.parts[a].parent, scene.new.parts[b].parent
    line, before = scene.alignment.to.get(up), scene.alignment.back.get(over)
    if line is not None and scene.new.parts[line].parent == over:
        return bool(scene.old.parts[up].heading) and scene.new.parts[line].rank < scene.new.parts[b].rank
    if before is not None and scene.old.parts[before].parent == up:
        return bool(scene.new.parts[over].heading) and scene.old.parts[before].rank < scene.old.parts[a].rank
    return False


def _within(scene: Scene, family: list[tuple[str, str]]) -> list[Draft]:
    """Siblings that changed places; the heaviest increasing chain of them stayed."""
    blocks = [Block(scene.old.parts[a].place, scene.new.parts[b].place, 1) for a, b in family]
    ordered = sorted(blocks)
    if [block.new for block in ordered] == sorted(block.new for block in blocks):
        return []
    chain = set(heaviest_chain(blocks, [_weight(scene, a, b) for a, b in family]))
    off = [pair for k, pair in enumerate(family) if k not in chain]
    listed = [pair for pair in off if scene.old.parts[pair[0]].clause.kind in _LISTED]
    others = [pair for pair in off if scene.old.parts[pair[0]].clause.kind not in _LISTED]
    swapped = swaps_within(scene, family, others)
    out = set(others)
    known = {pair for pairs in swapped for pair in pairs}
    others = [pair for pair in others if pair not in known]
    found = [_exchange(scene, *pairs) if pairs[1] in out else _swap(scene, *pairs) for pairs in swapped]
    found += [
        Draft(kind=ChangeKind.MOVED, old=[a for a, _ in run], new=[b for _, b in run], note=whither(scene, *run[0]))
        for run in _runs(scene, others)
    ]
    if listed:
        found.append(_reordered(scene, family, listed))
    return found


def _swap(scene: Scene, one: Pair, two: Pair) -> Draft:
    """A clause that changed places with its neighbour: the one that the redline strikes is the one that moved."""
    return Draft(
        kind=ChangeKind.MOVED,
        old=[one[0]],
        new=[one[1]],
        note=f"swapped with {name_of(scene.old, two[0])}",
        numbers=(two[1],),
    )


def _exchange(scene: Scene, one: Pair, two: Pair, *, parent_changed: bool = False) -> Draft:
    """Two clauses that took each other's place, both struck and inserted."""
    first, second = sorted((one, two), key=lambda pair: scene.new.parts[pair[1]].rank)
    return Draft(
        kind=ChangeKind.MOVED,
        old=[first[0], second[0]],
        new=[first[1], second[1]],
        note=f"swapped with each other: {name_of(scene.old, second[0])} and {name_of(scene.old, first[0])}",
        parent_changed=parent_changed,
    )


def _reordered(scene: Scene, family: list[tuple[str, str]], off: list[tuple[str, str]]) -> Draft:
    """List items in another order: those that moved, and those they changed places with if these are as few."""
    gone = set(off)
    stayed = [pair for pair in family if pair not in gone]
    passed: list[tuple[str, str]] = []
    if len(off) * len(stayed) <= _LOOKED_AT:
        passed = [pair for pair in stayed if any(_crossed(scene, pair, other) for other in off)]
    items = sorted(off + (passed if len(passed) <= len(off) else []), key=lambda pair: scene.new.parts[pair[1]].rank)
    return Draft(
        kind=ChangeKind.REORDERED,
        old=[a for a, _ in items],
        new=[b for _, b in items],
        note="items of a list in another order",
    )


def _crossed(scene: Scene, one: tuple[str, str], two: tuple[str, str]) -> bool:
    before = scene.old.parts[one[0]].place < scene.old.parts[two[0]].place
    return before != (scene.new.parts[one[1]].place < scene.new.parts[two[1]].place)


def _runs(scene: Scene, pairs: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Moved clauses that were neighbours and are neighbours again."""
    runs: list[list[tuple[str, str]]] = []
    for a, b in sorted(pairs, key=lambda pair: scene.new.parts[pair[1]].rank):
        if runs:
            x, y = runs[-1][-1]
            if _next(scene.old, x, a) and _next(scene.new, y, b):
                runs[-1].append((a, b))
                continue
        runs.append([(a, b)])
    return runs


def _next(side: Side, one: str, two: str) -> bool:
    left, right = side.parts[one], side.parts[two]
    return left.parent == right.parent and right.place == left.place + 1


def _weight(scene: Scene, a: str, b: str) -> int:
    """The words that the redline leaves in their place, then all words of the subtree.

    Equal sums are decided by the words themselves, the same from either side.
    """
    names = scene.old.subtree(a)
    one = [i for name in names for i in scene.old.parts[name].own]
    two = [i for name in scene.new.subtree(b) for i in scene.new.parts[name].own]
    sums = sorted((_sum(scene.old, one), _sum(scene.new, two)))
    still = sum(scene.kept.still[name] for name in names)
    return ((still << 24) + len(one) + len(two) + 1) * 65536 + (sums[0] * 31 + sums[1]) % 65536


def _sum(side: Side, tokens: list[int]) -> int:
    return crc32(" ".join(side.words.keys[i] for i in tokens[:40]).encode("utf-8", "surrogatepass"))


def whither(scene: Scene, a: str, b: str) -> str:
    """From which parent to which, as the reader knows them."""
    home, other = scene.old.parts[a].parent, scene.new.parts[b].parent
    up, over = name_of(scene.old, home), name_of(scene.new, other)
    return f"within {over}" if up == over or scene.alignment.to.get(home) == other else f"from {up} to {over}"


def name_of(side: Side, clause: str) -> str:
    """A clause as the reader knows it: its number and heading."""
    if clause == ROOT:
        return "the top level"
    part = side.parts[clause].clause
    return " ".join(word for word in (part.label, part.heading) if word) or clause
