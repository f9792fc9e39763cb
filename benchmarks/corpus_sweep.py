"""Import and sweep of a collection: seconds, processor time and memory by number of versions and of processes.

    python -m benchmarks.corpus_sweep HISTORY [--versions 100 1000 0] [--processes 1 2] [--dask]

HISTORY is a git repository of recorded terms; 0 versions are all. Beside it stand the time that `git cat-file --batch`
takes to give the same texts, and that of a second run. With --dask also on a cluster of two workers of this machine.
Memory is the largest process's, and that of the parent with as many workers as there are, had each been the largest.
At the end stand the budgets of single pages and pairs (benchmarks/budgets.py).
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.budgets import report
from corpus.importers.repository import Plan, plan, recorded
from corpus.store.add import add
from corpus.store.export import judged_lines
from corpus.store.open import Store, init_store
from corpus.sweep.pools import Pool, dask_pool, process_pool
from corpus.sweep.sweep import sweep
from novation.api import PROGRAM


class Cost(NamedTuple):
    """Seconds by the clock and of the processors, children included."""

    wall: float
    cpu: float


def cost(act: Callable[[], object]) -> Cost:
    """What it takes."""
    before, start = _cpu(), time.perf_counter()
    act()
    return Cost(time.perf_counter() - start, _cpu() - before)


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def imported(repository: Path, planned: Plan, store: Store) -> None:
    """All planned versions in the store."""
    for _ in add(store, recorded(repository, planned, lambda *_: False, print)):
        pass


def read_by_git(repository: Path, planned: Plan) -> None:
    """The same contents, by git alone."""
    asked = "\n".join(each.version.blob for each in planned.versions) + "\n"
    command = ["git", "-C", str(repository), "cat-file", "--batch", "--buffer"]
    subprocess.run(command, input=asked.encode(), stdout=subprocess.DEVNULL, check=True)


def swept(store: Store, pool: Pool) -> int:
    """How many pairs a sweep judged; failures are printed."""
    done = 0
    for progress in sweep(store, pool, PROGRAM):
        done = progress.done
        for failure in progress.failures:
            print("failed:", failure.reason, file=sys.stderr)
    return done


@contextmanager
def cluster() -> Iterator[str]:
    """A scheduler with two worker processes here."""
    from distributed import LocalCluster

    start: Callable[..., LocalCluster] = LocalCluster
    with start(n_workers=2, threads_per_worker=1, dashboard_address=None) as made:
        yield made.scheduler_address


def measured(repository: Path, count: int, processes: int, dask: str) -> tuple[str, list[str]]:
    """One row of the table, and the results as lines."""
    whole = plan(repository)
    planned = Plan(tuple(islice(whole.versions, count or None)), whole.collection)
    with tempfile.TemporaryDirectory() as folder:
        store = init_store(os.path.join(folder, "s.db"))  # noqa: PTH118 - an address, not a path
        git = cost(lambda: read_by_git(repository, planned))
        took_import = cost(lambda: imported(repository, planned, store))
        pool = dask_pool(dask) if dask else process_pool(processes)
        pairs: list[int] = []
        took_sweep = cost(lambda: pairs.append(swept(store, pool)))
        again = cost(lambda: swept(store, pool))
        lines = list(judged_lines(store))
    parent, child = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    cells = [
        f"{len(planned.versions):,}",
        "Dask, 2" if dask else f"{processes}",
        f"{git.wall:.1f}",
        f"{took_import.wall:.1f} ({took_import.cpu:.1f})",
        f"{pairs[0]:,}",
        f"{took_sweep.wall:.1f} ({took_sweep.cpu:.1f})",
        f"{again.wall:.1f}",
        f"{max(parent, child)}",
        f"{parent + (2 if dask else processes) * child}",
    ]
    return "| " + " | ".join(cells) + " |", lines


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository", type=Path)
    parser.add_argument("--versions", type=int, nargs="+", default=[100, 1000, 0])
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--dask", action="store_true")
    chosen = parser.parse_args()
    print(
        "| Versions | Processes | git s | Import s (cpu) | Pairs | Sweep s (cpu) | Again s "
        "| Largest process MB | All MB, at most |"
    )
    print("|---|---|---|---|---|---|---|---|---|", flush=True)
    for count in chosen.versions:
        results = []
        for processes in chosen.processes:
            row, lines = measured(chosen.repository, count, processes, "")
            print(row, flush=True)
            results.append(lines)
        with cluster() if chosen.dask else nullcontext("") as address:
            if address:
                row, lines = measured(chosen.repository, count, 2, address)
                print(row, flush=True)
                results.append(lines)
        print(f"All of these stores are equal: {all(lines == results[0] for lines in results)}.", flush=True)
    print()
    for line in report(chosen.repository):
        print(line, flush=True)


if __name__ == "__main__":
    main()
