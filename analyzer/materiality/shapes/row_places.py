"""The place of words in a row: set off by commas and conjunctions, first of it, behind an "and" or an "or"."""

from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.locus import Side
from analyzer.materiality.shapes.places import MODALS, holds
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, Word

_KNOWN = WordFile("shapes", "members_of_lists")
SLIDES = 3  # words by which the cut of a difference may be shifted
REACH = 16  # words around a member in which its list shows a conjunction
LONGEST = 24  # words that may come or go as members of a list
BARE = COORDINATORS | {"not", "is", "are", "was", "were", "be", "been"}  # words that name nothing by themselves
ADVERBIAL = _KNOWN.words("adverbial")


def is_member(side: Side, text: Text, start: int, end: int) -> bool:
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
        joined = not COORDINATORS.isdisjoint((forms[low], forms[high - 1]))
        opens = _opens(side, text, low) or heads_row(side, text, low, high)
        if content and (joined or (opens and _closes(side, text, low, high))):
            return True
    return False


def heads_row(side: Side, text: Text, start: int, end: int) -> bool:
    """True of the first of a row of ways or places: "in store, by post or by courier"."""
    if end >= len(side.words) or side.forms[start] not in ADVERBIAL or side.forms[end] not in ADVERBIAL:
        return False
    return _mark(text, side.words[end - 1], side.words[end]) and not COORDINATORS.isdisjoint(
        side.forms[end : end + REACH]
    )


def _same_cut(forms: tuple[str, ...], start: int, end: int, shift: int) -> bool:
    """True when striking the range ``shift`` words further leaves the same words."""
    if shift >= 0:
        return forms[start : start + shift] == forms[end : end + shift]
    return forms[start + shift : start] == forms[end + shift : end]


def _opens(side: Side, text: Text, start: int) -> bool:
    words = side.words
    if start == 0 or words[start].form in COORDINATORS or words[start - 1].form in COORDINATORS:
        return True
    return _mark(text, words[start - 1], words[start]) or " ".join(side.forms[start : start + 3]) == "as well as"


def _closes(side: Side, text: Text, start: int, end: int) -> bool:
    words = side.words
    if end == len(words):
        return any(word in COORDINATORS for word in side.forms[max(0, start - 1) : end])
    ends = words[end].form in COORDINATORS or words[end - 1].form in COORDINATORS
    joined = any(word in COORDINATORS for word in side.forms[max(0, start - REACH) : end + REACH])
    return ends or (_mark(text, words[end - 1], words[end]) and joined)


def _mark(text: Text, left: Word, right: Word) -> bool:
    return any(mark in text.agreement.text[left.end : right.start] for mark in ",;()—–:")


def cumulative(side: Side, text: Text, start: int, end: int) -> bool:
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
    row = [word for word in side.forms[max(0, start - REACH) : end + REACH] if word in COORDINATORS]
    return bool(row) and set(row) == {"and"} and "and" in side.forms[end : end + REACH]


def _over(side: Side, text: Text, first: int, place: int) -> bool:
    """True where a condition between two commas ("we may, if we like, …") has ended before this place."""
    if any(first < at and end <= place for name in MODALS for at, end in side.hits.get(name, ())):
        return True  # "if we do, then we will …": the rule itself has begun
    if not first or not _mark(text, side.words[first - 1], side.words[first]):
        return False
    return any(_mark(text, side.words[i], side.words[i + 1]) for i in range(first, place))
