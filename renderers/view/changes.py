"""The numbered changes: material ones, most adverse to the user first, then those that ask to be read."""

from collections.abc import Mapping, Sequence

from analyzer.comparison.model import ChangeKind, Edit, Effect
from analyzer.materiality.copied import COPIED
from analyzer.materiality.messages import in_a_row
from analyzer.materiality.model import Finding, JudgedChange, Report
from clauses.model import Reference
from clauses.spans import Span
from renderers.view.decisions import decision_views, own_decisions
from renderers.view.edits import EditIndex
from renderers.view.model import ChangeView, EffectView, FindingView, Run, RunKind, Runs
from renderers.view.names import Names, one_line, told_briefly
from renderers.view.passages import joined, passage, shortened
from renderers.view.quiet import place
from renderers.view.truth import true_passage
from renderers.view.words import DIRECTION, DIRECTION_ORDER, HAPPENED, SHORT_DIRECTION, rule_title

PASSAGE = 1400
BESIDE = 3
MANY = 4  # findings past which a clause that came or went as a whole is told as one
WHOLE = {
    ChangeKind.ADDED: "All of this is new: {count} findings. The gravest: {gravest}",
    ChangeKind.REMOVED: "All of this is taken out: {count} findings. The gravest: {gravest}",
}
NAMED = 8
RETARGETED = "reference-retargeted"
LEADS = ".section-"  # in the name of a sentence that tells of a clause as a whole what went or came with it
NAMED_BESIDE = 3  # passages that no rule names, quoted beside findings
QUOTED = 160


def in_order(report: Report) -> tuple[tuple[JudgedChange, ...], tuple[JudgedChange, ...]]:
    """The material changes and the ones to read, in the order of their numbers."""

    def key(change: JudgedChange) -> tuple[int, int, int, int]:
        at = _start(change, report)
        return (-change.severity.rank, DIRECTION_ORDER[change.direction], *at)

    material = sorted((change for change in report.changes if change.material), key=key)
    review = [change for change in report.changes if change.review and not change.material]
    return tuple(material), tuple(sorted(review, key=lambda change: _start(change, report)))


def _start(change: JudgedChange, report: Report) -> tuple[int, int]:
    """The change's place in the new version; of a removed clause, its proportional place."""
    if change.new_span is not None:
        return change.new_span.start, 0
    if change.edits:
        return change.edits[0].new_span.start, 1
    old = change.old_span.start if change.old_span is not None else 0
    return old * len(report.new.text) // max(1, len(report.old.text)), 1


def change_view(
    number: int,
    change: JudgedChange,
    report: Report,
    names: tuple[Names, Names],
    effects: Sequence[Effect],
    parties: tuple[str, ...] = (),
    all_edits: EditIndex | None = None,
) -> ChangeView:
    """One numbered change in words; ``all_edits`` are those of the whole report, for the sentences it shares."""
    findings = _worst_first(change)
    old = names[0].of(change.old[0]) if change.old else None
    new = names[1].of(change.new[0]) if change.new else None
    runs = _passage(change, report, all_edits)
    aimed = pointer(change, report, names)
    follows = bool(findings) and findings[0].rule != RETARGETED  # what it leads to is told: it goes first
    whole = change.kind in WHOLE and len(findings) > MANY and LEADS not in findings[0].message_id
    first = WHOLE[change.kind].format(count=len(findings), gravest=findings[0].message) if whole else ""
    own = change.why if change.why in COPIED else _difference(runs) or change.why or _fallback(change)
    told = findings[0].message if findings else own
    headline = first or told if follows else aimed or first or told
    why = aimed if follows and aimed else change.why
    return ChangeView(
        number=number,
        anchor=f"change-{number}",
        headline=headline,
        brief=told_briefly(headline, 130),
        severity=str(change.severity),
        rank=change.severity.rank,
        direction=str(change.direction),
        direction_words=DIRECTION[change.direction],
        short_direction=SHORT_DIRECTION[change.direction],
        happened=HAPPENED[change.kind],
        place=place(change, *names),
        old_clause=old,
        new_clause=new,
        passage=runs,
        findings=tuple(_finding(found, change) for found in findings),
        effects=_effects(effects, names[1]),
        why=why if findings and why not in {found.message for found in findings} else "",
        topics=tuple(topic.replace("_", " ").replace("-", " ") for topic in change.topics),
        parties=parties,
        words_unchanged=not any(run.kind in (RunKind.STRIKE, RunKind.INSERT) and not run.beside for run in runs),
        fingerprint=change.fingerprint,
        decisions=decision_views(change.decisions),
        waived=change.waived,
        beside=0 if whole else BESIDE,
        unnamed=_unnamed(change.unnamed),
    )


