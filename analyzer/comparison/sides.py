"""One version made ready for comparison: its words by clause and zone, its tree, its order."""

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum

from analyzer.comparison.normal import normal
from analyzer.comparison.words import Words, is_word, tokenize
from clauses.model import Agreement, Clause
from clauses.tiles import tiles

ROOT = ""


class Zone(IntEnum):
    """Which part of a clause's own text a token stands in."""

    LABEL = 0
    HEADING = 1
    BODY = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A clause with its own tokens (indices into the side's words) by zone, in order.

    ``rank`` is its place in the document, ``place`` its place among its siblings.
    """

    clause: Clause
    rank: int
    place: int
    parent: str
    children: tuple[str, ...]
    label: tuple[int, ...]
    heading: tuple[int, ...]
    body: tuple[int, ...]

    @property
    def own(self) -> tuple[int, ...]:
        """Heading and body."""
        return self.heading + self.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One version: ``parts`` by clause id in document order; ``ids`` are the tokens' shared numbers.

    ``tops`` are the clauses without a parent; ``owner[i]`` is the clause of token i; ``defines`` are the terms that a
    clause defines, in normal form.
    """

    agreement: Agreement
    words: Words
    ids: list[int]
    parts: dict[str, Part]
    tops: tuple[str, ...]
    owner: list[str | None]
    defines: dict[str, frozenset[str]]

    def children(self, clause: str) -> tuple[str, ...]:
        """The ids of the clauses under a clause; of ``ROOT`` the top clauses."""
        return self.parts[clause].children if clause != ROOT else self.tops

    def subtree(self, clause: str) -> list[str]:
        """The clause and all below it, in document order."""
        found, waiting = [], [clause]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(reversed(self.parts[at].children))
        return found


def sides(old: Agreement, new: Agreement) -> tuple[Side, Side, dict[int, float]]:
    """Both versions with shared token numbers, and each token's weight: rare words weigh more, marks nothing."""
    split_old, split_new = _split(old), _split(new)
    vocabulary = sorted({*split_old[0].keys, *split_new[0].keys})
    number = {key: i for i, key in enumerate(vocabulary)}
    left, right = _side(old, *split_old, number), _side(new, *split_new, number)
    seen: Counter[int] = Counter()
    for side in (left, right):
        for part in side.parts.values():
            seen.update({side.ids[i] for i in part.own})
    total = len(left.parts) + len(right.parts) + 1
    weights = {i: (1 / (0.4 + (seen[i] / total) ** 0.5) if is_word(key) else 0.0) for i, key in enumerate(vocabulary)}
    return left, right, weights


def _split(agreement: Agreement) -> tuple[Words, list[str | None]]:
    stretches = list(tiles(agreement.text, agreement.clauses))
    words = tokenize(agreement.text, (tile.span for tile in stretches))
    owner: list[str | None] = []
    at = 0
    for tile in stretches:
        while at < len(words.starts) and words.starts[at] < tile.span.end:
            owner.append(tile.clause)
            at += 1
    return words, owner


def _side(agreement: Agreement, words: Words, owner: list[str | None], number: dict[str, int]) -> Side:
    zones: dict[str, tuple[list[int], list[int], list[int]]] = {c.id: ([], [], []) for c in agreement.clauses}
    by_id = {clause.id: clause for clause in agreement.clauses}
    for token, clause in enumerate(owner):
        if clause is not None:
            zones[clause][_zone(by_id[clause], words.starts[token])].append(token)
    children: dict[str, list[str]] = {clause.id: [] for clause in agreement.clauses}
    tops: list[str] = []
    for clause_ in agreement.clauses:
        _put(children, tops, clause_)
    place = {child: i for siblings in (*children.values(), tops) for i, child in enumerate(siblings)}
    parts = {
        c.id: Part(
            clause=c,
            rank=rank,
            place=place[c.id],
            parent=c.parent if c.parent is not None and c.parent in children else ROOT,
            children=tuple(children[c.id]),
            label=tuple(zones[c.id][Zone.LABEL]),
            heading=tuple(zones[c.id][Zone.HEADING]),
            body=tuple(zones[c.id][Zone.BODY]),
        )
        for rank, c in enumerate(agreement.clauses)
    }
    return Side(
        agreement=agreement,
        words=words,
        ids=[number[key] for key in words.keys],
        parts=parts,
        tops=tuple(tops),
        owner=owner,
        defines=_defines(agreement),
    )


def _defines(agreement: Agreement) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for each in agreement.definitions:
        terms = frozenset(normal(name) for name in (each.term, *each.aliases))
        found[each.clause] = found.get(each.clause, frozenset()) | terms
    return found


def _zone(clause: Clause, start: int) -> Zone:
    if clause.label_span is not None and clause.label_span.start <= start < clause.label_span.end:
        return Zone.LABEL
    if clause.heading_span is not None and clause.heading_span.start <= start < clause.heading_span.end:
        return Zone.HEADING
    return Zone.BODY


def _put(children: dict[str, list[str]], tops: list[str], clause: Clause) -> None:
    known = clause.parent is not None and clause.parent in children
    (children[clause.parent or ROOT] if known else tops).append(clause.id)
