"""Quotations of a difference: the words alone where they can be understood, else two stretches that face each other."""

from collections.abc import Sequence

from analyzer.materiality.closed_class import SUBJECT_PRONOUNS
from analyzer.materiality.facing_quotes import ROOM, facing
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.spans import Span

_KNOWN = WordFile("shapes", "facing")
TOLD = 3  # telling words from which words that came or went can be understood by themselves
TOGETHER = 130  # characters from one difference to the end of the next within which one quotation shows both
MARKS = ",;:()—–“”\n"
OPENING = _KNOWN.words("opening")


def alone(locus: Locus, hunk: Hunk, context: Context) -> bool:
    """True of words that came, or went, with nothing in their place, and that are whole phrases."""
    if hunk.old[0] < hunk.old[1] and hunk.new[0] < hunk.new[1]:
        return False
    came = hunk.new[0] < hunk.new[1]
    side, reach = (locus.new, hunk.new) if came else (locus.old, hunk.old)
    inner = [row for row in side.sentences if row[0] < reach[1] and reach[0] < row[1]]
    if len(inner) > 1 and (inner[0][0] != reach[0] or inner[-1][1] != reach[1]):
        return False  # the end of one sentence and the start of the next
    begun = any(start == reach[0] for start, _ in side.sentences) and all(end != reach[1] for _, end in side.sentences)
    named = side.forms[reach[0]] in SUBJECT_PRONOUNS and all(end != reach[1] for _, end in side.sentences)
    if named or (begun and side.forms[reach[0]] not in OPENING):
        return False  # a subject and its verb: what follows from them stands behind
    telling = [word for word in side.forms[slice(*reach)] if word not in lists().function]
    return (
        len(telling) >= TOLD and _opens(side, context.of(came), reach[0]) and _closes(side, context.of(came), reach[1])
    )


def near(locus: Locus, context: Context, first: Hunk, other: Hunk) -> bool:
    """True where one quotation of each version shows both differences."""
    for side, a, b in ((locus.old, first.old, other.old), (locus.new, first.new, other.new)):
        reach = _around(a, b)
        passage = _passage(side, reach)
        if passage is None:
            return False
        key = _key(side, reach)
        if passage.end - passage.start > ROOM and key.end - key.start > TOGETHER:
            return False
    return True


def faced(locus: Locus, context: Context, hunks: Sequence[Hunk], chosen: Hunk | None = None) -> tuple[str, str]:
    """What stands at these differences in either version, in whole phrases; dots where it is cut.

    Where one quotation can't show all of them, it shows ``chosen`` or the first.
    """
    first, last = hunks[0], hunks[-1]
    if not near(locus, context, first, last):
        first = last = chosen or first
    return facing(
        _face(locus.old, context.old, _around(first.old, last.old)),
        _face(locus.new, context.new, _around(first.new, last.new)),
    )


def _around(first: Range, last: Range) -> Range:
    """From the one to the other; of a sentence put the other way round the last may stand before the first."""
    return min(first[0], last[0]), max(first[1], last[1])


def _face(side: Side, text: Text, reach: Range) -> tuple[str, Span, Span]:
    """The text, the passage around these words, and their place in it."""
    key = _key(side, reach)
    return text.agreement.text, _passage(side, reach) or key, key


def _opens(side: Side, text: Text, place: int) -> bool:
    """True where a phrase begins."""
    if any(place == start for start, _ in side.sentences) or side.forms[place] in OPENING:
        return True
    return any(mark in text.agreement.text[side.words[place - 1].end : side.words[place].start] for mark in MARKS)


def _closes(side: Side, text: Text, place: int) -> bool:
    """True where a phrase ends before this word."""
    if any(place == end for _, end in side.sentences) or side.forms[place] in OPENING:
        return True
    return any(mark in text.agreement.text[side.words[place - 1].end : side.words[place].start] for mark in MARKS)


def _key(side: Side, reach: Range) -> Span:
    """The characters of these words; of no words the place where they would stand."""
    if reach[0] < reach[1]:
        return Span(side.words[reach[0]].start, side.words[reach[1] - 1].end)
    at = side.words[reach[0]].start if reach[0] < len(side.words) else side.words[-1].end
    return Span(at, at)


def _passage(side: Side, reach: Range) -> Span | None:
    """The sentences in which these words stand; None where the text between them is of other passages."""
    touched = [row for row in side.sentences if row[0] < max(reach[1], reach[0] + 1) and reach[0] < row[1]]
    touched = touched or [side.sentences[-1]]
    start, end = side.words[touched[0][0]].start, side.words[touched[-1][1] - 1].end
    held = sum(word.end - word.start + 1 for word in side.words[touched[0][0] : touched[-1][1]])
    return Span(start, end) if end - start <= 2 * held else None
