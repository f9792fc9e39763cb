"""One place of difference as rules see it: a passage of each version, the words that differ, the norms there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from analyzer.materiality.chapeau import Chapeau
from analyzer.materiality.phrases import Range
from analyzer.materiality.words import Word
from clauses.model import Modality, Quantity, Role
from clauses.spans import Span


class Norm(NamedTuple):
    """A rule of conduct or risk with its place among the passage's words; ``lead_in`` when it stands above it.

    ``inherited`` when it comes from the lead-in, alone or not; ``aside`` when it stands in the sentence before, from
    which this one excepts; ``turned`` when the words stand in an exception from
    it: more words there, less of the norm. ``states`` of words of force by which no one comes to owe or win anything: a
    pointer, an example, a definition, a state of things; rules of conduct pass them over, they are told as words.
    """

    modality: Modality
    role: Role | None
    start: int
    end: int
    lead_in: bool = False
    turned: bool = False
    inherited: bool = False
    aside: bool = False
    states: bool = False


class Amount(NamedTuple):
    """A quantity with its place among the passage's words."""

    quantity: Quantity
    start: int
    end: int


class Turn(Enum):
    """What fronting a part of a sentence makes of it; ``FREE`` where the part bounds the same wherever it stands."""

    NONE = auto()
    ORDER_FREE = auto()
    """Nothing but the order differs."""
    ORDER_BOUND = auto()
    WORDS_FREE = auto()
    """Words differ as well."""
    WORDS_BOUND = auto()


class Hunk(NamedTuple):
    """Words struck and words inserted at one place of the passage, as ranges of its words."""

    old: Range
    new: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The passage in one version, without words where it came or went; ``forms`` are they in the form rules compare.

    ``sentences`` are the words of each of its sentences: a passage may take in several, of different clauses.
    """

    words: tuple[Word, ...] = ()
    forms: tuple[str, ...] = field(init=False)
    changed: frozenset[int] = frozenset()
    hits: Mapping[str, list[Range]]
    mentions: tuple[tuple[int, int, Role], ...] = ()
    norms: tuple[Norm, ...] = ()
    amounts: tuple[Amount, ...] = ()
    clause: str | None = None
    span: Span | None = None
    chapeau: Chapeau | None = None
    sentences: tuple[Range, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "forms", tuple(word.form for word in self.words))

    def changed_hits(self, name: str) -> list[Range]:
        """Ranges of the list's phrases that hold at least one word that differs."""
        return [hit for hit in self.hits.get(name, ()) if any(i in self.changed for i in range(*hit))]

    def extent(self, places: frozenset[int]) -> Span | None:
        """From the first to the last of these words, in characters of the text."""
        if not places:
            return None
        return Span(self.words[min(places)].start, self.words[max(places)].end)

    def norm_at(self, place: int) -> Norm | None:
        """The norm that governs the word at this place: the tightest around it, else the last one before it."""
        around = [norm for norm in self.norms if norm.start <= place < norm.end and not norm.lead_in]
        if around:
            return min(around, key=lambda norm: norm.end - norm.start)
        before = [norm for norm in self.norms if norm.start <= place and not norm.lead_in]
        if before:
            return max(before, key=lambda norm: norm.start)
        own = [norm for norm in self.norms if not norm.lead_in]
        return next(iter(own or self.norms), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Locus:
    """A passage in both versions with its differences; ``heading`` words and ``topics`` of its clause."""

    old: Side
    new: Side
    hunks: tuple[Hunk, ...]
    topics: frozenset[str]
    turn: Turn = Turn.NONE

    def pure(self) -> Iterator[tuple[bool, Side, Range]]:
        """The differences where words only came (True) or only went, with their side and range, in order."""
        for old, new in self.hunks:
            if old[0] == old[1]:
                yield True, self.new, new
            elif new[0] == new[1]:
                yield False, self.old, old

    @property
    def one_sided(self) -> bool:
        """True when the passage stands in one version only."""
        return not self.old.words or not self.new.words
