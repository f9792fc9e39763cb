"""Shapes on what a rule hangs on: a condition or an exception, words that narrow what it reaches."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.phrases import Range
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
    FORCES,
    MODALS,
    OPENING,
    overlap,
    set_in,
    with_hunks,
    written_anew,
)
from analyzer.materiality.shapes.reserved import only_reserves
from analyzer.materiality.told import thing_told
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

_KNOWN = WordFile("shapes", "conditions")
BOONS = _KNOWN.ordered("boons")
OFFERED = 6  # words of a norm among which what is done is named
EMPTY = frozenset({("if", "any"), ("if", "applicable"), ("when", "applicable")})  # conditions that say nothing
TOLD = 1  # telling words in whose place others came: a condition is then reworded, not won or lost
EXAMPLES = frozenset({("for", "example"), ("for", "instance")})
CONSENTED = 6  # words behind a condition's opening among which the user's consent is named
AGREEING = _KNOWN.words("agreeing")
ASSENT = _KNOWN.words("assent")
FURTHER, LESS = "further", "less"  # names of the sentences on an exception that reaches more, or fewer, cases
MEMBER = 10  # words from "except" to a member that came or went
EXCEPTING = frozenset({"exception"})
MOST = (("no", "more", "than"), ("not", "more", "than"), ("at", "most"), ("only", "once"), ("not", "exceed"))
OFTEN = frozenset({"once", "twice", "times"})
SUPPOSING = frozenset({"if", "where", "when", "unless"})
NOT = frozenset({"not", "no", "never", "cannot"})
DENIED = _KNOWN.words("denied")
SUBJECT = 6  # words before "do not apply" among which stands what does not
OWED = _KNOWN.ordered("owed")
CLOSE = 2  # unchanged words between two differences of one phrase
BEING = _KNOWN.words("being")
ADVERBS = _KNOWN.words("adverbs")
IT = _KNOWN.words("it")


def condition(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A condition or an exception came into, or went from, a sentence that stands on."""
    if not applies(locus, bound):
        return
    if locus.one_sided:
        yield from _apart(locus, bound, context)
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
    if _denied_now(locus, found, forward=forward):
        return  # "is allowed if …" made "is not allowed": the leave went, not what it hung on
    places = with_hunks(side, locus.hunks, found, forward)
    if _replaced(locus, found, forward=forward) and not _consents(locus, found, forward=forward):
        return  # other words stand in their place: the two sentences say what changed
    if _handed_out(locus, found, forward=forward) or _with_its_rule(side, context.of(forward), found, places):
        return
    start = min(found)[0]
    norm = _ruled(side, start, places)
    if norm is not None and norm.start in places and not _ruled_beyond(side, norm, places):
        norm = None  # it is of the condition itself: "provided that the keys are handed to us"
    if norm is not None and norm.role is None and norm.modality is Modality.PERMISSION and _given(side, norm):
        norm = norm._replace(role=Role.USER)  # what is offered to the user, the user has in fewer cases
    norm = _granted(side, min(found)) or _reserved(side, norm, start, bound)
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
        if norm is not None and norm.modality is Modality.DISCLAIMER and _frees(side, opened[-1]):
            norm = norm._replace(turned=not norm.turned)
        places = frozenset(range(*reach))
        words = said(side, context.of(came_in), places)
        yield came(came_in, places, words, norm)._replace(
            sentence=within(side, context.of(came_in), places, words), variant=FURTHER if came_in else LESS
        )


def _granted(side: Side, hit: Range) -> Norm | None:
    """The leave that an exception grants: "except that you may go to court"; without it, it is gone."""
    named = next((m for m in side.mentions if m[0] == hit[1] + 1), None)
    leave = named is not None and any(first == named[1] for first, _ in side.hits.get("modal-may", ()))
    if named is None or not leave or side.forms[hit[1]] != "that":
        return None
    return Norm(Modality.PERMISSION, named[2], hit[0], len(side.forms), turned=True)


def _reserved(side: Side, norm: Norm | None, start: int, bound: Bound) -> Norm | None:
    """The norm that is bounded: a promise without a word of force, or the limit from which an exception is made."""
    if norm is None:
        return _promise(side, start)
    excepted = not EXCEPTING.isdisjoint(bound.phrases) and _rationed(side, norm, start)
    return norm._replace(turned=not norm.turned) if excepted else norm


