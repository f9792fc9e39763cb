"""The changes of a comparison: one event in one clause, every struck and inserted word in one of them."""

from bisect import bisect_right
from collections import defaultdict

from analyzer.comparison.broken import sections_broken
from analyzer.comparison.coming import came_and_went
from analyzer.comparison.crossed import crossed
from analyzer.comparison.edits import one_sided
from analyzer.comparison.folded import folded
from analyzer.comparison.groups import Group
from analyzer.comparison.joints import joints_apart
from analyzer.comparison.labels import drafts_of, label_changes
from analyzer.comparison.ledger import Loose
from analyzer.comparison.markup import markup_changes
from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.moves import moves, whither
from analyzer.comparison.parts import ROOT
from analyzer.comparison.passages import Passage
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.wording import wording
from analyzer.comparison.words import count_words
from clauses.spans import Span

# The marks of so many numbers changed alike are one change.
_THROUGHOUT = 3
_DIVIDED = {
    ChangeKind.SPLIT: "the words live on in several clauses",
    ChangeKind.MERGED: "the words live on in fewer clauses",
    ChangeKind.COSMETIC: "paragraphs are broken elsewhere",
}


def drafts(scene: Scene) -> list[Draft]:
    """Every change that the alignment and the compared words show."""
    divided = _divided(scene)
    coming = sections_broken(scene, came_and_went(scene), divided)
    placed: dict[str, Draft] = {b: draft for group, draft in divided.items() for b in group.news}
    moved = moves(scene)
    for draft in moved:
        placed.update(dict.fromkeys((*draft.new, *draft.numbers), draft))
    held, marks = label_changes(scene, placed, [draft for draft in moved if draft.kind is ChangeKind.REORDERED])
    worded = joints_apart(scene, crossed(scene, wording(scene, held, divided)), moved)
    cosmetic = {(d.old[0], d.new[0]): d for d in worded if d.kind is ChangeKind.COSMETIC and len(d.old) == 1}
    for passage, edits in _alone(marks, worded):
        _cosmetic(cosmetic, worded, passage.group.olds[0], passage.group.news[0]).edits.extend(edits)
    for a, b, what in markup_changes(scene):
        draft = _cosmetic(cosmetic, worded, a, b)
        draft.note = ", ".join(word for word in (draft.note, what) if word)
    for draft in worded:
        if draft.kind is ChangeKind.COSMETIC:
            draft.note = draft.note or "typography"
    events = {id(draft): draft for draft in (*coming, *divided.values()) if not _told(draft, worded)}
    return [*events.values(), *moved, *_rows(scene), *drafts_of(held), *worded]


def _alone(marks: list[tuple[Passage, list[Edit]]], worded: list[Draft]) -> list[tuple[Passage, list[Edit]]]:
    """The numbers whose marks changed in a way of their own; "1." that became "1" throughout is one change."""
    alike: dict[tuple[tuple[str, str], ...], list[tuple[Passage, list[Edit]]]] = defaultdict(list)
    for passage, edits in marks:
        alike[tuple((edit.old, edit.new) for edit in edits)].append((passage, edits))
    out: list[tuple[Passage, list[Edit]]] = []
    for rows in alike.values():
        if len(rows) < _THROUGHOUT:
            out += rows
            continue
        olds, news = [passage.group.olds[0] for passage, _ in rows], [passage.group.news[0] for passage, _ in rows]
        every = [edit for _, edits in rows for edit in edits]
        worded.append(Draft(kind=ChangeKind.COSMETIC, old=olds, new=news, edits=every, note="the marks of numbers"))
    return out


def _told(draft: Draft, worded: list[Draft]) -> bool:
    """True of paragraphs that only one sentence, told as moved, left for others."""
    return (
        draft.kind is ChangeKind.COSMETIC
        and not draft.edits
        and any(d.kind is ChangeKind.MOVED and d.old[0] in draft.old and d.new[0] in draft.new for d in worded)
    )


def _rows(scene: Scene) -> list[Draft]:
    """Tables whose rows stand in another order."""
    tables = dict.fromkeys(passage.group for passage in scene.compared if passage.moved)
    return [
        Draft(kind=ChangeKind.REORDERED, old=[*g.olds], new=[*g.news], note="rows of a table in another order")
        for g in tables
    ]


