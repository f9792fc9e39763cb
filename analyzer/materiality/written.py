"""Where words stand in a row in a text, whatever their capitals and the marks between them."""

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from clauses.remembered import remembered
from clauses.spans import Span

WORD = re.compile(r"\w+")
SOUGHT = 64  # rows are sought in the whole text so often before its words are gathered


class _Line(NamedTuple):
    """The words of a line, each with a space behind it; where each begins there; where it stands in the line."""

    row: str
    begins: "array[int]"
    starts: "array[int]"
    ends: "array[int]"


class Written:
    """The words of a text by their letters, line by line: most lines of a version stand in the one before.

    Where many rows are asked for they are looked up by their rarest word, not sought in the whole text.
    """

    def __init__(self, text: str) -> None:
        self._lines: list[_Line] = []  # those with words
        self._starts: list[int] = []  # where each begins in the text
        self._places: list[int] = []  # where its words begin in the row of all words
        at, place, rows = 0, 1, [" "]
        for line in text.splitlines(keepends=True):
            words = _words(line)
            if words.row:
                self._lines.append(words)
                self._starts.append(at)
                self._places.append(place)
                rows.append(words.row)
                place += len(words.row)
            at += len(line)
        self._flat = "".join(rows)
        self._asked = 0
        self._index: dict[str, list[int]] = {}

    def places(self, row: str) -> Iterator[Span]:
        """From the first to the last letter of each place where the words of a row stand; the places are disjoint."""
        words = [word.lower() for word in WORD.findall(row)]
        if not words:
            return
        self._asked += 1
        sought = f" {' '.join(words)} "
        for at in self._sought(sought) if self._asked <= SOUGHT else self._looked_up(words, sought):
            yield Span(self._word(at + 1)[0], self._word(at + len(sought) - 2)[1])

    def _sought(self, row: str) -> Iterator[int]:
        at = self._flat.find(row)
        while at >= 0:
            yield at
            at = self._flat.find(row, at + len(row) - 1)  # the space behind a row may stand before the next

    def _looked_up(self, words: Sequence[str], row: str) -> Iterator[int]:
        if not self._index:
            self._index = self._gathered()
        known = [self._index.get(word, ()) for word in words]
        rare = min(range(len(words)), key=lambda at: len(known[at]))
        before = sum(len(word) + 1 for word in words[:rare]) + 1
        end = 0
        for place in known[rare]:
            at = place - before
            if at >= end and self._flat.startswith(row, at):
                end = at + len(row) - 1
                yield at

    def _gathered(self) -> dict[str, list[int]]:
        """Each word with the places in the row of all words where it begins."""
        found: dict[str, list[int]] = defaultdict(list)
        words = self._flat.split()
        for word, place in zip(words, accumulate((len(word) + 1 for word in words), initial=1), strict=False):
            found[word].append(place)
        return dict(found)

    def _word(self, at: int) -> tuple[int, int]:
        """From where to where the word stands in the text of which this is a letter in the row of all words."""
        line = bisect_right(self._places, at) - 1
        words = self._lines[line]
        word, start = bisect_right(words.begins, at - self._places[line]) - 1, self._starts[line]
        return start + words.starts[word], start + words.ends[word]


@remembered
def _words(line: str) -> _Line:
    found = [*WORD.finditer(line)]
    words = [match.group().lower() for match in found]
    begins = accumulate((len(word) + 1 for word in words[:-1]), initial=0)
    return _Line(
        "".join(f"{word} " for word in words),
        array("I", begins),
        array("I", [match.start() for match in found]),
        array("I", [match.end() for match in found]),
    )
