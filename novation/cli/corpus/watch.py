"""`novation corpus watch`."""

import time
from pathlib import Path

import click

from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP
from novation.cli.outputs import write_whole

EXAMPLES = """\b
Examples:
  novation corpus watch incoming/ --out public/
  novation corpus watch terms-archive.git --every 3600 --out public/
  novation corpus watch incoming/ --once
"""


@click.command("watch", epilog=EXAMPLES, context_settings=HELP)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--layout", "pattern", metavar="PATTERN", help="What paths mean, as for `add`.")
@click.option(
    "--out",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Keep feeds and triage.html there up to date.",
)
@click.option(
    "--every", type=click.IntRange(1), default=60, show_default=True, metavar="SECONDS", help="How often to look."
)
@click.option("--once", is_flag=True, help="Look once and end: for cron and the like.")
@store_option
def command(
    paths: tuple[Path, ...], pattern: str | None, out: Path | None, every: int, once: bool, address: str
) -> None:
    """Import and judge what arrives in folders and repositories, and keep feeds and a triage page up to date.

    Stop it with Ctrl-C: what was found is in the store.
    """
    from corpus.importers.layout import layout
    from corpus.importing import Source

    source = Source(layout=layout(pattern) if pattern else None)
    told: set[str] = set()
    first = True
    while True:
        new = look_once(address, paths, source, told)
        if new:
            say(f"{new:,} new versions.")
        if out is not None and (new or first):
            publish(address, out)
        if once:
            return
        first = False
        time.sleep(every)


def look_once(address: str, paths: tuple[Path, ...], source: object, told: set[str]) -> int:
    """Imports and judges what is new; how many versions that were. What is skipped is said once."""
    from corpus.importing import Source, import_versions
    from corpus.sweep.pools import process_pool
    from novation.cli.corpus.sweep import swept

    assert isinstance(source, Source)

    def skip(message: str) -> None:
        if message not in told:
            told.add(message)
            click.echo(f"Skipped: {message}", err=True)

    with opened(address) as store:
        new = 0
        for path in paths:
            *_, last = import_versions(store, path, source, skip)
            new += last.new
        swept(store, process_pool(2))
    return new


def publish(address: str, folder: Path) -> None:
    """Writes the feeds of every series and the triage page, each whole or not at all.

    Raises:
        click.UsageError: if one can't be written.
    """
    from corpus.store.find import all_series
    from novation.cli.corpus.following import triage_page, write_feeds

    with opened(address) as store:
        try:
            write_feeds(store, [each.name for each in all_series(store)], folder)
            write_whole(folder / "triage.html", triage_page(store, "").encode())
        except OSError as problem:
            raise click.UsageError(f"--out {folder}: can't be written: {problem.strerror}.") from None
