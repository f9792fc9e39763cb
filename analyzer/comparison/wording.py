"""Words that differ in clauses that live on: reworded, re-typed, renamed, pointing elsewhere."""

from dataclasses import dataclass, field
from typing import NamedTuple

from analyzer.comparison.edits import edits
from analyzer.comparison.groups import Group
from analyzer.comparison.labels import holder
from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.names import renamed_names
from analyzer.comparison.parts import Zone
from analyzer.comparison.passages import Passage
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.spacing import spacing
from analyzer.comparison.stretches import Stretch, Tag
from analyzer.comparison.words import count_words


class Found(NamedTuple):
    """An edit with what the word comparison made of it and where it stands."""

    tag: Tag
    heading: bool
    passage: Passage
    stretch: Stretch
    edit: Edit


@dataclass(slots=True)
class _Buckets:
    """Drafts that gather edits: by group and kind, and by renamed term or name."""

    by_group: dict[tuple[Group, ChangeKind, str], Draft] = field(default_factory=dict)
    by_name: dict[tuple[str, str], Draft] = field(default_factory=dict)


def wording(scene: Scene, held: dict[str, Draft], divided: dict[Group, Draft]) -> list[Draft]:
    """One change a clause and kind; a name changed throughout is one change with all its places.

    ``held`` are the renumberings that references follow, ``divided`` the splits and merges, which keep the edits
    of their labels and headings.
    """
    found = list(_found(scene))
    names = renamed_names(scene, [each.edit for each in found if each.tag is Tag.WORDS], _headings(found))
    buckets = _Buckets()
    for each in found:
        group = each.passage.group
        if group in divided and (each.passage.zone is not Zone.BODY or _marks_only(each)):
            divided[group].edits.append(each.edit)
        elif each.tag is Tag.TERM or (each.edit.old, each.edit.new) in names:
            _name(scene, buckets, each)
        elif each.tag is Tag.FOLLOW:
            _follow(scene, buckets, each, held)
        else:
            kind, note = _kind(each)
            _into(buckets, each, kind, note)
    for passage, edit in spacing(scene):
        key = (passage.group, ChangeKind.COSMETIC, "")
        bare = Found(Tag.TYPE, False, passage, Stretch(Tag.TYPE, 0, 0, 0, 0), edit)
        # In a table the marks between cells say in which column a word stands.
        columns = edit.old.count("\t") != edit.new.count("\t")
        if key in buckets.by_group or columns or not edit.old or not edit.new:
            _into(buckets, bare, ChangeKind.COSMETIC, "")
    return [*buckets.by_group.values(), *buckets.by_name.values()]


def _found(scene: Scene) -> list[Found]:
    rows = []
    for passage in scene.compared:
        alone = len(passage.group.olds) == len(passage.group.news) == 1
        if passage.zone is Zone.LABEL and alone:
            continue
        for stretch in passage.stretches:
            if stretch.tag is Tag.KEEP:
                continue
            heading = passage.zone is Zone.HEADING or _all_heading(scene, passage, stretch)
            rows += [Found(stretch.tag, heading, passage, stretch, edit) for edit in edits(scene, passage, stretch)]
    return rows


def _all_heading(scene: Scene, passage: Passage, stretch: Stretch) -> bool:
    """True when all the words of a stretch stand in a heading that only one side sets apart."""
    if passage.zone is not Zone.BODY:
        return False
    old = {i for name in passage.group.olds for i in scene.old.parts[name].heading}
    new = {j for name in passage.group.news for j in scene.new.parts[name].heading}
    tokens_old, tokens_new = passage.old[stretch.a : stretch.b], passage.new[stretch.c : stretch.d]
    return bool(old or new) and set(tokens_old) <= old and set(tokens_new) <= new


def _marks_only(each: Found) -> bool:
    """True of marks that follow where a clause was cut or joined; a word in other letters is a change of its own."""
    return each.tag is Tag.TYPE and not count_words(f"{each.edit.old} {each.edit.new}")


def _headings(found: list[Found]) -> set[tuple[str, str]]:
    return {(each.edit.old, each.edit.new) for each in found if each.heading}


def _kind(each: Found) -> tuple[ChangeKind, str]:
    if each.tag is Tag.TYPE:
        return ChangeKind.COSMETIC, ""
    if each.tag is Tag.TARGET:
        return ChangeKind.RETARGETED, "the words stand, the reference reaches another clause"
    if each.tag is Tag.ROW:
        return ChangeKind.MODIFIED, "a row of the table is new" if each.edit.new else "a row of the table is gone"
    if each.heading:
        return ChangeKind.RENAMED, "heading"
    return ChangeKind.MODIFIED, ""


def _into(buckets: _Buckets, each: Found, kind: ChangeKind, note: str) -> None:
    group = each.passage.group
    olds, news = list(group.olds), list(group.news)
    if len(olds) > 1 or len(news) > 1:
        olds = [each.edit.old_clause or olds[0]] if len(olds) > 1 else olds
        news = [each.edit.new_clause or news[0]] if len(news) > 1 else news
    key = (Group(tuple(olds), tuple(news)), kind, note)
    if key not in buckets.by_group:
        buckets.by_group[key] = Draft(kind=kind, old=olds, new=news, note=note)
    buckets.by_group[key].edits.append(each.edit)


def _follow(scene: Scene, buckets: _Buckets, each: Found, held: dict[str, Draft]) -> None:
    """A number that follows its target belongs to the target's renumbering; to its own clause where there is none."""
    token = each.passage.new[each.stretch.c]
    pointer = scene.read.points_new.at.get(token)
    draft = holder(scene, held, pointer.clause) if pointer is not None else None
    if draft is not None:
        draft.edits.append(each.edit)
    else:
        _into(buckets, each, ChangeKind.RENUMBERED, "a reference follows its clause")


def _name(scene: Scene, buckets: _Buckets, each: Found) -> None:
    """All the places of a renamed term in one change, which stands where the term is defined or first occurs."""
    key = (each.edit.old.casefold(), each.edit.new.casefold())
    olds, news = each.passage.group.olds[:1], each.passage.group.news[:1]
    note = f"{each.edit.old} becomes {each.edit.new} throughout"
    if each.tag is Tag.TERM:
        _, a, b, c, d = each.stretch
        pair = scene.read.terms.renamed_term(each.passage.old, each.passage.new, a, b, c, d)
        if pair is not None:
            before = next(x for x in scene.old.agreement.definitions if x.id == pair[0])
            after = next(x for x in scene.new.agreement.definitions if x.id == pair[1])
            key = (f"={before.id}", f"={after.id}")
            olds, news = (before.clause,), (after.clause,)
            note = f"{before.term} becomes {after.term} throughout"
    if key not in buckets.by_name:
        buckets.by_name[key] = Draft(kind=ChangeKind.RENAMED, old=list(olds), new=list(news), note=note)
    buckets.by_name[key].edits.append(each.edit)
