"""What the redline marks: words that it keeps are not told as gone or new, whatever sentences are set side by side."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from analyzer.comparison.model import Change
from analyzer.materiality.locus import Hunk
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Word
from clauses.spans import Span

_KNOWN = WordFile("judging", "marked")
SHORT = 3  # words below which a stretch may be a word said twice, of which either may be the one struck
LONG = 5  # words from which a stretch says more than a phrase
BINDING_ROWS = _KNOWN.words("binding_rows")
Places = frozenset[int]


class Marked:
    """The stretches of either version that some change strikes or inserts."""

    def __init__(self, changes: Iterable[Change]) -> None:
        edits = [edit for change in changes for edit in change.edits]
        self._old = _joined(edit.old_span for edit in edits)
        self._new = _joined(edit.new_span for edit in edits)

    def strikes(self, word: Word, *, old: bool) -> bool:
        """True of a word of the old version, or of the new one, that the redline marks."""
        return _met(self._old if old else self._new, word)

    def real(self, hunks: tuple[Hunk, ...], old: Sequence[Word], new: Sequence[Word]) -> tuple[Hunk, ...]:
        """The differences of a passage (ranges of its words) with a word that the redline marks."""
        return tuple(
            hunk
            for hunk in hunks
            if max(hunk.old[1] - hunk.old[0], hunk.new[1] - hunk.new[0]) < SHORT
            or _meets(self._old, old, hunk.old)
            or _meets(self._new, new, hunk.new)
        )

    def joined(self, old: Sequence[Word], new: Sequence[Word]) -> bool:
        """True of a sentence of one version of which the redline marks an "and" alone: a list was run together, or cut.

        Where something is denied, supposed or counted the "and" says how much of it is needed.
        """
        if old and new:
            return False
        words, stretches = (new, self._new) if new else (old, self._old)
        near = _near(stretches, words, (0, len(words)))
        found = {word.form for word in words if _met(near, word)}
        return found == {"and"} and BINDING_ROWS.isdisjoint(word.form for word in words)

    def kept(self, hunks: tuple[Hunk, ...], old: Sequence[Word], new: Sequence[Word]) -> tuple[Places, Places]:
        """Words (places on the old side, on the new side) of long stretches of which the redline keeps the most.

        A sentence became a list, or a list a sentence: beside its lead-in alone all that the items say seems gone.
        """
        return _mostly(self._old, old, [h.old for h in hunks if h.new[0] == h.new[1]]), _mostly(
            self._new, new, [h.new for h in hunks if h.old[0] == h.old[1]]
        )


def _mostly(stretches: list[tuple[int, int]], words: Sequence[Word], reaches: list[tuple[int, int]]) -> Places:
    found: set[int] = set()
    for start, end in reaches:
        if end - start < LONG:
            continue
        near = _near(stretches, words, (start, end))
        free = {i for i in range(start, end) if not _met(near, words[i])}
        if len(free) * 2 > end - start:
            found |= free
    return frozenset(found)


def _joined(spans: Iterable[Span]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans if span.start < span.end):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _meets(stretches: list[tuple[int, int]], words: Sequence[Word], reach: tuple[int, int]) -> bool:
    if reach[0] == reach[1]:
        return False
    near = _near(stretches, words, reach)
    return any(_met(near, word) for word in words[reach[0] : reach[1]])


def _met(stretches: Sequence[tuple[int, int]], word: Word) -> bool:
    """True where one of the stretches, which stand in order and apart, holds a character of the word."""
    before = bisect_left(stretches, (word.end, 0))
    return before > 0 and stretches[before - 1][1] > word.start


def _near(stretches: list[tuple[int, int]], words: Sequence[Word], reach: tuple[int, int]) -> list[tuple[int, int]]:
    """The stretches among which these words stand."""
    first, last = words[reach[0]].start, words[reach[1] - 1].end
    return stretches[max(0, bisect_left(stretches, (first, 0)) - 1) : bisect_left(stretches, (last, 0))]
