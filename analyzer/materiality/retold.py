"""A judged change with other findings than it had: ranked anew, or quiet where none is left."""

from collections.abc import Iterable
from dataclasses import replace

from analyzer.materiality.findings import lean, ranked
from analyzer.materiality.model import Direction, Finding, JudgedChange, Substance
from analyzer.severity import Severity


def with_findings(change: JudgedChange, findings: Iterable[Finding]) -> JudgedChange:
    """The change told by these findings, of which there is at least one: its severity and direction follow them."""
    order = ranked(findings)
    return replace(
        change,
        findings=order,
        severity=max((found.severity for found in order), key=lambda severity: severity.rank),
        direction=lean(order),
        why=order[0].message,
    )


def without_findings(change: JudgedChange, why: str, *, review: bool) -> JudgedChange:
    """The change told elsewhere: editorial for this reason, or to be read.

    Words that no rule named beside its findings have to be read in any case.
    """
    review = review or bool(change.unnamed)
    return replace(
        change,
        findings=(),
        material=False,
        severity=Severity.NONE,
        direction=Direction.UNKNOWN if review else Direction.NEUTRAL,
        substance=Substance.SUBSTANTIVE if review else Substance.EDITORIAL,
        review=review,
        why=why,
    )
