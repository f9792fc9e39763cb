"""`novation corpus export`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP
from novation.cli.outputs import checked_paths, write_whole

if TYPE_CHECKING:
    from corpus.store.open import Store

EXAMPLES = """\b
Examples:
  novation corpus export > versions.jsonl
  novation corpus export --texts -o backup.jsonl
  novation corpus export changes -o changes.csv
  novation corpus export judgements -o judgements.jsonl
"""


@click.command("export", epilog=EXAMPLES, context_settings=HELP)
@click.argument("what", type=click.Choice(["versions", "changes", "judgements"]), default="versions")
@click.option("--texts", is_flag=True, help="With the bytes of the texts (base64).")
@click.option("-o", "--output", metavar="FILE", help="Write there (.jsonl; changes also .csv), not to standard output.")
@store_option
def command(what: str, texts: bool, output: str | None, address: str) -> None:
    """Write versions, the changes that matter, or all that a sweep found out, as JSON Lines; changes also as CSV.

    The same versions give the same bytes, whatever order they came in, from SQLite and from PostgreSQL.
    """
    suffixes = (".jsonl", ".csv") if what == "changes" else (".jsonl",)
    path = checked_paths([output], suffixes)[0] if output else None
    with opened(address) as store:
        lines = list(_lines(store, what, texts, csv_wanted=path is not None and path.suffix == ".csv"))
    if path is None:
        say("\n".join(lines))
        return
    _write(path, "\n".join(lines) + "\n")


def _write(path: Path, content: str) -> None:
    try:
        write_whole(path, content.encode("utf-8", "backslashreplace"))
    except OSError as problem:
        raise click.UsageError(f"-o {path}: can't be written: {problem.strerror}.") from None
    click.echo(f"Wrote {path}", err=True)


def _lines(store: Store, what: str, texts: bool, *, csv_wanted: bool) -> Iterator[str]:
    from corpus.history.amendments import Wanted, amendments, matching
    from corpus.history.load import histories
    from corpus.store.export import export_lines, judged_lines
    from corpus.sweep.worker import engine_of
    from novation.api import PROGRAM
    from novation.cli.corpus.search import change_values

    if what == "versions":
        yield from export_lines(store, texts=texts)
        return
    if what == "judgements":
        yield from judged_lines(store)
        return
    found = amendments(store, histories(store, engine_of(PROGRAM)))
    rows = [change_values(*pair) for pair in matching(found, Wanted(material=False))]
    if not csv_wanted:
        yield from (json.dumps(row, ensure_ascii=False) for row in rows)
        return
    made = io.StringIO()
    writer = csv.DictWriter(made, list(rows[0]) if rows else ["series"], lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    yield made.getvalue().rstrip("\n")


def _cell(value: object) -> object:
    """What a spreadsheet must not take for a formula has an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value
