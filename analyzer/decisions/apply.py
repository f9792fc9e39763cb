"""Puts decisions on the findings, changes and defects they were made on; nothing disappears, stale ones are said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from analyzer.decisions.model import About, Action, Decision, Ruling, StaleDecision
from analyzer.decisions.rematch import Matching
from analyzer.decisions.stale import expired, ruling, stale_decision
from analyzer.decisions.standing import document_of, gone
from analyzer.lint.model import LintFinding
from analyzer.materiality.findings import lean, ranked
from analyzer.materiality.model import Direction, Finding, JudgedChange, Report, Substance
from analyzer.materiality.summary import summary
from analyzer.materiality.verdict import verdict
from analyzer.severity import Severity

READER = "reader"
SETTLES = frozenset({Action.ACCEPT, Action.WAIVE})

Book = dict[str, list[Decision]]


def decided(report: Report, decisions: Sequence[Decision], today: date, matching: Matching) -> Report:
    """The report with what people decided: who re-graded, waived, accepted or noted what, and what is stale.

    A later decision in the file wins over an earlier one. A decision past its day does not count and is stale.
    ``matching`` is what they decided on matches, already heeded by the comparison. Without decisions the report
    is returned as it is.
    """
    if not decisions:
        return report
    book = _book(decisions, today, About.CHANGE)
    changes = tuple(_matched(_change(change, book), matching) for change in report.changes)
    lint = _book(decisions, today, About.LINT)
    answer = verdict(changes, report.old, report.new)
    marks = {c.fingerprint for c in report.changes} | {f.fingerprint for c in report.changes for f in c.findings}
    made_here = [d for d in decisions if d.about is About.CHANGE and d.action is not Action.REMATCH]
    return replace(
        report,
        changes=changes,
        verdict=answer,
        summary=summary(changes, answer, report.old, report.new),
        introduced=tuple(_defect(found, lint) for found in report.introduced),
        stale=(*report.stale, *matching.stale, *_stale(made_here, marks, today, report)),
    )


def decided_lint(
    findings: Sequence[LintFinding], decisions: Sequence[Decision], today: date, document: str
) -> tuple[tuple[LintFinding, ...], tuple[StaleDecision, ...]]:
    """The defects with what people decided on them, and the decisions on this document that decide nothing now."""
    book = _book(decisions, today, About.LINT)
    marks = {found.fingerprint for found in findings}
    mine = [d for d in decisions if d.about is About.LINT and d.document in {"", document}]
    stale = [
        stale_decision(d, why)
        for d in mine
        if (why := expired(d, today) or ("" if d.of in marks else "the text has no such defect now"))
    ]
    return tuple(_defect(found, book) for found in findings), tuple(stale)


def _book(decisions: Iterable[Decision], today: date, about: About) -> Book:
    book: Book = {}
    for decision in decisions:
        if decision.about is about and not expired(decision, today):
            book.setdefault(decision.of, []).append(decision)
    return book


def _stale(decisions: Sequence[Decision], marks: set[str], today: date, report: Report) -> list[StaleDecision]:
    found = []
    for decision in decisions:
        if decision.document not in {"", document_of(report.new)}:
            continue
        if (why := expired(decision, today)) or (decision.of not in marks and (why := gone(decision, report))):
            found.append(stale_decision(decision, why))
    return found


def _matched(change: JudgedChange, matching: Matching) -> JudgedChange:
    """The change with the decisions on the match of its clauses."""
    mine = [
        ruling(decision)
        for match, decision in matching.decisions
        if (match.old in change.old or match.new in change.new)
        and (decision.apart or (match.old in change.old and match.new in change.new))
    ]
    return replace(change, decisions=(*change.decisions, *mine)) if mine else change


def _change(change: JudgedChange, book: Book) -> JudgedChange:
    mine = book.get(change.fingerprint, [])
    findings = tuple(_finding(found, book.get(found.fingerprint, [])) for found in change.findings)
    on_whole = [ruling(decision) for decision in mine]
    for decision in mine:
        if decision.action is Action.REGRADE:
            findings = _regraded(change, findings, decision)
    waived = any(decision.action is Action.WAIVE for decision in mine)
    if waived:
        findings = tuple(replace(found, waived=True) for found in findings)
    if findings == change.findings and not mine:
        return change
    return _judged(change, ranked(findings), tuple(on_whole), waived)


def _judged(
    change: JudgedChange, findings: tuple[Finding, ...], on_whole: tuple[Ruling, ...], waived: bool
) -> JudgedChange:
    """The change with its findings as people left them."""
    severity = max((f.severity for f in findings), key=lambda s: s.rank, default=Severity.NONE)
    substance = Substance.SUBSTANTIVE if severity is not Severity.NONE else change.substance
    settled = [r for r in on_whole if r.action in SETTLES]
    why = findings[0].message if findings else change.why
    if change.review and settled:
        why = f"Read by {settled[-1].author}: {settled[-1].reason}"
    counted = [f for f in findings if f.severity is not Severity.NONE]
    return replace(
        change,
        findings=findings,
        severity=severity,
        direction=lean(findings) if findings else change.direction,
        substance=substance,
        material=substance is Substance.SUBSTANTIVE and severity.rank >= Severity.LOW.rank,
        review=change.review and not settled and not counted,
        why=why,
        decisions=on_whole,
        waived=all(f.waived for f in counted) if counted else waived,
    )


def _finding(found: Finding, mine: Sequence[Decision]) -> Finding:
    for decision in mine:
        if decision.action is Action.REGRADE:
            found = _as_theirs(found, decision, decision.severity or found.severity)
        else:
            waives = found.waived or decision.action is Action.WAIVE
            found = replace(found, decisions=(*found.decisions, ruling(decision)), waived=waives)
    return found


def _as_theirs(found: Finding, decision: Decision, severity: Severity) -> Finding:
    direction = decision.direction or found.direction
    was = replace(
        ruling(decision),
        was_severity=found.severity if severity is not found.severity else None,
        was_direction=found.direction if direction is not found.direction else None,
    )
    return replace(found, severity=severity, direction=direction, decisions=(*found.decisions, was))


def _regraded(change: JudgedChange, findings: tuple[Finding, ...], decision: Decision) -> tuple[Finding, ...]:
    """A change re-graded as a whole: its gravest findings take the level given, none stays above it.

    One without findings gets a finding that speaks for the reader.
    """
    if not findings:
        return (_own(change, decision),)
    top = max(f.severity.rank for f in findings)
    level = decision.severity
    made = []
    for found in findings:
        above = level is not None and found.severity.rank > level.rank
        if found.severity.rank == top or above:
            found = _as_theirs(found, decision, level or found.severity)
        made.append(found)
    return tuple(made)


def _own(change: JudgedChange, decision: Decision) -> Finding:
    severity, direction = decision.severity or change.severity, decision.direction or Direction.UNKNOWN
    return Finding(
        rule=READER,
        severity=severity,
        direction=direction,
        message=decision.reason,
        old_span=change.old_span,
        new_span=change.new_span,
        authority=f"Decision of {decision.author}" + (f", {decision.made.isoformat()}" if decision.made else ""),
        fingerprint=change.fingerprint,
        decisions=(replace(ruling(decision), was_severity=change.severity, was_direction=change.direction),),
    )


def _defect(found: LintFinding, book: Book) -> LintFinding:
    mine = book.get(found.fingerprint, [])
    if not mine:
        return found
    waived = any(decision.action is Action.WAIVE for decision in mine)
    return replace(found, decisions=tuple(ruling(decision) for decision in mine), waived=waived)
