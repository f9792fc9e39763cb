"""Two versions in, everything that differs out: complete, neutral, and proven by its own redline."""

from collections.abc import Iterable

from analyzer.comparison.align import align
from analyzer.comparison.changes import drafts, loose_ends
from analyzer.comparison.facts import fact_changes
from analyzer.comparison.groups import groups
from analyzer.comparison.ledger import account
from analyzer.comparison.model import Comparison, Match
from analyzer.comparison.passages import passages
from analyzer.comparison.reader import reader
from analyzer.comparison.redline import kept_words, redline
from analyzer.comparison.ripple import effects
from analyzer.comparison.scene import Scene, finished
from analyzer.comparison.sides import sides
from analyzer.comparison.terms import term_map
from clauses.model import Agreement


def compare(old: Agreement, new: Agreement, *, pinned: Iterable[Match] = (), apart: Iterable[Match] = ()) -> Comparison:
    """The difference of two versions of an agreement.

    Replaying its redline gives both texts to the character; every struck or inserted word lies in a change;
    ``compare(x, x)`` has no changes, and ``compare(b, a)`` mirrors ``compare(a, b)``. Old spans count in
    ``old.text``, new spans in ``new.text``. ``pinned`` are clauses that someone matched by hand, ``apart`` pairs
    that are not one clause.
    """
    left, right, weights = sides(old, new)
    alignment = align(left, right, weights, pinned, apart)
    read = reader(left, right, alignment, term_map(left, right, alignment, weights))
    compared = [passage for group in groups(alignment, left, right) for passage in passages(read, group)]
    kept = kept_words(left, right, alignment, compared)
    scene = Scene(old=left, new=right, alignment=alignment, read=read, compared=compared, kept=kept)
    parts = redline(left, right, kept.blocks)
    found = drafts(scene)
    changes = finished(found, scene)
    ledger, loose = account(parts, changes)
    if ledger.unclaimed:
        found += loose_ends(scene, loose, found)
        changes = finished(found, scene)
        ledger, _ = account(parts, changes)
    facts = fact_changes(scene, changes)
    matches = {Match(a, b) for a, b in alignment.to.items()}
    for division in alignment.divisions:
        pairs = [(division.one, part) for part in division.parts]
        matches |= {Match(a, b) if division.split else Match(b, a) for a, b in pairs}
    return Comparison(
        old=old,
        new=new,
        matches=tuple(sorted(matches, key=lambda m: (left.parts[m.old].rank, right.parts[m.new].rank))),
        changes=changes,
        facts=facts,
        effects=effects(scene, changes, facts),
        redline=parts,
        ledger=ledger,
    )
