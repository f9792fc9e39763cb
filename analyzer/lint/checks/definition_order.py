"""Definitions out of their alphabetical order."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import ClauseKind, Definition, DefinitionForm

_LEAST = 5
_MOSTLY = 0.75
_KEPT = 0.8


def find(draft: Draft) -> Iterator[Defect]:
    """Terms that break the order of a list of definitions that keeps it for the most part."""
    for listed in _lists(draft):
        terms = [key_of(definition.term) for definition in listed]
        ascending = sum(before <= after for before, after in pairwise(terms))
        if len(terms) < _LEAST or ascending < _MOSTLY * (len(terms) - 1):
            continue
        # letter by letter and word by word are both an alphabetical order
        kept = _ordered(terms) | _ordered([term.replace(" ", "") for term in terms])
        if len(kept) < _KEPT * len(terms):
            continue  # in another order, not in a broken one
        for at, definition in enumerate(listed):
            if at not in kept:
                before = listed[at - 1].term if at else listed[1].term
                side = "after" if at else "before"
                yield Defect(
                    span=definition.term_span,
                    message=f"“{definition.term}” stands {side} “{before}”: the alphabetical order is broken.",
                )


def _lists(draft: Draft) -> Iterator[list[Definition]]:
    """Definitions entered one after another in the same clause, or in sister clauses."""
    groups: dict[str | None, list[Definition]] = defaultdict(list)
    for definition in sorted(draft.agreement.definitions, key=lambda found: found.term_span):
        clause = draft.clauses.get(definition.clause)
        if clause is None or clause.kind is ClauseKind.TABLE or definition.form is DefinitionForm.PARENTHETICAL:
            continue
        # an entry begins with its term; a term defined in the middle of a clause is in no order
        begins = clause.heading_span.start if clause.heading_span else clause.span.start
        if definition.term_span.start - begins <= 3 + len(clause.label or ""):
            groups[clause.parent].append(definition)
    yield from groups.values()


def _ordered(terms: list[str]) -> set[int]:
    """The places of a longest ascending row of terms; of two terms that exclude each other the earlier stays."""
    lengths: list[int] = []
    ends: list[str] = []
    for term in terms:
        at = bisect_right(ends, term)
        ends[at : at + 1] = [term]
        lengths.append(at + 1)
    after: list[int] = []
    ends = []
    for term in reversed(terms):  # the same from the end, on terms in descending order
        at = bisect_right(ends, _Descending(term), key=_Descending)
        ends[at : at + 1] = [term]
        after.append(at + 1)
    after.reverse()
    longest = max(lengths)
    kept: set[int] = set()
    wanted, last = 1, ""
    for at, term in enumerate(terms):
        if lengths[at] == wanted and lengths[at] + after[at] - 1 == longest and term >= last:
            kept.add(at)
            wanted, last = wanted + 1, term
    return kept


class _Descending(str):
    """A string that sorts the other way round."""

    __slots__ = ()

    def __lt__(self, other: str) -> bool:
        return str.__gt__(self, other)


CHECK = Check(
    rule="definition-order",
    title="A definition stands out of alphabetical order",
    severity=Severity.LOW,
    what="Looks for terms that break the order of a list of definitions which keeps it for the most part, letter by "
    "letter or word by word. Lists in another order are left alone.",
    why="Readers look a term up by its letter and do not find it.",
    wrong="“Carrier” …; “Consignee” …; “Bill of Lading” …; “Delivery” …",
    instead="“Bill of Lading” …; “Carrier” …; “Consignee” …; “Delivery” …",
    find=find,
)
