"""`novation rules`."""

import json

import click

from novation.cli.console import say
from novation.cli.options import HELP, format_option

EXAMPLES = """\b
Examples:
  novation rules
  novation rules --format json
"""


@click.command("rules", epilog=EXAMPLES, context_settings=HELP)
@format_option
def command(form: str) -> None:
    """List the rules that judge a change.

    Each line is a rule's id, how much it matters when it favours the provider, and what it looks for.
    `novation explain RULE` says more.
    """
    from analyzer.materiality.catalogue import catalogue

    rules = catalogue().rules
    if form == "json":
        fields = {"id", "family", "title", "severity", "basis"}
        say(json.dumps([rule.model_dump(mode="json", include=fields) for rule in rules], indent=2))
        return
    width = max((len(rule.id) for rule in rules), default=0)
    say("\n".join(f"{rule.id:<{width}}  {rule.severity.provider:<8}  {rule.title}" for rule in rules))
