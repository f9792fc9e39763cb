"""The words of clauses that live on, compared: kept, reworded, only re-typed, pointing elsewhere."""

from collections import Counter
from dataclasses import dataclass

from analyzer.comparison.groups import Group
from analyzer.comparison.parts import Part, Zone
from analyzer.comparison.reader import Reader, read_beside, verbatim
from analyzer.comparison.sequence import common
from analyzer.comparison.stretches import Stretch, Tag
from analyzer.comparison.tables import compare_tables, rows_of
from analyzer.comparison.tokens import Tokens, along, joined, sorted_tokens

# The parts of a clause are read in another order than the document's when this many times as many words stand then.
_CLEARLY = 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One zone of a group: its tokens on both sides (indices into the sides' words) and what became of them.

    ``moved`` is true of a row that changed its place in its table, ``same`` of rows of words that are the same to the
    letter and the space, as most are.
    """

    group: Group
    zone: Zone
    old: Tokens
    new: Tokens
    stretches: tuple[Stretch, ...]
    moved: bool = False
    same: bool = False


def passages(read: Reader, group: Group) -> list[Passage]:
    """The zones of a group compared; labels and headings apart where both sides have them."""
    old = [read.old.parts[name] for name in group.olds]
    new = [read.new.parts[name] for name in group.news]
    if len(old) == len(new) == 1:
        x, y = old[0], new[0]
        if x.clause.cells and y.clause.cells and (found := _tables(read, group, x, y)):
            return found
        rows = [(Zone.LABEL, x.label, y.label)]
        if x.heading and y.heading:
            rows += [(Zone.HEADING, x.heading, y.heading), (Zone.BODY, x.body, y.body)]
        else:
            rows += [(Zone.BODY, x.own, y.own)]
        if bool(x.label) != bool(y.label) and (
            _opens(read, x.label, y.own) or _opens(read, y.label, x.own, turned=True)
        ):
            rows = [(Zone.BODY, joined(x.label, x.own), joined(y.label, y.own))]
    else:
        headed = any(p.heading for p in old) and any(p.heading for p in new)
        rows = [(Zone.LABEL, sorted_tokens(p.label for p in old), sorted_tokens(p.label for p in new))]
        if headed:
            rows.append((Zone.HEADING, sorted_tokens(p.heading for p in old), sorted_tokens(p.heading for p in new)))
        rows.append((Zone.BODY, *_bodies(read, [_said(p, headed) for p in old], [_said(p, headed) for p in new])))
    return [_passage(read, group, *row) for row in rows if row[1] or row[2]]


def _passage(read: Reader, group: Group, zone: Zone, old: Tokens, new: Tokens) -> Passage:
    if verbatim(read, old, new):
        kept = Stretch(Tag.KEEP, 0, len(old), 0, len(new))
        return Passage(group=group, zone=zone, old=old, new=new, stretches=(kept,), same=True)
    return Passage(group=group, zone=zone, old=old, new=new, stretches=tuple(read_beside(read, old, new)))


def _tables(read: Reader, group: Group, x: Part, y: Part) -> list[Passage]:
    """A table's passages; none when its cells do not hold all its words, or when no word differs."""
    if along(read.old.ids, x.own) == along(read.new.ids, y.own):
        return []
    old, new = rows_of(read.old, x), rows_of(read.new, y)
    if not old or not new:
        return []
    return [
        Passage(group=group, zone=Zone.BODY, old=a, new=b, stretches=tuple(stretches), moved=moved)
        for a, b, stretches, moved in compare_tables(
            old, new, read.old, read.new, lambda one, two: read_beside(read, one, two)
        )
    ]


def _opens(read: Reader, label: Tokens, words: Tokens, *, turned: bool = False) -> bool:
    """True when one side's words open with what the other side reads as the label."""
    left, right = (read.new, read.old) if turned else (read.old, read.new)
    return bool(label) and [left.ids[i] for i in label] == [right.ids[i] for i in words[: len(label)]]


def _said(part: Part, headed: bool) -> Tokens:
    """What a clause says; a heading that only one side of a group sets apart is among its words."""
    return part.body if headed else part.own


def _bodies(read: Reader, old: list[Tokens], new: list[Tokens]) -> tuple[Tokens, Tokens]:
    """The bodies of a group; those that one clause was made of in the order in which it holds them."""
    left, right = sorted_tokens(old), sorted_tokens(new)
    other = left, right
    if len(new) == 1:
        other = _as_held(old, read.old.ids, along(read.new.ids, right)), right
    elif len(old) == 1:
        other = left, _as_held(new, read.new.ids, along(read.old.ids, left))
    if other != (left, right) and _kept_words(read, *other) > _CLEARLY * _kept_words(read, left, right):
        return other
    return left, right


def _kept_words(read: Reader, old: Tokens, new: Tokens) -> int:
    return sum(block.size for block in common(along(read.ids_old, old), along(read.ids_new, new)))


def _as_held(parts: list[Tokens], ids: list[int], whole: list[int]) -> Tokens:
    """The parts laid end to end as their words stand in the whole; nothing where that can't be told."""
    times = Counter(whole)
    at = {number: k for k, number in enumerate(whole)}
    places: list[int] = []
    for part in parts:
        held = sorted(at[number] for number in along(ids, part) if times[number] == 1)
        if part and not held:
            return ()
        places.append(held[len(held) // 2] if held else 0)
    return tuple(i for k in sorted(range(len(parts)), key=lambda k: (places[k], k)) for i in parts[k])
