"""The report as it concerns the people on one plan: what concerns other plans alone is set aside, and said to be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.comparison.model import Edit
from analyzer.materiality.findings import lean
from analyzer.materiality.model import Finding, JudgedChange, Report
from analyzer.notices.plan_parts import PlanPart
from analyzer.notices.said import listed
from analyzer.severity import Severity
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A change, or part of one, that concerns other plans alone, and what in the text says so."""

    change: str
    whole: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    old: Sequence[PlanPart]
    new: Sequence[PlanPart]
    plan: str

    def elsewhere(self, old: Span | None, new: Span | None) -> str | None:
        """What says, on each side that has words, that these concern other plans alone; null where they don't."""
        sides = [(parts, span) for parts, span in ((self.old, old), (self.new, new)) if span and span.start < span.end]
        reasons = [self._foreign(parts, span) for parts, span in sides]
        said = [reason for reason in reasons if reason]
        return said[-1] if said and len(said) == len(reasons) else None

    def own(self, parts: Sequence[PlanPart], span: Span) -> Span | None:
        """The passage of this plan that the words stand in, where it is not the plan's alone: null."""
        found = [each.span for each in parts if not each.but and each.concerns(self.plan) and each.span.holds(span)]
        return min(found, key=lambda each: each.end - each.start, default=None)

    def _foreign(self, parts: Sequence[PlanPart], span: Span) -> str | None:
        return next((each.why for each in parts if each.span.holds(span) and not each.concerns(self.plan)), None)


def for_plan(
    report: Report, plan: str, old: Sequence[PlanPart], new: Sequence[PlanPart]
) -> tuple[Report, tuple[SetAside, ...]]:
    """The report without what concerns other plans than ``plan`` alone, and what that was, in the report's order.

    ``old`` and ``new`` are the passages of the two versions that concern some plans alone. A change in rows of several
    plans keeps the edits and findings of this one. Only changes that a notice would tell are named as set aside.
    """
    parts = _Parts(old=old, new=new, plan=plan)
    kept: list[JudgedChange] = []
    aside: list[SetAside] = []
    for change in report.changes:
        mine, why = _mine(change, parts)
        if mine is not None:
            kept.append(mine)
        if why and (change.material or change.review):
            aside.append(SetAside(change=change.id, whole=mine is None, why=why))
    known = {change.id for change in kept}
    effects = tuple(effect for effect in report.effects if effect.change in known)
    return replace(report, changes=tuple(kept), effects=effects), tuple(aside)


def _mine(change: JudgedChange, parts: _Parts) -> tuple[JudgedChange | None, str | None]:
    """The change as it concerns the plan (null: not at all), and why words of it were set aside."""
    whole = parts.elsewhere(change.old_span, change.new_span)
    if whole:
        return None, whole
    foreign = [parts.elsewhere(edit.old_span, edit.new_span) for edit in change.edits]
    why = listed(list(dict.fromkeys(each for each in foreign if each)))
    if not why:
        return change, None
    edits = tuple(edit for edit, reason in zip(change.edits, foreign, strict=True) if not reason)
    findings = tuple(each for each in change.findings if not parts.elsewhere(each.old_span, each.new_span))
    if not edits:
        return (change, None) if findings else (None, why)
    if not _explained(change, edits, findings):
        return change, None
    return _narrowed(change, edits, findings, parts), why


def _explained(change: JudgedChange, edits: Sequence[Edit], findings: Sequence[Finding]) -> bool:
    """True where no edit that is left was told by a finding that is not."""
    gone = [each for each in change.findings if each not in findings]
    return not any(
        any(_meets(each, edit) for each in gone) and not any(_meets(each, edit) for each in findings) for edit in edits
    )


def _meets(found: Finding, edit: Edit) -> bool:
    pairs = ((found.old_span, edit.old_span), (found.new_span, edit.new_span))
    return any(span is not None and span.meets(words) for span, words in pairs)


def _narrowed(
    change: JudgedChange, edits: tuple[Edit, ...], findings: tuple[Finding, ...], parts: _Parts
) -> JudgedChange:
    severity = max((each.severity for each in findings), key=lambda each: each.rank, default=Severity.NONE)
    return replace(
        change,
        edits=edits,
        findings=findings,
        severity=severity,
        direction=lean(findings) if findings else change.direction,
        material=severity.rank >= Severity.LOW.rank,
        why=findings[0].message if findings else change.why,
        old_span=_rows(parts, parts.old, [edit.old_span for edit in edits]) or change.old_span,
        new_span=_rows(parts, parts.new, [edit.new_span for edit in edits]) or change.new_span,
    )


def _rows(parts: _Parts, of: Sequence[PlanPart], spans: Sequence[Span]) -> Span | None:
    """The passages of the plan that hold all these words; null where some stand outside of them."""
    found = [parts.own(of, span) for span in spans]
    own = [span for span in found if span is not None]
    if not own or len(own) < len(found):
        return None
    return Span(min(span.start for span in own), max(span.end for span in own))
