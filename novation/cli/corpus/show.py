"""`novation corpus show`."""

import json
from pathlib import Path

import click

from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP, format_option
from novation.cli.outputs import write_whole

EXAMPLES = """\b
Examples:
  novation corpus show Acme@V3
  novation corpus show Acme@2025-03-01 -o in-force.md
"""


@click.command("show", epilog=EXAMPLES, context_settings=HELP)
@click.argument("version")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write its bytes there, as they came."
)
@format_option
@store_option
def command(version: str, output: Path | None, form: str, address: str) -> None:
    """Show one VERSION (SERIES@V3): when and whence it came, and what it is beside the one before."""
    from corpus.history.load import history
    from corpus.history.told import entry_values
    from corpus.store.find import bytes_of, version_named
    from corpus.sweep.worker import engine_of
    from novation.api import PROGRAM

    with opened(address) as store:
        found = version_named(store, version)
        entry = history(store, found.series, engine_of(PROGRAM))[found.number - 1]
        data = bytes_of(store, found.key.text)
    if output is not None:
        try:
            write_whole(output, data)
        except OSError as problem:
            raise click.UsageError(f"-o {output}: can't be written: {problem.strerror}.") from None
        click.echo(f"Wrote {output}", err=True)
    told = {"series": found.series, **entry_values(entry), "file": found.file, "size": len(data)}
    if form == "json":
        say(json.dumps(told, indent=2, ensure_ascii=False))
        return
    shown = [(key, value) for key, value in told.items() if value not in (None, "")]
    say("\n".join(f"{key:<10} {value}" for key, value in shown))
