"""What `novation review` writes: names looked up first, in one report; then all is written, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analyzer.decisions.model import Action
from novation.cli.console import say

if TYPE_CHECKING:  # decisions are read with pydantic, which --help does without
    from analyzer.decisions.make import Choice
    from analyzer.decisions.model import Decision
    from analyzer.lint.model import LintFinding
    from analyzer.materiality.model import Report
    from clauses.model import Agreement

DONE = {Action.ACCEPT: "accepted", Action.WAIVE: "waived", Action.NOTE: "noted", Action.REGRADE: "re-graded"}
MOVED = "Numbers of changes may be others now: run `novation diff` again before you name one by its number."


@dataclass(frozen=True, slots=True)
class Resolved:
    """A decision that is ready to be written, the name that stands for its finding, and what is said of it."""

    name: str
    decision: Decision
    said: str


def on_changes(report: Report, wanted: Sequence[tuple[str, Choice]]) -> list[Resolved]:
    """The decisions on the changes of these names, numbers as `novation diff` counts or fingerprints."""
    from analyzer.decisions.make import on_change

    made = []
    for name, choice in wanted:
        try:
            decision = on_change(choice, mark(name, report), report, lambda change: place(change, report))
        except KeyError:
            raise click.UsageError(f"there is no change {name}; `novation diff` numbers them.") from None
        made.append(Resolved(name, decision, said(name, decision)))
    return _once(made)


def on_matches(report: Report, wanted: Sequence[tuple[tuple[str, str], Choice, bool]]) -> list[Resolved]:
    """The decisions that two clauses, by their ids, are one or (true) are not."""
    from analyzer.decisions.make import on_match

    made = []
    for ids, choice, apart in wanted:
        try:
            decision = on_match(choice, *ids, report, apart=apart)
        except KeyError as problem:
            raise click.UsageError(f"there is no clause {problem.args[0]!r} in that version.") from None
        name = " and ".join(ids)
        made.append(Resolved(name, decision, f"{name}: {'set apart' if apart else 'matched'}."))
    return _once(made)


def on_defects(
    file: str, agreement: Agreement, findings: Sequence[LintFinding], wanted: Sequence[tuple[str, Choice]]
) -> list[Resolved]:
    """The decisions on the drafting defects with these fingerprints."""
    from analyzer.decisions.make import on_defect
    from renderers.view.names import Names

    known = {each.fingerprint: each for each in findings}
    made = []
    for name, choice in wanted:
        if choice.action is Action.REGRADE:
            raise click.UsageError("a drafting defect can be accepted, waived or noted.")
        found = known.get(name)
        if found is None:
            raise click.UsageError(
                f"{file} has no drafting defect with the fingerprint {name}; `novation lint` shows them."
            )
        where = Names(agreement).of(found.clause).full if found.clause else ""
        decision = on_defect(choice, found, agreement, where)
        made.append(Resolved(name, decision, said(name, decision)))
    return _once(made)


def said(name: str, decision: Decision) -> str:
    """What was decided in one line: "2: Section 6.5 Model Training: waived."."""
    grades = [str(decision.severity)] if decision.severity is not None else []
    if decision.direction is not None:
        from renderers.view.words import DIRECTION

        grades.append(DIRECTION[decision.direction])
    to = f" to {', '.join(grades)}" if grades else ""
    return f"{name}: {decision.place + ': ' if decision.place else ''}{DONE[decision.action]}{to}."


def _once(made: list[Resolved]) -> list[Resolved]:
    """The same. One command can't decide two ways on one thing, nor twice in the same way."""
    settles = {Action.ACCEPT, Action.WAIVE}
    seen: dict[tuple[str, object], Resolved] = {}
    for each in made:
        action = each.decision.action
        kind = (each.decision.of, "settles" if action in settles else action)
        before = seen.setdefault(kind, each)
        if before is each:
            continue
        if action is Action.REMATCH or action is before.decision.action:
            raise click.UsageError(f"{each.name} is named twice; nothing was written.")
        raise click.UsageError(f"{each.name} is both accepted and waived; nothing was written.")
    return made


def mark(name: str, report: Report) -> str:
    """The fingerprint of the change with this number; what is no number is a fingerprint."""
    from renderers.view.changes import in_order

    if not name.isdigit() or len(name) > 6:
        return name
    material, review = in_order(report)
    numbered = (*material, *review)
    if not 1 <= int(name) <= len(numbered):
        raise KeyError(name)
    return numbered[int(name) - 1].fingerprint


def place(change: Any, report: Report) -> str:
    """Where a change stands, as reports say it."""
    from renderers.view.names import Names
    from renderers.view.quiet import place as place_of

    return place_of(change, Names(report.old, "old-clause-"), Names(report.new))


def write(path: Path, made: Sequence[Resolved], *, renumbered: bool = False) -> None:
    """Writes all of them, or none, and says what each was on."""
    from corpus.decisions import add_decisions
    from corpus.project import shown

    try:
        add_decisions(path, [each.decision for each in made])
    except OSError as problem:
        raise click.UsageError(f"{path}: can't be written: {problem.strerror}.") from None
    say("\n".join(each.said for each in made))
    click.echo(f"Wrote to {shown(path)}", err=True)
    if renumbered:
        click.echo(MOVED, err=True)
