"""A notice of change before it takes a form: its sentences, each with its part and the changes it rests on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analyzer.decisions.model import Ruling
from analyzer.materiality.model import Direction
from analyzer.severity import Severity


class NoticePart(StrEnum):
    """The parts of a notice in the order in which a reader needs them."""

    GREETING = "greeting"
    LEAD = "lead"
    AFFECTED = "affected"
    CHANGES = "changes"
    REASON = "reason"
    STAYS = "stays"
    CHOICES = "choices"
    SILENCE = "silence"
    RIGHTS = "rights"
    LINKS = "links"
    CONTACT = "contact"
    WHY_YOU = "why_you"
    VERSIONS = "versions"


class Group(StrEnum):
    """Whom an item favours, from the reader's side."""

    ADVERSE = "adverse"
    OTHER = "other"
    FAVOURABLE = "favourable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How a report tells a change: its number, the citation of its clause, the words before and now."""

    change: str
    number: int
    place: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One change as the notice tells it. ``effects`` are the findings' sentences; empty where a person must read.

    Of a passage that came or went as a whole with many effects they are that and the gravest; ``more`` are the
    others, told behind the passage.
    """

    change: str
    number: int
    group: Group
    place: str
    effects: tuple[str, ...]
    old: str
    new: str
    severity: Severity
    direction: Direction
    link: str | None
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision on a change. ``rule`` names the finding it is on, null for the change as a whole.

    ``told`` is false where the decision keeps the change out of the notice (re-graded to none).
    """

    change: str
    rule: str | None
    ruling: Ruling
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence of the notice outside its items, and the changes (ids) it is about."""

    part: NoticePart
    text: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The whole notice. ``grade`` is the school grade its own sentences read at (Flesch-Kincaid).

    ``titled`` is false where nothing names the document; ``cancel`` says how to cancel. ``profile`` set the severities,
    ``decided`` is what people decided on changes: recorded for the sender, not said to the recipient.
    """

    subject: str
    document: str
    provider: str | None
    language: str
    sent: date
    effective: date
    items: tuple[Item, ...]
    sentences: tuple[Said, ...]
    headings: dict[str, str]
    grade: float
    titled: bool = True
    cancel: str | None = None
    profile: str | None = None
    decided: tuple[Decided, ...] = ()
    schema_version: str = "1"

    def of(self, part: NoticePart) -> tuple[Said, ...]:
        """The sentences of a part."""
        return tuple(said for said in self.sentences if said.part is part)
