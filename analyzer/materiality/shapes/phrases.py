"""Shapes on words: a phrase came or went, one replaced another, a subject, a condition, a list member, a name."""

from collections import Counter
from collections.abc import Iterable, Iterator

from analyzer.materiality.locus import Hunk, Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import (
    Bound,
    Context,
    Event,
    applies,
    around,
    changed_hits,
    clause_said,
    hits,
    said,
    spread,
)
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, Word

OPENING = 3  # words of what came or went before which a condition opens it
SLIDES = 3  # words by which the cut of a difference may be shifted
REACH = 16  # words around a member in which its list shows a conjunction
EXCEPTED = 40  # words after "except" that it is taken to reach
OPENED = 14  # the same where it opens the sentence, and the rule itself follows
ISOLATED = 8  # words of a difference past which a small word in it is one of many
LONGEST_MEMBER = 24  # words that may come or go as members of a list
MODALS = ("modal-may", "modal-must", "modal-must-not", "modal-should")  # a member of a list is no sentence
EXAMPLES = frozenset({"including", "includes", "e.g", "like"})
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
        anchor = governing(locus.new, min(places))
        pieces = _quoted(locus.new, context.new, come, [hunk.new for hunk in locus.hunks if _empty(hunk.old)])
        yield Event(True, new=places, norm=anchor, new_words=", ".join(pieces), pieces=pieces)
    if gone:
        places = spread(locus.old, gone)
        anchor = governing(locus.old, min(places))
        pieces = _quoted(locus.old, context.old, gone, [hunk.old for hunk in locus.hunks if _empty(hunk.new)])
        yield Event(False, old=places, norm=anchor, old_words=", ".join(pieces), pieces=pieces)


def _surplus(side: Side, other: Side, bound: Bound) -> list[Range]:
    """The phrases that differ and that this side has more often than the other, each word for word."""
    forms = side.forms
    skipped = hits(side, bound.unless) if bound.rule.binds.isolated else []
    have = Counter(other.forms[slice(*hit)] for hit in hits(other, bound.phrases))
    have.subtract(forms[slice(*hit)] for hit in hits(side, bound.phrases))
    more = [hit for hit in changed_hits(side, bound.phrases) if have[forms[slice(*hit)]] < 0]
    if not bound.rule.binds.isolated:
        return more
    return [hit for hit in more if _isolated(side, hit) and not any(_overlap(hit, other) for other in skipped)]


def _isolated(side: Side, hit: Range) -> bool:
    """True when little else differs beside these words: in a sentence written anew one word tells nothing."""
    start, end = hit
    while start > 0 and start - 1 in side.changed:
        start -= 1
    while end in side.changed:
        end += 1
    return end - start <= ISOLATED


def _quoted(side: Side, text: Text, found: list[Range], alone: list[Range]) -> tuple[str, ...]:
    """The phrases; of one that a few words came or went with and nothing else, those words: "limited to the Term"."""
    shown = []
    for hit in found:
        within = [reach for reach in alone if reach[0] <= hit[0] and hit[1] <= reach[1] <= reach[0] + ISOLATED]
        shown.append(within[0] if within else hit)
    return tuple(dict.fromkeys(said(side, text, range(*hit)) for hit in shown))


def _empty(reach: Range) -> bool:
    return reach[0] == reach[1]


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
    words = around(side, text, found)
    known = context.speaks_of(other, bound.phrases)
    replaced = bound.rule.binds.replaced_is_neutral and known
    yield Event(
        forward,
        old=frozenset() if forward else places,
        new=places if forward else frozenset(),
        norm=side.norm_at(min(found)[0]),
        old_words="" if forward else words,
        new_words=words if forward else "",
        direction=Direction.NEUTRAL if replaced else None,
        known=known,
    )


