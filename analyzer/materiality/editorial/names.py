"""Tests of names: one changed throughout, another word for the same party."""

from collections import Counter
from collections.abc import Iterable

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.editorial.desk import Desk, Pair, put, struck
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms
from clauses.model import Modality

NAME = 4  # words a name may have
FORMER = ("formerly", "known")
FEW = 5  # of so many places of a name one may have been left as it was
OFTEN = 3  # replacements from which the new name may have been known before
SITED = frozenset({"governing-law", "venue", "notices"})  # where a name is a place that matters


def renamed(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The struck words became the inserted ones throughout, or a note of a former name came or went."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if not (old and new) and (old or new)[: len(FORMER)] in lists().former:
        return True
    if (old, new) in desk.renames:
        return True
    name = whole_name(locus, hunk)
    return (struck(locus, name), put(locus, name)) in desk.renames


def same_side(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Both words name the same party and nothing else differs."""
    old = [m for m in locus.old.mentions if m[0] < hunk.old[1] and hunk.old[0] < m[1]]
    new = [m for m in locus.new.mentions if m[0] < hunk.new[1] and hunk.new[0] < m[1]]
    if len(old) != 1 or len(new) != 1 or old[0][2] is not new[0][2]:
        return False
    rest = {locus.old.words[i].form for i in range(*hunk.old) if not old[0][0] <= i < old[0][1]}
    rest |= {locus.new.words[i].form for i in range(*hunk.new) if not new[0][0] <= i < new[0][1]}
    return rest <= lists().function


def listed_name(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A proper name came into, or left, a row of proper names: a product more under the same rule.

    Names that carry a subject of their own (a place, a document, data, a defined term) are no products.
    """
    if bool(hunk.old[0] == hunk.old[1]) == bool(hunk.new[0] == hunk.new[1]):
        return False
    side, (start, end), text = (
        (locus.new, hunk.new, desk.context.new)
        if hunk.old[0] == hunk.old[1]
        else (locus.old, hunk.old, desk.context.old)
    )
    joints = lists().function | {"and", "or"}
    named = [i for i in range(start, end) if side.words[i].form not in joints]
    if (
        not named
        or not all(side.words[i].capital or side.forms[i].isdigit() or side.forms[i] in {"app", "apps"} for i in named)
        or end - start > 2 * NAME
    ):
        return False
    around = [
        next((w for w in row if w.form not in joints), None)
        for row in (side.words[start - 1 :: -1] if start else (), side.words[end:])
    ]
    beside = [word for word in around if word is not None]
    if (
        len(beside) < 2
        or not all(word.capital for word in beside)
        or (side.norms and any(n.modality is Modality.PROHIBITION for n in side.norms))
    ):
        return False
    carried = {
        name for name, found in side.hits.items() if ":" not in name and any(a < end and start < b for a, b in found)
    }
    terms = {forms(d.term) for d in text.agreement.definitions}
    words = tuple(side.words[i].form for i in named)
    shouted = text.agreement.text[side.words[named[0]].start : side.words[named[-1]].end].isupper()
    return not carried and not shouted and words not in terms and not lists().suffixes & set(words)


def names_changed(changes: Iterable[Change], loci: Iterable[Locus], context: Context) -> frozenset[Pair]:
    """Replacements of one name by another after which the old name stands (almost) nowhere.

    A name counts that the comparison saw renamed, or that was replaced more than once or had stood more than once.
    Addresses, numbers, places and another form of company are no new names of the same thing.
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
        if locus.one_sided or not SITED.isdisjoint(locus.topics):
            continue
        for hunk in locus.hunks:
            for wide in {hunk, whole_name(locus, hunk)}:
                if _capital(locus.old, wide.old) and _capital(locus.new, wide.new) and not _other_kind(locus, wide):
                    seen[struck(locus, wide), put(locus, wide)] += 1
    for (old, new), count in seen.items():
        stood, left = context.old.count(old), context.new.count(old)
        told = count > 1 or stood > 1
        if told and left * FEW <= stood and (not context.old.says(new) or count >= OFTEN):
            pairs.add((old, new))
    return frozenset(p for p in pairs if not any(word[0].isdigit() for side in p for word in side))


def whole_name(locus: Locus, hunk: Hunk) -> Hunk:
    """The difference with the capitalised words beside it that both versions share: the whole of a name."""
    old, new = locus.old.words, locus.new.words
    before = after = 0
    while before < NAME and hunk.old[0] > before and old[hunk.old[0] - before - 1].capital:
        before += 1
    while after < NAME and hunk.old[1] + after < len(old) and old[hunk.old[1] + after].capital:
        after += 1
    reach = (hunk.old[0] - before, hunk.old[1] + after), (hunk.new[0] - before, hunk.new[1] + after)
    if reach[1][0] < 0 or reach[1][1] > len(new):
        return hunk
    return Hunk(*reach)


def _capital(side: Side, reach: tuple[int, int]) -> bool:
    return 0 < reach[1] - reach[0] <= NAME and any(side.words[i].capital for i in range(*reach))


def _other_kind(locus: Locus, hunk: Hunk) -> bool:
    """True when the words name a place, another form of company, or different sides."""
    named = set(struck(locus, hunk)), set(put(locus, hunk))
    if lists().suffixes & (named[0] ^ named[1]) or lists().places & (named[0] | named[1]):
        return True
    roles = []
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        if any(a < reach[1] and reach[0] < b for a, b in side.hits.get("territory", ())):
            return True
        roles.append({role for a, b, role in side.mentions if a < reach[1] and reach[0] < b})
    return bool(roles[0]) and bool(roles[1]) and roles[0] != roles[1]
