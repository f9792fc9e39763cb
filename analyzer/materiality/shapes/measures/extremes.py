"""The greater, or the lesser, of several sums: a sum more makes the one larger, the other smaller."""

from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("measures", "extremes")
GREATER = _KNOWN.words("greater")
LESSER = _KNOWN.words("lesser")
SUMS = _KNOWN.ordered("sums")
CHOOSING = (("whichever", "is"), ("whichever", "of"), ("the", "one"))
REACH = 30  # words before a sum among which "the greater of" stands
BEHIND = 9  # words behind it among which "whichever is greater" does


def extreme(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A sum came to, or went from, those of which the greatest (more), or the least (less), counts."""
    lone = [hunk for hunk in locus.hunks if (hunk.old[0] == hunk.old[1]) is not (hunk.new[0] == hunk.new[1])]
    for hunk in lone:
        came = hunk.old[0] == hunk.old[1]
        side, reach = (locus.new, hunk.new) if came else (locus.old, hunk.old)
        if not _a_sum(side, reach):
            continue
        larger = _largest(side, reach)
        if larger is not None:
            yield Measured(came is larger, (hunk, *_opened(lone, hunk, side, came=came)))


def _opened(lone: list[Hunk], chosen: Hunk, side: Side, *, came: bool) -> list[Hunk]:
    """The differences by which "the greater of", or "whichever is greater", came or went with the sum."""
    rows = [(hunk, hunk.new if came else hunk.old) for hunk in lone if hunk is not chosen]
    return [hunk for hunk, reach in rows if not (GREATER | LESSER).isdisjoint(side.forms[slice(*reach)])]


def _a_sum(side: Side, reach: Range) -> bool:
    """True where an amount, or a word for what is paid, stands among these words."""
    figures = any(reach[0] <= amount.start < reach[1] for amount in side.amounts)
    return figures or any(word.startswith(SUMS) for word in side.forms[slice(*reach)])


def _largest(side: Side, reach: Range) -> bool | None:
    """True where the greatest of the sums around counts, False where the least does; None where neither is said."""
    start, end = reach
    for at in range(start, max(0, start - REACH), -1):
        if side.forms[at : at + 1] and side.forms[at + 1 : at + 2] == ("of",) and side.forms[at] in GREATER | LESSER:
            return side.forms[at] in GREATER
    for at in range(start, min(len(side.forms), end + BEHIND)):
        if side.forms[at : at + 2] in CHOOSING:
            found = [word for word in side.forms[at + 2 : at + 5] if word in GREATER | LESSER]
            return found[0] in GREATER if found else None
    return None
