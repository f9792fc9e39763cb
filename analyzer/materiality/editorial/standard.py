"""The test of standard clauses: severability, headings, entire agreement in other words."""

from analyzer.materiality.locus import Locus

# What a standard clause must not gain or lose to count as reworded.
STANDING = ("exception", "waiver", "retroactive", "survival-list", "liability", "indemnity", "incorporated")


def reworded(locus: Locus) -> bool:
    """Severability, headings, entire agreement and the like in other words: same sides, no number, no consent."""
    shared = {name for name in locus.old.hits if name.startswith("standard-") and name in locus.new.hits}
    if not shared or locus.old.amounts or locus.new.amounts:
        return False
    sides = [{role for _, _, role in side.mentions} for side in (locus.old, locus.new)]
    if sides[0] != sides[1]:
        return False
    return not any(side.changed_hits(name) for side in (locus.old, locus.new) for name in STANDING)
