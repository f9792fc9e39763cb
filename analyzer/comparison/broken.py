"""A section broken into several by new headings, and sections joined under one: one event each."""

from collections import defaultdict
from typing import NamedTuple

from analyzer.comparison.coming import LIVES_ON, draft_of
from analyzer.comparison.groups import Group
from analyzer.comparison.model import ChangeKind
from analyzer.comparison.parts import ROOT
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from clauses.model import ClauseKind

_HEADED = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION})


class _View(NamedTuple):
    """The version in which the sections are several, the other one, and the way from the one to the other."""

    here: Side
    there: Side
    back: dict[str, str]
    to: dict[str, str]
    split: bool


def sections_broken(scene: Scene, drafts: list[Draft], divided: dict[Group, Draft]) -> list[Draft]:
    """The drafts with new (lost) headings gathered where all below them was (is) one section that stands beside them.

    ``divided`` are the clauses that were split or merged: paragraphs that the headings part belong to the event.
    """
    to, back = _living(scene)
    found = _gathered(_View(scene.new, scene.old, back, to, True), drafts, divided)
    return _gathered(_View(scene.old, scene.new, to, back, False), found, divided)


def _living(scene: Scene) -> tuple[dict[str, str], dict[str, str]]:
    """Every clause that lives on, those that were split or merged too, with one clause in which it does."""
    to, back = dict(scene.alignment.to), dict(scene.alignment.back)
    for group in dict.fromkeys(passage.group for passage in scene.compared):
        for a in group.olds:
            to.setdefault(a, group.news[0])
        for b in group.news:
            back.setdefault(b, group.olds[0])
    return to, back


def _gathered(view: _View, drafts: list[Draft], divided: dict[Group, Draft]) -> list[Draft]:
    homes: dict[str, list[Draft]] = defaultdict(list)
    out: list[Draft] = []
    for draft in drafts:
        home = _home(view, draft)
        if home is None:
            out.append(draft)
        else:
            homes[home].append(draft)
    for home, parts in homes.items():
        names = [name for draft in parts for name in (draft.new if view.split else draft.old)]
        event = _event(view, home, names)
        out.append(event)
        for draft in parts:
            out += _apart(view, event, draft)
        for group, draft in divided.items():
            if _parted(view, event, draft):
                event.old += draft.old
                event.new += draft.new
                divided[group] = event
    return out


def _apart(view: _View, event: Draft, draft: Draft) -> list[Draft]:
    """Gives the event the words of the heading; what came or went below the heading besides is told by itself."""
    heading = (draft.new if view.split else draft.old)[0]
    besides: dict[str, Draft] = {}
    for edit in draft.edits:
        clause = edit.new_clause if view.split else edit.old_clause
        if clause is None or clause == heading:
            event.edits.append(edit)
        else:
            besides.setdefault(clause, draft_of(clause, "", added=view.split)).edits.append(edit)
    return list(besides.values())


def _home(view: _View, draft: Draft) -> str | None:
    """The one section, living on beside the new heading, in which all that lives on below the heading stood."""
    mine = draft.new if view.split else draft.old
    if draft.note != LIVES_ON or len(mine) != 1:
        return None
    part = view.here.parts[mine[0]]
    if part.clause.kind not in _HEADED or part.body or not part.heading:
        return None
    homes = {view.there.parts[view.back[child]].parent for child in part.children if child in view.back}
    home = homes.pop() if len(homes) == 1 else ROOT
    stays = view.to.get(home)
    if home == ROOT or stays is None or view.here.parts[stays].parent != part.parent:
        return None
    below = view.here.subtree(mine[0])[1:]
    living = sum(len(view.here.parts[name].own) for name in below if name in view.back)
    return home if 2 * living >= sum(len(view.here.parts[name].own) for name in below) else None


def _event(view: _View, home: str, names: list[str]) -> Draft:
    several = [view.to[home], *names]
    if view.split:
        note = "the section was broken into several"
        return Draft(kind=ChangeKind.SPLIT, old=[home], new=several, note=note)
    return Draft(kind=ChangeKind.MERGED, old=several, new=[home], note="the sections were joined into one")


def _parted(view: _View, event: Draft, divided: Draft) -> bool:
    """True of a paragraph that the headings cut: all its parts stand below the sections of the event."""
    if divided.kind is not event.kind or divided is event:
        return False
    several, one = (event.new, event.old) if view.split else (event.old, event.new)
    parts, wholes = (divided.new, divided.old) if view.split else (divided.old, divided.new)
    below = all(any(view.here.within(part, name) for name in several) for part in parts)
    return below and all(any(view.there.within(whole, name) for name in one) for whole in wholes)
