"""Survival lists that name a clause which can hardly be meant."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import Clause, Survival, SurvivalRoute
from clauses.spans import Span

_ENDS = re.compile(
    r"\A(?:the )?(?:term\b(?! and\b)|(?:licen[cs]e|access)(?: grant| rights?)?\Z|grant of (?:a )?licen[cs]es?\Z"
    r"|trials?\b|free trial|renewal|auto(?:matic)?[- ]renewal|(?:technical )?support\b|service levels?\b"
    r"|availability\Z)",
    re.I,
)
_EMPTY = re.compile(r"\W*(?:reserved|intentionally (?:omitted|left blank|deleted)|deleted|omitted|not used)\W*\Z", re.I)


def find(draft: Draft) -> Iterator[Defect]:
    """Targets of survival lists that are empty, or about what ends with the agreement."""
    for found in draft.agreement.survival:
        if found.route is not SurvivalRoute.LIST:
            continue
        for name in found.targets:
            clause = draft.clauses.get(name)
            if clause is None:
                continue
            reason = _reason(draft, clause)
            if reason:
                yield Defect(
                    span=_place(draft, found, name),
                    message=f"The survival list names {draft.name(clause)}, {reason}.",
                    related=(span,) if (span := clause.heading_span or clause.label_span) else (),
                )


def _reason(draft: Draft, clause: Clause) -> str:
    start = clause.label_span.end if clause.label_span else clause.span.start
    if _EMPTY.match(draft.text[start : clause.span.end]):
        return "which is empty"
    if clause.heading and _ENDS.search(clause.heading.strip()):
        return "which is about what ends with the agreement"
    return ""


def _place(draft: Draft, found: Survival, target: str) -> Span:
    """The reference in the list, else the list."""
    return next(
        (
            reference.span
            for reference in draft.agreement.references
            if reference.target == target and found.span.holds(reference.span)
        ),
        found.span,
    )


CHECK = Check(
    rule="survival-target",
    title="A survival list names a clause that can hardly be meant",
    severity=Severity.MEDIUM,
    what="Looks in survival lists for clauses that are empty (“Reserved”) or about what ends with the agreement: its "
    "term, the customer's licence, trials, renewal, support.",
    why="Most often the numbers moved and the list did not: another clause was meant, and that one does not survive.",
    wrong="Sections 2 (Term) and 9 survive.",
    instead="Sections 3 (Payment) and 9 survive.",
    find=find,
)
