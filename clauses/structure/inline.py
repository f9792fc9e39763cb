"""List items inside a sentence: "(a) …; (b) …; and (c) …" with lead-in and tail, nested, in sequence.

A parenthesised mark opens a list only where it is the first of its habit and a second follows; whatever does
not fit a sequence is left in the sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from clauses.spans import Span
from clauses.structure.item_marks import item_marks, sentence_ended, sentence_ends
from clauses.structure.labels import Label, Reading
from clauses.structure.pieces import Item

_ENUMERATED = re.compile(r"\([a-zA-Z0-9]{1,5}\)\s*,?\s*(?:and|or|to|through|and/or)?\Z")


@dataclass(slots=True)
class _List:
    reading: Reading
    last: int
    members: list[int] = field(default_factory=list)


def inline_items(text: str, span: Span) -> tuple[Item, ...]:
    """The items inside ``text[span]``, in order, each to the start of the next or the end of its sentence."""
    labels = item_marks(text, span)
    if len(labels) < 2:
        return ()
    chosen = _sequence(text, labels)
    return tuple(_extents(text, span, chosen))


def first_of(text: str, span: Span, second: Label) -> tuple[Item, ...]:
    """The item in ``text[span]`` that opens the list which goes on with ``second`` in the next paragraph."""
    for label in reversed(item_marks(text, span)):
        for reading in second.readings:
            if reading.values == (2,) and (first := _reading(label, reading, 1)):
                own = Label(label.text, label.span, (first,))
                return (Item(span=Span(label.span.start, span.end), label=own, depth=0),)
    return ()


def continued(text: str, span: Span, label: Label) -> list[int]:
    """Where the list that ``label`` belongs to goes on inside ``text[span]``, the words behind the label.

    "(i) …; (ii) …; and (iii) …" in one line are three items beside each other.
    """
    labels = item_marks(text, span)
    for reading in label.readings:
        following = next((at for at in labels if _reading(at, reading, reading.values[0] + 1)), None)
        if following is not None:
            chosen = _sequence(text, labels, _List(reading, reading.values[0]))
            return [at.span.start for at, depth, _ in chosen if depth == 0 and _set_off(text, span.start, at)]
    return []


def _set_off(text: str, start: int, label: Label) -> bool:
    """True for an item behind a comma, semicolon, stop, "and" or "or" that is no list of references."""
    before = text[max(start, label.span.start - 12) : label.span.start].rstrip()
    if _ENUMERATED.search(before):
        return False
    return before[-1:] in {";", ",", ".", ":"} or before.endswith((" and", " or", " and/or"))


def _sequence(text: str, labels: Sequence[Label], opened: _List | None = None) -> list[tuple[Label, int, Reading]]:
    """The labels that form lists, each with its depth and the reading that its sequence gives it.

    ``opened`` is the list that stands open before the first label.
    """
    open_lists: list[_List] = [opened] if opened else []
    kept = len(open_lists)
    chosen: list[tuple[Label, int, Reading]] = []
    for at, label in enumerate(labels):
        placed = False
        for depth in range(len(open_lists) - 1, -1, -1):
            found = _reading(label, open_lists[depth].reading, open_lists[depth].last + 1)
            if found is None:
                continue
            if _opens(label) is not None and _opened_next(labels, at) and not _goes_on(labels, at, found):
                continue  # "(i)" after "(h)" with "(ii)" behind it opens a roman list
            del open_lists[depth + 1 :]
            open_lists[depth].last += 1
            chosen.append((label, depth, found))
            placed = True
            break
        if placed:
            continue
        first = _opens(label)
        if first is None or not _opened_next(labels, at):
            continue
        while len(open_lists) > kept and (
            _same_habit(open_lists[-1].reading, first) or sentence_ended(text, chosen[-1][0].span.end, label.span.start)
        ):
            # The same habit from the start again is a new list; so is one that begins in a later sentence.
            if not _same_habit(open_lists[-1].reading, first) and _continued_later(labels, at, open_lists):
                break
            open_lists.pop()
        open_lists.append(_List(first, 1))
        chosen.append((label, len(open_lists) - 1, first))
    return chosen


def _same_habit(a: Reading, b: Reading) -> bool:
    return a.style is b.style and a.form == b.form


def _reading(label: Label, like: Reading, value: int) -> Reading | None:
    for reading in label.readings:
        if reading.style is like.style and reading.form == like.form and reading.values == (value,):
            return reading
    return None


def _opens(label: Label) -> Reading | None:
    """The reading in which the label is the first of a list."""
    for reading in label.readings:
        if reading.values == (1,):
            return reading
    return None


def _opened_next(labels: Sequence[Label], at: int) -> bool:
    """True when a second member follows the list that ``labels[at]`` would open, within reach."""
    first = _opens(labels[at])
    if first is None:
        return False
    for later in labels[at + 1 : at + 40]:
        if _reading(later, first, 2):
            return True
        if _reading(later, first, 1):
            return False
    return False


def _goes_on(labels: Sequence[Label], at: int, reading: Reading) -> bool:
    """True when the next label of the same habit is the successor of ``reading``."""
    following = labels[at + 1] if at + 1 < len(labels) else None
    return bool(following and _reading(following, reading, reading.values[0] + 1))


def _continued_later(labels: Sequence[Label], at: int, open_lists: Sequence[_List]) -> bool:
    """True when an open list goes on behind the list that ``labels[at]`` opens."""
    return any(
        _reading(later, opened.reading, opened.last + 1) for opened in open_lists for later in labels[at + 1 : at + 25]
    )


def _extents(text: str, span: Span, chosen: Sequence[tuple[Label, int, Reading]]) -> list[Item]:
    """Each item with its end: its next sibling's start, or for the last of a list the end of its sentence."""
    following, last_child = _neighbours([depth for _, depth, _ in chosen])
    ends = [0] * len(chosen)
    for at in range(len(chosen) - 1, -1, -1):
        label, depth, reading = chosen[at]
        limit, is_last = span.end, True
        after = following[at]
        if after is not None:
            later, later_depth, later_reading = chosen[after]
            limit = later.span.start
            is_last = later_depth < depth or not _same_habit(later_reading, reading) or later_reading.values == (1,)
        child = last_child[at]
        inner_end = ends[child] if child is not None else label.span.end
        if is_last:
            # A child that ended its sentence ended this item's too.
            stop = next(sentence_ends(text, Span(max(label.span.end, inner_end - 1), limit)), None)
            if stop is not None:
                limit = max(stop.end(), inner_end)
        ends[at] = label.span.start + len(text[label.span.start : limit].rstrip())
    return [
        Item(span=Span(label.span.start, end), label=Label(label.text, label.span, (reading,)), depth=depth)
        for (label, depth, reading), end in zip(chosen, ends, strict=True)
    ]


def _neighbours(depths: Sequence[int]) -> tuple[list[int | None], list[int | None]]:
    """For each item the next one that is no descendant of it, and its last direct child."""
    following: list[int | None] = [None] * len(depths)
    last_child: list[int | None] = [None] * len(depths)
    above: list[int] = []
    for at, depth in enumerate(depths):
        while above and depths[above[-1]] >= depth:
            following[above.pop()] = at
        if above:
            last_child[above[-1]] = at
        above.append(at)
    return following, last_child
