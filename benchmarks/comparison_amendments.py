"""How many drafted amendments the comparison recovers, alone and ten at once (issue 6: 99 in 100, 95 in 100).

    python -m benchmarks.comparison_amendments [--seed N] [--singles 1000] [--drafts 200] [--together 10]

The amendments are made by ``tests/comparison/generator`` on the sample agreement, whose truth is known; every
comparison is also replayed to the character. Prints the counts, and what was missed by kind of amendment and seed.
"""

import argparse
from collections import Counter
from random import Random

from analyzer.comparison.compare import compare
from clauses.parse import parse_text
from tests.comparison.generator.amendments import AMENDMENTS, amended
from tests.comparison.generator.desk import Desk
from tests.comparison.generator.drafting import Draft, printed, read_sample
from tests.comparison.generator.recovery import recovered, unexpected
from tests.comparison.reading import check


def main() -> None:
    """Drafts, compares and counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0, help="the first seed; each draft takes the next")
    parser.add_argument("--singles", type=int, default=1000, help="single amendments, of every kind in turn")
    parser.add_argument("--drafts", type=int, default=200, help="drafts amended several times")
    parser.add_argument("--together", type=int, default=10, help="amendments in each of these")
    given = parser.parse_args()
    base = read_sample()
    page = printed(base)
    first = parse_text(page.text, "first.md")

    def outcome(draft: Draft, done: list) -> tuple[list[str], int]:  # type: ignore[type-arg]
        after = printed(draft)
        found = compare(first, parse_text(after.text, "second.md"))
        check(found)
        missed = [each.name for each in done if not recovered(found, each, page.ids, after.ids)]
        besides = [c for c in unexpected(found, done, page.ids, after.ids) if c.kind.value != "cosmetic"]
        return missed, len(besides)

    made, missed, besides = 0, Counter[str](), 0
    seed = given.seed
    while made < given.singles:
        desk = Desk(draft=base.copy(), random=Random(seed))
        done = AMENDMENTS[seed % len(AMENDMENTS)](desk)
        seed += 1
        if done is not None:
            made += 1
            lost, more = outcome(desk.draft, [done])
            missed.update(f"{name} (seed {seed - 1})" for name in lost)
            besides += more
    told(f"single amendments from seed {given.seed}", made, missed, besides)
    made, missed, besides = 0, Counter[str](), 0
    for seed in range(given.seed, given.seed + given.drafts):
        draft, amendments = amended(base, Random(seed), given.together)
        lost, more = outcome(draft, amendments)
        made += len(amendments)
        missed.update(f"{name} (seed {seed})" for name in lost)
        besides += more
    told(f"{given.together} at once, {given.drafts} drafts from seed {given.seed}", made, missed, besides)


def told(what: str, made: int, missed: Counter[str], besides: int) -> None:
    """Prints one line of counts and one for what was missed."""
    lost = missed.total()
    share = 100 * (made - lost) / made if made else 0.0
    print(f"{what}: {made - lost} of {made} recovered ({share:.1f} %), {besides} changes that none explains")
    if missed:
        print("  missed:", ", ".join(sorted(missed)))


if __name__ == "__main__":
    main()
