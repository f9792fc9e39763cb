"""A comparison's change as the report has it, once it is judged."""

from analyzer.comparison.model import Change
from analyzer.materiality.findings import lean
from analyzer.materiality.model import Direction, Finding, JudgedChange, Substance
from analyzer.materiality.survey import Survey
from analyzer.severity import Severity


def told(change: Change, survey: Survey, findings: tuple[Finding, ...]) -> JudgedChange:
    """A change of which rules tell something, the gravest first."""
    return judged(change, survey, Substance.SUBSTANTIVE, findings[0].message, findings=findings)


def to_read(change: Change, survey: Survey, why: str) -> JudgedChange:
    """A change that the rules can't decide: a person has to read it."""
    return judged(change, survey, Substance.SUBSTANTIVE, why, review=True)


def harmless(change: Change, survey: Survey, why: str) -> JudgedChange:
    """A change of wording alone."""
    return judged(change, survey, Substance.EDITORIAL, why)


def judged(
    change: Change,
    survey: Survey,
    substance: Substance,
    why: str,
    *,
    findings: tuple[Finding, ...] = (),
    review: bool = False,
) -> JudgedChange:
    """The change with what was found of it; the three above name the usual cases."""
    severity = max((f.severity for f in findings), key=lambda s: s.rank, default=Severity.NONE)
    return JudgedChange(
        id=change.id,
        kind=change.kind,
        old=change.old,
        new=change.new,
        old_span=change.old_span,
        new_span=change.new_span,
        old_spans=change.old_spans,
        new_spans=change.new_spans,
        edits=change.edits,
        note=change.note,
        topics=_topics(change, survey),
        material=substance is Substance.SUBSTANTIVE and severity.rank >= Severity.LOW.rank,
        severity=severity,
        direction=lean(findings) if findings else (Direction.UNKNOWN if review else Direction.NEUTRAL),
        substance=substance,
        review=review,
        why=why,
        findings=findings,
    )


def _topics(change: Change, survey: Survey) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for version, ids in ((survey.new, change.new), (survey.old, change.old)):
        for clause in ids:
            if clause in version.text.clauses:
                found.update(dict.fromkeys(version.text.clauses[clause].topics))
    return tuple(found)
