"""Numbers that changed: clauses renumbered by one cause are one change, with the references that follow."""

import re

from analyzer.comparison.edits import edits
from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.parts import ROOT, Zone
from analyzer.comparison.passages import Passage
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.stretches import Tag

_PARTS = re.compile(r"[^\W_]+")


def label_changes(
    scene: Scene, placed: dict[str, Draft], reordered: list[Draft]
) -> tuple[dict[str, Draft], list[tuple[Passage, list[Edit]]]]:
    """New clause id → the change that holds its new number, and the labels that only changed their marks.

    ``placed`` are the changes that already explain a clause's place (moved, reordered, split): its number is theirs.
    ``reordered`` lists number their other items anew too, where no item came or went.
    """
    changed: dict[str, list[Edit]] = {}
    before: dict[str, str] = {}
    marks: list[tuple[Passage, list[Edit]]] = []
    for passage in scene.compared:
        if passage.zone is not Zone.LABEL or len(passage.group.olds) > 1 or len(passage.group.news) > 1:
            continue
        found = [e for s in passage.stretches if s.tag is not Tag.KEEP for e in edits(scene, passage, s)]
        if not found:
            continue
        a, b = passage.group.olds[0], passage.group.news[0]
        if _parts(scene.old, a) == _parts(scene.new, b):
            marks.append((passage, found))
        else:
            changed[b], before[b] = found, a
    lists = {scene.new.parts[draft.new[0]].parent: draft for draft in reordered if _same_items(scene, draft)}
    return _causes(scene, changed, before, placed, lists), marks


def _same_items(scene: Scene, draft: Draft) -> bool:
    """True when the list of a reordering holds the same items as before."""
    up, over = scene.old.parts[draft.old[0]].parent, scene.new.parts[draft.new[0]].parent
    return {scene.alignment.to.get(a) for a in scene.old.children(up)} == set(scene.new.children(over))


def _causes(
    scene: Scene,
    changed: dict[str, list[Edit]],
    before: dict[str, str],
    placed: dict[str, Draft],
    lists: dict[str, Draft],
) -> dict[str, Draft]:
    """Every changed number with its cause: its parent's number, its own move, or a shift it shares with siblings."""
    held: dict[str, Draft] = {}
    shifts: dict[tuple[str, int, str], Draft] = {}
    for b in sorted(changed, key=lambda name: scene.new.parts[name].rank):
        a, up = before[b], scene.new.parts[b].parent
        draft = placed.get(b)
        if draft is None and up in held and _own(scene.old, a) == _own(scene.new, b):
            draft = held[up]
        if draft is None and up in lists:
            draft = lists[up]
            draft.old.append(a)
            draft.new.append(b)
        if draft is None:
            key = _cause(scene, a, b)
            if key not in shifts:
                shifts[key] = Draft(kind=ChangeKind.RENUMBERED, old=[], new=[], note=_note(scene, a, b))
            draft = shifts[key]
            draft.old.append(a)
            draft.new.append(b)
        draft.edits += changed[b]
        held[b] = draft
    return held


def _cause(scene: Scene, a: str, b: str) -> tuple[str, int, str]:
    """What clauses renumbered together share: by how much their siblings moved on; or that numbers came, or went."""
    before, after = scene.old.parts[a], scene.new.parts[b]
    if not before.label or not after.label:
        return ROOT, 0, "came" if after.label else "went"
    return after.parent, after.place - before.place, ""


def holder(scene: Scene, held: dict[str, Draft], clause: str) -> Draft | None:
    """The change that holds a clause's number, or that of the nearest clause above it."""
    while clause != ROOT:
        if clause in held:
            return held[clause]
        clause = scene.new.parts[clause].parent
    return None


def drafts_of(held: dict[str, Draft]) -> list[Draft]:
    """The renumberings among the holders, each once."""
    seen: dict[int, Draft] = {}
    for draft in held.values():
        if draft.kind is ChangeKind.RENUMBERED:
            seen[id(draft)] = draft
    return list(seen.values())


def _parts(side: Side, clause: str) -> list[str]:
    return _PARTS.findall((side.parts[clause].clause.label or "").casefold())


def _own(side: Side, clause: str) -> list[str]:
    """The part of a clause's number that is its own: "1" of 8.1 under 8."""
    mine, parent = _parts(side, clause), side.parts[clause].parent
    above = _parts(side, parent) if parent != ROOT else []
    return mine[len(above) :] if above and mine[: len(above)] == above else mine


def _note(scene: Scene, a: str, b: str) -> str:
    old, new = scene.old.parts[a].clause.label, scene.new.parts[b].clause.label
    if old is None or new is None:
        return f"the number {new} is new" if old is None else f"the number {old} is gone"
    return f"{old} becomes {new}"
