"""Examples in brackets: "(e.g. the oven, the kiln)" shows what the rule before it means, and adds nothing to it."""

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text

_KNOWN = WordFile("editorial_tests", "examples")
OPENINGS = _KNOWN.phrases("openings")
MOST = 8  # words that differ past which more than an example does
SMALL = _KNOWN.words("small")
REACH = 160  # characters before a word among which its bracket opens
BINDING = _KNOWN.words("binding")


def bracketed_example(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True where names in a bracket that opens with "e.g." differ, none of which is a subject's, a place's or a number.

    Both versions have the bracket; what the rule itself says stands before it.
    """
    if locus.one_sided:
        return False
    sides = ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new))
    return all(_shown(side, reach, text, desk) for side, reach, text in sides)


def _shown(side: Side, reach: tuple[int, int], text: Text, desk: Desk) -> bool:
    start, end = reach
    if end - start > MOST or not BINDING.isdisjoint(side.forms[start:end]):
        return False
    if not all(_a_name(side, at) for at in range(start, end)):
        return False  # "(e.g. times, contacts)": another kind of thing is collected, lent or banned
    if any(a < end and start < b for name, found in side.hits.items() for a, b in found if _names(name, desk)):
        return False
    if any(a.start < end and start < a.end and not _of_a_name(side, a.start) for a in side.amounts):
        return False
    place = start if start < len(side.words) else start - 1
    return place >= 0 and _in_example(side, place, text)


def _a_name(side: Side, place: int) -> bool:
    """True of a capitalised word, of the number of a model, and of what is called by them: "Oven machines"."""
    behind = place > 0 and side.words[place - 1].capital
    return side.words[place].capital or behind or side.forms[place] in SMALL


def _names(name: str, desk: Desk) -> bool:
    """True of a list of words that name a subject or a kind of thing: those of a topic, those of the vocabulary."""
    return name in desk.telling or (":" not in name and name != "number")


def _of_a_name(side: Side, place: int) -> bool:
    """True of the "Two" of "Oven Two": the number of a model, by which nothing is counted."""
    return place > 0 and side.words[place - 1].capital and side.words[place].start - side.words[place - 1].end == 1


def _in_example(side: Side, place: int, text: Text) -> bool:
    """True of a place in brackets whose first words say that examples follow."""
    body, at = text.agreement.text, side.words[place].start
    opened = body.rfind("(", max(0, at - REACH), at + 1)
    if opened < 0 or ")" in body[opened:at] or "\n\n" in body[opened:at]:
        return False
    first = next((i for i, word in enumerate(side.words) if word.start > opened), None)
    if first is None or first > place:
        return False
    return any(side.forms[first : first + len(opening)] == opening for opening in OPENINGS)
