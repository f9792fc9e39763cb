"""Shapes on what a rule hangs on: a condition or an exception, words that narrow what it reaches."""

from collections.abc import Iterator

from analyzer.materiality.closed_class import BEING, CONSENTS
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.bounded_rules import (
    denied_now,
    frees,
    granted,
    grants_boon,
    reserved,
    ruled_beyond,
    ruled_there,
    stands_apart,
)
from analyzer.materiality.shapes.event import (
    Bound,
    Context,
    Event,
    applies,
    came,
    changed_hits,
    clause_said,
    hits,
    said,
    within,
)
from analyzer.materiality.shapes.places import (
    MODALS,
    OPENING,
    overlap,
    set_in,
    with_hunks,
    written_anew,
)
from analyzer.materiality.shapes.reserved import only_reserves
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

_KNOWN = WordFile("shapes", "conditions")
EMPTY = frozenset({("if", "any"), ("if", "applicable"), ("when", "applicable")})  # conditions that say nothing
TOLD = 1  # telling words in whose place others came: a condition is then reworded, not won or lost
CONSENTED = 6  # words behind a condition's opening among which the user's consent is named
AGREEING = _KNOWN.words("agreeing")
ASSENT = CONSENTS | _KNOWN.words("assent")
FURTHER, LESS = "further", "less"  # names of the sentences on an exception that reaches more, or fewer, cases
MEMBER = 10  # words from "except" to a member that came or went
CLOSE = 2  # unchanged words between two differences of one phrase
ADVERBS = _KNOWN.words("adverbs")
IT = _KNOWN.words("it")


