"""Names in the words that differ: the one that a sentence ends with, the one that it begins with."""

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range

LINKING = frozenset({"of", "and"})


def one_sentence(locus: Locus, hunk: Hunk) -> Hunk:
    """The difference; of a name that ends one sentence and begins the next ("of X Corp. X Corp. may …") the first."""
    return Hunk(_to_end(locus.old, hunk.old), _to_end(locus.new, hunk.new))


def _to_end(side: Side, reach: Range) -> Range:
    ends = [end for _, end in side.sentences if reach[0] < end < reach[1]]
    row, half = side.forms[slice(*reach)], (reach[1] - reach[0]) // 2
    if not ends and half and row[:half] == row[half:]:
        ends = [reach[0] + half]  # "Corp." and a capital behind it end no sentence by themselves
    return (reach[0], ends[0]) if ends else reach


def first_name(locus: Locus, hunk: Hunk) -> Hunk:
    """The difference; where it opens with a name on both sides and goes on with other words, those names alone."""
    names = Hunk(_run(locus.old, hunk.old), _run(locus.new, hunk.new))
    return names if all(start < end for start, end in names) else hunk


def _run(side: Side, reach: Range) -> Range:
    end = reach[0]
    while end < reach[1] and (side.words[end].capital or (side.forms[end] in LINKING and _named_on(side, end, reach))):
        end += 1
    return reach[0], end


def _named_on(side: Side, place: int, reach: Range) -> bool:
    """True where the name goes on behind a linking word: "Republic of Kenya"."""
    return reach[0] < place < reach[1] - 1 and side.words[place + 1].capital
