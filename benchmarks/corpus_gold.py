"""Whether the history folds away what lawyers and journalists found to matter, and how much it leaves for a person.

    python -m benchmarks.corpus_gold ../shared/gold/history [STORE]

Each pair of material.jsonl, memos.jsonl, traps.jsonl and noise.jsonl becomes a series of two versions; with a swept
STORE also what share of its versions is left.
"""

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from corpus.history.load import histories
from corpus.recorded import Recorded
from corpus.store.add import add
from corpus.store.open import init_store, open_store
from corpus.sweep.pools import process_pool
from corpus.sweep.sweep import sweep
from corpus.sweep.worker import engine_of
from novation.api import PROGRAM

KINDS = ("material", "memos", "traps", "noise")


def versions(gold: Path, kind: str) -> list[Recorded]:
    """The pairs of one kind, each a series."""
    found = []
    for at, line in enumerate((gold / f"{kind}.jsonl").read_text("utf-8").splitlines()):
        pair = json.loads(line)
        for place, side in enumerate(("before", "after")):
            data = (gold / "texts" / f"{kind}-{pair.get('n', at)}.{side}.md").read_bytes()
            found.append(
                Recorded(
                    series=f"{kind} {at}",
                    source=side,
                    recorded=f"2024-01-0{place + 1}",
                    place=place,
                    file="terms.md",
                    data=lambda data=data: data,  # type: ignore[misc]
                    note=(pair.get("commit_message") or "") if place else "",
                )
            )
    return found


def main() -> None:
    """Prints what became of the pairs, and what is left of a store."""
    gold = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        store = init_store(f"{folder}/s.db")
        for kind in KINDS:
            list(add(store, versions(gold, kind)))
        list(sweep(store, process_pool(2), PROGRAM))
        told = histories(store, engine_of(PROGRAM))
    for kind in KINDS:
        second = [entries[-1] for name, entries in told.items() if name.startswith(f"{kind} ")]
        counts = Counter(entry.status.value for entry in second)
        folded = sum(entry.folded for entry in second)
        print(f"{kind}: {len(second)} pairs, {folded} folded away; {dict(sorted(counts.items()))}")
    for address in sys.argv[2:]:
        every = [e for entries in histories(open_store(address), engine_of(PROGRAM)).values() for e in entries]
        left = sum(not entry.folded for entry in every)
        counts = Counter(entry.status.value for entry in every)
        print(f"{len(every):,} versions, {left:,} left for a person ({left / len(every):.1%}); {dict(counts)}")


if __name__ == "__main__":
    main()
