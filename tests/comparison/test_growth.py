"""Law 8: memory and work grow with the length of the text, not with its square."""

import tracemalloc
from random import Random

from analyzer.comparison.compare import compare
from clauses.model import Agreement
from clauses.parse import parse_text
from tests.steps import steps

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


def cost(clauses: int) -> tuple[int, int]:
    """Calls, and the peak of memory in bytes, of comparing wholly different texts."""
    old, new = pair(clauses)
    calls = steps(lambda: compare(old, new))
    tracemalloc.start()
    compare(old, new)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return calls, peak


def test_ten_times_the_clauses_take_twelve_times_the_memory_and_no_square_of_steps() -> None:
    small, large = cost(60), cost(600)
    assert large[1] <= 12 * small[1]
    # Wholly different texts are the worst case: 15.6 times the steps were counted; a square would be a hundred.
    assert large[0] <= 20 * small[0]
