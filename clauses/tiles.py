"""Own text: the parts of a clause that are not its children's. All own texts tile the agreement's text."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from clauses.model import Clause
from clauses.spans import Span


class Tile(NamedTuple):
    """A stretch of text and the id of the one clause whose own words it holds (None: white space between)."""

    span: Span
    clause: str | None


@dataclass(frozen=True, slots=True)
class Layout:
    """A text and its clauses, to remember things by: looked up by the text, equal when the clauses are too."""

    text: str
    clauses: tuple[Clause, ...] = field(hash=False)


def tiles(text: str, clauses: tuple[Clause, ...]) -> tuple[Tile, ...]:
    """Stretches that cover ``text`` from its first character to its last, each in one clause.

    A clause with children in its middle has several tiles (chapeau, tail). White space before, between and
    after a clause's children belongs to no clause. Linear in the text and the number of clauses.
    """
    return _tiles(Layout(text, clauses))


@lru_cache(maxsize=4)
def _tiles(layout: Layout) -> tuple[Tile, ...]:
    text, clauses = layout.text, layout.clauses
    found: list[Tile] = []
    at = 0
    open_clauses: list[tuple[int, str]] = []
    for clause in clauses:
        start, end = clause.span
        while open_clauses and open_clauses[-1][0] <= start:
            closes, closing = open_clauses.pop()
            if at < closes:
                _stretch(found, text, at, closes, closing)
                at = closes
        if at < start:
            _stretch(found, text, at, start, open_clauses[-1][1] if open_clauses else None)
            at = start
        open_clauses.append((end, clause.id))
    while open_clauses:
        closes, closing = open_clauses.pop()
        if at < closes:
            _stretch(found, text, at, closes, closing)
            at = closes
    if at < len(text):
        _stretch(found, text, at, len(text), None)
    return tuple(found)


def _stretch(found: list[Tile], text: str, start: int, end: int, clause: str | None) -> None:
    """Adds the words between two places as the clause's own tile, the white space around them as nobody's."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first >= last:
        found.append(Tile(Span(start, end), None))
        return
    if start < first:
        found.append(Tile(Span(start, first), None))
    found.append(Tile(Span(first, last), clause))
    if last < end:
        found.append(Tile(Span(last, end), None))


def own_spans(text: str, clauses: tuple[Clause, ...]) -> dict[str, tuple[Span, ...]]:
    """Clause id → its own stretches of text, in order; a clause whose words are all its children's has none."""
    found: dict[str, list[Span]] = {clause.id: [] for clause in clauses}
    for tile in tiles(text, clauses):
        if tile.clause is not None:
            found[tile.clause].append(tile.span)
    return {clause: tuple(spans) for clause, spans in found.items()}
