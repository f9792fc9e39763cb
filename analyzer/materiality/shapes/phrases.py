"""Shapes on words: a phrase came or went, one replaced another, a subject, a condition, a list member, a name."""

from collections import Counter
from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, changed_hits, hits, said, spread
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text

SHORT = 24  # words of a passage that are shown in full
LONGEST_MEMBER = 14  # words that may come or go as members of a list
COORDINATES = frozenset({"and", "or", "nor"})


def _overlap(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def phrase(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A phrase appeared in, or went from, a sentence that stands on."""
    if locus.one_sided or not applies(locus, bound):
        return
    come, gone = _surplus(locus.new, locus.old, bound), _surplus(locus.old, locus.new, bound)
    if come:
        places = spread(locus.new, come)
        anchor = locus.new.norm_at(min(places))
        yield Event(True, new=places, norm=anchor, new_words=_quoted(locus.new, context.new, come))
    if gone:
        places = spread(locus.old, gone)
        anchor = locus.old.norm_at(min(places))
        yield Event(False, old=places, norm=anchor, old_words=_quoted(locus.old, context.old, gone))


def _surplus(side: Side, other: Side, bound: Bound) -> list[Range]:
    """The phrases that differ and that this side has more often than the other, each word for word."""
    forms = side.forms
    have = Counter(other.forms[slice(*hit)] for hit in hits(other, bound.phrases))
    have.subtract(forms[slice(*hit)] for hit in hits(side, bound.phrases))
    return [hit for hit in changed_hits(side, bound.phrases) if have[forms[slice(*hit)]] < 0]


def _quoted(side: Side, text: Text, found: list[Range]) -> str:
    return ", ".join(dict.fromkeys(said(side, text, range(*hit)) for hit in found))


def swap(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """One phrase took the place of another (forward: ``start`` became ``end``)."""
    if locus.one_sided or not applies(locus, bound):
        return
    for forward, first, second in ((True, bound.start, bound.end), (False, bound.end, bound.start)):
        gone, come = changed_hits(locus.old, first), changed_hits(locus.new, second)
        for hunk in locus.hunks:
            old = [hit for hit in gone if _overlap(hit, hunk.old)]
            new = [hit for hit in come if _overlap(hit, hunk.new)]
            if old and new:
                struck, put = spread(locus.old, old), spread(locus.new, new)
                yield Event(
                    forward,
                    struck,
                    put,
                    norm=locus.new.norm_at(min(put)),
                    old_words=said(locus.old, context.old, struck),
                    new_words=said(locus.new, context.new, put),
                )
                return


def topic(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A subject came or went: a sentence that speaks of it, or words put into or struck from one."""
    if not applies(locus, bound):
        return
    before, after = hits(locus.old, bound.phrases), hits(locus.new, bound.phrases)
    if bool(before) == bool(after):
        return
    forward = bool(after)
    side, text, other = (locus.new, context.new, context.old) if forward else (locus.old, context.old, context.new)
    found = changed_hits(side, bound.phrases)
    if not found or not _norm_allowed(side, bound, min(found)[0]):
        return
    if bound.rule.binds.new_to_document and any(other.says(side.forms[slice(*hit)]) for hit in found):
        return
    places = side.changed if locus.one_sided else _with_hunks(side, locus.hunks, found, forward)
    words = said(side, text, places) if len(places) <= SHORT else said(side, text, _around(side, found))
    replaced = bound.rule.binds.replaced_is_neutral and context.speaks_of(other, bound.phrases)
    yield Event(
        forward,
        old=frozenset() if forward else places,
        new=places if forward else frozenset(),
        norm=side.norm_at(min(found)[0]),
        old_words="" if forward else words,
        new_words=words if forward else "",
        direction=Direction.NEUTRAL if replaced else None,
    )


def _around(side: Side, found: list[Range]) -> range:
    """The words shown of a long passage: from a little before the first phrase to a little after the last."""
    start, end = min(hit[0] for hit in found), max(hit[1] for hit in found)
    return range(max(0, start - 6), min(len(side.words), end + 10))


def _norm_allowed(side: Side, bound: Bound, place: int) -> bool:
    binds = bound.rule.binds
    if not binds.modality and not binds.bearer:
        return True
    norm = side.norm_at(place)
    if norm is None:
        return False
    allowed = not binds.modality or norm.modality.value in binds.modality
    return allowed and (not binds.bearer or (norm.role is not None and norm.role.value in binds.bearer))


def _with_hunks(side: Side, hunks: tuple[Hunk, ...], found: list[Range], forward: bool) -> frozenset[int]:
    ranges = [hunk.new if forward else hunk.old for hunk in hunks]
    return spread(side, [r for r in ranges if any(_overlap(r, hit) for hit in found)])


def condition(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A condition or an exception came into, or went from, a sentence that stands on."""
    if locus.one_sided or not applies(locus, bound):
        return
    before, after = hits(locus.old, bound.phrases), hits(locus.new, bound.phrases)
    if len(before) == len(after):
        return
    forward = len(after) > len(before)
    side, text = (locus.new, context.new) if forward else (locus.old, context.old)
    found = changed_hits(side, bound.phrases)
    if not found:
        return
    places = _with_hunks(side, locus.hunks, found, forward)
    start = min(found)[0]
    norm = side.norm_at(start - 1) if start else side.norm_at(0)
    words = said(side, text, places)
    yield Event(
        forward,
        old=frozenset() if forward else places,
        new=places if forward else frozenset(),
        norm=norm,
        old_words="" if forward else words,
        new_words=words if forward else "",
    )


def listing(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A member came into, or left, a list of things that a norm reaches."""
    if locus.one_sided or not applies(locus, bound):
        return
    for hunk in locus.hunks:
        forward = hunk.old[0] == hunk.old[1]
        if not forward and hunk.new[0] != hunk.new[1]:
            continue
        side, text = (locus.new, context.new) if forward else (locus.old, context.old)
        start, end = hunk.new if forward else hunk.old
        if end - start > LONGEST_MEMBER or not _is_member(side, start, end):
            continue
        places = frozenset(range(start, end))
        words = said(side, text, places)
        yield Event(
            forward,
            old=frozenset() if forward else places,
            new=places if forward else frozenset(),
            norm=side.norm_at(start),
            old_words="" if forward else words,
            new_words=words if forward else "",
        )


def member(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """An item came to, or went from, a list whose lead-in holds one of the rule's phrases."""
    if not locus.one_sided or not applies(locus, bound):
        return
    forward = bool(locus.new.words)
    side, text = (locus.new, context.new) if forward else (locus.old, context.old)
    if side.chapeau is None or side.chapeau.hits.isdisjoint(bound.phrases):
        return
    words = said(side, text, side.changed)
    yield Event(
        forward,
        old=frozenset() if forward else side.changed,
        new=side.changed if forward else frozenset(),
        norm=side.norm_at(0),
        old_words="" if forward else words,
        new_words=words if forward else "",
    )


def _is_member(side: Side, start: int, end: int) -> bool:
    """True when the words hold a content word and stand beside, or bring, a coordination."""
    words = side.forms
    if all(word in lists().function or word in COORDINATES for word in words[start:end]):
        return False
    return any(word in COORDINATES for word in words[max(0, start - 3) : end + 3])


def value(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A name that the sentence turns on (a law, a court, a place) became another."""
    if locus.one_sided or not applies(locus, bound):
        return
    for hunk in locus.hunks:
        old = [i for i in range(*hunk.old) if locus.old.words[i].capital]
        new = [i for i in range(*hunk.new) if locus.new.words[i].capital]
        if hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1] or not (old or new):
            continue
        if (old and _named(locus.old, old)) or (new and _named(locus.new, new)):
            continue
        yield Event(
            True,
            frozenset(range(*hunk.old)),
            frozenset(range(*hunk.new)),
            old_words=said(locus.old, context.old, old or range(*hunk.old)),
            new_words=said(locus.new, context.new, new or range(*hunk.new)),
        )


def _named(side: Side, places: list[int]) -> bool:
    return all(any(a <= i < b for a, b, _ in side.mentions) for i in places)
