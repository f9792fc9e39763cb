"""Where a sentence does what the phrases for a subject name, and what denies or excuses it there."""

from analyzer.materiality.closed_class import DENIALS
from analyzer.materiality.locus import Side
from analyzer.materiality.mentions import operative
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.carved import excluded
from analyzer.materiality.shapes.denied import denied
from analyzer.materiality.shapes.event import Bound, hits
from analyzer.materiality.shapes.places import overlap
from analyzer.materiality.shapes.predicates import new_predicate_within
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text

_KNOWN = WordFile("shapes", "subjects")
DENIED = 4  # words before a phrase among which a "not" denies it


def denials_of(side: Side, found: list[Range]) -> frozenset[int]:
    """The words that deny every one of these phrases, right before it; none where one of them is not denied."""
    near = [
        frozenset(i for i in range(max(0, start - DENIED), start) if side.forms[i] in DENIALS) for start, _ in found
    ]
    return frozenset().union(*near) if near and all(near) else frozenset()


def excusing(side: Side, bound: Bound) -> list[Range]:
    """The phrases that excuse; one that reaches over "but", "except" or "and we" into another predicate is none."""
    return [excuse for excuse in hits(side, bound.excused) if new_predicate_within(side, excuse) is None]


def _of_one_predicate(side: Side, hit: Range) -> bool:
    """False of a phrase whose denial is of what stands before another predicate: "do not train people but we use"."""
    breaks = new_predicate_within(side, hit)
    return breaks is None or DENIALS.isdisjoint(side.forms[hit[0] : breaks])


def acts(side: Side, bound: Bound, text: Text) -> list[Range]:
    """The rule's phrases where the sentence does what they name; all of them for a rule on mentions.

    A phrase is passed over only where its own words stand in one that excuses it: what else the sentence says does not.
    Of a rule on what a limit does not reach those that it excludes are none.
    """
    excused = excusing(side, bound)
    found = [
        hit
        for hit in hits(side, bound.phrases)
        if not any(overlap(hit, excuse) for excuse in excused) and _of_one_predicate(side, hit)
    ]
    if bound.rule.binds.affirmed:
        found = [hit for hit in found if not denied(side, text, hit)]
    if bound.rule.binds.carved:
        return [hit for hit in found if not excluded(side, text, hit)]
    return found if bound.rule.binds.mention else [hit for hit in found if operative(side, text, hit)]
