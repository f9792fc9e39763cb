"""Clauses that came or went: one change for a whole subtree, at its root."""

from analyzer.comparison.edits import one_sided, whole
from analyzer.comparison.model import ChangeKind
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.tokens import joined
from clauses.model import ClauseKind

LIVES_ON = "what stood below it lives on"


def came_and_went(scene: Scene) -> list[Draft]:
    """A change for every new and every lost clause whose parent is neither."""
    living_old = {name for passage in scene.compared for name in passage.group.olds} | set(scene.alignment.to)
    living_new = {name for passage in scene.compared for name in passage.group.news} | set(scene.alignment.back)
    found = [*_drafts(scene, living_old, added=False), *_drafts(scene, living_new, added=True)]
    return _joined(scene, [draft for draft in found if draft.edits])


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


def _drafts(scene: Scene, living: set[str], *, added: bool) -> list[Draft]:
    """A draft a subtree, at its root; where something below the root lives on, with the words of what does not."""
    side = scene.new if added else scene.old
    holding = _holding(side, living)
    found: dict[str, Draft] = {}
    for name, part in side.parts.items():
        if name in living:
            continue
        above = found.get(part.parent)
        draft = found[name] = above or draft_of(name, LIVES_ON if name in holding else "", added=added)
        if above is not None and part.parent not in holding:
            continue
        if name in holding:
            draft.edits += whole(scene, joined(part.label, part.own), added=added)
        elif any(side.parts[each].label or side.parts[each].own for each in side.subtree(name)):
            draft.edits.append(one_sided(scene, part.clause.span, name, added=added))
    return list({id(draft): draft for draft in found.values()}.values())


def _holding(side: Side, living: set[str]) -> set[str]:
    """The clauses below which some clause lives on."""
    found: set[str] = set()
    for name in reversed(side.parts):
        if name in living or name in found:
            found.add(side.parts[name].parent)
    return found


def draft_of(root: str, note: str, *, added: bool) -> Draft:
    """The draft, still without words, of a clause that came or went."""
    return Draft(
        kind=ChangeKind.ADDED if added else ChangeKind.REMOVED,
        old=[] if added else [root],
        new=[root] if added else [],
        note=note,
    )
