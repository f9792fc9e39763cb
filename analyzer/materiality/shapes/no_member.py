"""Words set off like the member of a list that are none: a clause of its own, a name, what a thing is called."""

from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, hits
from analyzer.materiality.shapes.places import holds
from analyzer.materiality.shapes.row_places import ADVERBIAL, REACH
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text

_KNOWN = WordFile("shapes", "members_of_lists")
BESIDE = 2  # words between a member and other differences of its phrase
THROUGHOUT = 3  # places at which a name stands that the other version does not have at all
PARENTHESIS = 14  # characters at the start of a member in which its parenthesis opens
HEAVY = ("class-waiver", "indemnity", "arbitration", "auto-renewal")
EXAMPLES = frozenset({"including", "includes", "e.g", "like"})
NO_THING = frozenset({"have", "has", "receive"})  # with which no thing's name begins
PARTS = _KNOWN.words("parts")
TOGETHER = _KNOWN.words("together")
MANNERS = frozenset({"manner", "way", "fashion"})
CLAUSAL = _KNOWN.words("clausal")


def other_than_member(side: Side, bound: Bound, start: int, end: int, bare: tuple[str, ...]) -> bool:
    """True of a clause of its own; a waiver or an indemnity is more than one thing more in a list."""
    if any(first == start for first, _ in side.sentences) and all(word.endswith("ly") for word in bare):
        return True  # "Specifically, …" opens a sentence
    return _clausal(bare, joined=side.forms[start] in COORDINATORS) or (
        not bound.near and holds(side, start, end, HEAVY)
    )


def named_behind(side: Side, bound: Bound, start: int, bare: tuple[str, ...]) -> bool:
    """True of a thing named behind a near word of the rule: "we collect your name", not "how and why we collect"."""
    first = max((low for low, high in side.sentences if low <= start < high), default=0)
    led = side.chapeau is not None and not side.chapeau.hits.isdisjoint(bound.near)
    return bare[0] not in NO_THING and (
        led or any(first <= low and high <= start for low, high in hits(side, bound.near))
    )


def told_beside(side: Side, text: Text, start: int, end: int) -> bool:
    """True of what a thing is called, or how and where it is done, set off like a member but none.

    "(UK House-to-House)" behind a name, "of this Appendix", "in a transparent manner", "acting reasonably": such
    words are members where those before them in the list begin alike: "by mail, by hand or by fax".
    """
    forms = side.forms[start:end]
    body, words = text.agreement.text, side.words
    joined = not COORDINATORS.isdisjoint((forms[0], forms[-1]))
    bare = forms[forms[0] in COORDINATORS :]
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
    joints = not COORDINATORS.isdisjoint((*bare, *row))
    return not joints or ADVERBIAL.isdisjoint((*bare[1:], *row))


def _clausal(bare: tuple[str, ...], *, joined: bool) -> bool:
    """True of a reason, a condition, a clause of its own; "or that harms …" is one more of those that stand before."""
    if bare[0] in {"in", "for"}:
        if bare in {("in", "short"), ("in", "summary"), ("in", "brief"), ("in", "general"), ("in", "particular")}:
            return True
        return bare[:2] in {("in", "such"), ("in", "addition"), ("in", "this"), ("for", "example"), ("for", "instance")}
    return bare[0] in CLAUSAL and not (joined and bare[0] in {"that", "which", "who"})


def throughout_the_text(side: Side, bare: tuple[str, ...], text: Text, other: Text) -> bool:
    """True of a name that came, or went, in the whole text: merged or renamed, whom it serves is open."""
    named = all(word.capital for word in side.words if word.form in bare)
    return named and not other.says(bare) and text.count(bare) >= THROUGHOUT


def names_itself(side: Side, text: Text, start: int, end: int) -> bool:
    """True of a short name in parentheses and quotation marks: (the “Plan”) is a definition, no member."""
    words = side.words
    body = text.agreement.text[max(0, words[start].start - 2) : words[end - 1].end + 2]
    return "(" in body[:PARENTHESIS] and any(mark in body for mark in '“"')


def amid_others(locus: Locus, reach: Range, *, forward: bool) -> bool:
    """True beside words put in the place of others: the phrase is written anew, not its list."""
    for hunk in locus.hunks:
        mine, theirs = (hunk.new, hunk.old) if forward else (hunk.old, hunk.new)
        gap = max(mine[0] - reach[1], reach[0] - mine[1])
        if mine != reach and 0 <= gap <= BESIDE and mine[0] < mine[1] and theirs[0] < theirs[1]:
            other = locus.old if forward else locus.new
            return any(word not in lists().function for word in other.forms[slice(*theirs)])
    return False


def of_other_name(side: Side, start: int, end: int) -> bool:
    """True of words of a name of which others differ as well: "the Pool and Hall Rules" made "the House Rules"."""
    words = side.words
    if not all(word.capital or word.form in COORDINATORS or word.form in lists().function for word in words[start:end]):
        return False
    low, high = start, end
    while low > 0 and words[low - 1].capital:
        low -= 1
    while high < len(words) and words[high].capital:
        high += 1
    return any(i in side.changed for i in (*range(low, start), *range(end, high)))
