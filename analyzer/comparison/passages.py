"""The words of clauses that live on, compared: kept, reworded, only re-typed, pointing elsewhere."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from analyzer.comparison.align import Alignment
from analyzer.comparison.cleanup import slide, tidy
from analyzer.comparison.normal import same_letters
from analyzer.comparison.sequence import common
from analyzer.comparison.sides import Part, Side, Zone
from analyzer.comparison.stretches import Stretch, Tag
from analyzer.comparison.tables import compare_tables, rows_of
from analyzer.comparison.targets import Pointer, Pointers, numbered_ids, same_place, stood_unread
from analyzer.comparison.terms import TermMap
from analyzer.comparison.tokens import Tokens, along, joined, sorted_tokens, unbroken
from analyzer.comparison.words import is_word

# The parts of a clause are read in another order than the document's when this many times as many words stand then.
_CLEARLY = 1.2


class Group(NamedTuple):
    """Clauses whose words are compared with each other: one and one, or the whole and parts of a division."""

    olds: tuple[str, ...]
    news: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One zone of a group: its tokens on both sides (indices into the sides' words) and what became of them.

    ``moved`` is true of a row that changed its place in its table.
    """

    group: Group
    zone: Zone
    old: Tokens
    new: Tokens
    stretches: tuple[Stretch, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Both versions as the passages need them."""

    old: Side
    new: Side
    alignment: Alignment
    ids_old: list[int]
    ids_new: list[int]
    points_old: Pointers
    points_new: Pointers
    terms: TermMap


def reader(old: Side, new: Side, alignment: Alignment, terms: TermMap) -> Reader:
    """Reads reference numbers by their targets."""
    ids_old, ids_new, points_old, points_new = numbered_ids(old, new, alignment)
    return Reader(
        old=old,
        new=new,
        alignment=alignment,
        ids_old=ids_old,
        ids_new=ids_new,
        points_old=points_old,
        points_new=points_new,
        terms=terms,
    )


def groups(alignment: Alignment, old: Side, new: Side) -> list[Group]:
    """Every group of clauses that lives on, in the old version's order; clauses between which words went are one."""
    tied = _tied(alignment, old, new)
    apart = {a: Group((a,), (b,)) for a, b in alignment.to.items() if a not in tied}
    found: dict[Group, None] = {}
    for name in old.parts:
        group = tied.get(name) or apart.get(name)
        if group is not None:
            found[group] = None
    return list(found)


def _tied(alignment: Alignment, old: Side, new: Side) -> dict[str, Group]:
    """Old clause → its group, of those that were split or merged or gave words to another."""
    if not alignment.divisions and not alignment.crossings:
        return {}
    above: dict[tuple[bool, str], tuple[bool, str]] = {}

    def root(node: tuple[bool, str]) -> tuple[bool, str]:
        while (up := above.setdefault(node, node)) != node:
            above[node] = above[up]
            node = up
        return node

    links = [*alignment.to.items(), *alignment.crossings]
    for one, parts, split in ((d.one, d.parts, d.split) for d in alignment.divisions):
        links += [(one, part) if split else (part, one) for part in parts]
    for a, b in links:
        above[root((True, a))] = root((False, b))
    members: dict[tuple[bool, str], tuple[list[str], list[str]]] = {}
    for side, is_old in ((old, True), (new, False)):
        for name in side.parts:
            if (is_old, name) in above:
                members.setdefault(root((is_old, name)), ([], []))[0 if is_old else 1].append(name)
    groups = (Group(tuple(olds), tuple(news)) for olds, news in members.values() if len(olds) + len(news) > 2)
    return {name: group for group in groups for name in group.olds}


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
    return [
        Passage(group=group, zone=zone, old=left, new=right, stretches=tuple(_compare(read, left, right)))
        for zone, left, right in rows
        if left or right
    ]


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
            old, new, read.old, read.new, lambda one, two: _compare(read, one, two)
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


def _compare(read: Reader, old: Tokens, new: Tokens) -> list[Stretch]:
    if _same_text(read, old, new):
        return [Stretch(Tag.KEEP, 0, len(old), 0, len(new))]
    left, right = along(read.ids_old, old), along(read.ids_new, new)
    out: list[Stretch] = []
    a = c = 0
    keys_old, keys_new = along(read.old.words.keys, old), along(read.new.words.keys, new)
    for x, y, size in slide(common(left, right), left, right, keys_old, keys_new):
        if a < x or c < y:
            out.append(_changed(read, old, new, a, x, c, y))
        out.extend(_kept(read, old, new, x, y, size))
        a, c = x + size, y + size
    if a < len(old) or c < len(new):
        out.append(_changed(read, old, new, a, len(old), c, len(new)))
    return tidy(out, keys_old, keys_new)


def _same_text(read: Reader, old: Tokens, new: Tokens) -> bool:
    """True when the words are the same to the letter and their references reach the same clauses."""
    if len(old) != len(new) or along(read.ids_old, old) != along(read.ids_new, new):
        return False
    before, after = read.old.words, read.new.words
    if old and unbroken(old) and unbroken(new) and before.between(old[0], old[-1]) == after.between(new[0], new[-1]):
        return True
    return all(before.of(i) == after.of(j) for i, j in zip(old, new, strict=True))


def _kept(read: Reader, old: Tokens, new: Tokens, x: int, y: int, size: int) -> list[Stretch]:
    """A block of equal ids as kept stretches and tokens that were only re-typed or renumbered."""
    out: list[Stretch] = []
    start = 0
    for k in range(size):
        i, j = old[x + k], new[y + k]
        before, after = read.old.words.of(i), read.new.words.of(j)
        if before == after:
            continue
        if k > start:
            out.append(Stretch(Tag.KEEP, x + start, x + k, y + start, y + k))
        out.append(Stretch(_retyped(read, i, j, before, after), x + k, x + k + 1, y + k, y + k + 1))
        start = k + 1
    if size > start:
        out.append(Stretch(Tag.KEEP, x + start, x + size, y + start, y + size))
    return out


def _retyped(read: Reader, i: int, j: int, before: str, after: str) -> Tag:
    if read.ids_old[i] < 0:
        return Tag.FOLLOW
    if same_letters(before, after) or _shouted(before) or _shouted(after):
        return Tag.TYPE
    # A capital makes a word a defined term; elsewhere, and in words set all in capitals, it is typography.
    return Tag.WORDS if read.terms.defined_old(i) != read.terms.defined_new(j) else Tag.TYPE


def _shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _changed(read: Reader, old: Tokens, new: Tokens, a: int, b: int, c: int, d: int) -> Stretch:
    tag = _what(read, old, new, a, b, c, d)
    if tag is Tag.TYPE and [*map(read.old.words.of, old[a:b])] == [*map(read.new.words.of, new[c:d])]:
        tag = Tag.KEEP
    return Stretch(tag, a, b, c, d)


def _what(read: Reader, old: Tokens, new: Tokens, a: int, b: int, c: int, d: int) -> Tag:
    keys_old = [read.old.words.keys[i] for i in old[a:b]]
    keys_new = [read.new.words.keys[j] for j in new[c:d]]
    if keys_old == keys_new:
        return Tag.TYPE if _one_place(read, old[a:b], new[c:d]) else Tag.TARGET
    if not any(map(is_word, keys_old)) and not any(map(is_word, keys_new)):
        return Tag.TYPE
    if a < b and c < d and _follows(read, old[a:b], new[c:d]):
        return Tag.FOLLOW
    if read.terms.renames(old, new, a, b, c, d):
        return Tag.TERM
    return Tag.WORDS


def _one_place(read: Reader, old: Tokens, new: Tokens) -> bool:
    """True when equal words reach what is the same place in another outline."""
    return all(
        _same_target(read, read.points_old.at.get(i), read.points_new.at.get(j)) for i, j in zip(old, new, strict=True)
    )


def _same_target(read: Reader, x: Pointer | None, y: Pointer | None) -> bool:
    if x is not None and y is not None:
        return same_place(read.old, read.new, read.alignment, x.clause, y.clause)
    if y is not None:
        return stood_unread(read.new, read.old, read.alignment.back, y.clause)
    return x is not None and stood_unread(read.old, read.new, read.alignment.to, x.clause)


def _follows(read: Reader, old: Tokens, new: Tokens) -> bool:
    """True when the words are a reference's number on both sides and reach the same clause."""
    reached_old = {read.points_old.at[i].target if i in read.points_old.at else "" for i in old}
    reached_new = {read.points_new.at[j].target if j in read.points_new.at else "" for j in new}
    return "" not in reached_old and reached_old == reached_new
