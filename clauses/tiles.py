"""Own text: the parts of a clause that are not its children's. All own texts tile the agreement's text."""

from collections.abc import Iterator
from typing import NamedTuple

from clauses.model import Clause
from clauses.spans import Span


class Tile(NamedTuple):
    """A stretch of text and the id of the one clause whose own words it holds (None: white space between)."""

    span: Span
    clause: str | None


def tiles(text: str, clauses: tuple[Clause, ...]) -> Iterator[Tile]:
    """Yields stretches that cover ``text`` from its first character to its last, each in one clause.

    A clause with children in its middle has several tiles (chapeau, tail). White space before, between and
    after a clause's children belongs to no clause. Linear in the text and the number of clauses.
    """
    at = 0
    open_clauses: list[Clause] = []
    for clause in clauses:
        while open_clauses and open_clauses[-1].span.end <= clause.span.start:
            closing = open_clauses.pop()
            yield from _stretch(text, at, closing.span.end, closing.id)
            at = max(at, closing.span.end)
        yield from _stretch(text, at, clause.span.start, open_clauses[-1].id if open_clauses else None)
        at = max(at, clause.span.start)
        open_clauses.append(clause)
    while open_clauses:
        closing = open_clauses.pop()
        yield from _stretch(text, at, closing.span.end, closing.id)
        at = max(at, closing.span.end)
    yield from _stretch(text, at, len(text), None)


def _stretch(text: str, start: int, end: int, clause: str | None) -> Iterator[Tile]:
    """The words between two places as the clause's own tile, the white space around them as nobody's."""
    if start >= end:
        return
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first >= last:
        yield Tile(Span(start, end), None)
        return
    if start < first:
        yield Tile(Span(start, first), None)
    yield Tile(Span(first, last), clause)
    if last < end:
        yield Tile(Span(last, end), None)


def own_spans(text: str, clauses: tuple[Clause, ...]) -> dict[str, tuple[Span, ...]]:
    """Clause id → its own stretches of text, in order; a clause whose words are all its children's has none."""
    found: dict[str, list[Span]] = {clause.id: [] for clause in clauses}
    for tile in tiles(text, clauses):
        if tile.clause is not None:
            found[tile.clause].append(tile.span)
    return {clause: tuple(spans) for clause, spans in found.items()}
