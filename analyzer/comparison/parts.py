"""One version by itself: its clauses with their own words by zone, remembered by content."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from analyzer.comparison.tokens import Tokens, along, joined
from analyzer.comparison.words import Words, tokenize
from clauses.model import Clause
from clauses.spans import Span
from clauses.tiles import Layout, tiles

ROOT = ""


class Zone(IntEnum):
    """Which part of a clause's own text a token stands in."""

    LABEL = 0
    HEADING = 1
    BODY = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A clause with its own tokens (indices into the side's words) by zone, in order.

    ``rank`` is its place in the document, ``place`` its place among its siblings; ``own`` is heading and body.
    """

    clause: Clause
    rank: int
    place: int
    parent: str
    children: tuple[str, ...]
    label: Tokens
    heading: Tokens
    body: Tokens
    own: Tokens


class Cut(NamedTuple):
    """A version by itself: its tokens, the clause of each, its parts, and each part's own words.

    ``seen`` is in how many parts a word stands, ``vocabulary`` all words and marks.
    """

    words: Words
    owner: list[str | None]
    parts: dict[str, Part]
    tops: tuple[str, ...]
    own: dict[str, tuple[str, ...]]
    seen: Counter[str]
    vocabulary: frozenset[str]


@lru_cache(maxsize=2)
def cut(layout: Layout) -> Cut:
    """Remembered by content: in a history the new version of one pair is the old one of the next."""
    clauses = layout.clauses
    stretches = tiles(layout.text, clauses)
    words = tokenize(layout.text, (tile.span for tile in stretches))
    owner: list[str | None] = []
    runs: dict[str, list[range]] = {clause.id: [] for clause in clauses}
    at = 0
    for tile in stretches:
        end = bisect_left(words.starts, tile.span.end, at)
        owner += [tile.clause] * (end - at)
        if tile.clause is not None:
            runs[tile.clause].append(range(at, end))
        at = end
    parts, tops = _parts(clauses, runs, words.starts)
    own = {name: tuple(along(words.keys, part.own)) for name, part in parts.items()}
    seen = Counter(chain.from_iterable(map(set, own.values())))
    return Cut(words, owner, parts, tops, own, seen, frozenset(words.keys))


def _parts(
    clauses: tuple[Clause, ...], runs: dict[str, list[range]], starts: list[int]
) -> tuple[dict[str, Part], tuple[str, ...]]:
    """The parts by clause, and the top clauses."""
    children: dict[str, list[str]] = {clause.id: [] for clause in clauses}
    tops: list[str] = []
    for clause in clauses:
        _put(children, tops, clause)
    place = {child: i for siblings in (*children.values(), tops) for i, child in enumerate(siblings)}
    parts: dict[str, Part] = {}
    for rank, c in enumerate(clauses):
        label, heading, body = _zones(c, runs[c.id], starts)
        parts[c.id] = Part(
            clause=c,
            rank=rank,
            place=place[c.id],
            parent=c.parent if c.parent is not None and c.parent in children else ROOT,
            children=tuple(children[c.id]),
            label=label,
            heading=heading,
            body=body,
            own=joined(heading, body),
        )
    return parts, tuple(tops)


def _zones(clause: Clause, runs: list[range], starts: list[int]) -> tuple[Tokens, Tokens, Tokens]:
    """The tokens of label, heading and body; what stands in both spans is label."""
    labels: list[range] = []
    headings: list[range] = []
    bodies: list[range] = []
    for run in runs:
        one = _within(clause.label_span, run, starts)
        two = _within(clause.heading_span, run, starts)
        labels.append(one)
        headings += _without(two, one)
        at = run.start
        for cut in (one, two) if one.start <= two.start else (two, one):
            bodies.append(range(at, cut.start))
            at = max(at, cut.stop)
        bodies.append(range(at, run.stop))
    return joined(*labels), joined(*headings), joined(*bodies)


def _without(tokens: range, other: range) -> tuple[range, ...]:
    """What of a row of tokens stands before and after another row."""
    if not other:
        return (tokens,)
    before, after = min(tokens.stop, other.start), max(tokens.start, other.stop)
    return range(tokens.start, before), range(after, tokens.stop)


def _within(span: Span | None, run: range, starts: list[int]) -> range:
    """The tokens of the run that start in the span."""
    if span is None:
        return range(run.start, run.start)
    first = bisect_left(starts, span.start, run.start, run.stop)
    return range(first, bisect_left(starts, span.end, first, run.stop))


def _put(children: dict[str, list[str]], tops: list[str], clause: Clause) -> None:
    known = clause.parent is not None and clause.parent in children
    (children[clause.parent or ROOT] if known else tops).append(clause.id)
