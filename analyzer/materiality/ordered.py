"""Lists whose order is the rule: steps, an order of precedence, items that are spoken of by number."""

import re
from collections.abc import Sequence
from itertools import pairwise

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.moved import same_place
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Sentence, forms
from clauses.model import Clause, ClauseKind
from clauses.spans import Span

LINES = frozenset({ClauseKind.ITEM, ClauseKind.DEFINITION})
LINE = 150  # characters up to which a lettered clause may be one line of a list
NEAR = 1500  # characters before and behind the members among which a sentence speaks of their order
ORDER = "order"
BEFORE_ORDER = frozenset({"this", "that", "following", "same"})
# A place by its number: "item 1", "items (a) and (b)", "clause (a)", "no. 2".
SPOKEN_OF = re.compile(
    r"\b(?:items?|clauses?|points?|letters?|paragraphs?|lines?|bullets?|entr(?:y|ies)|no\.|numbers?)\s+"
    r"(?:\(\w{1,4}\)|\d{1,2}\b|[a-z]\b|[ivx]{1,4}\b)",
    re.IGNORECASE,
)


def order_rules(change: Change, survey: Survey) -> bool:
    """True of members that changed places where a heading, a lead-in or a sentence beside them makes order count."""
    if change.kind is ChangeKind.MOVED and all(
        same_place(old, new, survey) for old, new in zip(change.old, change.new, strict=False)
    ):
        return False  # the lines stand in the order in which they stood
    return any(
        _ordered(row, version)
        for ids, version in ((change.old, survey.old), (change.new, survey.new))
        for row in _rows(ids, version)
    )


def _rows(ids: Sequence[str], version: Version) -> list[list[Clause]]:
    """The clauses, those of one parent together."""
    found: dict[str | None, list[Clause]] = {}
    for clause in (version.text.clauses[name] for name in ids if name in version.text.clauses):
        found.setdefault(clause.parent, []).append(clause)
    return list(found.values())


def _ordered(row: list[Clause], version: Version) -> bool:
    if any(_speaks_of_order(forms(heading)) for heading in _headings(row[0], version)):
        return True
    body = version.text.agreement.text
    return any(_listed(clause) for clause in row) and any(
        _speaks_of_order(tuple(word.form for word in sentence.words))
        or any(
            not _whole(version, row, sentence.span.start + spoken.start())
            for spoken in SPOKEN_OF.finditer(sentence.span.of(body))
        )
        for sentence in _beside(row, version)
    )


def _whole(version: Version, row: Sequence[Clause], at: int) -> bool:
    """True of a reference at this place to a clause in which all of these stand: "this clause 4"."""
    reached = {r.target for r in version.text.agreement.references if r.span.start <= at < r.span.end}
    above: set[str | None] = set()
    clause = version.text.clauses.get(row[0].parent or "")
    while clause is not None:
        above.add(clause.id)
        clause = version.text.clauses.get(clause.parent or "")
    return bool(reached) and reached <= above


def _listed(clause: Clause) -> bool:
    """True of an item; of a short line with a letter of its own as well, which reads like a heading."""
    short = clause.span.end - clause.span.start <= LINE
    return clause.kind in LINES or (clause.kind is ClauseKind.SUBSECTION and clause.label is not None and short)


def _headings(clause: Clause, version: Version) -> list[str]:
    """The headings above a clause, from the nearest up."""
    found = []
    above = version.text.clauses.get(clause.parent or "")
    while above is not None:
        found += [above.heading] if above.heading else []
        above = version.text.clauses.get(above.parent or "")
    return found[:1]


def _beside(row: list[Clause], version: Version) -> list[Sentence]:
    """The sentences near these members and in their section, other members left out."""
    clauses = version.text.clauses
    above = clauses.get(row[0].parent or "")
    while above is not None and not above.heading and clauses.get(above.parent or "") is not None:
        above = clauses[above.parent or ""]
    whole = above.span if above is not None else Span(0, len(version.text.agreement.text))
    start, end = min(clause.span.start for clause in row), max(clause.span.end for clause in row)
    near = Span(max(whole.start, start - NEAR), min(whole.end, end + NEAR))
    return [s for s in version.text.sentences(near) if s.clause in clauses and clauses[s.clause].kind not in LINES]


def _speaks_of_order(words: tuple[str, ...]) -> bool:
    """True where a word of order stands that is none of "in order to" and none for what a customer ordered."""
    known = lists()
    beside = pairwise((*words, ""))
    if any(a in known.ordering and a != ORDER and (a, b) not in known.unordered for a, b in beside):
        return True
    return any((b == ORDER and a in BEFORE_ORDER) or (a == ORDER and b == "of") for a, b in pairwise(words))
