"""Tests of what only labels: a heading said twice, lines that stood as lines before, a short name no clause uses."""

from functools import lru_cache

from analyzer.materiality.editorial.desk import Desk, lone, put, struck
from analyzer.materiality.editorial.margins import headings
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import VERSIONS, Text, forms

_KNOWN = WordFile("editorial_tests", "labels")
NAMED = 6  # words before a short name among which the thing it names stands
SMALL = _KNOWN.words("small")
LINE = 8  # words a heading on its own line may have
QUOTES = "\"“”„«»'‘’"
CONNECTORS = frozenset({("means",), ("mean",), ("shall", "mean"), ("refers", "to"), ("is", "defined", "as")})
DASHES = frozenset("-–—:")


def heading_again(locus: Locus, desk: Desk) -> bool:
    """A line that only says the heading of its clause, or of one above it, once more; no item of a list does.

    A sentence with its full stop says what it says: a heading may have no effect.
    """
    side, text = (locus.new, desk.context.new) if locus.new.words else (locus.old, desk.context.old)
    if side.chapeau is not None or side.norms or side.hits or side.forms not in headings(side, text):
        return False
    return text.agreement.text[side.words[-1].end :][:1] not in {".", "!", ";", ":"}


def own_line(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A line by itself that both versions have as often, read with the sentence above for want of a full stop there."""
    found = lone(locus, hunk)
    if found is None:
        return False
    (_, side, reach), text = found, desk.text_of(found)
    if reach[1] - reach[0] > LINE:
        return False
    body = text.agreement.text
    first, last = side.words[reach[0]].start, side.words[reach[1] - 1].end
    start, end = body.rfind("\n", 0, first) + 1, body.find("\n", last)
    line = body[start : end if end >= 0 else len(body)].strip()
    if forms(line) != tuple(side.forms[slice(*reach)]) or line[-1:] in ".;:,":
        return False
    return 0 < _lines(desk.context.old).count(line) == _lines(desk.context.new).count(line)


@lru_cache(maxsize=VERSIONS)
def _lines(text: Text) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.agreement.text.split("\n"))


def unused_name(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A short name in brackets that is used nowhere else came or went: ``the oven club ("Oven Club")``.

    Every word of it stands right before it: a name that says more than that ("Maximum Liability") says it of the thing.
    """
    found = lone(locus, hunk)
    if found is None:
        return False
    (_, side, reach), text = found, desk.text_of(found)
    return any(
        _bracketed(side, place, text) and _once(side, place, text) and _repeats(side, place)
        for place in _slides(side, reach)
    )


def _repeats(side: Side, reach: Range) -> bool:
    """True of a name made of the words right before it."""
    return set(side.forms[slice(*reach)]) <= set(side.forms[max(0, reach[0] - NAMED) : reach[0]])


def _slides(side: Side, reach: Range) -> list[Range]:
    """The places at which the same words could as well be said to have come: "Xbox [Network Xbox]"."""
    found, (start, end) = [reach], reach
    while start > 0 and side.forms[start - 1] == side.forms[end - 1]:
        start, end = start - 1, end - 1
        found.append((start, end))
    start, end = reach
    while end < len(side.words) and side.forms[start] == side.forms[end]:
        start, end = start + 1, end + 1
        found.append((start, end))
    return found


def _bracketed(side: Side, reach: Range, text: Text) -> bool:
    body = text.agreement.text
    first, last = side.words[reach[0]].start, side.words[reach[1] - 1].end
    left, right = body[max(0, first - 2) : first], body[last : last + 2]
    inside = body[first:last]
    return (
        left[-1:] in {*QUOTES} and left[:1] == "(" and right[:1] in {*QUOTES} and right[1:] == ")" and "(" not in inside
    )


def _once(side: Side, reach: Range, text: Text) -> bool:
    """True of a name that stands, as it is written, nowhere but here and right before."""
    body, before = text.agreement.text, max(0, reach[0] - NAMED)
    name = body[side.words[reach[0]].start : side.words[reach[1] - 1].end]
    near = body[side.words[before].start : side.words[reach[0]].start]
    return body.count(name) - near.count(name) == 1


def named_now(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A term and ``means`` came before, or went from, a name that stands as it stood: it has a short name now.

    Where the name is used is told at those places; the other version must not use it. Other words than a name, which
    may be a rule, would no longer be one behind ``means``.
    """
    came = hunk.old[0] == hunk.old[1]
    if came is (hunk.new[0] == hunk.new[1]) or hunk.old[0] or hunk.new[0] or len(locus.hunks) != 1:
        return False
    words = (put if came else struck)(locus, hunk)
    text, other = (desk.context.new, desk.context.old) if came else (desk.context.old, desk.context.new)
    if words[-1:] != ("means",) or other.says(words[:-1]):
        return False
    side, at = (locus.new, hunk.new[1]) if came else (locus.old, hunk.old[1])
    if not all(word.capital or word.form[0].isdigit() or word.form in SMALL for word in side.words[at:]):
        return False
    return any(forms(d.term) == words[:-1] for d in text.agreement.definitions)


def connector(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``means`` between a term and its meaning came or went: the term stands before it either way."""
    if (struck(locus, hunk) or put(locus, hunk)) not in CONNECTORS or (struck(locus, hunk) and put(locus, hunk)):
        return False
    sides = ((locus.old, hunk.old[0], desk.context.old), (locus.new, hunk.new[0], desk.context.new))
    above = [headings(side, text)[:1] for side, _, text in sides]
    if not hunk.old[0] and not hunk.new[0] and above[0] and above[0] == above[1]:
        return True
    return all(_after_dash(*side) for side in sides)


def _after_dash(side: Side, place: int, text: Text) -> bool:
    """True where a dash or a colon stands right before the word at this place."""
    start = side.words[place].start if place < len(side.words) else side.words[-1].end
    before = text.agreement.text[max(0, start - 3) : start].strip(" " + QUOTES)
    return before[-1:] in DASHES
