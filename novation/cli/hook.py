"""`novation hook`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.severity import Severity
from novation.api import agreement_of, judged, proofread
from novation.cli.chosen import Chosen
from novation.cli.console import say
from novation.cli.failures import FindingsFoundError
from novation.cli.files import NamedText
from novation.cli.options import HELP, fail_on_option, project_options
from novation.cli.reading import read_agreement

if TYPE_CHECKING:  # settings are read with pydantic, which --help does without
    from analyzer.project.settings import Settings

EXAMPLES = """\b
Examples:
  novation hook lint terms.md privacy.md
  novation hook diff terms.md --fail-on critical
"""

USUAL = {"lint": Severity.MEDIUM, "diff": Severity.HIGH}
"""What fails a commit where neither --fail-on nor the project says otherwise."""


@click.command("hook", epilog=EXAMPLES, context_settings=HELP)
@click.argument("what", type=click.Choice(["lint", "diff"]))
@click.argument("files", nargs=-1)
@fail_on_option
@project_options
def command(what: str, files: tuple[str, ...], fail_on: str | None, chosen: Chosen) -> None:
    """For pre-commit: proofread files, or compare each with the last commit.

    Prints a line for each finding that is not waived. Fails at medium (lint) or high (diff) severity unless
    --fail-on or novation.toml says otherwise. A renamed file is compared with what git sees as its old name; a file
    that is new since the last commit is named and not compared.
    """
    settings = chosen.settings()
    level = Severity(fail_on) if fail_on else settings.fail_on or USUAL[what]
    look = _proofread if what == "lint" else _compared
    worst = [look(file, settings, chosen) for file in files]
    if any(severity.reaches(level) for severity in worst):
        raise FindingsFoundError


def _proofread(file: str, settings: Settings, chosen: Chosen) -> Severity:
    """Prints the defects of one file; the gravest that is not waived."""
    from renderers.compact import render
    from renderers.problems import of_lint, stale_problems

    text = NamedText(name=file, agreement=read_agreement(file, parties=settings.parties))
    findings, stale = proofread(text.agreement, settings, chosen.today)
    problems = (*of_lint(text.agreement, findings), *stale_problems(stale))
    _print(render(problems, file, text.positions()))
    return max((p.severity for p in problems if p.waived is None), key=lambda s: s.rank, default=Severity.NONE)


def _compared(file: str, settings: Settings, chosen: Chosen) -> Severity:
    """Prints the material changes of one file since the last commit; the gravest that is not waived."""
    from corpus.committed import committed, renamed
    from renderers.compact import render
    from renderers.problems import of_report

    text = NamedText(name=file, agreement=read_agreement(file, parties=settings.parties))
    name, before = Path(file).name, committed(Path(file))
    if before is None:
        found = renamed(Path(file))
        if found is None:
            say(f"{file}: the last commit does not have it: there is nothing to compare it with.")
            return Severity.NONE
        name, before = found
        say(f"{file}: the last commit has it as {name}: it is compared with that.")
    old = agreement_of(before, name, parties=settings.parties)
    report = judged(old, text.agreement, settings, chosen.today)
    _print(render(of_report(report), file, text.positions()))
    return report.verdict.unwaived


def _print(lines: str) -> None:
    if lines:
        say(lines)
