"""Findings that cancel out: what one change took away, another put back in other words; the same told twice."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.model import Finding, JudgedChange
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.retold import with_findings, without_findings
from analyzer.materiality.roles import opposite
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms
from clauses.spans import Span

_KNOWN = WordFile("judging", "mirrored")
STEM = 5  # letters by which forms of one word are compared
FEW = 3  # telling words below which likeness proves nothing
# Words of these lists on one side alone make two rules of it.
FORCE = (
    *("modal-may", "modal-must", "modal-must-not", "modal-should", "modal-should-not", "negation", "number"),
    *("limiting", "extending", "condition", "exception", "no-limit"),
)
REST = "The rule stands elsewhere in other words; what else differs here no rule claims: please read."
ANEW = "This rule now stands elsewhere in other words, where it is told as new; please read both."
# Words by which a rule goes on from the one before it, and no more.
MARK = re.compile(r"[ivx]+|\d+")  # of an item
MODAL = frozenset({"modal-must", "modal-must-not"})
PRONOUNS = _KNOWN.words("pronouns")
JOINING = _KNOWN.words("joining")


class _Rule(NamedTuple):
    """A rule that came or went: where it is told, all its words, those that tell, the sides in their order."""

    change: int
    finding: Finding
    said: tuple[str, ...]
    words: frozenset[str]
    sides: tuple[str, ...]


def settled(
    changes: Sequence[JudgedChange], old: str, new: str, lexicon: Lexicon, once: frozenset[str] = frozenset()
) -> list[JudgedChange]:
    """The changes without findings that only say that a rule stands elsewhere in other words, or what another said.

    A rule of one kind that went and one of the same kind that came are the same rule when the telling words, the
    words of force (modals, negations, numbers, conditions, limits) and the sides in their order are the same, and the
    one favours whom the other disfavours. Of the rules in ``once`` an agreement has one: where one comes, what goes is
    put in other words, and to be read with it.
    """
    dropped: dict[int, Finding] = {}
    again: dict[int, Finding] = {}
    anew: set[int] = set()
    gone, come = _one_sided(changes, old, new)
    for rule, lost in gone.items():
        free = list(come.get(rule, ()))
        for one in lost:
            twin = next((other for other in free if _same(one, other, lexicon)), None)
            if twin is not None:
                free.remove(twin)
                dropped[id(one.finding)] = one.finding
                dropped[id(twin.finding)] = twin.finding
        if rule in once and free:
            anew.update(id(one.finding) for one in lost if id(one.finding) not in dropped)
    told: set[tuple[str, str, Span | None, Span | None]] = set()
    for change in changes:
        for found in change.findings:
            key = (found.rule, found.message, found.old_span, found.new_span)
            if key in told:
                again[id(found)] = found
            told.add(key)
    return [without(change, dropped, again, anew) for change in changes]


def _one_sided(
    changes: Iterable[JudgedChange], old: str, new: str
) -> tuple[dict[str, list[_Rule]], dict[str, list[_Rule]]]:
    """By rule: what went and what came, of findings that have words on one side only; both where one has a rule."""
    gone: dict[str, list[tuple[int, Finding, str]]] = defaultdict(list)
    come: dict[str, list[tuple[int, Finding, str]]] = defaultdict(list)
    for at, change in enumerate(changes):
        for found in change.findings:
            if found.new_span is None and found.old_span is not None:
                gone[found.rule].append((at, found, found.old_span.of(old)))
            elif found.old_span is None and found.new_span is not None:
                come[found.rule].append((at, found, found.new_span.of(new)))
    return _rules_of(gone, come), _rules_of(come, gone)


def _rules_of(
    here: dict[str, list[tuple[int, Finding, str]]], there: dict[str, list[tuple[int, Finding, str]]]
) -> dict[str, list[_Rule]]:
    made: dict[str, list[_Rule]] = defaultdict(list)
    for rule, some in here.items():
        for at, found, text in some if rule in there else ():
            words = forms(text)
            if words[:2] == ("except", "that"):
                words = words[2:]  # a sentence of its own says the same without them
            told = telling(words)
            if len(told) >= FEW:
                sides = _sides(words) or tuple(told[:1])  # where no side is named, the subject stands first
                made[rule].append(_Rule(at, found, words, frozenset(told), sides))
    return made


def telling(words: tuple[str, ...]) -> list[str]:
    """The words by which a rule is known, their ends cut off, without small words and those that only go on."""
    return [word[:STEM] for word in words if word not in lists().function and word not in JOINING]


def _force(words: tuple[str, ...], lexicon: Lexicon) -> dict[str, list[tuple[str, ...]]]:
    """By kind: the words of force, without their order; "shall" and "will" weigh alike."""
    hits = lexicon.find(words)
    return {name: sorted(() if name in MODAL else words[slice(*hit)] for hit in hits.get(name, ())) for name in FORCE}


def _sides(words: tuple[str, ...]) -> tuple[str, ...]:
    """The pronouns for the sides in the order in which they stand."""
    return tuple(word for word in words if word in PRONOUNS)


def _same(one: _Rule, other: _Rule, lexicon: Lexicon) -> bool:
    """True where nothing but order, joints and small words differs, and what the one took the other gives back."""
    return (
        one.words == other.words
        and one.sides == other.sides
        and one.finding.severity is other.finding.severity
        and one.finding.direction is opposite(other.finding.direction)
        and _force(one.said, lexicon) == _force(other.said, lexicon)
    )


def without(
    change: JudgedChange,
    dropped: dict[int, Finding],
    again: dict[int, Finding],
    anew: set[int],
    more: Callable[[JudgedChange, Sequence[Finding]], bool] | None = None,
) -> JudgedChange:
    """The change with the findings that stay; ``more`` says whether it holds words beside those that were dropped.

    Where none does, it is editorial with the reason: what differs is told with another change of the same passage, or
    the same rule stands elsewhere. Words beside a rule that stands elsewhere have to be read.
    """
    leave = dropped.keys() | again.keys() | anew
    stay = [found for found in change.findings if id(found) not in leave]
    if len(stay) == len(change.findings):
        return change
    if not stay:
        moved = [found for found in change.findings if id(found) not in again]
        reworded = any(id(found) in anew for found in moved)
        beside = bool(moved) and len(moved) == len(change.findings) and (more or _more)(change, moved)
        review = reworded or beside or bool(change.unnamed)
        why = ANEW if reworded else REST if review else WHY["stands-reworded" if moved else "told-elsewhere"]
        return without_findings(change, why, review=review)
    return with_findings(change, stay)


def _more(change: JudgedChange, told: Sequence[Finding]) -> bool:
    """True when the change has telling words outside the rules that stand elsewhere."""
    small = lists().function
    return any(
        any(word not in small for word in forms(words))
        for words, span, reaches in _edited(change, told)
        if not any(reach.holds(span) for reach in reaches)
    )


def left_over(change: JudgedChange, told: Sequence[Finding]) -> bool:
    """True when the change has telling words besides what these findings stand on; the mark of an item tells none."""
    small = lists().function
    return any(
        len(word) > 1 and not MARK.fullmatch(word) and word not in small
        for words, span, reaches in _edited(change, told)
        for word in forms(_outside(words, span, reaches))
    )


def _edited(change: JudgedChange, told: Sequence[Finding]) -> Iterator[tuple[str, Span, list[Span]]]:
    """The words struck and put by each edit, where they stand, and what the findings stand on in that version."""
    old = [found.old_span for found in told if found.old_span is not None]
    new = [found.new_span for found in told if found.new_span is not None]
    for edit in change.edits:
        yield edit.old, edit.old_span, old
        yield edit.new, edit.new_span, new


def _outside(words: str, span: Span, reaches: Sequence[Span]) -> str:
    """What is left of an edit's words outside these spans."""
    for reach in sorted(reaches, reverse=True):
        start, end = max(reach.start - span.start, 0), max(reach.end - span.start, 0)
        words = words[:start] + " " * (min(end, len(words)) - min(start, len(words))) + words[end:]
    return words
