"""References that name a clause by number and by a heading it does not bear."""

from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity


def find(draft: Draft) -> Iterator[Defect]:
    """Clause references whose quoted heading is not the heading of their target."""
    for reference in draft.agreement.references:
        if reference.heading_matches is not False or reference.target is None:
            continue
        target = draft.clauses[reference.target]
        label = (target.label or target.id).rstrip(".")
        is_headed = f"is headed “{target.heading}”" if target.heading else "has no heading"
        related = target.heading_span or target.label_span
        yield Defect(
            span=reference.span,
            message=f"The reference calls clause {label} “{reference.quoted_heading}”, but clause {label} {is_headed}.",
            related=(related,) if related else (),
        )


CHECK = Check(
    rule="reference-heading-mismatch",
    title="A reference and the heading it quotes disagree",
    severity=Severity.HIGH,
    why="Number and heading point to two clauses; a court must guess which was meant. Most often a clause was "
    "inserted and the reference not brought up to date.",
    wrong="Section 12 (Governing Law) survives. (Section 12 is headed “Notices”.)",
    find=find,
)
