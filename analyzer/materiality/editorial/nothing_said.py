"""Tests of phrases that say nothing where they stand: grounds before "or otherwise", "if applicable", a joint."""

from itertools import pairwise

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("editorial_tests", "nothing_said")
EXAMPLES = _KNOWN.phrases("examples")
MEMBER = 6  # words that the last member of a row of examples may have
FORCE = ("modal-may", "modal-must", "modal-must-not", "negation", "condition", "exception", "limiting", "number")
ROW = 24  # words from "whether" to "or otherwise"
OTHERWISE = ("or", "otherwise")
APPLICABLE = frozenset({("if", "applicable"), ("where", "applicable"), ("as", "applicable"), ("when", "applicable")})


def all_grounds(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Grounds named between "whether" and "or otherwise": all are meant, whichever are named.

    Fault is none of them: who excludes or bears what negligence does has to say so.
    """
    known = lists().grounds
    words = (*struck(locus, hunk), *put(locus, hunk))
    sides = (locus.old, hunk.old), (locus.new, hunk.new)
    return bool(words) and known.issuperset(words) and all(_between(side, reach) for side, reach in sides)


def _between(side: Side, reach: Range) -> bool:
    """True of a place behind "whether" and before the "or otherwise" that ends its row."""
    start, end = next(((a, b) for a, b in side.sentences if a <= reach[0] < b), (0, len(side.forms)))
    before = side.forms[max(start, reach[0] - ROW) : reach[0]]
    after = side.forms[reach[1] : min(end, reach[1] + ROW)]
    ends = any(after[at : at + 2] == OTHERWISE for at in range(len(after)))
    return "whether" in before and OTHERWISE not in pairwise(before) and ends


def if_applicable(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``(if applicable)`` behind the name of a document: it applies where it does."""
    words = {struck(locus, hunk), put(locus, hunk)} - {()}
    if len(words) != 1 or not words <= APPLICABLE or struck(locus, hunk) == put(locus, hunk):
        return False
    side, place = (locus.old, hunk.old[0]) if hunk.old[0] < hunk.old[1] else (locus.new, hunk.new[0])
    named = place > 0 and side.words[place - 1].capital and side.forms[place - 1] in lists().documents
    return named and not side.norms


def example_joint(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``beer; wine; (and) spirits`` among examples: the joint before the last of them, which a mark parts as well.

    Nothing of force stands in the row, so that the joint parts examples and no rules.
    """
    words = {struck(locus, hunk), put(locus, hunk)} - {()}
    if len(words) != 1 or not words <= {("and",), ("or",)} or struck(locus, hunk) == put(locus, hunk):
        return False
    came = hunk.new[0] < hunk.new[1]
    side, place, text = (
        (locus.new, hunk.new[0], desk.context.new) if came else (locus.old, hunk.old[0], desk.context.old)
    )
    start, end = next(((a, b) for a, b in side.sentences if a <= place < b), (0, len(side.forms)))
    opened = max(
        (at for at in range(start, place) for row in EXAMPLES if side.forms[at : at + len(row)] == row), default=None
    )
    if opened is None or not 0 < end - place - 1 <= MEMBER:
        return False
    body = text.agreement.text
    parted = body[side.words[place - 1].end : side.words[place].start].strip() in {",", ";"}
    last = body[side.words[place].end : side.words[end - 1].start]
    forced = any(a < end and opened < b for name in FORCE for a, b in side.hits.get(name, ()))
    return parted and not forced and not {",", ";", ":"} & {*last} and side.forms[opened + 1 : place].count("and") == 0
