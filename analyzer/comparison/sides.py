"""One version made ready for comparison: its words by clause and zone, its tree, its order."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain
from typing import NamedTuple, TypeVar

from analyzer.comparison.normal import normal
from analyzer.comparison.words import Words, is_word, tokenize
from clauses.model import Agreement, Clause
from clauses.spans import Span
from clauses.tiles import tiles

ROOT = ""
# The weight of a word that stands in no other clause is about two and a half of these. Whole numbers: their sums do not
# depend on the order in which they are added, so that the mirrored comparison weighs alike.
UNIT = 1000

T = TypeVar("T")


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
    label: tuple[int, ...]
    heading: tuple[int, ...]
    body: tuple[int, ...]
    own: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One version: ``parts`` by clause id in document order; ``ids`` are the tokens' shared numbers.

    ``tops`` are the clauses without a parent; ``owner[i]`` is the clause of token i; ``defines`` are the terms that a
    clause defines, in normal form. Clauses with equal own words have the same ``content``, on either side.
    """

    agreement: Agreement
    words: Words
    ids: list[int]
    parts: dict[str, Part]
    tops: tuple[str, ...]
    owner: list[str | None]
    defines: dict[str, frozenset[str]]
    content: dict[str, int]

    def children(self, clause: str) -> tuple[str, ...]:
        """The ids of the clauses under a clause; of ``ROOT`` the top clauses."""
        return self.parts[clause].children if clause != ROOT else self.tops

    def within(self, clause: str, above: str) -> bool:
        """True when a clause is the one above, or stands somewhere below it."""
        while clause != above and clause != ROOT:
            clause = self.parts[clause].parent
        return clause == above

    def subtree(self, clause: str) -> list[str]:
        """The clause and all below it, in document order."""
        found, waiting = [], [clause]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(reversed(self.parts[at].children))
        return found


def unbroken(tokens: tuple[int, ...]) -> bool:
    """True when the tokens stand in a row, one after the other."""
    if not tokens:
        return True
    first, last = tokens[0], tokens[-1]
    return last - first + 1 == len(tokens) and tokens == tuple(range(first, last + 1))


def along(values: list[T], tokens: tuple[int, ...]) -> list[T]:
    """The values of the tokens, in order."""
    if tokens and unbroken(tokens):
        return values[tokens[0] : tokens[-1] + 1]
    return [values[i] for i in tokens]


def sides(old: Agreement, new: Agreement) -> tuple[Side, Side, dict[int, int]]:
    """Both versions with shared token numbers, and each token's weight: rare words weigh more, marks nothing."""
    split_old, split_new = _split(old), _split(new)
    vocabulary = sorted({*split_old.words.keys, *split_new.words.keys})
    number = {key: i for i, key in enumerate(vocabulary)}
    known: dict[tuple[int, ...], int] = {}
    left, right = _side(old, split_old, number, known), _side(new, split_new, number, known)
    parts = ((side.ids, part.own) for side in (left, right) for part in side.parts.values())
    seen = Counter(chain.from_iterable(set(along(ids, own)) for ids, own in parts))
    total = len(left.parts) + len(right.parts) + 1
    weights = {i: round(UNIT / (0.4 + (seen[i] / total) ** 0.5)) if is_word(key) else 0 for key, i in number.items()}
    return left, right, weights


class _Split(NamedTuple):
    """The tokens of a version, the clause of each, and the runs of tokens of each clause."""

    words: Words
    owner: list[str | None]
    runs: dict[str, list[range]]


def _split(agreement: Agreement) -> _Split:
    stretches = list(tiles(agreement.text, agreement.clauses))
    words = tokenize(agreement.text, (tile.span for tile in stretches))
    owner: list[str | None] = []
    runs: dict[str, list[range]] = {clause.id: [] for clause in agreement.clauses}
    at = 0
    for tile in stretches:
        end = bisect_left(words.starts, tile.span.end, at)
        owner += [tile.clause] * (end - at)
        if tile.clause is not None:
            runs[tile.clause].append(range(at, end))
        at = end
    return _Split(words, owner, runs)


def _side(agreement: Agreement, split: _Split, number: dict[str, int], known: dict[tuple[int, ...], int]) -> Side:
    words, ids = split.words, [*map(number.__getitem__, split.words.keys)]
    children: dict[str, list[str]] = {clause.id: [] for clause in agreement.clauses}
    tops: list[str] = []
    for clause in agreement.clauses:
        _put(children, tops, clause)
    place = {child: i for siblings in (*children.values(), tops) for i, child in enumerate(siblings)}
    parts: dict[str, Part] = {}
    for rank, c in enumerate(agreement.clauses):
        label, heading, body = _zones(c, split.runs[c.id], words.starts)
        parts[c.id] = Part(
            clause=c,
            rank=rank,
            place=place[c.id],
            parent=c.parent if c.parent is not None and c.parent in children else ROOT,
            children=tuple(children[c.id]),
            label=label,
            heading=heading,
            body=body,
            own=heading + body,
        )
    return Side(
        agreement=agreement,
        words=words,
        ids=ids,
        parts=parts,
        tops=tuple(tops),
        owner=split.owner,
        defines=_defines(agreement),
        content={name: known.setdefault(tuple(along(ids, part.own)), len(known)) for name, part in parts.items()},
    )


def _defines(agreement: Agreement) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for each in agreement.definitions:
        terms = frozenset(normal(name) for name in (each.term, *each.aliases))
        found[each.clause] = found.get(each.clause, frozenset()) | terms
    return found


Tokens = tuple[int, ...]


def _zones(clause: Clause, runs: list[range], starts: list[int]) -> tuple[Tokens, Tokens, Tokens]:
    """The tokens of label, heading and body; what stands in both spans is label."""
    label: Tokens = ()
    heading: Tokens = ()
    body: Tokens = ()
    for run in runs:
        one = _within(clause.label_span, run, starts)
        two = _within(clause.heading_span, run, starts)
        label += tuple(one)
        heading += tuple(i for i in two if i not in one) if one and two else tuple(two)
        at = run.start
        for cut in sorted((one, two), key=lambda each: each.start):
            body += tuple(range(at, cut.start))
            at = max(at, cut.stop)
        body += tuple(range(at, run.stop))
    return label, heading, body


def _within(span: Span | None, run: range, starts: list[int]) -> range:
    """The tokens of the run that start in the span."""
    if span is None:
        return range(run.start, run.start)
    first = bisect_left(starts, span.start, run.start, run.stop)
    return range(first, bisect_left(starts, span.end, first, run.stop))


def _put(children: dict[str, list[str]], tops: list[str], clause: Clause) -> None:
    known = clause.parent is not None and clause.parent in children
    (children[clause.parent or ROOT] if known else tops).append(clause.id)
