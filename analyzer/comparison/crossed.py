"""Words struck in one clause and inserted in another: a sentence that moved, words that a list's lead-in took over."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.moves import name_of
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.taken_over import taken_over
from analyzer.comparison.words import Words, is_word, tokenize
from clauses.spans import Span

# Fewer words than this stand in two places by chance.
_SENTENCE = 6
_CLOSERS = " \t\n\u00a0\"'”’»)]"
_ENDS = frozenset(".!?")


class _Run(NamedTuple):
    """An edit that only strikes or only inserts, its draft, and its words."""

    draft: Draft
    edit: Edit
    words: Words
    keys: tuple[str, ...]


def crossed(scene: Scene, worded: list[Draft]) -> list[Draft]:
    """The drafts, words that only changed their place in a draft of their own, which tells them once."""
    moved = [*_sentences(scene, worded), *taken_over(scene, worded)]
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
