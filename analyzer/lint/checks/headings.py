"""Sub-sections without a heading beside sisters that have one."""

from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind

_MOSTLY = 0.75


def find(draft: Draft) -> Iterator[Defect]:
    """The odd ones out where most numbered sub-sections of the document are headed."""
    numbered = [clause for clause in draft.agreement.clauses if _is_numbered(clause)]
    headed = sum(clause.heading is not None for clause in numbered)
    if not numbered or headed < _MOSTLY * len(numbered):
        return
    for clause in numbered:
        sisters = [other for other in draft.children[clause.parent] if _is_numbered(other)]
        example = next((other for other in sisters if other.heading), None)
        if clause.heading is None and example is not None:
            yield Defect(
                span=clause.label_span,
                message=f"{(clause.label or '').rstrip('.')} has no heading, unlike {draft.name(example)}.",
                related=(example.heading_span,) if example.heading_span else (),
            )


def _is_numbered(clause: Clause) -> bool:
    return clause.kind is ClauseKind.SUBSECTION and "." in (clause.label or "").rstrip(".")


CHECK = Check(
    rule="missing-heading",
    title="A sub-section has no heading though its sisters have one",
    severity=Severity.LOW,
    why="A reader who scans the headings misses the clause, and it can't be cited by its subject.",
    wrong="4.1 You keep your content.  4.2 Licence. …  4.3 Feedback. …",
    find=find,
)
