"""Shapes on lists: a member came or went within a sentence, an item under a lead-in."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, came, exactly, hits, within
from analyzer.materiality.shapes.members import beside_members, step_more
from analyzer.materiality.shapes.places import (
    MODALS,
    agreed,
    allowed,
    governing,
    holds,
    set_in,
    stands,
    written_anew,
)
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, Word
from clauses.model import Modality

_KNOWN = WordFile("shapes", "members_of_lists")
BESIDE = 2  # words between a member and other differences of its phrase
SLIDES = 3  # words by which the cut of a difference may be shifted
NEAR = 8  # words between what left a list and what came to it
REACH = 16  # words around a member in which its list shows a conjunction
OPENS = 6  # words of a member among which a rule may ask for its kind
EXCHANGED = "exchanged"  # the name of a rule's sentence for members that came where others went
THROUGHOUT = 3  # places at which a name stands that the other version does not have at all
LONGEST = 24  # words that may come or go as members of a list
PARENTHESIS = 14  # characters at the start of a member in which its parenthesis opens
HEAVY = ("class-waiver", "indemnity", "arbitration", "auto-renewal")
EXAMPLES = frozenset({"including", "includes", "e.g", "like"})
COORDINATES = frozenset({"and", "or", "nor"})
NO_THING = frozenset({"have", "has", "receive"})  # with which no thing's name begins
BARE = COORDINATES | {"not", "is", "are", "was", "were", "be", "been"}  # words that name nothing by themselves
PARTS = _KNOWN.words("parts")
TOGETHER = _KNOWN.words("together")
ADVERBIAL = _KNOWN.words("adverbial")
WAYS = _KNOWN.words("ways")
EVENTS = frozenset({"event", "case", "events", "cases"})
WAY = 5  # words beside a way in which another one begins
ENDING = _KNOWN.ordered("ending")
MANNERS = frozenset({"manner", "way", "fashion"})
CLAUSAL = _KNOWN.words("clausal")


def listing(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A member came into, or left, a list of things that a norm reaches."""
    if locus.one_sided or not applies(locus, bound):
        return
    yield from _exchanged(list(_members(locus, bound, context)), locus, bound)


def _exchanged(events: list[Event], locus: Locus, bound: Bound) -> Iterator[Event]:
    """The events; where a sentence lost members and got others, one that names them all: whom it serves is open."""
    gone, come = ([e for e in events if e.forward is forward] for forward in (False, True))
    if not gone or not come or EXCHANGED not in bound.rule.message.variants or not _in_one_list(gone, come, locus):
        yield from events
        return
    norms = {event.norm and (event.norm.modality, event.norm.role, event.norm.turned) for event in events}
    lean = gone[0].direction if len({event.direction for event in events}) == 1 else Direction.UNKNOWN
    yield come[0]._replace(
        old=frozenset().union(*(event.old for event in gone)),
        new=frozenset().union(*(event.new for event in come)),
        norm=come[0].norm if len(norms) == 1 else None,
        old_words=" … ".join(event.old_words for event in gone),
        new_words=" … ".join(event.new_words for event in come),
        direction=lean or Direction.UNKNOWN,
        variant=EXCHANGED,
    )


def _in_one_list(gone: list[Event], come: list[Event], locus: Locus) -> bool:
    """True where no more than a few words of the newer passage lie between what went and what came."""
    went = [hunk.new[0] for hunk in locus.hunks for event in gone if hunk.old[0] in event.old]
    places = sorted(i for event in come for i in event.new)
    apart = [min(abs(at - place) for place in places) for at in went]
    return len(locus.new.sentences) == 1 and max((*apart, places[-1] - places[0])) <= NEAR


