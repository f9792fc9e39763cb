"""The proofreader: all checks over one agreement."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from analyzer.lint.catalogue import CHECKS
from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, draft_of, key_of
from analyzer.lint.model import LintFinding
from clauses.model import Agreement

__all__ = ["lint"]


def lint(agreement: Agreement, *, every: bool = False) -> tuple[LintFinding, ...]:
    """The drafting defects of an agreement, in the order of its text; those without a place come last.

    ``every``: by all checks, those too that are not run by default.

    A fingerprint survives edits elsewhere: it is made of the rule, the clause and the words found.
    """
    draft = draft_of(agreement)
    seen: Counter[str] = Counter()
    findings = [_finding(draft, check, defect, seen) for check in _asked(every) for defect in check.find(draft)]
    end = len(agreement.text)
    return tuple(sorted(findings, key=lambda found: (found.span or (end, end), found.rule, found.message)))


def _asked(every: bool) -> Iterator[Check]:
    return (check for check in CHECKS if every or check.by_default)


def _finding(draft: Draft, check: Check, defect: Defect, seen: Counter[str]) -> LintFinding:
    clause = defect.clause
    if clause is None and defect.span is not None:
        at = draft.clause_at(defect.span.start)
        clause = at.id if at else None
    words = key_of(defect.span.of(draft.text)) if defect.span is not None else ""
    mark = "\n".join([check.rule, clause or "", words])
    seen[mark] += 1
    if seen[mark] > 1:  # the same words twice in one clause
        mark += f"\n{seen[mark]}"
    return LintFinding(
        rule=check.rule,
        severity=defect.severity or check.severity,
        clause=clause,
        span=defect.span,
        message=defect.message,
        related=defect.related,
        fingerprint=hashlib.sha256(mark.encode()).hexdigest()[:16],
    )