def _cosmetic(known: dict[tuple[str, str], Draft], drafts: list[Draft], a: str, b: str) -> Draft:
    """The cosmetic change of a pair of clauses, made when there is none yet."""
    if (a, b) not in known:
        known[a, b] = Draft(kind=ChangeKind.COSMETIC, old=[a], new=[b])
        drafts.append(known[a, b])
    return known[a, b]


def _divided(scene: Scene) -> dict[Group, Draft]:
    """A change for every group of more clauses than one and one: split, merged, or only broken elsewhere."""
    found: dict[Group, Draft] = {}
    for passage in scene.compared:
        group = passage.group
        if group in found or (len(group.olds) == 1 and len(group.news) == 1):
            continue
        if _fold(scene.new, group.olds, group.news) or _fold(scene.old, group.news, group.olds):
            found[group] = _promoted(scene, group)
            continue
        more = len(group.news) - len(group.olds)
        kind = ChangeKind.SPLIT if more > 0 else ChangeKind.MERGED if more < 0 else ChangeKind.COSMETIC
        found[group] = Draft(kind=kind, old=list(group.olds), new=list(group.news), note=_DIVIDED[kind])
    return found


def _fold(side: Side, one: tuple[str, ...], several: tuple[str, ...]) -> bool:
    """True when the several are a heading and its paragraph, which were one clause."""
    return len(one) == 1 and len(several) == 2 and folded(side, *several)


def _promoted(scene: Scene, group: Group) -> Draft:
    """A clause that became a heading with its paragraph, or the reverse: moved when it left its parent."""
    a, b = group.olds[0], group.news[0]
    up, over = scene.old.parts[a].parent, scene.new.parts[b].parent
    if scene.alignment.to.get(up, ROOT) == over and (up == ROOT) == (over == ROOT):
        return Draft(kind=ChangeKind.COSMETIC, old=[a], new=[b], note="the heading stands on a line of its own")
    return Draft(
        kind=ChangeKind.MOVED,
        old=[*group.olds],
        new=[*group.news],
        note=whither(scene, a, b),
        parent_changed=True,
    )


def loose_ends(scene: Scene, loose: Loose, found: list[Draft]) -> list[Draft]:
    """A change for words that none claims: never silence.

    A clause past which what stands under it now moved (a heading and the paragraph before it) is part of that move.
    """
    moved = {key: draft for draft in found if draft.kind is ChangeKind.MOVED for key in _homes(scene, draft)}
    made: dict[tuple[str | None, str | None], Draft] = {}
    for side, places, added in ((scene.old, loose.old, False), (scene.new, loose.new, True)):
        for name, spans in _by_clause(side, places).items():
            partner = (scene.alignment.back if added else scene.alignment.to).get(name)
            a, b = (partner, name) if added else (name, partner)
            draft = moved.get((a, b)) if a and b else None
            if draft is None:
                kind = ChangeKind.MOVED if a and b else ChangeKind.ADDED if added else ChangeKind.REMOVED
                note = "words in another place" if a and b else ""
                draft = Draft(kind=kind, old=[a] if a else [], new=[b] if b else [], note=note)
                draft = made.setdefault((a, b), draft)
            draft.edits += [one_sided(scene, span, name, added=added) for span in spans]
    return list(made.values())


def _homes(scene: Scene, draft: Draft) -> list[tuple[str | None, str | None]]:
    """The clause that what moved came out of, and the one that it went under, each on both sides."""
    up, over = scene.old.parts[draft.old[0]].parent, scene.new.parts[draft.new[0]].parent
    return [(up, scene.alignment.to.get(up)), (scene.alignment.back.get(over), over)]


def _by_clause(side: Side, places: list[int]) -> dict[str, list[Span]]:
    """The words at the places, joined where nothing but marks stands between, by clause."""
    found: dict[str, list[Span]] = {}
    for at in places:
        token = bisect_right(side.words.starts, at) - 1
        name = side.owner[token]
        if name is None:
            continue
        span = Span(side.words.starts[token], side.words.ends[token])
        spans = found.setdefault(name, [])
        if spans and not count_words(side.words.text[spans[-1].end : span.start]):
            spans[-1] = Span(spans[-1].start, max(span.end, spans[-1].end))
        else:
            spans.append(span)
    return found