def _members(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Each member that came or went, by itself."""
    plain = not bound.start and not bound.near
    anew = plain and written_anew(locus)
    for forward, side, (start, end) in locus.pure():
        text = context.of(forward)
        bare = side.forms[start + (side.forms[start] in COORDINATES) : end - (side.forms[end - 1] in COORDINATES)]
        if not bare or (not bound.start and _other_than_member(side, bound, start, end, bare)):
            continue
        if (
            (anew and not set_in(side, start, end))
            or (plain and _amid_others(locus, (start, end), forward=forward))
            or stands(locus.old if forward else locus.new, bare)
            or (plain and beside_members(side, text, (start, end)) and not heads_row(side, text, start, end))
            or (bound.rule.binds.behind and not _named_behind(side, bound, start, bare))
        ):
            continue
        exemplary = side.forms[start] in EXAMPLES or side.forms[start : start + 2] == ("such", "as")
        if exemplary and not bound.rule.binds.examples:
            continue
        if not exemplary and not _is_member(side, text, start, end):
            continue
        if bound.start and not any(start <= hit[0] < min(end, start + OPENS) for hit in hits(side, bound.start)):
            continue
        if _names_itself(side, text, start, end) or _of_other_name(side, start, end) or _beside(side, text, start, end):
            continue
        norm = agreed(governing(side, start), locus.old if forward else locus.new)
        if norm is None and not bound.near and not bound.rule.topics:
            continue  # a list of things, no rule
        if norm is not None and (
            _cumulative(side, text, start, end)
            or _other_way(side, start, end, norm)
            or _other_deed(side, start, end, norm)
            or step_more(side, (start, end), norm)
        ):
            norm = norm._replace(turned=not norm.turned)
        if not allowed(norm, bound.rule.binds):
            continue
        places = frozenset(range(start, end))
        words = exactly(side, text, (start, end))
        event = came(forward, places, words, norm)._replace(sentence=within(side, text, places, words))
        throughout = plain and _throughout(side, bare, text, context.of(not forward))
        yield event._replace(direction=Direction.UNKNOWN) if throughout else event


def _other_than_member(side: Side, bound: Bound, start: int, end: int, bare: tuple[str, ...]) -> bool:
    """True of a clause of its own; a waiver or an indemnity is more than one thing more in a list."""
    if any(first == start for first, _ in side.sentences) and all(word.endswith("ly") for word in bare):
        return True  # "Specifically, …" opens a sentence
    return _clausal(bare, joined=side.forms[start] in COORDINATES) or (
        not bound.near and holds(side, start, end, HEAVY)
    )


def _named_behind(side: Side, bound: Bound, start: int, bare: tuple[str, ...]) -> bool:
    """True of a thing named behind a near word of the rule: "we collect your name", not "how and why we collect"."""
    first = max((low for low, high in side.sentences if low <= start < high), default=0)
    led = side.chapeau is not None and not side.chapeau.hits.isdisjoint(bound.near)
    return bare[0] not in NO_THING and (
        led or any(first <= low and high <= start for low, high in hits(side, bound.near))
    )


def _beside(side: Side, text: Text, start: int, end: int) -> bool:
    """True of what a thing is called, or how and where it is done, set off like a member but none.

    "(UK House-to-House)" behind a name, "of this Appendix", "in a transparent manner", "acting reasonably": such
    words are members where those before them in the list begin alike: "by mail, by hand or by fax".
    """
    forms = side.forms[start:end]
    body, words = text.agreement.text, side.words
    joined = not COORDINATES.isdisjoint((forms[0], forms[-1]))
    bare = forms[forms[0] in COORDINATES :]
    first, last = words[start].start, words[end - 1].end
    if not joined and body[max(0, first - 1) : first] == "(" and body[last : last + 1] == ")":
        return True
    if bare[:1] in {("of",), ("under",), ("in",)} and not PARTS.isdisjoint(bare[1:3]) and not joined:
        return True
    if not joined and set(bare) <= TOGETHER:
        return True
    if joined or bare[0] in EXAMPLES or not (bare[0] in ADVERBIAL or bare[0].endswith("ing")):
        return False
    row = side.forms[max(0, start - REACH) : start] + side.forms[end : end + REACH]
    if bare[0].endswith("ing"):
        return not any(word.endswith("ing") for word in row)
    if not MANNERS.isdisjoint(bare):
        return True
    # "in print, on screens and within adverts", "by phone, at work or by post": each tells where or how.
    joints = not COORDINATES.isdisjoint((*bare, *row))
    return not joints or ADVERBIAL.isdisjoint((*bare[1:], *row))


def _clausal(bare: tuple[str, ...], *, joined: bool) -> bool:
    """True of a reason, a condition, a clause of its own; "or that harms …" is one more of those that stand before."""
    if bare[0] in {"in", "for"}:
        if bare in {("in", "short"), ("in", "summary"), ("in", "brief"), ("in", "general"), ("in", "particular")}:
            return True
        return bare[:2] in {("in", "such"), ("in", "addition"), ("in", "this"), ("for", "example"), ("for", "instance")}
    return bare[0] in CLAUSAL and not (joined and bare[0] in {"that", "which", "who"})


def _is_member(side: Side, text: Text, start: int, end: int) -> bool:
    """True of a member of a list: set off by commas or conjunctions. The same words may be cut in several ways.

    Of "fees, taxes and costs" made from "fees and costs" the difference may be read as "taxes and", ", taxes".
    """
    if end - start > LONGEST or holds(side, start, end, MODALS):
        return False
    forms = side.forms
    for shift in range(-SLIDES, SLIDES + 1):
        low, high = start + shift, end + shift
        if low < 0 or high > len(forms) or not _same_cut(forms, start, end, shift):
            continue
        content = [word for word in forms[low:high] if word not in lists().function and word not in BARE]
        joined = not COORDINATES.isdisjoint((forms[low], forms[high - 1]))
        opens = _opens(side, text, low) or heads_row(side, text, low, high)
        if content and (joined or (opens and _closes(side, text, low, high))):
            return True
    return False


def heads_row(side: Side, text: Text, start: int, end: int) -> bool:
    """True of the first of a row of ways or places: "in store, by post or by courier"."""
    if end >= len(side.words) or side.forms[start] not in ADVERBIAL or side.forms[end] not in ADVERBIAL:
        return False
    return _mark(text, side.words[end - 1], side.words[end]) and not COORDINATES.isdisjoint(
        side.forms[end : end + REACH]
    )


def _throughout(side: Side, bare: tuple[str, ...], text: Text, other: Text) -> bool:
    """True of a name that came, or went, in the whole text: merged or renamed, whom it serves is open."""
    named = all(word.capital for word in side.words if word.form in bare)
    return named and not other.says(bare) and text.count(bare) >= THROUGHOUT


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
        return any(word in COORDINATES for word in side.forms[max(0, start - 1) : end])
    ends = words[end].form in COORDINATES or words[end - 1].form in COORDINATES
    joined = any(word in COORDINATES for word in side.forms[max(0, start - REACH) : end + REACH])
    return ends or (_mark(text, words[end - 1], words[end]) and joined)


def _mark(text: Text, left: Word, right: Word) -> bool:
    return any(mark in text.agreement.text[left.end : right.start] for mark in ",;()—–:")


def _names_itself(side: Side, text: Text, start: int, end: int) -> bool:
    """True of a short name in parentheses and quotation marks: (the “Plan”) is a definition, no member."""
    words = side.words
    body = text.agreement.text[max(0, words[start].start - 2) : words[end - 1].end + 2]
    return "(" in body[:PARENTHESIS] and any(mark in body for mark in '“"')


def _amid_others(locus: Locus, reach: Range, *, forward: bool) -> bool:
    """True beside words put in the place of others: the phrase is written anew, not its list."""
    for hunk in locus.hunks:
        mine, theirs = (hunk.new, hunk.old) if forward else (hunk.old, hunk.new)
        gap = max(mine[0] - reach[1], reach[0] - mine[1])
        if mine != reach and 0 <= gap <= BESIDE and mine[0] < mine[1] and theirs[0] < theirs[1]:
            other = locus.old if forward else locus.new
            return any(word not in lists().function for word in other.forms[slice(*theirs)])
    return False


def _of_other_name(side: Side, start: int, end: int) -> bool:
    """True of words of a name of which others differ as well: "the Pool and Hall Rules" made "the House Rules"."""
    words = side.words
    if not all(word.capital or word.form in COORDINATES or word.form in lists().function for word in words[start:end]):
        return False
    low, high = start, end
    while low > 0 and words[low - 1].capital:
        low -= 1
    while high < len(words) and words[high].capital:
        high += 1
    return any(i in side.changed for i in (*range(low, start), *range(end, high)))


def _cumulative(side: Side, text: Text, start: int, end: int) -> bool:
    """True of "and …" inside a condition: one thing more that must hold, so that the rule reaches less far."""
    if "and" not in (side.forms[start], side.forms[end - 1]) and not _in_row_of_and(side, start, end):
        return False
    return any(
        side.forms[first] in {"if", "when", "where", "once"}
        and last <= start <= last + REACH
        and not _over(side, text, first, start)
        for first, last in side.hits.get("condition", ())
    )


def _in_row_of_and(side: Side, start: int, end: int) -> bool:
    """True of one of a row that "and" ends, where no "or" stands in it: "if you owe, were told and do not pay"."""
    row = [word for word in side.forms[max(0, start - REACH) : end + REACH] if word in COORDINATES]
    return bool(row) and set(row) == {"and"} and "and" in side.forms[end : end + REACH]


def _other_way(side: Side, start: int, end: int, norm: Norm) -> bool:
    """True of one way more to do what one must: "in writing or by phone". Who must do it has the choice.

    "In the event of fire or in the event of flood" are two events, and no ways.
    """
    if norm.modality is not Modality.OBLIGATION or "or" not in (side.forms[start], side.forms[end - 1]):
        return False
    bare = side.forms[start + (side.forms[start] == "or") : end - (side.forms[end - 1] == "or")]
    before = side.forms[max(norm.start, start - WAY) : start]
    behind = side.forms[end : end + WAY]
    event = EVENTS.isdisjoint((*bare, *before))
    return event and bare[:1] != () and bare[0] in WAYS and not WAYS.isdisjoint((*before, *behind))


def _other_deed(side: Side, start: int, end: int, norm: Norm) -> bool:
    """True of "or anonymise" in "shall delete or anonymise": whoever must do the one or the other may choose.

    Where the deeds mend something for the other side ("repair or replace") each of them serves it.
    """
    if norm.modality is not Modality.OBLIGATION or side.forms[start] != "or" or end - start > len(("or", "to", "x")):
        return False
    deed = start - 1
    forced = any(last == deed for name in MODALS for _, last in side.hits.get(name, ()))
    told = deed > 0 and side.forms[deed - 1] in {"we", "you"}
    return (forced or told) and side.forms[deed].startswith(ENDING)


def _over(side: Side, text: Text, first: int, place: int) -> bool:
    """True where a condition between two commas ("we may, if we like, …") has ended before this place."""
    if any(first < at and end <= place for name in MODALS for at, end in side.hits.get(name, ())):
        return True  # "if we do, then we will …": the rule itself has begun
    if not first or not _mark(text, side.words[first - 1], side.words[first]):
        return False
    return any(_mark(text, side.words[i], side.words[i + 1]) for i in range(first, place))
