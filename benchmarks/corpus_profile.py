"""Where a sweep's time goes: a profile of one worker's share, over the whole collection or every so many batches of it.

    python -m benchmarks.corpus_profile HISTORY [--every 1]

HISTORY is a git repository of recorded terms. First the steps of a worker with all that they call, then the modules
with their own time; what a built-in function takes counts for the module that calls it. A profile makes calls dearer
than they are: shares are to be read, not seconds.
"""

import argparse
import cProfile
import gc
import pstats
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpus_sweep import imported
from corpus.importers.repository import plan
from corpus.store.find import all_versions
from corpus.store.open import Store, init_store
from corpus.sweep.items import Batch, Done, batches, neighbours, sizes
from corpus.sweep.worker import work
from novation.api import PROGRAM

ROOT = Path(__file__).resolve().parents[1]
STEPS = (
    ("read (Markdown, HTML)", "clauses/readers/__init__.py", "read"),
    ("tree of clauses", "clauses/structure/tree.py", "build"),
    ("facts", "clauses/facts/pipeline.py", "find_facts"),
    ("comparison", "analyzer/comparison/compare.py", "compare"),
    ("judgement", "analyzer/materiality/judge.py", "judge"),
    ("rows of readings", "corpus/sweep/rows.py", "reading_row"),
    ("rows of judgements", "corpus/sweep/rows.py", "judgement_row"),
)
SHOWN = 20


def share(store: Store, every: int) -> list[Batch]:
    """Every so many of the batches that a sweep from nothing has."""
    nothing = Done(frozenset(), frozenset(), frozenset())
    return batches([list(neighbours(held)) for held in all_versions(store).values()], nothing, sizes(store))[::every]


def profiled(store: Store, some: list[Batch]) -> dict[tuple[str, int, str], Any]:
    """Function → calls, own and whole time, and the same by caller."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    profile = cProfile.Profile()
    for batch in some:
        profile.runcall(work, store.address, batch, frozenset(), PROGRAM)
    stats: Any = pstats.Stats(profile)
    return dict(stats.stats)


def report(found: dict[tuple[str, int, str], Any]) -> Iterator[str]:
    """Both tables."""
    total = sum(own for _, _, own, _, _ in found.values())
    yield "| Step | % |"
    yield "|---|---|"
    for name, file, function in STEPS:
        whole = sum(row[3] for (at, _, called), row in found.items() if called == function and at.endswith(file))
        yield f"| {name} | {100 * whole / total:.1f} |"
    yield ""
    yield "| Module, own time | % |"
    yield "|---|---|"
    for module, own in _by_module(found).most_common(SHOWN):
        yield f"| {module} | {100 * own / total:.1f} |"


def _by_module(found: dict[tuple[str, int, str], Any]) -> Counter[str]:
    times: Counter[str] = Counter()
    for (at, _, _), (_, _, own, _, callers) in found.items():
        if at != "~":
            times[_called(at)] += own
            continue
        for (caller, _, _), row in callers.items():
            times[_called(caller)] += row[2]
    return times


def _called(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(ROOT) and ".venv" not in path.parts:
        return str(path.relative_to(ROOT))
    return next((part for part in ("markdown_it", "spacy", "sqlalchemy", "pydantic") if part in path.parts), path.name)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository", type=Path)
    parser.add_argument("--every", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = init_store(str(Path(folder) / "s.db"))
        imported(chosen.repository, plan(chosen.repository), store)
        some = share(store, chosen.every)
        print(f"{len(some)} batches, {sum(map(len, some))} pairs.\n")
        for line in report(profiled(store, some)):
            print(line)
        store.close()


if __name__ == "__main__":
    main()
