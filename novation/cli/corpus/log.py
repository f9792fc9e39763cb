"""`novation corpus log`."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

import click

from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP, format_option
from novation.cli.reports import terminal_width

if TYPE_CHECKING:
    from corpus.history.model import Entry

EXAMPLES = """\b
Examples:
  novation corpus log "Acme/Terms of Service"
  novation corpus log Acme --all
  novation corpus log Acme --format json
"""


@click.command("log", epilog=EXAMPLES, context_settings=HELP)
@click.argument("series")
@click.option("--all", "every", is_flag=True, help="Show each version, the folded ones too.")
@format_option
@store_option
def command(series: str, every: bool, form: str, address: str) -> None:
    """Tell the history of SERIES: amendments with their verdicts, and the noise between them, named and folded.

    Folded are versions with the same bytes, returns to earlier words, failed pages (the text shrinks or doubles and
    is then itself again), upgrades of a recorder and editorial changes; nothing that may be material is.
    """
    from corpus.history.load import history
    from corpus.history.told import counted, entry_values, runs
    from corpus.store.find import series_named
    from corpus.sweep.worker import engine_of
    from novation.api import PROGRAM

    with opened(address) as store:
        name = series_named(store, series)
        entries = history(store, name, engine_of(PROGRAM))
    if form == "json":
        told = [entry_values(entry) for entry in entries]
        say(json.dumps({"series": name, "versions": told}, indent=2, ensure_ascii=False))
        return
    lines = [name]
    for each in entries if every else runs(entries):
        lines += _lines(each) if not isinstance(each, tuple) else [f"  … {counted(each)}"]
    left = sum(not entry.folded for entry in entries)
    say("\n".join([*lines, f"{len(entries):,} versions, {left:,} of them for a reader"]))


def _lines(entry: Entry) -> list[str]:
    severity = f", {entry.judged.severity}" if entry.judged and entry.judged.material else ""
    head = f"V{entry.version.number}  {entry.version.day}  {entry.status}{severity}"
    return [head, *textwrap.wrap(entry.because, terminal_width(), initial_indent="    ", subsequent_indent="    ")]
