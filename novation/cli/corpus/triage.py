"""`novation corpus triage`."""

from typing import Any

import click

from novation.cli.corpus.stores import opened, store_option
from novation.cli.looks import Look, look_options
from novation.cli.options import HELP
from novation.cli.outputs import checked_paths, write_all

EXAMPLES = """\b
Examples:
  novation corpus triage -o triage.html --since 2026-11-01
  novation corpus triage -o triage.html --theme our-look/
"""


@click.command("triage", epilog=EXAMPLES, context_settings=HELP)
@click.option("-o", "--output", required=True, metavar="FILE", help="Where to write the page (.html).")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Only what was recorded from this day on."
)
@look_options
@store_option
def command(output: str, since: Any, look: Look, address: str) -> None:
    """Write a page of what is new in all series, the most adverse to the user first."""
    from novation.cli.corpus.following import triage_page

    paths = checked_paths([output], (".html",))
    day = since.strftime("%Y-%m-%d") if since else ""
    with opened(address) as store:
        write_all(paths, {".html": lambda: triage_page(store, day, look)})
