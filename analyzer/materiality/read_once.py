"""Rows that only ask to be read, told once: the same words in several clauses, the items of one list.

The first of them stays and says where the others are; each of the others says where it is told. Nothing with a finding
is touched.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from analyzer.comparison.model import ChangeKind
from analyzer.materiality import editorial
from analyzer.materiality.editorial import Desk
from analyzer.materiality.findings import named
from analyzer.materiality.line_rows import in_rows, others_shown
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.messages import in_a_row
from analyzer.materiality.model import JudgedChange
from analyzer.materiality.summed_up import READ as SAYS_MORE
from analyzer.materiality.version import Version
from analyzer.materiality.words import forms
from clauses.model import ClauseKind

WHOLE = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED})
BULLETS = frozenset("•·*-–▪")
OPENING = "the opening"
PLACES = 6  # places that a row names
Key = tuple[object, ...]
SUMMARIES: Key = ("summaries",)
Words = frozenset[tuple[tuple[str, ...], tuple[str, ...]]]


def unexplained(loci: Sequence[Locus], desk: Desk) -> Words:
    """The words struck and put, in a change, that no editorial test explains: what a reader has to weigh in it."""
    left: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for locus in loci:
        if editorial.whole(locus, desk) is None:
            hunks = [Hunk((0, len(locus.old.forms)), (0, len(locus.new.forms)))] if locus.one_sided else locus.hunks
            apart = (h for h in hunks if locus.one_sided or editorial.explain(locus, h, desk) is None)
            left |= {(locus.old.forms[slice(*h.old)], locus.new.forms[slice(*h.new)]) for h in apart}
    return frozenset(left)


def read_once(
    changes: Sequence[JudgedChange], old: Version, new: Version, alike: Mapping[str, Words]
) -> list[JudgedChange]:
    """The changes; of rows that differ in their place alone only the first is to be read, naming the rest.

    ``alike`` are, by the id of a change, the words that a reader has to weigh in it; else all that were struck and put
    count. A row whose words an earlier one has among others is read with it.
    """
    groups: dict[Key, list[int]] = defaultdict(list)
    asked = [at for at, c in enumerate(changes) if c.review and not c.findings and c.edits and not c.material]
    rows = in_rows([changes[at] for at in asked], old, new)
    for at in asked:
        change = changes[at]
        row = SUMMARIES if change.why == SAYS_MORE else rows.get(change.id)
        groups[row or _listed(change, old, new) or _words(change, groups, alike)].append(at)
    made = list(changes)
    for key, group in groups.items():
        if len(group) < 2:
            continue
        first, *others = (changes[at] for at in group)
        made[group[0]] = replace(first, why=_more(first, others, str(key[0]), old, new))
        place = _place(first, old, new)
        for at in group[1:]:
            made[at] = replace(changes[at], review=False, why=f"To be read with the change in {place}, which says so.")
    return made


def _words(change: JudgedChange, groups: Mapping[Key, list[int]], alike: Mapping[str, Words]) -> Key:
    """The words to weigh, whatever clause they stand in; those of an earlier row where it has all of them."""
    mine = alike.get(change.id)
    if not mine or not _shows(change, mine):
        return _edits(change)
    holding = (key for key in groups if key[0] == "left" and isinstance(key[1], frozenset) and mine <= key[1])
    return next(holding, ("left", mine))


def _shows(change: JudgedChange, words: Words) -> bool:
    """True of a row whose own edits hold the words: of a clause that moved and lost words, the move shows a number."""
    struck = {word for edit in change.edits for word in forms(edit.old)}
    put = {word for edit in change.edits for word in forms(edit.new)}
    return change.kind is ChangeKind.MODIFIED and all(struck.issuperset(a) and put.issuperset(b) for a, b in words)


def _edits(change: JudgedChange) -> Key:
    """The words struck and put, whatever clause they stand in."""
    pairs = dict.fromkeys((forms(edit.old), forms(edit.new)) for edit in change.edits)
    told = tuple(pair for pair in pairs if pair[0] or pair[1])
    return ("words", told) if told else ("alone", change.id)


def _listed(change: JudgedChange, old: Version, new: Version) -> Key | None:
    """The list of which an item came, or went, as a whole; None of any other change."""
    if change.kind not in WHOLE:
        return None
    ids, version = (change.new, new) if change.kind is ChangeKind.ADDED else (change.old, old)
    clauses = [version.text.clauses.get(clause_id) for clause_id in ids]
    clause = clauses[0] if len(clauses) == 1 else None
    if clause is None or not clause.parent or clause.heading:
        return None
    bullet = clause.span.of(version.text.agreement.text).lstrip()[:1] in BULLETS
    return ("list", change.kind, clause.parent) if clause.kind is ClauseKind.ITEM or bullet else None


def _more(first: JudgedChange, others: Sequence[JudgedChange], grouped: str, old: Version, new: Version) -> str:
    what = "came" if first.kind is ChangeKind.ADDED else "went"
    if grouped == "list":
        return f"{len(others) + 1} items of one list {what} that no rule claims; please read them all."
    if (grouped,) == SUMMARIES:
        return (
            f"{len(others) + 1} summaries in plain words differ and say more than their clauses; please read them all."
        )
    if grouped == "row":
        shown = others_shown(others, old, new)
        return f"{len(others) + 1} lines in a row {what} that no rule claims, also {shown}; please read them all."
    places = list(dict.fromkeys(_place(each, old, new) for each in others))
    quoted = [place if place == OPENING else f"“{place}”" for place in places]
    more = [*quoted[:PLACES], "other places"] if len(places) > PLACES else quoted
    return f"No rule claims these words, which differ alike in {in_a_row(more)}; please read."


def _place(change: JudgedChange, old: Version, new: Version) -> str:
    return named(new, change.new[0]) if change.new else named(old, change.old[0] if change.old else None)
