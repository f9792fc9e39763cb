"""Whether the verb that leads to a phrase is denied: "we do not use what you send us for training our models"."""

from analyzer.materiality.closed_class import COORDINATORS, NEVER
from analyzer.materiality.locus import Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.predicates import begins_predicate
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text

_KNOWN = WordFile("shapes", "denied")
NOBODY = frozenset({"none", "neither", "nobody", "nothing"})
USING = frozenset({"use", "uses", "using"})
REFUSING = frozenset({"refuse", "refuses", "refrain", "refrains"})
HELPING = _KNOWN.words("helping")


def denied(side: Side, text: Text, hit: Range) -> bool:
    """True where the verb before the phrase is denied, or its subject or object is none, within one predicate.

    "We do not use it to train", "no post is used to train", "we use none of it to train".
    """
    start, _ = sentence(side, text, hit[0])
    helped = False
    for at in range(hit[0] - 1, start - 1, -1):
        word = side.forms[at]
        if _nothing(side, at, start) or word in REFUSING or word == "never":
            return True
        if word == "not" and not helped:
            return at > start and side.forms[at - 1] in HELPING
        if begins_predicate(side, text, at) or (word in HELPING and side.forms[at - 1] in COORDINATORS and at > start):
            return False
        helped = helped or (word in HELPING and side.forms[at + 1] != "not")
    return False


def _nothing(side: Side, at: int, start: int) -> bool:
    """True of "none" and "neither", of "no" before a subject or behind "use", and of "under no circumstances"."""
    word, before = side.forms[at], side.forms[at - 1] if at > start else ""
    if word in NOBODY:
        return at <= start + 1 or before in USING
    return word == "no" and (at == start or before in USING or side.forms[at - 1 : at + 2] in NEVER)
