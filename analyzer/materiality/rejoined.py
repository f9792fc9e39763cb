"""Finds the passage that took another's place in other words, anywhere in the agreement: by what both speak of.

A rule that was put in other words often stands in another clause as well, and in another order of words, so that
neither the comparison of clauses nor that of words in their order finds it. What it speaks of stays. Words are weighed
by how few of the passages that came or went hold them (inverse document frequency, Sparck Jones 1972).
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from math import log

ALIKE = 0.5  # share of weighed words in common from which two passages are one rule put in other words
BESIDE = 0.3  # the same for passages of one clause, where the one stands in the other's place
SHARED = 4  # words in common below which the share proves nothing


def rejoined(
    gone: Sequence[frozenset[str]], come: Sequence[frozenset[str]], beside: Container[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """The places in ``gone`` and ``come`` of passages that are one rule in other words, each in one pair at most.

    Both rows hold the telling words of a passage; the most alike are paired first, ties in their order. ``beside`` are
    the pairs of one clause: less in common is enough for them.
    """
    held = Counter(word for words in (*gone, *come) for word in words)
    weight = {word: log(1 + (len(gone) + len(come)) / count) for word, count in held.items()}
    size = [[sum(weight[word] for word in words) for words in row] for row in (gone, come)]
    scores = []
    for i, j, shared in _meeting(gone, come):
        score = 2 * sum(weight[word] for word in shared) / (size[0][i] + size[1][j])
        if score >= (BESIDE if (i, j) in beside else ALIKE):
            scores.append((-score, i, j))
    left: set[int] = set()
    right: set[int] = set()
    found = []
    for _, i, j in sorted(scores):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((i, j))
    return found


def _meeting(
    gone: Sequence[frozenset[str]], come: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Pairs with enough words in common, found by their words."""
    where: dict[str, list[int]] = {}
    for j, words in enumerate(come):
        for word in words:
            where.setdefault(word, []).append(j)
    for i, words in enumerate(gone):
        counted = Counter(j for word in words for j in where.get(word, ()))
        for j in sorted(j for j, count in counted.items() if count >= SHARED):
            yield i, j, words & come[j]
