"""Tests of names: one changed throughout, another word for the same party."""

from collections import Counter
from collections.abc import Iterable

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.editorial.desk import Desk, Pair, put, struck
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms

NAME = 4  # words a name may have


def renamed(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The struck words became the inserted ones throughout."""
    return (struck(locus, hunk), put(locus, hunk)) in desk.renames


def same_side(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Both words name the same party and nothing else differs."""
    old = [m for m in locus.old.mentions if m[0] < hunk.old[1] and hunk.old[0] < m[1]]
    new = [m for m in locus.new.mentions if m[0] < hunk.new[1] and hunk.new[0] < m[1]]
    if len(old) != 1 or len(new) != 1 or old[0][2] is not new[0][2]:
        return False
    rest = {locus.old.words[i].form for i in range(*hunk.old) if not old[0][0] <= i < old[0][1]}
    rest |= {locus.new.words[i].form for i in range(*hunk.new) if not new[0][0] <= i < new[0][1]}
    return rest <= lists().function


def names_changed(changes: Iterable[Change], loci: Iterable[Locus], context: Context) -> frozenset[Pair]:
    """Replacements of one name by another after which the old name stands nowhere; addresses are no names.

    A name counts that the comparison saw renamed, or that was replaced more than once or had stood more than once.
    """
    pairs = {
        (forms(edit.old), forms(edit.new))
        for change in changes
        if change.kind is ChangeKind.RENAMED
        for edit in change.edits
        if edit.old and edit.new
    }
    seen: Counter[Pair] = Counter()
    for locus in loci:
        for hunk in () if locus.one_sided else locus.hunks:
            if _capital(locus.old, hunk.old) and _capital(locus.new, hunk.new):
                seen[struck(locus, hunk), put(locus, hunk)] += 1
    for pair, count in seen.items():
        fresh = not context.new.says(pair[0]) and not context.old.says(pair[1])
        if fresh and (count > 1 or context.old.count(pair[0]) > 1):
            pairs.add(pair)
    return frozenset(p for p in pairs if not any(word[0].isdigit() for side in p for word in side))


def _capital(side: Side, reach: tuple[int, int]) -> bool:
    return 0 < reach[1] - reach[0] <= NAME and any(side.words[i].capital for i in range(*reach))
