"""Findings that cancel out: what one change took away, another put back in other words; the same told twice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from analyzer.materiality.editorial import WHY
from analyzer.materiality.findings import lean, ranked
from analyzer.materiality.model import Direction, Finding, JudgedChange, Substance
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms
from analyzer.severity import Severity
from clauses.spans import Span

STEM = 5  # letters by which forms of one word are compared
KEPT = 0.8  # share of the shorter rule's telling words that stand in the longer
LENGTHS = 0.6  # the shorter by the longer
FEW = 3  # telling words below which likeness proves nothing
# Words of these lists on one side alone make two rules of it.
FORCE = ("modal-may", "modal-must", "modal-must-not", "modal-should", "negation", "number", "limiting", "extending")


class _Rule(NamedTuple):
    """A rule that came or went: where it is told, the words that tell, how often each kind of force stands in it."""

    change: int
    finding: Finding
    words: frozenset[str]
    force: dict[str, int]


def settled(
    changes: Sequence[JudgedChange], old: str, new: str, lexicon: Lexicon, once: frozenset[str] = frozenset()
) -> list[JudgedChange]:
    """The changes without findings that only say that a rule stands elsewhere in other words, or what another said.

    A rule of one kind that went and one of the same kind that came are the same rule when nearly all telling words
    and every word of force (modals, negations, numbers, limiting and extending words) stand in both. What a rule in
    ``once`` says of a name is told at the first of its places.
    """
    dropped: dict[int, Finding] = {}
    gone, come = _one_sided(changes, old, new, lexicon)
    for rule, lost in gone.items():
        free = list(come.get(rule, ()))
        for one in lost:
            twin = next((other for other in free if _same(one, other)), None)
            if twin is not None:
                free.remove(twin)
                dropped[id(one.finding)] = one.finding
                dropped[id(twin.finding)] = twin.finding
    told: set[tuple[str, str, Span | None, Span | None]] = set()
    for change in changes:
        for found in change.findings:
            spans = (None, None) if found.rule in once else (found.old_span, found.new_span)
            key = (found.rule, found.message, *spans)
            if key in told:
                dropped[id(found)] = found
            told.add(key)
    return [_without(change, dropped) for change in changes]


def _one_sided(
    changes: Iterable[JudgedChange], old: str, new: str, lexicon: Lexicon
) -> tuple[dict[str, list[_Rule]], dict[str, list[_Rule]]]:
    """By rule: what went and what came, of findings that have words on one side only."""
    gone: dict[str, list[_Rule]] = defaultdict(list)
    come: dict[str, list[_Rule]] = defaultdict(list)
    for at, change in enumerate(changes):
        for found in change.findings:
            span, text, into = (found.old_span, old, gone) if found.new_span is None else (found.new_span, new, come)
            if span is None or (found.old_span is not None and found.new_span is not None):
                continue
            words = forms(text[span.start : span.end])
            telling = frozenset(word[:STEM] for word in words if word not in lists().function)
            if len(telling) >= FEW:
                hits = lexicon.find(words)
                into[found.rule].append(_Rule(at, found, telling, {name: len(hits.get(name, ())) for name in FORCE}))
    return gone, come


def _same(one: _Rule, other: _Rule) -> bool:
    short, long = sorted((one.words, other.words), key=len)
    alike = len(short) >= LENGTHS * len(long) and len(short & long) >= KEPT * len(short)
    return alike and one.force == other.force


def _without(change: JudgedChange, dropped: dict[int, Finding]) -> JudgedChange:
    """The change with the findings that stay; editorial, with the reason, where none does."""
    stay = [found for found in change.findings if id(found) not in dropped]
    if len(stay) == len(change.findings):
        return change
    if not stay:
        return replace(
            change,
            findings=(),
            material=False,
            severity=Severity.NONE,
            direction=Direction.NEUTRAL,
            substance=Substance.EDITORIAL,
            why=WHY["stands-reworded"],
        )
    order = ranked(stay)
    return replace(
        change,
        findings=order,
        severity=max((found.severity for found in order), key=lambda s: s.rank),
        direction=lean(order),
        why=order[0].message,
    )
