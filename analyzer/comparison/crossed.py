"""Words struck in one clause and inserted in another: a sentence that moved, words that a list's lead-in took over."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.moves import name_of
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.words import Words, is_word, tokenize
from clauses.model import ClauseKind
from clauses.spans import Span

# Fewer words than this stand in two places by chance.
_SENTENCE = 6
_CLOSERS = " \t\n\u00a0\"'”’»)]"
_ENDS = frozenset(".!?")
# What a clause must say in the sentence in which it says it: a word of these that went elsewhere is never form alone.
_OF_FORCE = re.compile(
    r"(?i:not?|never|neither|nor|without|except|unless|only|may|might|must|shall|should|will|would|can|could|cannot"
    r"|\w*n['’]t)"
)


class _Run(NamedTuple):
    """An edit that only strikes or only inserts, its draft, and its words."""

    draft: Draft
    edit: Edit
    words: Words
    keys: tuple[str, ...]


def crossed(scene: Scene, worded: list[Draft]) -> list[Draft]:
    """The drafts, words that only changed their place in a draft of their own, which tells them once."""
    moved = [*_sentences(scene, worded), *_lead_ins(scene, worded)]
    return [*(draft for draft in worded if draft.edits or draft.kind is not ChangeKind.MODIFIED), *moved]


def _sentences(scene: Scene, worded: list[Draft]) -> list[Draft]:
    """Sentences struck in one place and inserted in one other, to the word."""
    struck = list(_runs(worded, struck=True))
    inserted = list(_runs(worded, struck=False))
    found: list[Draft] = []
    for here, there, forward in ((struck, inserted, True), (inserted, struck, False)):
        openings: dict[tuple[str, ...], list[tuple[_Run, int]]] = defaultdict(list)
        for run in there:
            for k in range(len(run.keys) - _SENTENCE + 1):
                openings[run.keys[k : k + _SENTENCE]].append((run, k))
        for run in here:
            homes = openings.get(run.keys[:_SENTENCE], [])
            if len(homes) != 1 or run.edit not in run.draft.edits:
                continue
            home, k = homes[0]
            if home.edit not in home.draft.edits or home.keys[k : k + len(run.keys)] != run.keys:
                continue
            ends = Span(home.words.starts[k], home.words.ends[k + len(run.keys) - 1])
            if not (_is_whole(scene, run, Span(0, len(run.words.text))) and _is_whole(scene, home, ends)):
                continue
            part = _cut(home, k, k + len(run.keys))
            _swap_out(run, ())
            one, two = (run.edit, part) if forward else (part, run.edit)
            found.append(_moved(scene, one, two))
    return found


def _is_whole(scene: Scene, run: _Run, part: Span) -> bool:
    """True when the characters ``part`` of an edit begin where a sentence of its clause begins, and end one."""
    struck = bool(run.edit.old)
    side, clause = (scene.old, run.edit.old_clause) if struck else (scene.new, run.edit.new_clause)
    if clause is None or not side.parts[clause].own:
        return False
    text, at = side.agreement.text, (run.edit.old_span if struck else run.edit.new_span).start
    words = text[at + part.start : at + part.end]
    first = next((c for c in words if c.isalnum()), "")
    opening = side.words.starts[side.parts[clause].own[0]]
    before = text[opening : at + part.start].rstrip(_CLOSERS)
    return not first.islower() and (not before or before[-1] in _ENDS) and words.rstrip(_CLOSERS)[-1:] in _ENDS


def _runs(worded: list[Draft], *, struck: bool) -> Iterator[_Run]:
    for draft in worded:
        if draft.kind is not ChangeKind.MODIFIED:
            continue
        for edit in draft.edits:
            text, other = (edit.old, edit.new) if struck else (edit.new, edit.old)
            if other or len(text) < _SENTENCE * 2:
                continue
            words = tokenize(text, [Span(0, len(text))])
            keys = tuple(words.keys)
            if sum(map(is_word, keys)) >= _SENTENCE:
                yield _Run(draft, edit, words, keys)


def _cut(home: _Run, first: int, end: int) -> Edit:
    """Takes the tokens out of an edit that holds them and leaves the draft what stands around."""
    start, stop = home.words.starts[first], home.words.ends[end - 1]
    before = _part(home.edit, 0, home.words.ends[first - 1]) if first else None
    after = _part(home.edit, home.words.starts[end], len(home.words.text)) if end < len(home.keys) else None
    _swap_out(home, [each for each in (before, after) if each is not None])
    return _part(home.edit, start, stop)


def _part(edit: Edit, start: int, end: int) -> Edit:
    """Characters ``start:end`` of an edit that only strikes or only inserts."""
    if edit.old:
        at = edit.old_span.start
        return replace(edit, old=edit.old[start:end], old_span=Span(at + start, at + end))
    at = edit.new_span.start
    return replace(edit, new=edit.new[start:end], new_span=Span(at + start, at + end))


def _swap_out(run: _Run, instead: list[Edit] | tuple[()]) -> None:
    at = run.draft.edits.index(run.edit)
    run.draft.edits[at : at + 1] = instead


def _moved(scene: Scene, struck: Edit, inserted: Edit) -> Draft:
    a, b = struck.old_clause, inserted.new_clause
    assert a is not None, struck
    assert b is not None, inserted
    home, other = name_of(scene.old, a), name_of(scene.new, b)
    note = f"words moved within {other}" if scene.alignment.to.get(a) == b else f"words moved from {home} to {other}"
    return Draft(kind=ChangeKind.MOVED, old=[a], new=[b], edits=[struck, inserted], note=note)


class _Opening(NamedTuple):
    """What an item opens with on one side only."""

    draft: Draft
    edit: Edit


def _lead_ins(scene: Scene, worded: list[Draft]) -> list[Draft]:
    """Words with which every item of a list began, or begins, and which its lead-in has now, or had."""
    by_pair = {(d.old[0], d.new[0]): d for d in worded if d.kind is ChangeKind.MODIFIED and len(d.old) == 1}
    lists: dict[tuple[str, str], list[_Opening]] = defaultdict(list)
    for (a, b), draft in by_pair.items():
        if ClauseKind.ITEM is scene.old.parts[a].clause.kind is scene.new.parts[b].clause.kind:
            up, over = scene.old.parts[a].parent, scene.new.parts[b].parent
            lists[up, over] += [_Opening(draft, edit) for edit in draft.edits if _opens(scene, edit, a, b)]
    found: list[Draft] = []
    for (up, over), openings in lists.items():
        lead = by_pair.get((up, over))
        living = sum(scene.alignment.to.get(a) in scene.new.children(over) for a in scene.old.children(up))
        if lead is None or len(openings) < 2 or len(openings) != living:
            continue
        said = {(_keys(each.edit.old), _keys(each.edit.new)) for each in openings}
        if len(said) != 1:
            continue
        gone, come = said.pop()
        side, clause = (scene.new, over) if gone else (scene.old, up)
        took = _take_end(lead, gone or come, _last(side, clause), struck=not gone) if not (gone and come) else None
        if took is None:
            continue
        for each in openings:
            each.draft.edits.remove(each.edit)
        pairs = [(up, over), *((each.draft.old[0], each.draft.new[0]) for each in openings)]
        note = "the lead-in says now what every item said" if gone else "every item says now what the lead-in said"
        edits = [took, *(each.edit for each in openings)]
        olds, news = [a for a, _ in pairs], [b for _, b in pairs]
        found.append(Draft(kind=ChangeKind.COSMETIC, old=olds, new=news, edits=edits, note=note))
    return found


def _opens(scene: Scene, edit: Edit, a: str, b: str) -> bool:
    """True when an edit only strikes, or only inserts, the first words of an item."""
    one, two = scene.old.parts[a].own, scene.new.parts[b].own
    if edit.old and not edit.new:
        return bool(one) and edit.old_span.start == scene.old.words.starts[one[0]]
    return bool(edit.new and not edit.old and two) and edit.new_span.start == scene.new.words.starts[two[0]]


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key for key in tokenize(text, [Span(0, len(text))]).keys if is_word(key))


def _last(side: Side, clause: str) -> int:
    """Where the last of a clause's own words ends, marks aside; -1 for a clause without words."""
    words = side.words
    return next((words.ends[k] for k in reversed(side.parts[clause].own) if is_word(words.keys[k])), -1)


