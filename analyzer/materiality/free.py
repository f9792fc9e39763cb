"""A rule that a condition bounds as a whole, whether it stands before the rule or behind it."""

from itertools import pairwise

from analyzer.materiality.closed_class import CLAUSE_OPENERS, MODALS
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("judging", "free")
CONDITIONS = CLAUSE_OPENERS | {"before", "after"}  # what opens a clause that conditions or dates the main clause
ASKING = _KNOWN.words("asking")
SUBJECTS = _KNOWN.words("subjects")
WHAT = _KNOWN.words("what")
PASSIVE = _KNOWN.words("passive")
IRREGULAR = _KNOWN.words("irregular")
JOINT = 2  # where the joint of two verbs stands behind their modal: "may suspend or end it"
Words = tuple[str, ...]


def free(rule: Words) -> bool:
    """True of a rule with one main clause: what "and", "or" or "but" joins may be bounded in part only.

    So may a "before" or "if" that stands within it. No word at its end may bound what comes behind ("only if"). Two
    verbs under one modal are one: "we may suspend or end it".
    """
    known = lists()
    if not rule or rule[-1] in known.bounding or rule[-1] in known.attached or rule[-1] in known.fixed:
        return False
    return (known.joints | CONDITIONS | ASKING).isdisjoint(_one_verb(rule)) and not _relative(rule)


def _one_verb(rule: Words) -> Words:
    """The rule without the second of two verbs that share their modal and what follows them."""
    for at, word in enumerate(rule[:-4]):
        told = rule[at + 1 : at + 4]
        if word in MODALS and told[1] in {"and", "or"} and lists().function.isdisjoint((told[0], told[2])):
            return (*rule[: at + JOINT], *rule[at + 4 :])
    return rule


def _relative(rule: Words) -> bool:
    """True of a rule with a second verb in it, to which a time or a condition behind it may belong.

    "The price stated when you ordered", "the deposit you paid before you moved in", "what you wrote before you left".
    """
    if sum(word in SUBJECTS for word in rule) > 1 or not WHAT.isdisjoint(rule):
        return True
    known = lists().participles | IRREGULAR
    return any(
        (word in known or word.endswith("ed")) and before not in PASSIVE for before, word in pairwise(("", *rule))
    )
