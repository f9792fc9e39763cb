"""Where words stand in a row in a text, whatever their capitals and the marks between them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from clauses.spans import Span

WORD = re.compile(r"\w+")


class Written:
    """The words of a text by their letters: rows of them are looked up by the rarest, not sought in the whole text."""

    def __init__(self, text: str) -> None:
        found = [*WORD.finditer(text)]
        self._words = [match.group().lower() for match in found]
        self._spans = [match.span() for match in found]
        self._at: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            self._at[word].append(place)

    def places(self, row: str) -> Iterator[Span]:
        """From the first to the last letter of each place where the words of a row stand; the places are disjoint."""
        words = [word.lower() for word in WORD.findall(row)]
        if not words or any(word not in self._at for word in words):
            return
        rare = min(range(len(words)), key=lambda at: len(self._at[words[at]]))
        end = 0
        for place in self._at[words[rare]]:
            first = place - rare
            if first >= end and self._words[first : first + len(words)] == words:
                end = first + len(words)
                yield Span(self._spans[first][0], self._spans[end - 1][1])
