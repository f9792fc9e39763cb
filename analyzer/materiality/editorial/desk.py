"""What an editorial test is given: the words of a difference, and both versions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.words import Text
from clauses.spans import Span

Pair = tuple[tuple[str, ...], tuple[str, ...]]


class Lone(NamedTuple):
    """Words that came, or went, with nothing in their place: where they stand, and on which side."""

    came: bool
    side: Side
    reach: Range


@dataclass(frozen=True, slots=True)
class Desk:
    """What the tests may look at besides the passage: both versions and the names changed throughout.

    ``telling`` are the lists of phrases by which rules know their subjects.
    ``doubted`` are those of the names that may now stand for something else, each with where that is told, in
    characters of the old text; -1 where only a change of its own tells it.
    """

    context: Context
    renames: frozenset[Pair]
    telling: frozenset[str] = frozenset()
    doubted: Mapping[Pair, int] = field(default_factory=dict)

    def text_of(self, lone: Lone) -> Text:
        """The version in which these words stand."""
        return self.context.new if lone.came else self.context.old


def lone(locus: Locus, hunk: Hunk) -> Lone | None:
    """The words of a difference that has some on one side alone; None of an exchange."""
    if (hunk.old[0] == hunk.old[1]) is (hunk.new[0] == hunk.new[1]):
        return None
    came = hunk.old[0] == hunk.old[1]
    return Lone(came, locus.new, hunk.new) if came else Lone(came, locus.old, hunk.old)


def cuts(side: Side, reach: Range, *, back: int = 1, on: int = 1) -> list[Range]:
    """The same words cut in other ways: "stop [or end]" and "[stop or] end" are one difference.

    They are cut anew at most ``back`` words before the place where they were found, and ``on`` words behind it.
    """
    start, end = reach
    found = [reach]
    for shift in range(1, min(back, start) + 1):
        if side.forms[start - shift] != side.forms[end - shift]:
            break
        found.append((start - shift, end - shift))
    for shift in range(1, min(on, len(side.forms) - end) + 1):
        if side.forms[start + shift - 1] != side.forms[end + shift - 1]:
            break
        found.append((start + shift, end + shift))
    return found


def struck(locus: Locus, hunk: Hunk) -> tuple[str, ...]:
    """The old words of a difference."""
    return tuple(locus.old.words[i].form for i in range(*hunk.old))


def put(locus: Locus, hunk: Hunk) -> tuple[str, ...]:
    """The new words of a difference."""
    return tuple(locus.new.words[i].form for i in range(*hunk.new))


def makes_a_phrase(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True where the words that differ make a phrase by which a rule knows its subject, or unmake the only one."""
    return any(
        name in desk.telling
        and name not in other.hits
        and any(start < reach[1] and reach[0] < end for start, end in hits)
        for side, reach, other in ((locus.old, hunk.old, locus.new), (locus.new, hunk.new, locus.old))
        for name, hits in side.hits.items()
    )


def span_of(side: Side, reach: tuple[int, int]) -> Span | None:
    """The characters of these words; None of no words."""
    if reach[0] == reach[1]:
        return None
    return Span(side.words[reach[0]].start, side.words[reach[1] - 1].end)
