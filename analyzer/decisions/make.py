"""New decisions, with what lets a later reader of the file, and a later run, know what they were made on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from analyzer.decisions.model import About, Action, Decision
from analyzer.decisions.rematch import mark_of
from analyzer.decisions.standing import document_of
from analyzer.direction import Direction
from analyzer.lint.model import LintFinding
from analyzer.materiality.model import JudgedChange, Report
from analyzer.severity import Severity
from clauses.model import Agreement

SHOWN = 120  # characters of the words that an entry shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What someone decides: the action with who, why, when and until when; a re-grading's severity and direction."""

    action: Action
    author: str
    reason: str
    made: date
    expires: date | None = None
    severity: Severity | None = None
    direction: Direction | None = None


def on_change(choice: Choice, mark: str, report: Report, place: Callable[[JudgedChange], str]) -> Decision:
    """The decision on the change or finding of this fingerprint. Raises KeyError where the report has none."""
    change = change_of(mark, report)
    edit = next((edit for edit in change.edits if edit.old != edit.new), None)
    return _made(choice, mark, report, place(change), f"{edit.old} → {edit.new}" if edit else "")


def on_match(choice: Choice, old_clause: str, new_clause: str, report: Report, *, apart: bool) -> Decision:
    """The decision that two clauses are (or are not) one. Raises KeyError for an id that a version does not have."""
    return Decision(
        of=mark_of(report.old, old_clause, report.new, new_clause),
        action=Action.REMATCH,
        author=choice.author,
        reason=choice.reason,
        made=choice.made,
        expires=choice.expires,
        old_clause=old_clause,
        new_clause=new_clause,
        apart=apart,
        document=document_of(report.new),
        old_version=report.old.source.sha256,
        new_version=report.new.source.sha256,
    )


def on_defect(choice: Choice, found: LintFinding, agreement: Agreement, place: str) -> Decision:
    """The decision on a drafting defect."""
    return Decision(
        of=found.fingerprint,
        action=choice.action,
        about=About.LINT,
        author=choice.author,
        reason=choice.reason,
        made=choice.made,
        expires=choice.expires,
        document=document_of(agreement),
        place=place,
        words=_short(found.message),
    )


def change_of(mark: str, report: Report) -> JudgedChange:
    """The change with this fingerprint, or with a finding that has it. Raises KeyError where there is none."""
    for change in report.changes:
        if mark == change.fingerprint or any(mark == found.fingerprint for found in change.findings):
            return change
    raise KeyError(mark)


def _made(choice: Choice, mark: str, report: Report, place: str, words: str) -> Decision:
    return Decision(
        of=mark,
        action=choice.action,
        author=choice.author,
        reason=choice.reason,
        made=choice.made,
        expires=choice.expires,
        severity=choice.severity,
        direction=choice.direction,
        document=document_of(report.new),
        place=place,
        words=_short(words),
        old_version=report.old.source.sha256,
        new_version=report.new.source.sha256,
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"
