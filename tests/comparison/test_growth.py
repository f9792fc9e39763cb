"""Law 8: memory and work grow with the length of the text, not with its square."""

import time
import tracemalloc
from random import Random

from analyzer.comparison.compare import compare
from clauses.model import Agreement
from clauses.parse import parse_text

SYLLABLES = ("ba", "do", "fi", "gu", "ka", "le", "mo", "nu", "pi", "ro", "sa", "te", "vu", "zo")


def document(random: Random, clauses: int) -> str:
    """Numbered clauses of words that nobody else uses, so that no clause resembles another."""
    rows = []
    for k in range(clauses):
        words = " ".join("".join(random.choices(SYLLABLES, k=4)) for _ in range(24))
        rows.append(f"{k + 1}. {words.capitalize()}.")
    return "\n\n".join(rows) + "\n"


def pair(clauses: int) -> tuple[Agreement, Agreement]:
    return parse_text(document(Random(1), clauses)), parse_text(document(Random(2), clauses))


def cost(clauses: int) -> tuple[float, int]:
    """Seconds of processor time and the peak of memory in bytes, of comparing wholly different texts."""
    old, new = pair(clauses)
    clock = time.process_time()
    compare(old, new)
    seconds = time.process_time() - clock
    tracemalloc.start()
    compare(old, new)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return seconds, peak


def test_ten_times_the_clauses_take_twelve_times_the_memory_and_time_at_most() -> None:
    small, large = cost(60), cost(600)
    assert large[1] <= 12 * small[1]
    # Processor time is noisier than memory: what grows with the square would be a hundred times as much.
    assert large[0] <= 30 * small[0] + 0.5
