"""Puts decisions on the findings, changes and defects they were made on; nothing disappears, stale ones are said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from analyzer.decisions.force import SETTLES, Book, Placed, graded_later, in_order, settled_later, waived
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


def decided(report: Report, decisions: Sequence[Decision], today: date, matching: Matching) -> Report:
    """The report with what people decided: who re-graded, waived, accepted or noted what, and what is stale.

    A later decision in the file wins over an earlier one, which stays as overruled. A decision past its day does
    not count and is stale.
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
    book: dict[str, list[Placed]] = {}
    for at, decision in enumerate(decisions):
        if decision.about is about and not expired(decision, today):
            book.setdefault(decision.of, []).append(Placed(at, decision))
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
    given_up = matching.overruled
    mine = [
        ruling(decision, overruled=decision in given_up)
        for match, decision in matching.decisions
        if (match.old in change.old or match.new in change.new)
        and (decision.apart or decision in given_up or (match.old in change.old and match.new in change.new))
    ]
    return replace(change, decisions=(*change.decisions, *mine)) if mine else change


def _change(change: JudgedChange, book: Book) -> JudgedChange:
    mine = book.get(change.fingerprint, ())
    own = {found.fingerprint: book.get(found.fingerprint, ()) for found in change.findings}
    if not mine and not any(own.values()):
        return change
    findings = change.findings
    for made in in_order(mine, *own.values()):
        decision = made.decision
        if made not in mine:
            rest = (*own[decision.of], *mine)
            findings = tuple(_finding(f, made, rest) if f.fingerprint == decision.of else f for f in findings)
        elif decision.action is Action.REGRADE:
            findings = _regraded(change, findings, decision)
    findings = tuple(replace(f, waived=waived((*mine, *own.get(f.fingerprint, ())))) for f in findings)
    on_whole = tuple(_on_whole(change, made, mine, [*own.values()]) for made in mine)
    return _judged(change, ranked(findings), on_whole, waived(mine))


def _on_whole(change: JudgedChange, made: Placed, mine: Sequence[Placed], own: Sequence[Sequence[Placed]]) -> Ruling:
    """What shows of a decision on the whole change: overruled, too, where each of its findings was settled anew."""
    decision = made.decision
    anew = bool(own) and all(settled_later(made, each) for each in own)
    shown = ruling(decision, overruled=anew or settled_later(made, mine) or graded_later(made, mine))
    if decision.action is not Action.REGRADE:
        return shown
    level, side = decision.severity, decision.direction
    return replace(
        shown,
        was_severity=change.severity if level not in {None, change.severity} else None,
        was_direction=change.direction if side not in {None, change.direction} else None,
    )


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


def _finding(found: Finding, made: Placed, others: Sequence[Placed]) -> Finding:
    """The finding with one decision on it; ``others`` are all on it and on its change."""
    decision = made.decision
    if decision.action is Action.REGRADE:
        return _as_theirs(found, decision, decision.severity or found.severity)
    shown = ruling(decision, overruled=settled_later(made, others))
    return replace(found, decisions=(*found.decisions, shown))


def _as_theirs(found: Finding, decision: Decision, severity: Severity) -> Finding:
    """The finding as a decision grades it; earlier re-gradings that it covers are overruled."""
    direction = decision.direction or found.direction
    earlier = found.decisions
    said = next((each.was_severity for each in earlier if each.was_severity is not None), found.severity)
    leaned = next((each.was_direction for each in earlier if each.was_direction is not None), found.direction)
    mine = replace(
        ruling(decision),
        was_severity=said if decision.severity and severity is not said else None,
        was_direction=leaned if decision.direction and direction is not leaned else None,
    )
    rest = tuple(replace(each, overruled=each.overruled or _covered(each, decision)) for each in earlier)
    return replace(found, severity=severity, direction=direction, decisions=(*rest, mine))


def _covered(earlier: Ruling, decision: Decision) -> bool:
    level = earlier.was_severity is None or decision.severity is not None
    side = earlier.was_direction is None or decision.direction is not None
    return earlier.action is Action.REGRADE and level and side


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
    mine = book.get(found.fingerprint, ())
    if not mine:
        return found
    rulings = tuple(ruling(made.decision, overruled=settled_later(made, mine)) for made in mine)
    return replace(found, decisions=rulings, waived=waived(mine))
