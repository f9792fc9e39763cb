"""Whether the verb that leads to a phrase is denied: "we do not use what you send us for training our models"."""

from analyzer.materiality.locus import Norm, Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.phrases import Range
from analyzer.materiality.words import Text

NOT = frozenset({"not", "never"})
HELPING = frozenset(
    (
        *("do", "does", "did", "will", "would", "shall", "should", "must", "may", "might", "can", "could"),
        *("is", "are", "was", "were", "be", "been", "has", "have"),
    )
)
# Behind these something else is said: "we do not sell it but use it", "we do not read it unless you ask".
TURNING = frozenset(
    ("but", "except", "excepting", "unless", "save", "however", "although", "though", "while", "whereas", "if", "when")
)
JOINING = frozenset({"and", "or", "nor"})
SUBJECTS = frozenset({"we", "you", "they", "it", "he", "she"})


def denied(side: Side, text: Text, hit: Range) -> bool:
    """True where the nearest verb before the phrase is denied and no other predicate begins between the two."""
    start, _ = sentence(side, text, hit[0])
    at = hit[0] - 1
    while at >= start:
        if side.forms[at] in NOT:
            return (
                side.forms[at - 1] in HELPING if at > start and side.forms[at] == "not" else side.forms[at] == "never"
            )
        if side.forms[at] in HELPING or begins_predicate(side, text, at):
            return False
        at -= 1
    return False


def begins_predicate(side: Side, text: Text, at: int) -> bool:
    """True of "but", of "unless", of the "we" behind a comma or "and": what follows is no longer denied before it."""
    if side.forms[at] in TURNING or side.forms[at : at + 2] == ("other", "than"):
        return True
    if at == 0 or side.forms[at] not in SUBJECTS:
        return False
    gap = text.agreement.text[side.words[at - 1].end : side.words[at].start]
    return side.forms[at - 1] in JOINING or "," in gap or ";" in gap


def reaches(side: Side, text: Text, norm: Norm, place: int) -> bool:
    """False where another predicate begins between a norm's first word and the place: the norm says nothing of it."""
    return not any(begins_predicate(side, text, at) for at in range(norm.start + 1, place + 1))
