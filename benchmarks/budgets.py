"""The budgets of the design on real pages: a text of 29 KB read, a pair of 66 KB compared and judged, a cold command.

    python -m benchmarks.budgets HISTORY

HISTORY is a git repository of recorded terms. Milliseconds of the processor, medians over pages of that size, at most
one pair of an agreement; each page is read and each pair compared once. "New": no text of that agreement was read
before; "next": its version before was. The garbage collector is told to look as seldom as the command and the
workers of a sweep tell it. The command is a process of its own.
"""

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from clauses.parse import parse_bytes
from corpus.importers.git import GitVersion, versions
from novation.cli import SELDOM

PAGE, PAIR = 29_000, 66_000  # bytes of the budgets
NEAR = 0.1
MOST, RUNS = 16, 5
WARM = 4  # pairs of other agreements that are worked through before
T = TypeVar("T")


Pair = tuple[GitVersion, GitVersion]


def neighbours(repository: Path) -> Iterator[Pair]:
    """All neighbours with other bytes."""
    last: dict[str, GitVersion] = {}
    for version in versions(repository, "*.md"):
        before = last.get(version.path)
        if before is not None and before.data != version.data:
            yield before, version
        last[version.path] = version


def chosen(repository: Path) -> tuple[list[Pair], list[Pair], list[Pair]]:
    """Pairs of the size of a page, of the size of a pair, and some of other agreements; one an agreement."""
    found: dict[int, dict[str, Pair]] = {PAGE: {}, PAIR: {}, 0: {}}
    for old, new in neighbours(repository):
        sizes = [size for size in (PAGE, PAIR) if all(abs(len(v.data) - size) <= NEAR * size for v in (old, new))]
        found[sizes[0] if sizes else 0].setdefault(new.path, (old, new))
    others = [pair for path, pair in sorted(found[0].items()) if path not in {*found[PAGE], *found[PAIR]}]
    pages, pairs = ([pair for _, pair in sorted(found[size].items())] for size in (PAGE, PAIR))
    return pages[:MOST], pairs[:MOST], others[:WARM]


def timed(act: Callable[[], T]) -> tuple[T, float]:
    """What it gives, and how long it took."""
    start = time.process_time()
    made = act()
    return made, (time.process_time() - start) * 1000


def told(name: str, times: list[float], budget: int) -> str:
    """A row of the table."""
    return f"| {name} | {len(times)} | {statistics.median(times):.0f} | {max(times):.0f} | {budget} |"


def report(repository: Path) -> Iterator[str]:
    """The table, row by row."""
    gc.set_threshold(*SELDOM)
    pages, pairs, others = chosen(repository)
    for old, new in others:
        judge(compare(parse_bytes(old.data, old.path), parse_bytes(new.data, new.path)))
    yield "| What | Times | Median ms | Longest ms | Budget ms |"
    yield "|---|---|---|---|---|"
    first: list[float] = []
    following: list[float] = []
    for old, new in pages:
        first.append(timed(partial(parse_bytes, old.data, old.path))[1])
        following.append(timed(partial(parse_bytes, new.data, new.path))[1])
    yield told("29 KB read with all facts, new", first, 60)
    yield told("29 KB read with all facts, next version", following, 60)
    compared: list[float] = []
    judged: list[float] = []
    for old, new in pairs:
        before, after = parse_bytes(old.data, old.path), parse_bytes(new.data, new.path)
        comparison, ms = timed(partial(compare, before, after))
        compared.append(ms)
        judged.append(timed(partial(judge, comparison))[1])
    yield told("66 KB pair compared, new", compared, 150)
    yield told("66 KB pair judged, new", judged, 50)
    yield told("cold `novation diff` of a 66 KB pair", [cold(*pairs[0]) for _ in range(RUNS + 1)][1:], 2000)


def cold(old: GitVersion, new: GitVersion) -> float:
    """Milliseconds of the processor of the whole command, its modules compiled as they are when installed."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{name}.md" for name in ("old", "new")]
        for file, version in zip(files, (old, new), strict=True):
            file.write_bytes(version.data)
        command = [sys.executable, "-m", "novation", "diff", *map(str, files)]
        compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=compiled)
        usage = os.wait4(process.pid, 0)[2]
        return (usage.ru_utime + usage.ru_stime) * 1000


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository", type=Path)
    for line in report(parser.parse_args().repository):
        print(line, flush=True)


if __name__ == "__main__":
    main()