def _norm_allowed(side: Side, bound: Bound, place: int) -> bool:
    binds = bound.rule.binds
    if not binds.modality and not binds.bearer and not binds.never:
        return True
    norm = side.norm_at(place)
    if norm is not None and norm.modality.value in binds.never:
        return False
    if not binds.modality and not binds.bearer:
        return True
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
    reaches = [hunk.new if forward else hunk.old for hunk in locus.hunks]
    found = [hit for hit in found if any(hit[0] - OPENING <= r[0] < hit[1] and hit[0] < r[1] for r in reaches)]
    if not found:
        return
    places = _with_hunks(side, locus.hunks, found, forward)
    start = min(found)[0]
    norm = side.norm_at(start - 1) if start else side.norm_at(0)
    words = clause_said(side, text, places)
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
        exemplary = side.forms[start] in EXAMPLES or side.forms[start : start + 2] == ("such", "as")
        if exemplary and not bound.rule.binds.examples:
            continue
        bounds = (start, end) if exemplary else _member_at(side, text, start, end)
        if bounds is None:
            continue
        start, end = bounds
        places = frozenset(range(start, end))
        words = said(side, text, places)
        yield Event(
            forward,
            old=frozenset() if forward else places,
            new=places if forward else frozenset(),
            norm=governing(side, start),
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


def _member_at(side: Side, text: Text, start: int, end: int) -> Range | None:
    """The words as a member of a list: set off by commas or conjunctions. The same words may be cut in several ways.

    Of "fees, taxes and costs" made from "fees and costs" the difference may be read as "taxes and", ", taxes".
    """
    if end - start > LONGEST_MEMBER or holds(side, start, end, MODALS):
        return None
    forms = side.forms
    for shift in range(-SLIDES, SLIDES + 1):
        low, high = start + shift, end + shift
        if low < 0 or high > len(forms) or not _same_cut(forms, start, end, shift):
            continue
        content = [word for word in forms[low:high] if word not in lists().function and word not in COORDINATES]
        joined = not COORDINATES.isdisjoint((forms[low], forms[high - 1]))
        if content and (joined or (_opens(side, text, low) and _closes(side, text, low, high))):
            return start, end
    return None


def holds(side: Side, start: int, end: int, names: Iterable[str]) -> bool:
    """True when a phrase of these lists shares a word with the range."""
    return any(first < end and start < last for name in names for first, last in side.hits.get(name, ()))


def _same_cut(forms: tuple[str, ...], start: int, end: int, shift: int) -> bool:
    """True when striking the range ``shift`` words further leaves the same words."""
    if shift >= 0:
        return forms[start : start + shift] == forms[end : end + shift]
    return forms[start + shift : start] == forms[end + shift : end]


def _opens(side: Side, text: Text, start: int) -> bool:
    words = side.words
    if start == 0 or words[start].form in COORDINATES or words[start - 1].form in COORDINATES:
        return True
    return _mark(text, words[start - 1], words[start]) or " ".join(side.forms[start : start + 3]) == "as well as"


def _closes(side: Side, text: Text, start: int, end: int) -> bool:
    words = side.words
    if end == len(words):
        return any(word in COORDINATES for word in side.forms[max(0, start - 1) : start + 3])
    ends = words[end].form in COORDINATES or words[end - 1].form in COORDINATES
    joined = any(word in COORDINATES for word in side.forms[max(0, start - REACH) : end + REACH])
    return ends or (_mark(text, words[end - 1], words[end]) and joined)


def _mark(text: Text, left: Word, right: Word) -> bool:
    return any(mark in text.agreement.text[left.end : right.start] for mark in ",;()—–:")


def governing(side: Side, place: int) -> Norm | None:
    """The norm at a place; turned round where the words stand in an exception from it."""
    norm = side.norm_at(place)
    if norm is None or norm.turned:
        return norm
    starts = [start for start, _ in side.hits.get("exception", ()) if start < place]
    inside = any(place - start <= (EXCEPTED if start > 1 else OPENED) for start in starts)
    return norm._replace(turned=True) if inside else norm
