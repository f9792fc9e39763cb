"""Words with which every item of a list began, or begins, and which the list's lead-in has now, or had."""

import re
from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from analyzer.comparison.model import ChangeKind, Edit
from analyzer.comparison.scene import Draft, Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.words import is_word, tokenize
from clauses.model import ClauseKind
from clauses.spans import Span

# What a clause must say in the sentence in which it says it: a word of these that went elsewhere is never form alone.
_OF_FORCE = re.compile(
    r"(?i:not?|never|neither|nor|without|except|unless|only|may|might|must|shall|should|will|would|can|could|cannot"
    r"|\w*n['’]t)"
)


class _Opening(NamedTuple):
    """What an item opens with on one side only."""

    draft: Draft
    edit: Edit


def taken_over(scene: Scene, worded: list[Draft]) -> list[Draft]:
    """A draft for each list whose every item lost, or gained, its first words to, or from, the end of its lead-in."""
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
