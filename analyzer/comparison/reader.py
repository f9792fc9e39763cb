"""Words beside words: what is kept, reworded, only re-typed, renamed, or points elsewhere."""

from dataclasses import dataclass

from analyzer.comparison.align import Alignment
from analyzer.comparison.cleanup import slide, tidy
from analyzer.comparison.normal import same_letters
from analyzer.comparison.sequence import common
from analyzer.comparison.sides import Side
from analyzer.comparison.stretches import Stretch, Tag
from analyzer.comparison.targets import Pointer, Pointers, numbered_ids, same_place, stood_unread
from analyzer.comparison.terms import TermMap
from analyzer.comparison.tokens import Tokens, along, unbroken
from analyzer.comparison.words import is_word


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


def read_beside(read: Reader, old: Tokens, new: Tokens) -> list[Stretch]:
    """What became of the words of two passages, in order."""
    if _same_text(read, old, new):
        return [Stretch(Tag.KEEP, 0, len(old), 0, len(new))]
    left, right = along(read.ids_old, old), along(read.ids_new, new)
    keys_old, keys_new = along(read.old.words.keys, old), along(read.new.words.keys, new)
    if keys_old == keys_new:
        return _word_by_word(read, old, new)
    out: list[Stretch] = []
    a = c = 0
    for x, y, size in slide(common(left, right), left, right, keys_old, keys_new):
        if a < x or c < y:
            out.append(_changed(read, old, new, a, x, c, y))
        out.extend(_kept(read, old, new, x, y, size))
        a, c = x + size, y + size
    if a < len(old) or c < len(new):
        out.append(_changed(read, old, new, a, len(old), c, len(new)))
    return tidy(out, keys_old, keys_new)


def _word_by_word(read: Reader, old: Tokens, new: Tokens) -> list[Stretch]:
    """The stretches of passages of the same words: where clauses were counted on, their numbers reach others now.

    "Sections 10, 11" stands as it stood; set beside by what its numbers reach, 11 would be the 10 of before.
    """
    out: list[Stretch] = []
    start = 0
    for k, (i, j) in enumerate(zip(old, new, strict=True)):
        if read.ids_old[i] == read.ids_new[j]:
            continue
        out += _kept(read, old, new, start, start, k - start)
        out.append(_changed(read, old, new, k, k + 1, k, k + 1))
        start = k + 1
    return [*out, *_kept(read, old, new, start, start, len(old) - start)]


def verbatim(read: Reader, old: Tokens, new: Tokens) -> bool:
    """True of two rows of words that, with all between them, are the same, and whose references reach the same."""
    if not old or len(old) != len(new) or along(read.ids_old, old) != along(read.ids_new, new):
        return False
    before, after = read.old.words, read.new.words
    return unbroken(old) and unbroken(new) and before.between(old[0], old[-1]) == after.between(new[0], new[-1])


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
    if (a == b or c == d) and a and c and _written_otherwise(read, old[a - 1 : b], new[c - 1 : d]):
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


def _written_otherwise(read: Reader, old: Tokens, new: Tokens) -> bool:
    """True of the rest of a reference that is written in another way and reaches the same clause: "4(e)", "4.e"."""
    left, right = [read.points_old.at.get(i) for i in old], [read.points_new.at.get(j) for j in new]
    first, second = left[0], right[0]
    if first is None or second is None or first.target != second.target:
        return False
    return all(each == first for each in left) and all(each == second for each in right)


def _follows(read: Reader, old: Tokens, new: Tokens) -> bool:
    """True when the words are a reference's number on both sides and reach the same clause."""
    reached_old = {read.points_old.at[i].target if i in read.points_old.at else "" for i in old}
    reached_new = {read.points_new.at[j].target if j in read.points_new.at else "" for j in new}
    return "" not in reached_old and reached_old == reached_new
