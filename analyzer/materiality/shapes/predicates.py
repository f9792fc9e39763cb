"""Where within a sentence another predicate begins: what was denied or excused before it is so no longer.

A denial is followed word by word to the verb of a phrase: there "if" and "whereas" begin another, and so does any
pronoun behind a mark. A phrase that excuses is given as a whole, and often says "if" and "we" itself: only what is
joined to it, and a side that the agreement knows by name, is another.
"""

from analyzer.materiality.closed_class import CONJUNCTIONS, COORDINATORS, SUBJECT_PRONOUNS
from analyzer.materiality.locus import Norm, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text

_KNOWN = WordFile("shapes", "predicates")
TURNING = _KNOWN.words("turning")
TURNING_A_DENIAL = TURNING | _KNOWN.words("turning_a_denial")
ENDING_AN_EXCUSE = TURNING | _KNOWN.words("ending_an_excuse")


def begins_predicate(side: Side, text: Text, at: int) -> bool:
    """True of "but", of "unless", of the "we" behind a comma or "and": what follows is no longer denied before it."""
    if side.forms[at] in TURNING_A_DENIAL or side.forms[at : at + 2] == ("other", "than"):
        return True
    if at == 0 or side.forms[at] not in SUBJECT_PRONOUNS:
        return False
    gap = text.agreement.text[side.words[at - 1].end : side.words[at].start]
    return side.forms[at - 1] in COORDINATORS or "," in gap or ";" in gap


def reaches(side: Side, text: Text, norm: Norm, place: int) -> bool:
    """False where another predicate begins between a norm's first word and the place: the norm says nothing of it."""
    return not any(begins_predicate(side, text, at) for at in range(norm.start + 1, place + 1))


def new_predicate_within(side: Side, reach: Range) -> int | None:
    """Where within these words another predicate begins: at "but", at "unless", at the "we" of "and we"."""
    named = {start for start, _, _ in side.mentions}
    return next(
        (
            i
            for i in range(reach[0] + 1, reach[1])
            if side.forms[i] in ENDING_AN_EXCUSE
            or side.forms[i : i + 2] == ("other", "than")
            or (i > reach[0] + 1 and i in named and side.forms[i - 1] in CONJUNCTIONS)
        ),
        None,
    )
