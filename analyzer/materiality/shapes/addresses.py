"""The address, or the name of a company, in which words differ: how far it reaches, and whether it is one."""

from collections.abc import Sequence

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, Context, hits
from analyzer.materiality.shapes.postal import addressee_stands, states_address
from analyzer.materiality.shapes.sentence_names import LINKING
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, Word

_KNOWN = WordFile("shapes", "names")
LABELS = _KNOWN.words("labels")
NUMBERED = _KNOWN.words("numbered")
RENAMED = 6  # words that differ past which more than a name does


def stated_alike(locus: Locus, hunk: Hunk, wide: Hunk, context: Context) -> bool:
    """True of two addresses that are known by their own parts, of the same addressee."""
    sides = ((locus.old, hunk.old, wide.old, context.old), (locus.new, hunk.new, wide.new, context.new))
    return all(states_address(side, row) for side, _, row, _ in sides) and all(
        reach[0] == reach[1] or addressee_stands(side, reach, row, text) for side, reach, row, text in sides
    )


def of_a_company(side: Side, places: list[int]) -> bool:
    """True of words right before the form of a company, or with it."""
    row = side.forms[min(places) : max(places) + 2]
    return not lists().suffixes.isdisjoint(row) and side.words[min(max(places) + 1, len(side.words) - 1)].capital


def a_company(locus: Locus, hunk: Hunk, wide: Hunk, bound: Bound, context: Context) -> bool:
    """True of two names of companies, with their forms, and little more."""
    if _bracketed(locus.new, hunk.new, context.new) or _bracketed(locus.old, hunk.old, context.old):
        return False
    if max(reach[1] - reach[0] for reach in hunk) > RENAMED:
        return False
    return _closed(locus.old, wide.old, bound) and _closed(locus.new, wide.new, bound)


def an_address(locus: Locus, hunk: Hunk, wide: Hunk) -> bool:
    """True of two addresses; not of another company at the same one."""
    if _formed(locus.old, hunk.old) or _formed(locus.new, hunk.new):
        return False
    return _placed(locus.old, wide.old) and _placed(locus.new, wide.new)


def _bracketed(side: Side, reach: Range, text: Text) -> bool:
    """True of words that open a bracket: the number of a company's licence is no part of its name."""
    start = reach[0]
    return 0 < start < reach[1] and "(" in text.agreement.text[side.words[start - 1].end : side.words[start].start]


def _formed(side: Side, reach: Range) -> bool:
    """True where the form of a company is among these words."""
    return any(
        side.forms[i] in lists().suffixes and not "".join(side.forms[i + 1 : i + 2]).isdigit()  # "Henderson, NV 89052"
        for i in range(*reach)
    )


def _placed(side: Side, reach: Range) -> bool:
    """True of what may be an address: figures of a house, a box or a postal code stand in it, no section's."""
    figures = [i for i in range(*reach) if side.forms[i][0].isdigit()]
    return any(i == 0 or side.forms[i - 1] not in NUMBERED for i in figures)


def glued(words: Sequence[Word], body: str, place: int) -> bool:
    """True of "com" in "Example.com": a dot and no white space parts it from the word before."""
    return place > 0 and body[words[place - 1].end : words[place].start] == "."


def of_a_name(side: Side, place: int, *, address: bool) -> bool:
    """True of a word of a name; of an address a figure is one as well."""
    return side.words[place].capital or (address and side.forms[place][0].isdigit())


def whole_address(locus: Locus, hunk: Hunk, context: Context) -> Hunk:
    """The difference with all of the address it lies in, on both sides: names and figures with commas between."""
    return Hunk(_line(locus.old, context.old, hunk.old), _line(locus.new, context.new, hunk.new))


def _line(side: Side, text: Text, reach: Range) -> Range:
    start, end = reach
    while start > 0 and _joined(side, text, start):
        linked = start > 1 and side.forms[start - 1] in LINKING and of_a_name(side, start - 2, address=True)
        if not linked and not of_a_name(side, start - 1, address=True):
            break
        start -= 1
    while end < len(side.words) and of_a_name(side, end, address=True) and _joined(side, text, end):
        end += 1
    # "Mill Inc. 7 Canal Street" begins behind the company's form; "Phone" and "Email" open what follows it.
    if start < reach[0] and side.forms[start] in lists().suffixes:
        start += 1
    if end > reach[1] and side.forms[end - 1] in LABELS:
        end -= 1
    return start, end


def _joined(side: Side, text: Text, place: int) -> bool:
    """True where nothing that ends a sentence or opens a bracket stands before this word."""
    if place == len(side.words):
        return True
    gap = text.agreement.text[side.words[place - 1].end : side.words[place].start]
    label = side.forms[place - 1] in {"attn", "attention"}
    boxed = side.forms[place - 1 : place + 1] == ("o", "box")
    ended = ". " in gap and not boxed and side.forms[place - 1] not in lists().postal  # "P.O. Box", "Elm St. 4"
    return not any(mark in gap for mark in (";()|\t" if label else ";:()|\t")) and not ended


def _closed(side: Side, reach: Range, bound: Bound) -> bool:
    """True when one of the rule's words stands in the name after its first word, as the form of a company does."""
    return any(reach[0] < start < reach[1] for start, _ in hits(side, bound.near))