def _take_end(lead: Draft, wanted: tuple[str, ...], last: int, *, struck: bool) -> Edit | None:
    """Takes the wanted words, with which the lead-in itself ends at ``last``, out of the edit that holds them.

    None where another edit of the lead-in has a word of force that is wanted: it may stand in another sentence now.
    """
    force = {key.casefold() for key in wanted if _OF_FORCE.fullmatch(key)}
    for k, edit in enumerate(lead.edits):
        text = edit.old if struck else edit.new
        words = tokenize(text, [Span(0, len(text))])
        end = len(words.keys)
        while end and not is_word(words.keys[end - 1]):
            end -= 1
        first = end - len(wanted)
        if not wanted or first < 0 or tuple(words.keys[first:end]) != wanted:
            continue
        start, stop = words.starts[first], words.ends[end - 1]
        span = edit.old_span if struck else edit.new_span
        if span.start + stop != last:
            continue
        others = [key for each in lead.edits if each is not edit for key in _keys(each.old) + _keys(each.new)]
        others += _keys(text[: words.ends[first - 1]] if first else "") + _keys(edit.new if struck else edit.old)
        if force.intersection(key.casefold() for key in others):
            return None
        mine = Span(span.start + start, span.start + stop)
        left = text[: words.ends[first - 1]] if first else ""
        rest = Span(span.start, span.start + len(left))
        after = text[stop:]
        behind = Span(span.start + stop, span.end)
        if struck:
            took = replace(edit, old=text[start:stop], old_span=mine, new="", new_span=_end(edit.new_span))
            stays = replace(edit, old=left, old_span=rest)
            marks = replace(took, old=after, old_span=behind)
        else:
            took = replace(edit, new=text[start:stop], new_span=mine, old="", old_span=_end(edit.old_span))
            stays = replace(edit, new=left, new_span=rest)
            marks = replace(took, new=after, new_span=behind)
        lead.edits[k : k + 1] = [each for each in (stays, marks) if each.old.strip() or each.new.strip()]
        return took
    return None


def _end(span: Span) -> Span:
    return Span(span.end, span.end)
