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


def copies(random: Random, count: int) -> str:
    """The same five clauses again and again, each time with a few words of their own: many resemble every one."""
    clauses = document(Random(7), 5).split("\n\n")
    rows = []
    for _ in range(count):
        for clause in clauses:
            words = clause.split(" ")
            words[random.randrange(2, len(words))] = random.choice(SYLLABLES)
            rows.append(" ".join(words))
    return "\n\n".join(f"{k + 1}. {row.partition('. ')[2]}" for k, row in enumerate(rows)) + "\n"


def amended(text: str, random: Random) -> str:
    """One clause in twenty reworded, one in twenty gone, one in twenty elsewhere; the numbers count on."""
    rows = [row.partition(". ")[2] for row in text.strip().split("\n\n")]
    for _ in range(len(rows) // 20):
        words = rows[at := random.randrange(len(rows))].split(" ")
        words[random.randrange(2, len(words))] = "amended"
        rows[at] = " ".join(words)
        rows.pop(random.randrange(len(rows)))
        rows.insert(random.randrange(len(rows)), rows.pop(random.randrange(len(rows))))
    return "\n\n".join(f"{k + 1}. {row}" for k, row in enumerate(rows)) + "\n"


def calls(old: str, new: str) -> int:
    before, after = parse_text(old), parse_text(new)
    compare(before, after)
    return steps(lambda: compare(before, after))


def cost(clauses: int) -> tuple[int, int]:
    """Calls, and the peak of memory in bytes, of comparing wholly different texts."""
    old, new = pair(clauses)
    taken = steps(lambda: compare(old, new))
    tracemalloc.start()
    compare(old, new)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return taken, peak


def test_ten_times_the_clauses_take_twelve_times_the_memory_and_no_square_of_steps() -> None:
    small, large = cost(60), cost(600)
    assert large[1] <= 12 * small[1]
    # Wholly different texts are the worst case: 15.6 times the steps were counted; a square would be a hundred.
    assert large[0] <= 20 * small[0]


def test_four_times_as_many_near_copies_take_five_times_the_steps() -> None:
    few, many = (calls(copies(Random(1), n), copies(Random(2), n)) for n in (20, 80))
    assert many <= 5 * few


def test_an_agreement_four_times_as_long_takes_five_times_the_steps_against_its_amended_self() -> None:
    short, long = (calls(text, amended(text, Random(3))) for text in (document(Random(1), n) for n in (100, 400)))
    assert long <= 5 * short


def test_equal_paragraphs_are_not_weighed_each_with_each() -> None:
    row = "The user shall pay the fee within thirty days.\n\n"
    few, many = (calls(row * n, row * (n - 3)) for n in (100, 400))
    assert many <= 5 * few


def test_a_long_table_in_another_order_is_not_weighed_row_with_row() -> None:
    def table(random: Random, rows: int) -> str:
        lines = [f"| Plan {k} | {'-'.join(random.choices(SYLLABLES, k=3))} | ${k} |" for k in range(rows)]
        random.shuffle(lines)
        return "# Fees\n\n| Plan | Name | Fee |\n|---|---|---|\n" + "\n".join(lines) + "\n"

    def taken(rows: int) -> int:
        old, new = (parse_text(table(Random(seed), rows), "fees.md") for seed in (1, 2))
        return steps(lambda: compare(old, new))

    assert taken(400) <= 5 * taken(100)