def _denied_now(locus: Locus, found: list[Range], *, forward: bool) -> bool:
    """True where the rule that stands without the condition is denied, as it was not with it, or the reverse."""
    if len(locus.new.sentences) > 1 or len(locus.old.sentences) > 1:
        return False
    side, other = (locus.new, locus.old) if forward else (locus.old, locus.new)
    own = {i for hit in found for i in range(*hit)}
    before = any(side.forms[i] in NOT for i in range(len(side.forms)) if i < min(own))
    denied = [i for i in other.changed if other.forms[i] in NOT]
    return not before and any(SUPPOSING.isdisjoint(other.forms[max(0, i - SUBJECT) : i]) for i in denied)


def _promise(side: Side, start: int) -> Norm | None:
    """The norm of a promise or a burden told without a word of force: "fees remain fixed"; none of what is denied."""
    end = min((end for _, end in side.sentences), default=len(side.forms))
    behind = OPENING < start < end  # of a sentence that opens with its condition the thing is not read
    return thing_told(side) if behind and DENIED.isdisjoint(side.forms[:start]) else None


def _frees(side: Side, hit: Range) -> bool:
    """True of "the obligations in this section do not apply to": what is put under it is owed no more."""
    before = side.forms[max(0, hit[0] - SUBJECT) : hit[0]]
    return "apply" in side.forms[hit[0] : hit[1] + 1] and any(word.startswith(OWED) for word in before)


def _rationed(side: Side, norm: Norm, start: int) -> bool:
    """True of "may audit no more than once a year, except": the exception is from the limit, not from the right."""
    row = side.forms[norm.start : start]
    often = not OFTEN.isdisjoint(row)
    return often and any(row[at : at + len(most)] == most for most in MOST for at in range(len(row)))


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


def _ruled_beyond(side: Side, norm: Norm, places: frozenset[int]) -> bool:
    """True where the word of force stands outside these words: "if you ask, we may bake"."""
    forces = (first for name in FORCES for first, _ in side.hits.get(name, ()))
    return any(norm.start <= first < norm.end and first not in places for first in forces)


def _ruled(side: Side, start: int, places: frozenset[int]) -> Norm | None:
    """The norm that a condition bounds: of its own sentence where one stands there, before it or else behind it."""
    row = next((row for row in side.sentences if row[0] <= start < row[1]), None)
    inside = [n for n in side.norms if row and row[0] <= n.start < row[1] and n.start not in places and not n.lead_in]
    if inside and row and row[0] > 0 and not any(norm.start < start for norm in inside):
        return min(inside, key=lambda norm: norm.start)
    return side.norm_at(start - 1) if start else side.norm_at(0)


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


def _given(side: Side, norm: Norm) -> bool:
    """True of "we may notify you": an offer, a favour, a notice."""
    return any(word.startswith(BOONS) for word in side.forms[norm.start : norm.start + OFFERED])


def _alternative(side: Side, start: int, places: frozenset[int]) -> bool:
    """True of "or if …" after a condition that stands, or of one amid such a row: the rule reaches further."""
    known = [(first, end) for first, end in side.hits.get("condition", ()) if first not in places]
    joined = "or" in side.forms[max(0, start - 1) : start]
    row = next((row for row in side.sentences if row[0] <= start < row[1]), (0, len(side.words)))
    alike = [first for first, _ in known if start < first < row[1] and side.forms[first] == side.forms[start]]
    amid = any(side.forms[first - 1] == "or" for first in alike) and side.forms[max(0, start - 1)] != "and"
    return (joined or amid) and any(row[0] <= first and end < start for first, end in known)


def _apart(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """An exception that stands in a sentence of its own, on the norm before it."""
    forward = bool(locus.new.words)
    side = locus.new if forward else locus.old
    if hits(side, bound.phrases) and any(norm.aside for norm in side.norms):
        yield came(
            forward, side.changed, said(side, context.of(forward), side.changed), side.norms[0]._replace(turned=False)
        )
