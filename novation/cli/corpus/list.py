"""`novation corpus list`."""

import json
from dataclasses import asdict

import click

from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP, format_option

EXAMPLES = """\b
Examples:
  novation corpus list
  novation corpus list --format json
"""


@click.command("list", epilog=EXAMPLES, context_settings=HELP)
@format_option
@store_option
def command(form: str, address: str) -> None:
    """List the series with how many versions each has, and from when to when."""
    from corpus.store.find import all_series

    with opened(address) as store:
        found = all_series(store)
    if form == "json":
        say(json.dumps([asdict(each) for each in found], indent=2, ensure_ascii=False))
        return
    if not found:
        say("The store is empty. Next: novation corpus add …")
        return
    width = min(max(len(each.name) for each in found), 60)
    lines = [f"{each.name:<{width}}  {each.versions:>6,}  {each.first} to {each.last}" for each in found]
    say("\n".join([*lines, f"{len(found)} series, {sum(each.versions for each in found):,} versions"]))
