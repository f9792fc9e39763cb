"""The test of standard clauses: severability, headings, entire agreement in other words."""

from itertools import pairwise

from analyzer.materiality.closed_class import JOINTS
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("editorial_tests", "standard")
STANDING = _KNOWN.ordered("standing")
NAMED = ("entity", "territory")
OWNED = frozenset({"our", "your", "their", "its"})
DENYING = frozenset({"not", "no"})


def reworded(locus: Locus) -> bool:
    """Severability, headings, entire agreement and the like in other words: same sides, no number, no consent.

    The telling words are the same in the same order, each for itself or for another of its closed group; a denial, and
    every word that no group has, is one of them. So ``the rest is void`` is never ``the rest remains in force``.
    """
    # The vocabulary's lists alone: a rule's own phrases ("standard-clause-added:unless") tell of no standard clause.
    shared = {n for n in locus.old.hits if n.startswith("standard-") and ":" not in n and n in locus.new.hits}
    if not shared or locus.old.amounts or locus.new.amounts:
        return False
    sides = [{role for _, _, role in side.mentions} for side in (locus.old, locus.new)]
    if sides[0] != sides[1]:
        return False
    if any(side.changed_hits(name) for side in (locus.old, locus.new) for name in (*STANDING, *NAMED)):
        return False
    return _said(locus.old) == _said(locus.new)


def _said(side: Side) -> tuple[str, ...]:
    """What the passage says in turn: a formula, or the group of a telling word; two of one group in a row are one."""
    known = lists()
    found: list[str] = []
    at = 0
    while at < len(side.forms):
        formula = next((row for row in known.formulas if side.forms[at : at + len(row)] == row), None)
        word = side.forms[at]
        at += len(formula or (word,))
        if formula is not None:
            found.append(known.formulas[formula])
        elif word in DENYING:
            found.append("not")
        elif word in OWNED or (word not in known.function and word not in known.standard_empty):
            found.append(known.standard.get(word, word if word in JOINTS else stem(word)))
    while True:
        doubled = next((i for i, (a, b) in enumerate(pairwise(found)) if a == b and a != "not"), None)
        joined = next((i for i in range(len(found) - 2) if found[i + 1] in JOINTS and found[i] == found[i + 2]), None)
        if doubled is not None:
            del found[doubled]
        elif joined is not None:
            del found[joined : joined + 2]
        else:
            return tuple(found)
