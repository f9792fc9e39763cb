"""The "and" or "or" before a list's last item, and the marks that end its items: they follow when the list changes."""

import re
from collections.abc import Iterable

from analyzer.comparison.language import JOINTS
from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.words import count_words
from clauses.model import ClauseKind

_WORD = re.compile(r"[^\W_]+")
_FINAL = re.compile(r"([^\W_]+)[^\w]*$")
_NOTE = "the joining word and the marks follow the items of the list"
_SOURCES = (ChangeKind.MODIFIED, ChangeKind.COSMETIC)

List = tuple[str, str]


def joints_apart(scene: Scene, drafts: Iterable[Draft], moved: Iterable[Draft]) -> list[Draft]:
    """The drafts without the edits that only follow a list's changed items.

    These belong to the list's new order, if that is what changed, and else are one cosmetic change a list. A list
    whose joining word is another one than before ("and" became "or") keeps its edits where they are.
    """
    kept: list[Draft] = []
    following = {_family(scene, draft): draft for draft in moved if draft.kind is ChangeKind.REORDERED}
    reordered = {id(draft) for draft in following.values()}
    known: dict[List, bool] = {}
    for draft in drafts:
        home = _home(scene, draft, known)
        mine = [edit for edit in draft.edits if _follows(scene, edit, draft)] if home is not None else []
        if home is not None and mine:
            _take(following.setdefault(home, Draft(kind=ChangeKind.COSMETIC, old=[], new=[], note=_NOTE)), draft, mine)
            draft.edits = [edit for edit in draft.edits if edit not in mine]
            if not draft.edits and not draft.note:
                continue
        kept.append(draft)
    return [*kept, *(draft for draft in following.values() if id(draft) not in reordered)]


def _family(scene: Scene, draft: Draft) -> List:
    return scene.old.parts[draft.old[0]].parent, scene.new.parts[draft.new[0]].parent


def _take(following: Draft, draft: Draft, edits: list[Edit]) -> None:
    if edits and draft.old[0] not in following.old:
        following.old += draft.old
        following.new += draft.new
    following.edits += edits


def _home(scene: Scene, draft: Draft, known: dict[List, bool]) -> List | None:
    """The nearest list that changed and whose joining word an item may end with: its own, or its parents'."""
    if draft.kind not in _SOURCES or len(draft.old) != 1 or len(draft.new) != 1:
        return None
    a, b = draft.old[0], draft.new[0]
    while scene.alignment.to.get(a) == b and _is_item(scene.old, a) and _is_item(scene.new, b):
        home = scene.old.parts[a].parent, scene.new.parts[b].parent
        if home not in known:
            known[home] = _changed(scene, *home) and _joints(scene.old, home[0]) == _joints(scene.new, home[1])
        if known[home]:
            return home
        if scene.old.children(home[0])[-1] != a or scene.new.children(home[1])[-1] != b:
            return None
        a, b = home
    return None


def _is_item(side: Side, clause: str) -> bool:
    return clause in side.parts and side.parts[clause].clause.kind is ClauseKind.ITEM


def _changed(scene: Scene, up: str, over: str) -> bool:
    """True when items came, went or changed places."""
    children = scene.new.children(over)
    return [scene.alignment.to.get(child) for child in scene.old.children(up)] != list(children)


def _joints(side: Side, home: str) -> set[str]:
    """The joining words with which the items of a list end."""
    lasts = (side.subtree(child)[-1] for child in side.children(home))
    ends = (_end(side, each) for each in lasts if side.parts[each].own)
    finals = (_FINAL.search(side.words.text, max(0, end - 12), end) for end in ends)
    return {found[1].casefold() for found in finals if found} & JOINTS


def _end(side: Side, clause: str) -> int:
    return side.words.ends[side.parts[clause].own[-1]]


def _follows(scene: Scene, edit: Edit, draft: Draft) -> bool:
    """True when nothing but joining words and marks differs, at the end of both items."""
    words = {word.casefold() for word in _WORD.findall(f"{edit.old} {edit.new}")}
    if words - JOINTS or not (edit.old or edit.new) or edit.old == edit.new:
        return False
    rests = (
        scene.old.words.text[edit.old_span.end : _end(scene.old, draft.old[0])],
        scene.new.words.text[edit.new_span.end : _end(scene.new, draft.new[0])],
    )
    return not any(map(count_words, rests))
