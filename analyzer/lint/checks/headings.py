"""Sub-sections without a heading beside sisters that have one."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, listed
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind

_MOSTLY = 0.75
_HEADING_WORDS = 6


def find(draft: Draft) -> Iterator[Defect]:
    """The odd ones out where most numbered sub-sections of the document, and half of their sisters, are headed."""
    numbered = [clause for clause in draft.agreement.clauses if _is_numbered(clause)]
    headed = sum(clause.heading is not None for clause in numbered)
    if not numbered or headed < _MOSTLY * len(numbered):
        return
    for children in draft.children.values():
        sisters = [clause for clause in children if _is_numbered(clause)]
        sisters = [clause for clause in sisters if _stem(clause) == _stem(sisters[0])]
        bare = [clause for clause in sisters if clause.heading is None]
        example = next((clause for clause in sisters if clause.heading and clause.heading_span), None)
        if not bare or example is None or 2 * len(bare) > len(sisters) or any(_opens_like_one(draft, c) for c in bare):
            continue
        labels = [(clause.label or "").rstrip(".") for clause in bare]
        verb = "has" if len(labels) == 1 else "have"
        yield Defect(
            span=bare[0].label_span,
            message=f"{listed(labels)} {verb} no heading, unlike {draft.name(example)}.",
            related=tuple(span for span in (*(c.label_span for c in bare[1:]), example.heading_span) if span),
        )


def _stem(clause: Clause) -> str:
    """The number above: "5" of "5.2". Sisters are so by number, not only by place."""
    return (clause.label or "").rstrip(".").rpartition(".")[0]


def _opens_like_one(draft: Draft, clause: Clause) -> bool:
    """True where a few words and a stop open the clause: a heading to the eye, or in another style."""
    start = clause.label_span.end if clause.label_span else clause.span.start
    opening = re.split(r"[.:](?=\s)|[\n–—]", draft.text[start : clause.span.end].strip(), maxsplit=1)[0]
    return len(opening.split()) <= _HEADING_WORDS


def _is_numbered(clause: Clause) -> bool:
    return clause.kind is ClauseKind.SUBSECTION and "." in (clause.label or "").rstrip(".")


CHECK = Check(
    rule="missing-heading",
    title="A sub-section has no heading though its sisters have one",
    severity=Severity.LOW,
    what="Looks for numbered sub-sections without a heading where most sub-sections of the document have one, and at "
    "least half of their own sisters: one finding a section.",
    why="A reader who scans the headings misses the clause, and it can't be cited by its subject.",
    wrong="4.1 You keep your content.  4.2 Licence. …  4.3 Feedback. …",
    instead="4.1 Your content. You keep your content.  4.2 Licence. …  4.3 Feedback. …",
    find=find,
)
