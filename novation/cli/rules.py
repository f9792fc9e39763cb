"""`novation rules`."""

from __future__ import annotations

import json
import sys
from textwrap import fill
from typing import TYPE_CHECKING

import click

from novation.cli.chosen import Chosen
from novation.cli.console import say
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP, format_option, project_options
from novation.cli.reports import terminal_width

if TYPE_CHECKING:  # rule files are read with pydantic, which --help does without
    from analyzer.materiality.catalogue import Catalogue

EXAMPLES = """\b
Examples:
  novation rules
  novation rules --profile consumer-eu --format json
  novation rules --check
"""


@click.command("rules", epilog=EXAMPLES, context_settings=HELP)
@format_option
@click.option("--check", is_flag=True, help="Try the house rules of the project on their own examples.")
@project_options
def command(form: str, check: bool, chosen: Chosen) -> None:
    """List the rules that judge a change, with the severities of the profile and the project in force.

    Each line is a rule's id, how much it matters when it favours the provider, and what it looks for.
    `novation explain RULE` says more. With --check the exit code is 1 when an example does not hold.
    """
    settings = chosen.settings()
    if check:
        _check(settings.catalogue)
        return
    rules = settings.catalogue.rules
    if form == "json":
        fields = {"id", "family", "title", "severity", "basis"}
        say(json.dumps([rule.model_dump(mode="json", include=fields) for rule in rules], indent=2))
        return
    width = max((len(rule.id) for rule in rules), default=0)
    lines = [(f"{rule.id:<{width}}  {rule.severity.provider:<8}  ", rule.title) for rule in rules]
    wide = terminal_width() if sys.stdout.isatty() else None  # a program reads a rule a line
    say("\n".join(start + title if wide is None else _line(start, title, wide) for start, title in lines))


def _line(start: str, title: str, width: int) -> str:
    """A rule on one line where it fits, else its title goes on below itself."""
    if width < len(start) + 24:
        return f"{start.rstrip()}\n{fill(title, width, initial_indent='    ', subsequent_indent='    ')}"
    return fill(title, width, initial_indent=start, subsequent_indent=" " * len(start))


def _check(catalogue: Catalogue) -> None:
    """Says which examples of the house rules do not hold."""
    from analyzer.materiality.trial import failures
    from clauses.parse import parse_text

    house = [rule for rule in catalogue.rules if rule.id in catalogue.house]
    wrong = {rule.id: found for rule in house if (found := failures(rule, catalogue, parse_text))}
    for rule, found in wrong.items():
        say("\n".join(f"{rule}: {sentence}" for sentence in found))
    examples = sum(len(rule.examples) for rule in house)
    say(f"{len(house)} house rules with {examples} examples; {sum(map(len, wrong.values()))} do not hold.")
    if wrong:
        raise FindingsFoundError
