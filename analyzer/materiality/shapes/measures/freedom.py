"""Whose free choice it is: "as we think fit" in the place of a measure, a time or a ground, or the reverse."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, changed_hits, hits
from analyzer.materiality.shapes.measures.measured import Measured, other_side, touched
from analyzer.materiality.told import norm_told
from clauses.model import Role

CHOOSERS = {"we": Role.PROVIDER, "you": Role.USER}
OTHERS = frozenset({"they", "he", "she"})  # who chooses was named right before, and is not who speaks
# As free as any choice: "whenever you like" says no more.
FREE = (*(("any", word) for word in ("time", "reason", "way", "manner", "purpose")), ("without", "reason"))


def freedom(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A side may now choose freely what was measured before (more), or no longer: the side that chooses gains."""
    old, new = changed_hits(locus.old, rule.start), changed_hits(locus.new, rule.start)
    if bool(hits(locus.old, rule.start)) == bool(hits(locus.new, rule.start)):
        return
    side, (hit, *_) = (locus.new, new) if new else (locus.old, old or [(0, 0)])
    hunks = touched(locus, old, new)
    role = _chooser(side, hit)
    if hunks and role is not None and not any(_free(locus.old, h.old) or _free(locus.new, h.new) for h in hunks):
        yield Measured(bool(new), hunks, role if new else other_side(role))


def _chooser(side: Side, hit: Range) -> Role | None:
    """The side that chooses: the pronoun's or the one named there, else the one of whom the sentence speaks."""
    named = [CHOOSERS[word] for word in side.forms[slice(*hit)] if word in CHOOSERS]
    named += [role for start, end, role in side.mentions if hit[0] <= start and end <= hit[1]]
    if named:
        return named[0] if named[0] in {Role.USER, Role.PROVIDER} else None
    before = [role for _, end, role in side.mentions if end <= hit[0]]
    if not OTHERS.isdisjoint(side.forms[slice(*hit)]):
        return _meant(side, hit)
    norm = norm_told(side, hit[0])
    role = norm.role if norm is not None else None
    role = role or (before[-1] if before else None)
    return role if role in {Role.USER, Role.PROVIDER} else None


def _meant(side: Side, hit: Range) -> Role | None:
    """Whom "they" means: the side named last by its name, as in "rooms that members can join whenever they want"."""
    named = [
        role
        for start, end, role in side.mentions
        if end <= hit[0] and CHOOSERS.keys().isdisjoint(side.forms[start:end])
    ]
    return named[-1] if named and named[-1] in {Role.USER, Role.PROVIDER} else None


def _free(side: Side, reach: Range) -> bool:
    words = side.forms[slice(*reach)]
    return any(words[at : at + len(free)] == free for free in FREE for at in range(len(words)))
