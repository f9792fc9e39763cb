"""`novation review`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analyzer.decisions.model import Action
from analyzer.direction import Direction
from analyzer.severity import Severity
from novation.api import judged, proofread
from novation.cli.chosen import Chosen
from novation.cli.console import progress, say
from novation.cli.deciding import on_changes, on_defects, on_matches, write
from novation.cli.options import HELP, project_options
from novation.cli.reading import read_agreement, read_two
from novation.cli.reports import terminal_width

if TYPE_CHECKING:  # decisions are read with pydantic, which --help does without
    from analyzer.decisions.make import Choice
    from analyzer.materiality.model import Report

EXAMPLES = """\b
Examples:
  novation review terms-2024.md terms-2025.md
  novation review old.md new.md --waive 3 --reason "Agreed in the side letter" --expires 2027-06-30
  novation review old.md new.md --regrade 2 --severity low --reason "We never use this feature"
  novation review old.md new.md --match 6.5 7.2 --reason "Reworded, the same clause"
  novation review terms.md --waive 1f0c5d2e9a7b3c44 --reason "Defined in the order form"
"""

ASKED = "[a]ccept  [w]aive  [g]rade  [n]ote  [m]atch  [s]kip  [q]uit"
LETTERS = {"a": Action.ACCEPT, "w": Action.WAIVE, "g": Action.REGRADE, "n": Action.NOTE, "m": Action.REMATCH}
LEVELS = [str(severity) for severity in Severity]
SIDES = [str(direction) for direction in Direction]
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("review", epilog=EXAMPLES, context_settings=HELP)
@click.argument("old")
@click.argument("new", required=False)
@click.option("--accept", multiple=True, metavar="N", help="The finding is right. N: number in diff, or fingerprint.")
@click.option("--waive", multiple=True, metavar="N", help="Set it aside: it stays visible, and fails no run.")
@click.option("--note", multiple=True, metavar="N", help="A remark.")
@click.option("--regrade", multiple=True, metavar="N", help="Another --severity or --direction.")
@click.option("--match", nargs=2, metavar="OLD NEW", help="These two clauses (ids) are one.")
@click.option("--apart", nargs=2, metavar="OLD NEW", help="These two clauses are not one.")
@click.option("--severity", type=click.Choice(LEVELS), help="Of a re-grading.")
@click.option("--direction", type=click.Choice(SIDES), help="Of a re-grading.")
@click.option("--reason", default="", help="Why.")
@click.option("--expires", type=DAY, metavar="DATE", help="The last day on which it counts (2027-06-30).")
@click.option("--author", default="", envvar="NOVATION_AUTHOR", help="Who decides; else NOVATION_AUTHOR.")
@project_options
def command(old: str, new: str | None, chosen: Chosen, author: str, **given: Any) -> None:
    """Decide on changes: accept, waive, re-grade, re-match or note them, with a reason.

    Without an option that names a change it asks about each one that nobody has decided on. With one file only
    it is about the proofreader's findings in that file. Decisions go to the project's decisions file: all that one
    command names, or none; docs/decisions-file.md says what stands there.
    """
    path = chosen.decisions_path()
    wanted = [(Action(key), name) for key in ("accept", "waive", "note", "regrade") for name in given[key]]
    pairs = [(given[key], key == "apart") for key in ("match", "apart") if given[key]]
    if not (wanted or pairs):
        _ask_about(old, new, chosen, path, author)
        return
    _check(author, given["reason"])
    today = _day(chosen)
    choices = [(name, _choice(action, author, today, given)) for action, name in wanted]
    matches = [(ids, _choice(Action.REMATCH, author, today, given), apart) for ids, apart in pairs]
    if new is None:
        if matches:
            raise click.UsageError("--match and --apart need both versions.")
        settings = chosen.settings(to_write=True)
        agreement = read_agreement(old, parties=settings.parties)
        findings, _ = proofread(agreement, settings, chosen.today)
        write(path, on_defects(old, agreement, findings, choices))
        return
    report = _report(old, new, chosen)
    made = [*on_changes(report, choices), *on_matches(report, matches)]
    write(path, made, renumbered=bool(matches or given["regrade"]))


def _day(chosen: Chosen) -> date:
    """The day of a decision: that of ``--as-of``, but no day to come."""
    return min(chosen.today, date.today())  # noqa: DTZ011 - the reader's own day


def _check(author: str, reason: str) -> None:
    """Whether what every decision needs was given, else a sentence that says what is wanted."""
    from analyzer.decisions.read import LEAST

    who, reason = "--author or NOVATION_AUTHOR", reason.strip()
    missing = ([] if reason else ["--reason"]) + ([] if author.strip() else [who])
    if missing:
        raise click.UsageError(f"a decision needs {', and '.join(missing)}.")
    if len(reason) < LEAST:
        raise click.UsageError(f"--reason {reason!r} is too short: at least {LEAST} letters are wanted.")


def _choice(action: Action, author: str, today: date, given: dict[str, Any]) -> Choice:
    from analyzer.decisions.make import Choice

    regrades = action is Action.REGRADE
    severity = Severity(given["severity"]) if regrades and given["severity"] else None
    direction = Direction(given["direction"]) if regrades and given["direction"] else None
    if regrades and severity is None and direction is None:
        raise click.UsageError("--regrade needs --severity or --direction.")
    expires = given["expires"].date() if given["expires"] is not None else None
    return Choice(
        action=action,
        author=author,
        reason=given["reason"].strip(),
        made=today,
        expires=expires,
        severity=severity,
        direction=direction,
    )


def _report(old: str, new: str, chosen: Chosen) -> Report:
    with progress(f"Comparing {old} and {new}"):
        settings = chosen.settings(to_write=True)
        return judged(*read_two(old, new, parties=settings.parties), settings, chosen.today)


def _ask_about(old: str, new: str | None, chosen: Chosen, path: Path, author: str) -> None:
    """Asks about each change that is material or waits for a reader and that nobody has decided on."""
    if new is None:
        raise click.UsageError("name both versions, or a drafting defect with --waive, --accept or --note.")
    if "-" in (old, new):
        raise click.UsageError("decisions are read from standard input: name files.")
    author = author or click.prompt("Your name")
    skipped: set[str] = set()
    while _round(_report(old, new, chosen), chosen, path, author, skipped):
        say("Compared anew.")


def _round(report: Report, chosen: Chosen, path: Path, author: str, skipped: set[str]) -> bool:
    """One pass through the open changes; true when a match was decided and the comparison has to be made anew."""
    from analyzer.decisions.make import Choice
    from renderers.text import change_text
    from renderers.view.build import build_view

    view = build_view(report)
    shown = [change for change in (*view.material, *view.review) if not _decided(change)]
    shown = [change for change in shown if change.fingerprint not in skipped]
    if not shown:
        say("Every change has its decision." if not skipped else "No other change is open.")
        return False
    for change in shown:
        say(f"\n{change_text(change, terminal_width())}")
        letter = click.prompt(ASKED, type=click.Choice([*LETTERS, "s", "q"]), show_choices=False, prompt_suffix=" > ")
        if letter == "q":
            return False
        skipped.add(change.fingerprint)
        if letter == "s":
            continue
        action = LETTERS[letter]
        if action is Action.REMATCH:
            _ask_match(report, chosen, path, author)
            return True
        severity, direction = _ask_grade() if action is Action.REGRADE else (None, None)
        reason = _why()
        until = click.prompt("Until (YYYY-MM-DD, empty: for good)", default="", show_default=False)
        choice = Choice(
            action=action,
            author=author,
            reason=reason,
            made=_day(chosen),
            expires=DAY.convert(until, None, None).date() if until else None,
            severity=severity,
            direction=direction,
        )
        write(path, on_changes(report, [(change.fingerprint, choice)]))
    return False


def _why() -> str:
    """The reason, asked for until it is one."""
    from analyzer.decisions.read import LEAST

    reason = str(click.prompt("Why")).strip()
    while len(reason) < LEAST:
        say(f"At least {LEAST} letters are wanted.")
        reason = str(click.prompt("Why")).strip()
    return reason


def _decided(change: Any) -> bool:
    return bool(change.decisions) or any(found.decisions for found in change.findings)


def _ask_grade() -> tuple[Severity | None, Direction | None]:
    severity = click.prompt("Severity", type=click.Choice(LEVELS))
    direction = click.prompt("Whom it favours", type=click.Choice([*SIDES, "same"]), default="same")
    return Severity(severity), None if direction == "same" else Direction(direction)


def _ask_match(report: Report, chosen: Chosen, path: Path, author: str) -> None:
    from analyzer.decisions.make import Choice

    old = click.prompt("Clause of the old version (its id, as 6.5)")
    new = click.prompt("Clause of the new version")
    apart = not click.confirm("Are they one clause?", default=True)
    choice = Choice(action=Action.REMATCH, author=author, reason=_why(), made=_day(chosen))
    try:
        write(path, on_matches(report, [((old, new), choice, apart)]))
    except click.UsageError as problem:
        say(f"{problem.message} Nothing was written.")
