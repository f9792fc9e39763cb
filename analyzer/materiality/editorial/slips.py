"""Tests of slips of the pen: words written twice, a first letter left out, a preposition or an apostrophe astray."""

from analyzer.materiality.editorial.desk import Desk, cuts, lone, put, struck
from analyzer.materiality.english import is_english
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("editorial_tests", "slips")
# Said twice they may deny, count or bind twice over.
WEIGHTY = ("negation", "number", "modal-may", "modal-must", "modal-must-not", "exception")
SHORT = 5  # letters of the shortest word that may have lost its first one
WITH = ("with",)
GIVEN = _KNOWN.words("given")
TAKERS = _KNOWN.words("takers")
NO_THING = _KNOWN.words("no_thing")
ONE_OF = ("one", "of")
ROW = 4  # words from "one of" to the owner: "one of our business partners' sites"
OWNED = _KNOWN.ordered("owned")


def written_twice(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Words that stand right beside themselves in one version, and once in the other: "attempt to attempt to bake"."""
    found = lone(locus, hunk)
    if found is None:
        return False
    _, side, reach = found
    size = reach[1] - reach[0]
    if any(word[0].isdigit() for word in side.forms[slice(*reach)]):
        return False
    # "attempt [to attempt] to bake", "attempt to [attempt to] bake"
    ways = [(start, end) for start, end in cuts(side, reach, back=0, on=size) if start >= size]
    again = any(side.forms[start - size : start] == side.forms[start:end] for start, end in ways)
    weighs = any(a < reach[1] and reach[0] < b for name in WEIGHTY for a, b in side.hits.get(name, ()))
    return again and not weighs


def headless(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A word without its first letter, of which what is left is no word of English: "oftware"."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if len(old) != 1 or len(new) != 1:
        return False
    short, whole = sorted((old[0], new[0]), key=len)
    return len(short) >= SHORT and whole[1:] == short and is_english(whole) and not is_english(short)


def left_behind(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``with`` behind "provided you" of what was named before: "the terms the mill provided you (with), as …"."""
    if {struck(locus, hunk), put(locus, hunk)} != {(), WITH}:
        return False
    sides = (
        (locus.old, hunk.old, desk.context.old.agreement.text),
        (locus.new, hunk.new, desk.context.new.agreement.text),
    )
    return all(_given(side, reach, body) for side, reach, body in sides)


def _given(side: Side, reach: Range, body: str) -> bool:
    """True behind "provided you", where what was given has been named and nothing that can be follows."""
    at, end = reach
    if at < 2 or side.forms[at - 1] not in TAKERS or side.forms[at - 2] not in GIVEN:
        return False
    last = side.words[end - 1]
    stopped = body[last.end : last.end + 1] in {",", ".", ";", ")"}
    return stopped or side.forms[end : end + 1] == () or side.forms[end] in NO_THING


def of_one_of(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``one of our partner's sites`` and ``one of our partners' sites``: one of several either way."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if len(old) != 1 or len(new) != 1:
        return False
    sides = (
        (locus.old, hunk.old, desk.context.old.agreement.text),
        (locus.new, hunk.new, desk.context.new.agreement.text),
    )
    owners = [_owner(side, reach[0], body) for side, reach, body in sides]
    return owners[0] != "" and owners[0] == owners[1] and all(_one_of(side, reach[0]) for side, reach, _ in sides)


def _owner(side: Side, place: int, body: str) -> str:
    """The noun of a possessive without its ending; empty of another word."""
    word = side.words[place]
    raw = body[word.start : word.end + 1].lower().rstrip(" ")
    return next((raw.removesuffix(ending) for ending in OWNED if raw.endswith(ending)), "")


def _one_of(side: Side, place: int) -> bool:
    before = side.forms[max(0, place - ROW) : place]
    return any(before[at : at + 2] == ONE_OF for at in range(len(before)))
