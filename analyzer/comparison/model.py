"""The neutral, complete difference of two versions: nothing here says whether a change matters.

Old spans are ``[start, end)`` in the old agreement's text, new spans in the new one's.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from clauses.model import Agreement, Definition, Obligation, Party, Quantity, Reference, Survival
from clauses.spans import Span

F = TypeVar("F")


class Match(NamedTuple):
    """A clause that lives on: its id in the old and in the new version."""

    old: str
    new: str


class ChangeKind(StrEnum):
    """What happened to a clause."""

    ADDED = "added"
    REMOVED = "removed"
    MODIFIED = "modified"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    REORDERED = "reordered"
    RETARGETED = "retargeted"
    COSMETIC = "cosmetic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Words struck and inserted at one place; a pure insertion has an empty span at its place in the old text.

    ``old_clause`` and ``new_clause`` are the clauses whose own words these are.
    """

    old_span: Span
    new_span: Span
    old: str
    new: str
    old_clause: str | None = None
    new_clause: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One event in one clause (or one subtree, or one term or party throughout).

    ``old_span`` and ``new_span`` are the clause's, null on the side where it is missing; ``note`` names what
    the comparison knows of the event ("3.6 becomes 3.7", "follows the renumbering", "quotation marks").
    ``parent_changed`` is true of a move that left its parent (its scope may have changed).
    """

    id: str
    kind: ChangeKind
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    old_span: Span | None = None
    new_span: Span | None = None
    old_spans: tuple[Span, ...] = ()
    new_spans: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()
    note: str = ""
    parent_changed: bool = False


class Op(StrEnum):
    """What the redline does with a stretch of text."""

    KEEP = "="
    STRIKE = "-"
    INSERT = "+"


class RedlinePart(NamedTuple):
    """A stretch of the redline; kept and struck parts joined are the old text, kept and inserted the new."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A clause of the new version altered without a word of its changing, and the change that did it."""

    clause: str
    because: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Words struck or inserted by the redline, and how many lie in exactly one change, or in none."""

    changed: int
    claimed: int
    unclaimed: int


class FactPair(NamedTuple, Generic[F]):
    """A fact of the old version and what became of it; null where it came or went. ``change`` is its change's id."""

    old: F | None
    new: F | None
    change: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChanges:
    """Facts that differ between the versions, each tied to the change that made the difference."""

    definitions: tuple[FactPair[Definition], ...] = ()
    obligations: tuple[FactPair[Obligation], ...] = ()
    survival: tuple[FactPair[Survival], ...] = ()
    quantities: tuple[FactPair[Quantity], ...] = ()
    references: tuple[FactPair[Reference], ...] = ()
    parties: tuple[FactPair[Party], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two versions, complete and neutral."""

    old: Agreement
    new: Agreement
    matches: tuple[Match, ...]
    changes: tuple[Change, ...]
    facts: FactChanges
    effects: tuple[Effect, ...]
    redline: tuple[RedlinePart, ...]
    ledger: Ledger
