"""Reference numbers read as what they point to: "Section 9" and "Section 10" are the same when 9 became 10."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from analyzer.comparison.align import Alignment
from analyzer.comparison.sides import Side
from clauses.model import ReferenceKind, ReferenceStatus
from clauses.spans import Span

_POINTING = frozenset({ReferenceKind.CLAUSE, ReferenceKind.SELF})


class Pointer(NamedTuple):
    """A resolved reference: its words, the clause it reaches, and the name both versions share for that clause."""

    span: Span
    clause: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """The resolved references of one side by token: ``number`` holds the first token of each number."""

    at: dict[int, Pointer]
    number: dict[int, str]


def shared_names(alignment: Alignment) -> tuple[dict[str, str], dict[str, str]]:
    """Old and new clause id → a name that matched clauses share; unmatched clauses have names of their own."""
    name_old = {a: f"={a}" for a in alignment.to}
    name_new = {b: f"={a}" for a, b in alignment.to.items()}
    for division in alignment.divisions:
        whole = name_old if division.split else name_new
        parts = name_new if division.split else name_old
        for part in division.parts:
            parts[part] = whole.setdefault(division.one, f"/{division.one}")
    return name_old, name_new


def pointers(side: Side, names: dict[str, str], mark: str) -> Pointers:
    """The resolved clause references of a side; an unmatched target is named after ``mark`` and its id."""
    at: dict[int, Pointer] = {}
    number: dict[int, str] = {}
    for reference in side.agreement.references:
        if reference.kind not in _POINTING or reference.target is None:
            continue
        if reference.status is not ReferenceStatus.RESOLVED:
            continue
        target = names.get(reference.target, f"{mark}{reference.target}")
        found = tokens_in(side, reference.span)
        for token in found:
            at[token] = Pointer(reference.span, reference.target, target)
        first = next((t for t in found if _numeral(side.words.keys[t])), None)
        if first is not None and reference.kind is ReferenceKind.CLAUSE:
            number[first] = target
    return Pointers(at=at, number=number)


def _numeral(key: str) -> bool:
    """True of "13.1", "iv", "b"."""
    return any(c.isdigit() for c in key) or (key.isalpha() and (len(key) == 1 or set(key) <= set("ivxlcdm")))


def tokens_in(side: Side, span: Span) -> range:
    """The tokens that start in a span."""
    starts = side.words.starts
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def same_place(old: Side, new: Side, alignment: Alignment, a: str, b: str) -> bool:
    """True when an old and a new target are one place of the agreement read in other levels of the outline.

    The one's successor contains the other, or the new target holds what stood below the old one.
    """
    successor, origin = alignment.to.get(a), alignment.back.get(b)
    if successor is not None and (new.within(b, successor) or new.within(successor, b)):
        return True
    if origin is not None and (old.within(a, origin) or old.within(origin, a)):
        return True
    return successor is None and any(
        each is not None and new.within(each, b) for each in map(alignment.to.get, old.subtree(a))
    )


def stood_unread(side: Side, other: Side, to: dict[str, str], target: str) -> bool:
    """True when what a reference reaches in one version stands in the other too, which reads no number before it.

    The reference reaches nothing there only because the number is not told from the title ("Exhibit ATerms").
    """
    partner = next((to[name] for name in side.subtree(target) if name in to), None)
    if partner is None:
        return False
    label = other.parts[partner].clause.label
    return label is None or label == side.parts[target].clause.label


def numbered_ids(old: Side, new: Side, alignment: Alignment) -> tuple[list[int], list[int], Pointers, Pointers]:
    """The token ids of both sides with reference numbers replaced by their targets, and the pointers themselves."""
    name_old, name_new = shared_names(alignment)
    left, right = pointers(old, name_old, "-"), pointers(new, name_new, "+")
    names = sorted({*left.number.values(), *right.number.values()})
    known = {name: -1 - i for i, name in enumerate(names)}
    ids_old, ids_new = list(old.ids), list(new.ids)
    for ids, side in ((ids_old, left), (ids_new, right)):
        for token, name in side.number.items():
            ids[token] = known[name]
    return ids_old, ids_new, left, right
