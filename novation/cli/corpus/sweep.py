"""`novation corpus sweep`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from novation.cli.console import say
from novation.cli.corpus.meter import Meter
from novation.cli.corpus.stores import opened, store_option
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP

if TYPE_CHECKING:
    from corpus.store.open import Store
    from corpus.sweep.pools import Pool
    from corpus.sweep.results import Failure

EXAMPLES = """\b
Examples:
  novation corpus sweep
  novation corpus sweep --processes 1 --series Acme
  novation corpus sweep --store postgresql://legal@db/terms --dask tcp://scheduler:8786
"""


@click.command("sweep", epilog=EXAMPLES, context_settings=HELP)
@click.option("--series", "names", multiple=True, metavar="SERIES", help="Only this series. May be repeated.")
@click.option("--processes", type=click.IntRange(1), metavar="N", help="Worker processes; else one a core.")
@click.option("--dask", metavar="ADDRESS", help="Work on the Dask cluster of this scheduler (novation[dask]).")
@click.option("--again", is_flag=True, help="Also try again what earlier sweeps had to skip.")
@store_option
def command(names: tuple[str, ...], processes: int | None, dask: str | None, again: bool, address: str) -> None:
    """Read every text, compare and judge every pair of neighbouring versions; what is done is not done again.

    A sweep may be broken off at any moment: what it found is in the store, and the next one goes on. Exits with 1
    when something had to be skipped; it is listed.
    """
    from corpus.store.find import series_named
    from corpus.sweep.pools import dask_pool, process_pool

    cores = processes or os.cpu_count() or 1
    pool = dask_pool(dask) if dask else process_pool(cores)
    with opened(address) as store:
        only = [series_named(store, name) for name in names] or None
        done, failures = swept(store, pool, only, again=again)
        _report(store, done, failures)


def swept(
    store: Store, pool: Pool, only: list[str] | None = None, *, again: bool = False
) -> tuple[int, tuple[Failure, ...]]:
    """Sweeps with a meter; how many items were done, and what failed."""
    from corpus.sweep.sweep import sweep
    from novation.api import PROGRAM

    meter = Meter(what="pairs")
    failures: list[Failure] = []
    done = 0
    for progress in sweep(store, pool, PROGRAM, only=only, again=again):
        done = progress.done
        failures += progress.failures
        meter.tell(progress.done, progress.total)
    meter.end()
    return done, tuple(failures)


def _report(store: Store, done: int, failures: tuple[Failure, ...]) -> None:
    from corpus.store.keep import skipped_items
    from corpus.sweep.worker import engine_of
    from novation.api import PROGRAM

    say(f"{done:,} pairs judged." if done else "Nothing was left to judge.")
    skipped = skipped_items(store, engine_of(PROGRAM))
    if not skipped:
        return
    for (old, new), why in sorted(skipped.items())[:20]:
        click.echo(f"Skipped: {old.text[:12]} → {new.text[:12]}: {why}", err=True)
    if len(skipped) > len(failures):
        click.echo("Some were skipped before; --again tries them again.", err=True)
    raise FindingsFoundError
