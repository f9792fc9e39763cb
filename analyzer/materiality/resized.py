"""A rule in other words with one other amount: the amount is what differs, and it alone is told."""

from dataclasses import replace

from analyzer.materiality.locus import Amount, Hunk, Locus, Side, Turn
from analyzer.materiality.sayings import Likeness, likeness
from analyzer.materiality.words import Text


def resized(locus: Locus, old: Text, new: Text) -> Locus:
    """The passage with its one other amount as its only difference, where it says the same but for that."""
    if locus.one_sided or locus.turn is not Turn.NONE or "table" in locus.topics:
        return locus
    pair = _amounts(locus)
    if pair is None or all(_only(hunk, *pair) for hunk in locus.hunks):
        return locus
    if likeness(locus, old, new, sized=False) is not Likeness.SAME:
        return locus
    hunk = Hunk((pair[0].start, pair[0].end), (pair[1].start, pair[1].end))
    before, after = _marked(locus.old, hunk.old), _marked(locus.new, hunk.new)
    return replace(locus, old=before, new=_borne(before, after), hunks=(hunk,), turn=Turn.WORDS_FREE)


def _borne(old: Side, new: Side) -> Side:
    """The new version with the norm's bearer as the old one names it, where the new one is a passive."""
    if len(old.norms) != 1 or len(new.norms) != 1 or not _named(old) or _named(new):
        return new
    return replace(new, norms=(new.norms[0]._replace(role=old.norms[0].role),))


def _named(side: Side) -> bool:
    """True where a side stands at the norm's start, as its bearer."""
    norm = side.norms[0]
    return any(start <= norm.start + 1 and role is norm.role for start, _, role in side.mentions)


def _amounts(locus: Locus) -> tuple[Amount, Amount] | None:
    """The one amount of either version that the other does not have."""
    rows = [
        [(each.quantity.kind, each.quantity.value, each.quantity.unit) for each in s.amounts]
        for s in (locus.old, locus.new)
    ]
    left = [a for a, said in zip(locus.old.amounts, rows[0], strict=True) if said not in rows[1]]
    right = [a for a, said in zip(locus.new.amounts, rows[1], strict=True) if said not in rows[0]]
    if len(left) != 1 or len(right) != 1 or left[0].quantity.kind is not right[0].quantity.kind:
        return None
    return left[0], right[0]


def _only(hunk: Hunk, one: Amount, other: Amount) -> bool:
    """True of a difference within the amount."""
    return (
        one.start <= hunk.old[0] and hunk.old[1] <= one.end and other.start <= hunk.new[0] and hunk.new[1] <= other.end
    )


def _marked(side: Side, reach: tuple[int, int]) -> Side:
    return replace(side, changed=frozenset(range(*reach)))