def _unnamed(passages: Sequence[str]) -> str:
    """A sentence on the passages that no rule names; empty without any."""
    if not passages:
        return ""
    shown = [f"“{one_line(words, QUOTED)}”" for words in passages[:NAMED_BESIDE]]
    more = len(passages) - len(shown)
    row = in_a_row([*shown, f"{more} more"] if more else shown)
    return f"Please read too, no rule names it: {row}."


def pointer(change: JudgedChange, report: Report, names: tuple[Names, Names]) -> str:
    """Where a retargeted reference pointed and points; empty for other changes."""
    if change.kind is not ChangeKind.RETARGETED or not change.edits:
        return ""
    edit = change.edits[0]
    was = _target(report.old.references, edit.old_span, names[0])
    now = _target(report.new.references, edit.new_span, names[1])
    words = one_line(edit.new, 60)
    return f"The reference “{words}” reached {was}; with the same words it now reaches {now}."


def _target(references: Sequence[Reference], span: Span, names: Names) -> str:
    found = next((each for each in references if each.span.meets(span) and each.target), None)
    return names.of(found.target).full if found is not None and found.target else "no clause of this text"


def _effects(effects: Sequence[Effect], names: Names) -> tuple[EffectView, ...]:
    """The altered clauses by reason, each clause once."""
    by_reason: dict[str, dict[str, None]] = {}
    for effect in effects:
        by_reason.setdefault(effect.because, {})[effect.clause] = None
    return tuple(
        EffectView(
            because=because,
            clauses=tuple(names.of(clause) for clause in list(clauses)[:NAMED]),
            more=max(0, len(clauses) - NAMED),
        )
        for because, clauses in by_reason.items()
    )


def _worst_first(change: JudgedChange) -> list[Finding]:
    """The findings, each once; of equally grave ones first that on the whole, then that which gave the direction."""

    def key(found: Finding) -> tuple[int, bool, bool, bool, int]:
        other, leads = found.direction is not change.direction, LEADS in found.message_id
        return (-found.severity.rank, not leads, other, found.message != change.why, DIRECTION_ORDER[found.direction])

    ordered = sorted(change.findings, key=key)
    return list({(found.rule, found.message): found for found in reversed(ordered)}.values())[::-1]


def _finding(found: Finding, change: JudgedChange) -> FindingView:
    return FindingView(
        message=found.message,
        rule=found.rule,
        rule_title=rule_title(found.rule),
        authority=found.authority,
        severity=str(found.severity),
        direction=str(found.direction),
        direction_words=DIRECTION[found.direction],
        fingerprint=found.fingerprint,
        decisions=own_decisions(found.decisions, change),
        waived=found.waived,
    )


