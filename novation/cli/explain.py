"""`novation explain`."""

from __future__ import annotations

from difflib import get_close_matches
from textwrap import fill
from typing import TYPE_CHECKING

import click

from novation.cli.chosen import Chosen
from novation.cli.console import say
from novation.cli.options import HELP, project_options
from novation.cli.reports import terminal_width

if TYPE_CHECKING:  # rule files are read with pydantic, which --help does without
    from analyzer.lint.check import Check
    from analyzer.materiality.rule import Rule

EXAMPLES = """\b
Examples:
  novation explain dangling-reference
  novation rules | head
"""


@click.command("explain", epilog=EXAMPLES, context_settings=HELP)
@click.argument("rule")
@project_options
def command(rule: str, chosen: Chosen) -> None:
    """Explain one rule: why it matters, on what authority, with examples.

    RULE is the id of a rule of `novation rules`, a house rule of the project among them, or of a check of the
    proofreader. Severities are those in force.
    """
    from analyzer.lint.catalogue import CHECKS

    rules = {found.id: found for found in chosen.settings().catalogue.rules}
    checks = {check.rule: check for check in CHECKS}
    if rule in rules:
        say(_rule(rules[rule], terminal_width()))
    elif rule in checks:
        say(_check(checks[rule], terminal_width()))
    else:
        near = get_close_matches(rule, [*rules, *checks], n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `novation rules` lists them."
        raise click.UsageError(f"there is no rule {rule}{hint}")


def _rule(rule: Rule, width: int) -> str:
    level = rule.severity
    lines = [
        fill(f"{rule.id}: {rule.title}", width),
        "",
        fill(rule.why, width),
        "",
        fill(f"Authority ({rule.basis}): {rule.authority}", width),
        "",
        fill(
            f"Severity: {level.provider} when it favours the provider, {level.user} when it favours the user, "
            f"{level.other} otherwise.",
            width,
        ),
        "",
        "Examples",
    ]
    for example in rule.examples:
        favors = f", favours the {example.favors}" if example.favors in {"provider", "user"} else ""
        lines += [
            fill(f"{'fires' if example.fires else 'silent'}{favors}: {example.reason}", width, initial_indent="  "),
            fill(f"old: {example.old or '(nothing)'}", width, initial_indent="    ", subsequent_indent="         "),
            fill(f"new: {example.new or '(nothing)'}", width, initial_indent="    ", subsequent_indent="         "),
        ]
    return "\n".join(lines)


def _check(check: Check, width: int) -> str:
    lines = [
        fill(f"{check.rule}: {check.title} (proofreader)", width),
        "",
        fill(check.why, width),
        "",
        f"Severity: {check.severity}",
        "",
        fill(f"It objects to: {check.wrong}", width),
    ]
    return "\n".join(lines)
