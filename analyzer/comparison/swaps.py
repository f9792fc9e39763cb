"""Two clauses that changed places with each other: one event, told once."""

from analyzer.comparison.parts import ROOT
from analyzer.comparison.scene import Scene

Pair = tuple[str, str]


def swaps_within(scene: Scene, family: list[Pair], off: list[Pair]) -> list[tuple[Pair, Pair]]:
    """Of the siblings that are out of order, those that stand exactly where another stood, and that one in turn.

    Places are counted among the siblings that live on, so that a clause that came or went between does not matter.
    """
    before = {pair: k for k, pair in enumerate(sorted(family, key=lambda pair: scene.old.parts[pair[0]].place))}
    ordered = sorted(family, key=lambda pair: scene.new.parts[pair[1]].place)
    after = {pair: k for k, pair in enumerate(ordered)}
    found: list[tuple[Pair, Pair]] = []
    taken: set[Pair] = set()
    for pair in off:
        other = ordered[before[pair]]
        if other != pair and before[other] == after[pair] and not taken & {pair, other}:
            taken |= {pair, other}
            found.append((pair, other))
    return found


def swaps_across(scene: Scene, strangers: list[Pair]) -> list[tuple[Pair, Pair]]:
    """Of the clauses that left their parents, those that took each other's place."""
    home = {_place(scene, pair, new=True): pair for pair in strangers}
    found: list[tuple[Pair, Pair]] = []
    taken: set[Pair] = set()
    for pair in strangers:
        other = home.get(_place(scene, pair, new=False))
        if other is None or other == pair or taken & {pair, other}:
            continue
        if _place(scene, other, new=False) == _place(scene, pair, new=True):
            taken |= {pair, other}
            found.append((pair, other))
    return found


def _place(scene: Scene, pair: Pair, *, new: bool) -> tuple[str | None, int]:
    """The parent (as the new version knows it) and the place below it, where the clause stands or stood."""
    if new:
        part = scene.new.parts[pair[1]]
        return part.parent, part.place
    part = scene.old.parts[pair[0]]
    return (ROOT if part.parent == ROOT else scene.alignment.to.get(part.parent)), part.place
