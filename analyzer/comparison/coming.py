"""Clauses that came or went: one change for a whole subtree, at its root."""

from analyzer.comparison.edits import one_sided, whole
from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from clauses.model import ClauseKind


def came_and_went(scene: Scene) -> list[Draft]:
    """A change for every new and every lost clause whose parent is neither."""
    living_old = {name for passage in scene.compared for name in passage.group.olds} | set(scene.alignment.to)
    living_new = {name for passage in scene.compared for name in passage.group.news} | set(scene.alignment.back)
    gone = [_draft(scene, root, living_old, added=False) for root in _roots(scene.old, living_old)]
    come = [_draft(scene, root, living_new, added=True) for root in _roots(scene.new, living_new)]
    found = [draft for draft in (*gone, *come) if draft.edits]
    return _joined(scene, found)


def _joined(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Neighbouring lines of navigation or page furniture that came or went together are one change."""
    out: list[Draft] = []
    for draft in drafts:
        side, name = (scene.new, draft.new[0]) if draft.new else (scene.old, draft.old[0])
        if side.parts[name].clause.kind is ClauseKind.BOILERPLATE and out and out[-1].kind is draft.kind:
            last = (out[-1].new or out[-1].old)[-1]
            before = side.parts[last].clause
            if before.kind is ClauseKind.BOILERPLATE and side.parts[last].parent == side.parts[name].parent:
                out[-1].old += draft.old
                out[-1].new += draft.new
                out[-1].edits += draft.edits
                continue
        out.append(draft)
    return out


def _roots(side: Side, living: set[str]) -> list[str]:
    return [
        name for name, part in side.parts.items() if name not in living and (part.parent in living or not part.parent)
    ]


def _draft(scene: Scene, root: str, living: set[str], *, added: bool) -> Draft:
    side = scene.new if added else scene.old
    names, waiting, complete = list[str](), [root], True
    while waiting:
        name = waiting.pop()
        if name in living:
            complete = False
            continue
        names.append(name)
        waiting.extend(reversed(side.parts[name].children))
    edits: list[Edit] = []
    if complete and any(side.parts[name].label or side.parts[name].own for name in names):
        edits = [one_sided(scene, side.parts[root].clause.span, root, added=added)]
    elif not complete:
        for name in names:
            part = side.parts[name]
            edits += whole(scene, part.label + part.own, added=added)
    return Draft(
        kind=ChangeKind.ADDED if added else ChangeKind.REMOVED,
        old=[] if added else [root],
        new=[root] if added else [],
        edits=edits,
        note="" if complete else "what stood below it lives on",
    )
