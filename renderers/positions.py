"""Where an offset of the canonical text stands in the file itself: line and column, for programs that point there."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

WORD = re.compile(r"\w+")
WINDOW = 6_000  # words of the file looked ahead for the place where the text goes on
RUN = 3  # words in a row that show it
OPENING = 2  # characters that may open the next word
NEAR = 8  # words ahead where one word alone shows it
MARKUP = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^<>]*>|&#?\w+;", re.DOTALL | re.IGNORECASE)


class Position(NamedTuple):
    """A line and a column of a file, both from 1, counted in Unicode code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """Offsets of a text against those of its file. ``text_at`` and ``file_at`` are the starts of words they share."""

    lines: tuple[int, ...]
    text_at: tuple[int, ...]
    text_to: tuple[int, ...]
    file_at: tuple[int, ...]
    same: bool

    def at(self, offset: int) -> Position | None:
        """Where the character at ``offset`` of the text stands; null where no word before it is in the file."""
        place = offset if self.same else self._mapped(offset)
        if place is None:
            return None
        line = bisect_right(self.lines, place)
        return Position(line, place - self.lines[line - 1] + 1)

    def _mapped(self, offset: int) -> int | None:
        at = bisect_right(self.text_at, offset) - 1
        if at < 0:
            return self.file_at[0] if self.file_at else None
        ahead = offset - self.text_at[at]
        if at + 1 < len(self.file_at) and offset >= self.text_to[at]:
            before = self.text_at[at + 1] - offset
            if before <= OPENING:  # a quotation mark or bracket stands with the word that follows it
                return max(self.file_at[at] + 1, self.file_at[at + 1] - before)
        if at + 1 < len(self.file_at):  # within the gap to the next shared word
            ahead = min(ahead, max(0, self.file_at[at + 1] - self.file_at[at] - 1))
        return self.file_at[at] + ahead


def positions(text: str, file_text: str) -> Positions:
    """The places of ``text`` in ``file_text``, the decoded file it was read from. Linear in both.

    Of a plain text they are the same; of a marked-up one its words stand in the file in the same order, with
    markup between them.
    """
    lines = (0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", file_text)))
    if text == file_text:
        return Positions(lines=lines, text_at=(), text_to=(), file_at=(), same=True)
    bare = MARKUP.sub(lambda found: " " * len(found.group()), file_text)
    ours, theirs = list(WORD.finditer(text)), list(WORD.finditer(bare))
    pairs = _pairs([m.group() for m in ours], [m.group() for m in theirs])
    return Positions(
        lines=lines,
        text_at=tuple(ours[i].start() for i, _ in pairs),
        text_to=tuple(ours[i].end() for i, _ in pairs),
        file_at=tuple(theirs[j].start() for _, j in pairs),
        same=False,
    )


def _pairs(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """Words that are the same, in order; after a difference the next run of three tells where both go on."""
    runs: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(theirs) - RUN, -1, -1):
        runs.setdefault(tuple(theirs[j : j + RUN]), []).append(j)  # the last place first
    found, j = [], 0
    for i, word in enumerate(ours):
        if j < len(theirs) and theirs[j] == word:
            found.append((i, j))
            j += 1
            continue
        places = runs.get(tuple(ours[i : i + RUN]), [])
        while places and places[-1] < j:
            places.pop()
        at = places[-1] if places and places[-1] - j <= WINDOW else _near(theirs, word, j)
        if at is not None:
            found.append((i, at))
            j = at + 1
    return found


def _near(words: list[str], word: str, start: int) -> int | None:
    return next((j for j in range(start, min(len(words), start + NEAR)) if words[j] == word), None)
