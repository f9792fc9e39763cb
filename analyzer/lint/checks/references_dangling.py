"""References to a clause that is not there."""

from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import ReferenceKind, ReferenceStatus

_CLOSE = 12


def find(draft: Draft) -> Iterator[Defect]:
    """Clause references whose target was not found."""
    last_end, last_clause = -1, ""
    for reference in draft.agreement.references:
        if reference.kind is ReferenceKind.CLAUSE and reference.status is ReferenceStatus.DANGLING:
            goes_on = reference.clause == last_clause and reference.span.start - last_end < _CLOSE
            last_end, last_clause = reference.span.end, reference.clause
            if goes_on and not any(map(str.isalnum, reference.text.strip()[:1])):
                continue  # "(d)" after "Section 9(c)": the same slip
            yield Defect(
                span=reference.span,
                message=f"“{' '.join(reference.text.split())}” leads nowhere: the document has no such clause.",
            )


CHECK = Check(
    rule="dangling-reference",
    title="A reference leads nowhere",
    severity=Severity.HIGH,
    why="A right or duty that rests on a clause which does not exist may fail, or be read in a way nobody meant.",
    wrong="Section 9 applies to renewals. (The document ends with Section 8.)",
    find=find,
)
