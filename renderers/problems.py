"""Findings of a comparison or of the proofreader as programs take them: a rule, a level, a place, a message."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analyzer.decisions.model import Action, Ruling, StaleDecision
from analyzer.lint.model import LintFinding
from analyzer.materiality.model import Finding, JudgedChange, Report
from analyzer.severity import Severity
from clauses.model import Agreement
from clauses.spans import Span
from renderers.view.changes import in_order
from renderers.view.decisions import stale_views
from renderers.view.names import Names
from renderers.view.quiet import place
from renderers.view.words import DIRECTION

REVIEW = "please-read"
STALE = "stale-decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """What a program may show of a rule: its title, why it matters, what it rests on, its usual severity."""

    title: str
    why: str
    authority: str = ""
    severity: Severity = Severity.MEDIUM


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding with its place in the version that it is shown on, and in the old one where it has a place there.

    ``waived`` is the decision that sets it aside; ``review`` is true where only a reader can decide.
    """

    rule: str
    severity: Severity
    message: str
    place: str
    clause: str
    span: Span | None
    old_span: Span | None
    fingerprint: str
    direction: str = ""
    waived: Ruling | None = None
    review: bool = False


OWN: Mapping[str, RuleWords] = {
    REVIEW: RuleWords(
        title="A change that the rules can't decide",
        why="No rule claims these words and no editorial test explains them: a person has to read them.",
        severity=Severity.NONE,
    ),
    STALE: RuleWords(
        title="A decision that decides nothing any more",
        why="Its finding is gone, its words changed, or its day has passed: delete it or decide anew.",
        severity=Severity.LOW,
    ),
    "watch-word": RuleWords(
        title="A passage that holds watched words differs",
        why="The project asks to hear of every change around these words.",
        severity=Severity.LOW,
    ),
    "reader": RuleWords(
        title="A change that a reader graded",
        why="The rules could not decide, or decided otherwise; a person did.",
    ),
}
"""The rules that stand in no rule file."""


def of_report(report: Report) -> tuple[Problem, ...]:
    """The material findings, gravest change first, what waits for a reader, new drafting defects, stale decisions."""
    names = Names(report.old, "old-clause-"), Names(report.new)
    material, review = in_order(report)
    found = [problem for change in material for problem in _findings(change, names, report)]
    found += [_review(change, names, report) for change in review]
    found += of_lint(report.new, report.introduced)
    found += stale_problems(report.stale)
    return tuple(found)


def of_lint(agreement: Agreement, findings: Sequence[LintFinding]) -> tuple[Problem, ...]:
    """The drafting defects of an agreement, in the order of its text."""
    names = Names(agreement)
    return tuple(
        Problem(
            rule=found.rule,
            severity=found.severity,
            message=found.message,
            place=names.of(found.clause).full if found.clause else "The whole document",
            clause=found.clause or "",
            span=found.span or _clause_start(agreement, found.clause),
            old_span=None,
            fingerprint=found.fingerprint,
            waived=_waiver(found.decisions) if found.waived else None,
        )
        for found in findings
    )


def _findings(change: JudgedChange, names: tuple[Names, Names], report: Report) -> Iterator[Problem]:
    for found in change.findings:
        if found.severity is not Severity.NONE:
            yield _finding(found, change, names, report)


def _finding(found: Finding, change: JudgedChange, names: tuple[Names, Names], report: Report) -> Problem:
    return Problem(
        rule=found.rule,
        severity=found.severity,
        message=found.message,
        place=place(change, *names),
        clause=(change.new or change.old or ("",))[0],
        span=found.new_span or _place_in_new(change, report),
        old_span=found.old_span,
        fingerprint=found.fingerprint,
        direction=DIRECTION[found.direction],
        waived=_waiver((*found.decisions, *change.decisions)) if found.waived else None,
    )


def _review(change: JudgedChange, names: tuple[Names, Names], report: Report) -> Problem:
    return Problem(
        rule=REVIEW,
        severity=Severity.NONE,
        message=change.why,
        place=place(change, *names),
        clause=(change.new or change.old or ("",))[0],
        span=_place_in_new(change, report),
        old_span=change.edits[0].old_span if change.edits else change.old_span,
        fingerprint=change.fingerprint,
        review=True,
    )


def _place_in_new(change: JudgedChange, report: Report) -> Span | None:
    """Where to point in the new version: the words, or the place from which words went."""
    if change.edits:
        first = change.edits[0].new_span
        return first if first.end > first.start else _point(first.start, report.new.text)
    return change.new_span


def _point(at: int, text: str) -> Span:
    """The place as a span of one character, so that programs have something to mark."""
    start = max(0, min(at, len(text) - 1))
    return Span(start, min(start + 1, len(text)))


def _clause_start(agreement: Agreement, clause: str | None) -> Span | None:
    span = next((each.span for each in agreement.clauses if each.id == clause), None)
    return None if span is None else Span(span.start, min(span.end, span.start + 1))


def _waiver(decisions: Iterable[Ruling]) -> Ruling | None:
    waivers = [ruling for ruling in decisions if ruling.action is Action.WAIVE]
    return next((ruling for ruling in reversed(waivers) if not ruling.overruled), None)


def stale_problems(stale: Sequence[StaleDecision]) -> list[Problem]:
    """Decisions that decide nothing, as findings on the whole document."""
    return [
        Problem(
            rule=STALE,
            severity=Severity.LOW,
            message=f"{view.sentence} ({view.source})" if view.source else view.sentence,
            place=each.place or "The whole document",
            clause="",
            span=None,
            old_span=None,
            fingerprint=each.of[:16],
        )
        for each, view in zip(stale, stale_views(stale), strict=True)
    ]
