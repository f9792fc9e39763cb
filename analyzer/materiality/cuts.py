"""Where a difference is cut: the same words struck may be read at several places, of which one begins a phrase.

Of "fees and costs" made "fees and taxes and costs" the difference is "and taxes" as well as "taxes and".
"""

from collections.abc import Sequence

from analyzer.materiality.locus import Hunk
from analyzer.materiality.phrases import Range
from analyzer.materiality.words import Word

JOINTS = frozenset({"and", "or", "nor", "but"})
OPENING = JOINTS | frozenset(
    (
        *("if", "unless", "except", "provided", "subject", "when", "where", "which", "who", "including", "such"),
        *("without", "until", "for", "in", "by", "on", "with", "from", "under", "at", "after", "before", "to", "as"),
    )
)
SENTENCE = (".", "!", "?", "\n\n", ";", ":")
PAUSES = (",", "(", ")", "—", "–")
# How well a cut suits: at a sentence's end, at a pause, before a word that opens a phrase; never behind a joint.
WHOLE, PAUSE, OPENS, SPLIT = 4, 2, 1, -2


def phrased(
    hunks: Sequence[Hunk], old: tuple[Sequence[Word], str], new: tuple[Sequence[Word], str]
) -> tuple[Hunk, ...]:
    """The differences, those where words only came or went moved to where a phrase begins and ends."""
    found: list[Hunk] = []
    for at, hunk in enumerate(hunks):
        came = hunk.old[0] == hunk.old[1]
        if not came and hunk.new[0] != hunk.new[1]:
            found.append(hunk)
            continue
        words, body = new if came else old
        reach = hunk.new if came else hunk.old
        left = hunk.old[0] - (found[-1].old[1] if found else 0)
        right = (hunks[at + 1].old[0] if at + 1 < len(hunks) else len(old[0])) - hunk.old[1]
        by = _shift(words, body, reach, left, right)
        found.append(Hunk((hunk.old[0] + by, hunk.old[1] + by), (hunk.new[0] + by, hunk.new[1] + by)) if by else hunk)
    return tuple(found)


def _shift(words: Sequence[Word], body: str, reach: Range, left: int, right: int) -> int:
    """By how many words the range is best moved so that striking it leaves the same words."""
    start, end = reach
    least = most = 0
    while -least < left and words[start + least - 1].form == words[end + least - 1].form:
        least -= 1
    while most < right and words[start + most].form == words[end + most].form:
        most += 1
    if least == most:
        return 0  # it can be read at one place only
    return max(range(least, most + 1), key=lambda by: (_suits(words, body, start + by, end + by), -abs(by), -by))


def _suits(words: Sequence[Word], body: str, start: int, end: int) -> int:
    opens = _pause(words, body, start) or (OPENS if words[start].form in OPENING else 0)
    closes = _pause(words, body, end) or (OPENS if end < len(words) and words[end].form in OPENING else 0)
    return opens + closes + (SPLIT if words[end - 1].form in JOINTS else 0)


def _pause(words: Sequence[Word], body: str, place: int) -> int:
    """What stands between this word and the one before it."""
    if place in {0, len(words)}:
        return WHOLE
    gap = body[words[place - 1].end : words[place].start]
    if any(mark in gap for mark in SENTENCE):
        return WHOLE
    return PAUSE if any(mark in gap for mark in PAUSES) else 0