def _passage(change: JudgedChange, report: Report, all_edits: EditIndex | None) -> Runs:
    """Old → new words of the change with a little context."""
    real = [edit for edit in change.edits if edit.old != edit.new]
    if change.kind is ChangeKind.RENAMED:
        return _first_place(real, report)
    if real:
        within = body(change, report, real)
        others = _others(change, all_edits.within(within)) if all_edits and within else ()
        runs = passage(real, report.old.text, report.new.text, within, others)
        return true_passage(runs, real, report.old.text, report.new.text)
    if change.kind is ChangeKind.REMOVED and change.old_span is not None:
        return shortened((Run(RunKind.STRIKE, change.old_span.of(report.old.text)),), PASSAGE)
    if change.kind is ChangeKind.ADDED and change.new_span is not None:
        return shortened((Run(RunKind.INSERT, change.new_span.of(report.new.text)),), PASSAGE)
    if change.edits:
        return _marked_reference(change.edits, report, change.new_span)
    if change.new_span is not None:
        return joined([Run(RunKind.KEEP, one_line(change.new_span.of(report.new.text), 400))])
    return ()


def body(change: JudgedChange, report: Report, edits: Sequence[Edit]) -> Span | None:
    """The new clause without label and heading, which the place line says, unless the edits touch them."""
    whole = change.new_span
    clause = next((each for each in report.new.clauses if change.new and each.id == change.new[0]), None)
    if whole is None or clause is None:
        return whole
    ends = [span.end for span in (clause.label_span, clause.heading_span) if span is not None]
    start = max([whole.start, *ends])
    while start < whole.end and report.new.text[start] in " \n\t.:":
        start += 1
    return Span(start, whole.end) if min(edit.new_span.start for edit in edits) >= start else whole


def _others(change: JudgedChange, edits: Sequence[Edit]) -> list[Edit]:
    """The edits that other changes make in this change's clause, without words that a far clause lost or gained."""
    own = {(edit.new_span, edit.old_span) for edit in change.edits}
    return [
        edit
        for edit in edits
        if (edit.new_span, edit.old_span) not in own
        and edit.old != edit.new
        and (not edit.old or edit.old_clause in change.old)
        and (not edit.new or edit.new_clause in change.new)
    ]


def _marked_reference(edits: Sequence[Edit], report: Report, within: Span | None) -> Runs:
    """The sentence of a reference whose words stand."""
    runs = passage(edits[:1], report.old.text, report.new.text, within)
    kept = [run for run in runs if run.kind is not RunKind.STRIKE]
    return joined(Run(RunKind.KEEP, run.text) if run.kind is RunKind.INSERT else run for run in kept)


def _first_place(edits: Sequence[Edit], report: Report) -> Runs:
    """A term renamed throughout is shown once."""
    old, new = report.old.text, report.new.text
    return true_passage(passage(edits[:1], old, new, Span(0, len(new))), edits[:1], old, new)


def _difference(runs: Runs) -> str:
    """What a change without a finding does, in its own words."""
    own = [run for run in runs if run.text.strip() and not run.beside]
    gone = [one_line(run.text, 70) for run in own if run.kind is RunKind.STRIKE]
    come = [one_line(run.text, 70) for run in own if run.kind is RunKind.INSERT]
    more = " (and more)" if len(gone) > 1 or len(come) > 1 else ""
    if gone and come:
        return f"“{gone[0]}” becomes “{come[0]}”{more}"
    return f"“{come[0]}” is added{more}" if come else f"“{gone[0]}” is removed{more}" if gone else ""


def _fallback(change: JudgedChange) -> str:
    return f"The clause was {HAPPENED[change.kind]}."


def by_clause(changes: Sequence[JudgedChange], numbers: Mapping[str, int]) -> dict[tuple[str, str], tuple[int, ...]]:
    """(side, clause id) → the numbered changes whose words stand in it."""
    found: dict[tuple[str, str], list[int]] = {}
    for change in changes:
        number = numbers.get(change.id)
        if number is None:
            continue
        places = {("old", clause) for clause in change.old} | {("new", clause) for clause in change.new}
        for edit in change.edits:
            places |= {("old", edit.old_clause)} if edit.old_clause and edit.old else set()
            places |= {("new", edit.new_clause)} if edit.new_clause and edit.new else set()
        for where in sorted(places):
            found.setdefault(where, []).append(number)
    return {where: tuple(sorted(set(those))) for where, those in found.items()}
