"""How long the facts of an agreement take: new words, words seen before, and a text ten times as long.

    python benchmarks/facts.py [FILE]      a file of your own; else the sample agreement, repeated to 29 KB

Processor time, median of five. "Seen" is a text whose clauses were read before (the next version of an agreement);
"new" forgets them first. Budget: 60 ms for 29 KB, warm.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from clauses.facts.pipeline import local_facts
from clauses.parse import parse_bytes

SAMPLE = Path(__file__).resolve().parents[1] / "corpus" / "samples" / "lumenfield-api-terms" / "2026-01-15.md"
SIZE = 29_000


def processor_ms(work: Callable[[], object], rounds: int = 5) -> float:
    """Median processor time of ``work`` in milliseconds, after one run to warm up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def anew(data: bytes, name: str) -> None:
    """Parse with nothing remembered of its clauses."""
    local_facts.cache_clear()
    parse_bytes(data, name)


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    file = parser.parse_args().file
    data = file.read_bytes()
    if file == SAMPLE:
        data = (data * (SIZE // len(data) + 1))[:SIZE].decode("utf-8", "ignore").encode()
    print(f"{file.name}: {len(data):,} bytes")
    print(f"seen  {processor_ms(lambda: parse_bytes(data, file.name)):6.0f} ms")
    print(f"new   {processor_ms(lambda: anew(data, file.name)):6.0f} ms")
    print(f"10 x  {processor_ms(lambda: anew(data * 10, file.name), 1):6.0f} ms (new)")


if __name__ == "__main__":
    main()
