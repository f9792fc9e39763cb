"""From the shortest difference to what a lawyer would mark: whole phrases, at natural places."""

from analyzer.comparison.language import SMALL
from analyzer.comparison.sequence import Block
from analyzer.comparison.stretches import Stretch, Tag
from analyzer.comparison.words import is_word

_STOPS = frozenset(".;:!?")
_OPENERS = frozenset({",", "and", "or", "("})
# An edit slides at most this many tokens to find a better place.
_REACH = 60
# Kept words between two edits may weigh this much and still be swallowed by them.
_SWALLOWED = 3.0


def slide(blocks: list[Block], old: list[int], new: list[int], keys_old: list[str], keys_new: list[str]) -> list[Block]:
    """Moves pure insertions and deletions, where repeated words allow it, to start where a sentence or phrase does."""
    out = list(blocks)
    for k in range(len(out) - 1):
        left, right = out[k], out[k + 1]
        a, b = left.old + left.size, right.old
        c, d = left.new + left.size, right.new
        if a == b and c < d:
            by = _best(new, keys_new, c, d, left.size, right.size)
        elif c == d and a < b:
            by = _best(old, keys_old, a, b, left.size, right.size)
        else:
            continue
        if by:
            out[k] = Block(left.old, left.new, left.size + by)
            out[k + 1] = Block(right.old + by, right.new + by, right.size - by)
    return [block for block in out if block.size]


def _best(ids: list[int], keys: list[str], start: int, end: int, before: int, after: int) -> int:
    """How far the edit ``start:end`` is best moved, within the kept tokens around it."""
    low = high = 0
    while -low < min(before, _REACH) and ids[start + low - 1] == ids[end + low - 1]:
        low -= 1
    while high < min(after, _REACH) and end + high < len(ids) and ids[start + high] == ids[end + high]:
        high += 1
    return max(range(low, high + 1), key=lambda by: (_place(keys, start + by, end + by), -abs(by), by))


def _place(keys: list[str], start: int, end: int) -> int:
    if start == 0 or keys[start - 1] in _STOPS:
        return 4
    if keys[start] in _OPENERS:
        return 2
    return 1 if keys[end - 1] in _STOPS else 0


def tidy(stretches: list[Stretch], keys_old: list[str], keys_new: list[str]) -> list[Stretch]:
    """Joins edits that only small words keep apart, so that phrases are struck and inserted whole."""
    out: list[Stretch] = []
    for stretch in stretches:
        out.append(stretch)
        while _joins(out, keys_old, keys_new):
            at = _opening(out)
            first, last = out[at], out[-1]
            del out[at:]
            out.append(Stretch(Tag.WORDS, first.a, last.b, first.c, last.d))
    return out


def _opening(out: list[Stretch]) -> int:
    """Where the edit before the last one stands; -1 when something stands between that must not be swallowed."""
    at = len(out) - 2
    while at >= 0 and out[at].tag in (Tag.KEEP, Tag.TYPE):
        at -= 1
    return at if at >= 0 and out[at].tag is Tag.WORDS else -1


def _joins(out: list[Stretch], keys_old: list[str], keys_new: list[str]) -> bool:
    """True when the last stretch is an edit that should swallow what parts it from the edit before."""
    if len(out) < 2 or out[-1].tag is not Tag.WORDS:
        return False
    at = _opening(out)
    if at < 0:
        return False
    first, last = out[at], out[-1]
    between = sum(_weight(keys_old[i]) for i in range(first.b, last.a))
    if between > _SWALLOWED:
        return False
    if last.a == first.b or last.c == first.d or _changed_places(first, last, keys_old, keys_new):
        return True
    inserts = first.a == first.b and last.a == last.b
    deletes = first.c == first.d and last.c == last.d
    size = min(_size(first, keys_old, keys_new), _size(last, keys_old, keys_new))
    share = 0.12 if inserts or deletes else 0.36
    return between <= share * size


def _changed_places(first: Stretch, last: Stretch, keys_old: list[str], keys_new: list[str]) -> bool:
    """True when the words struck here are inserted there: "September 6" became "6 September"."""
    struck, inserted = _words(keys_old, first.a, first.b), _words(keys_new, last.c, last.d)
    if struck and struck == inserted:
        return True
    inserted, struck = _words(keys_new, first.c, first.d), _words(keys_old, last.a, last.b)
    return bool(struck) and struck == inserted


def _words(keys: list[str], start: int, end: int) -> list[str]:
    return [key for key in keys[start:end] if is_word(key)]


def _weight(key: str) -> float:
    if not is_word(key):
        return 0.1
    return 0.35 if key in SMALL else 1.0


def _size(stretch: Stretch, keys_old: list[str], keys_new: list[str]) -> float:
    """The heavier side of an edit, in words."""
    old = sum(is_word(keys_old[i]) for i in range(stretch.a, stretch.b))
    new = sum(is_word(keys_new[i]) for i in range(stretch.c, stretch.d))
    return float(max(old, new))
