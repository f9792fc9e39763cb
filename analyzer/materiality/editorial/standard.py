"""The test of standard clauses: severability, headings, entire agreement in other words."""

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.wordlists import lists

# What a standard clause must not gain or lose to count as reworded.
STANDING = ("exception", "waiver", "retroactive", "survival-list", "liability", "indemnity", "incorporated")
NAMED = ("entity", "territory")
JOINTS = frozenset({"and", "or"})
DENYING = frozenset({"not", "no", "never", "neither", "nor", "none", "nothing", "without"})


def reworded(locus: Locus) -> bool:
    """Severability, headings, entire agreement and the like in other words: same sides, no number, no consent.

    Every word that came or went is one such clauses are made of; a name, a negation, or a word of any other subject
    makes it more than a rewording.
    """
    shared = {name for name in locus.old.hits if name.startswith("standard-") and name in locus.new.hits}
    if not shared or locus.old.amounts or locus.new.amounts:
        return False
    sides = [{role for _, _, role in side.mentions} for side in (locus.old, locus.new)]
    if sides[0] != sides[1] or _negations(locus.old) != _negations(locus.new):
        return False
    if any(side.changed_hits(name) for side in (locus.old, locus.new) for name in (*STANDING, *NAMED)):
        return False
    return all(_standard(side, i) for side in (locus.old, locus.new) for i in side.changed)


def _negations(side: Side) -> int:
    """How many words deny something: "do not affect" and "have no bearing" deny alike."""
    return sum(word in DENYING for word in side.forms)


def _standard(side: Side, place: int) -> bool:
    """True of a word that standard clauses are made of, in small letters, at the start, or in a text of capitals."""
    word = side.words[place]
    known = lists()
    named = word.capital and place > 0 and word.form not in known.documents
    return not named and any(word.form in some for some in (known.function, known.standard, JOINTS, DENYING))