def condition(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A condition or an exception came into, or went from, a sentence that stands on."""
    if not applies(locus, bound):
        return
    if locus.one_sided:
        yield from stands_apart(locus, bound, context)
        return
    before, after = hits(locus.old, bound.phrases), hits(locus.new, bound.phrases)
    if len(before) == len(after):
        yield from _reaches(locus, bound, context)
        return
    forward = len(after) > len(before)
    side = locus.new if forward else locus.old
    reaches = [hunk.new if forward else hunk.old for hunk in locus.hunks]
    found = [
        hit
        for hit in changed_hits(side, bound.phrases)
        if side.forms[slice(*hit)] + side.forms[hit[1] : hit[1] + 1] not in EMPTY
        and side.forms[max(0, hit[0] - 2) : hit[0]] != ("such", "as")
        and side.forms[max(0, hit[0] - 1) : hit[0]] != ("including",)
        and any(hit[0] - OPENING <= reach[0] < hit[1] and hit[0] < reach[1] for reach in reaches)
        and not _says(side, context.of(forward), hit)
        and not _shortened(side, context.of(forward), hit, reaches)
    ]
    if not found or (written_anew(locus) and not any(_alone(side, hit, reaches) for hit in found)):
        return
    if denied_now(locus, found, forward=forward):
        return  # "is allowed if …" made "is not allowed": the leave went, not what it hung on
    places = with_hunks(side, locus.hunks, found, forward)
    if _replaced(locus, found, forward=forward) and not _consents(locus, found, forward=forward):
        return  # other words stand in their place: the two sentences say what changed
    if _handed_out(locus, found, forward=forward) or _with_its_rule(side, context.of(forward), found, places):
        return
    start = min(found)[0]
    norm = ruled_there(side, start, places)
    if norm is not None and norm.start in places and not ruled_beyond(side, norm, places):
        norm = None  # it is of the condition itself: "provided that the keys are handed to us"
    if norm is not None and norm.role is None and norm.modality is Modality.PERMISSION and grants_boon(side, norm):
        norm = norm._replace(role=Role.USER)  # what is offered to the user, the user has in fewer cases
    norm = granted(side, min(found)) or reserved(side, norm, start, bound)
    if norm is not None and (_alternative(side, start, places) or side.forms[max(0, start - 1)] == "even"):
        norm = norm._replace(turned=not norm.turned)
    words = clause_said(side, context.of(forward), places)
    yield came(forward, places, words, norm)._replace(
        sentence=within(side, context.of(forward), places, words), known=only_reserves(side, places)
    )


def _reaches(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A member of an exception that stands came, or went: "except for sharing them or giving them away"."""
    if FURTHER not in bound.rule.message.variants:
        return
    for hunk in locus.hunks:
        came_in = hunk.old[0] == hunk.old[1]
        if came_in is (hunk.new[0] == hunk.new[1]):
            continue
        side, reach = (locus.new, hunk.new) if came_in else (locus.old, hunk.old)
        joined = side.forms[reach[0]] == "or" or side.forms[reach[1] - 1] == "or"
        opened = [hit for hit in hits(side, bound.phrases) if 0 <= reach[0] - hit[1] <= MEMBER]
        if not joined or not opened or not _one_phrase(side, context.of(came_in), opened[-1][1], reach[0]):
            continue
        norm = side.norm_at(min(reach[1], len(side.forms) - 1))
        if norm is not None and norm.modality is Modality.DISCLAIMER and frees(side, opened[-1]):
            norm = norm._replace(turned=not norm.turned)
        places = frozenset(range(*reach))
        words = said(side, context.of(came_in), places)
        yield came(came_in, places, words, norm)._replace(
            sentence=within(side, context.of(came_in), places, words), variant=FURTHER if came_in else LESS
        )


def _one_phrase(side: Side, text: Text, start: int, end: int) -> bool:
    """True where no mark parts these words from those that open the exception."""
    return not any(mark in text.agreement.text[side.words[start - 1].end : side.words[end].start] for mark in ",;:.")


def _says(side: Side, text: Text, hit: Range) -> bool:
    """True of "prices are subject to tax": the sentence says so of its subject, no rule hangs on it."""
    at = hit[0]
    while at and side.forms[at - 1] in ADVERBS:
        at -= 1
    if side.forms[slice(*hit)] != ("subject", "to") or not at or side.forms[at - 1] not in BEING:
        return False
    return not any(_comma_behind(side, text, i) for i in range(at - 1, hit[0]))


def _comma_behind(side: Side, text: Text, place: int) -> bool:
    behind = side.words[place + 1].start if place + 1 < len(side.words) else side.words[place].end
    return "," in text.agreement.text[side.words[place].end : behind]


def _shortened(side: Side, text: Text, hit: Range, reaches: list[Range]) -> bool:
    """True of "loss if it is caused by" made "loss caused by": what the condition names stands, only its verb went.

    A lone "if" before a comma is one of a row of words put in another order.
    """
    reach = next((r for r in reaches if overlap(r, hit)), hit)
    if hit[1] - hit[0] == 1 == reach[1] - reach[0]:
        return _comma_behind(side, text, hit[0])
    row = side.forms[hit[0] : reach[1]]
    return len(row) > len(("if", "it")) and row[1] in IT and all(word in BEING for word in row[2:])


def _alone(side: Side, hit: Range, reaches: list[Range]) -> bool:
    """True where the words on either side of the difference with this condition are as they were."""
    return any(overlap(reach, hit) and set_in(side, *reach) for reach in reaches)


def _with_its_rule(side: Side, text: Text, found: list[Range], places: frozenset[int]) -> bool:
    """True of "when we bake, we will ring", come as a whole: the rule is told, not the condition alone."""
    for first in (first for name in MODALS for first, _ in side.hits.get(name, ()) if first in places):
        opened = [hit for hit in found if hit[0] in places and hit[1] <= first]
        if opened and any(_comma_behind(side, text, i) for i in range(max(opened)[1] - 1, first)):
            return True
    return False


def _replaced(locus: Locus, found: list[Range], *, forward: bool) -> bool:
    """True where words that tell were struck for these, or put in their place, here or close behind."""
    other = locus.old if forward else locus.new
    pairs = [(h.new, h.old) if forward else (h.old, h.new) for h in locus.hunks]
    for mine, _ in (pair for pair in pairs if any(overlap(pair[0], hit) for hit in found)):
        near = [theirs for reach, theirs in pairs if mine[0] <= reach[0] <= mine[1] + CLOSE]
        told = [word for theirs in near for word in other.forms[slice(*theirs)] if word not in lists().function]
        if len(told) >= TOLD:
            return True
    return False


def _handed_out(locus: Locus, found: list[Range], *, forward: bool) -> bool:
    """True of "if: (a) you …; (b) we …" made "where (a) if you …; (b) if we …": one word for it before each ground.

    The word went where it led in, and nothing but it came before the grounds, which stand.
    """
    side, other = (locus.new, locus.old) if forward else (locus.old, locus.new)
    bare = all(hit[1] - hit[0] == 1 and hit[1] not in side.changed for hit in found)
    words = {side.forms[hit[0]] for hit in found}
    return bare and any(other.forms[i] in words for i in other.changed)


def _consents(locus: Locus, found: list[Range], *, forward: bool) -> bool:
    """True of "if you agree", "with your consent", and no other word for it in its place.

    Whatever stands there instead, that the user had to allow it, or has to, is known.
    """
    side, other = (locus.new, locus.old) if forward else (locus.old, locus.new)
    if any(other.forms[i] in AGREEING | ASSENT for i in other.changed):
        return False
    behind = [side.forms[end : end + CONSENTED] for _, end in found]
    return any(
        ("your" in words and not ASSENT.isdisjoint(words)) or (words[:1] == ("you",) and not AGREEING.isdisjoint(words))
        for words in behind
    )


def _alternative(side: Side, start: int, places: frozenset[int]) -> bool:
    """True of "or if …" after a condition that stands, or of one amid such a row: the rule reaches further."""
    known = [(first, end) for first, end in side.hits.get("condition", ()) if first not in places]
    joined = "or" in side.forms[max(0, start - 1) : start]
    row = next((row for row in side.sentences if row[0] <= start < row[1]), (0, len(side.words)))
    alike = [first for first, _ in known if start < first < row[1] and side.forms[first] == side.forms[start]]
    amid = any(side.forms[first - 1] == "or" for first in alike) and side.forms[max(0, start - 1)] != "and"
    return (joined or amid) and any(row[0] <= first and end < start for first, end in known)
