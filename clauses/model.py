"""The agreement as a value: clauses, and the facts pinned to them. Field meanings: docs/contract (CONTRACT.md).

Spans are ``[start, end)`` in code points of ``Agreement.text``; every fact's span lies in its clause's span.
"""

from dataclasses import dataclass
from enum import StrEnum

from clauses.diagnostics import Diagnostic
from clauses.spans import Span
from clauses.text import Emphasis, Link, Origin

SCHEMA_VERSION = "1"


class ClauseKind(StrEnum):
    """What a clause is in the reader's eyes."""

    SECTION = "section"
    SUBSECTION = "subsection"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    DEFINITION = "definition"
    PREAMBLE = "preamble"
    TABLE = "table"
    ANNEX = "annex"
    BOILERPLATE = "boilerplate"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One node of the clause tree; ``span`` covers label, heading and children, without outer white space.

    ``id`` is stable and readable ("6.5", "3.6(a)", "preamble"). ``label`` is as written ("6.5", "(a)", "1.").
    ``cells`` are a table's rows.
    """

    id: str
    parent: str | None
    kind: ClauseKind
    label: str | None
    heading: str | None
    span: Span
    label_span: Span | None = None
    heading_span: Span | None = None
    topics: tuple[str, ...] = ()
    cells: tuple[tuple[Span, ...], ...] = ()


class Role(StrEnum):
    """A party's side: ``provider`` drafts and serves, ``user`` is the other contracting party."""

    PROVIDER = "provider"
    USER = "user"
    MUTUAL = "mutual"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A contracting party with the words that stand for it ("we", "us", "Developer", "you")."""

    name: str
    role: Role
    aliases: tuple[str, ...] = ()
    span: Span | None = None


class DefinitionForm(StrEnum):
    """How a definition is drafted."""

    MEANS = "means"
    INCLUDES = "includes"
    PARENTHETICAL = "parenthetical"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A defined term and its defining words. ``scope`` is the id of the clause it is limited to, else null."""

    id: str
    term: str
    form: DefinitionForm
    clause: str
    span: Span
    term_span: Span
    aliases: tuple[str, ...] = ()
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of a defined term outside its own definition's term."""

    definition: str
    term: str
    clause: str
    span: Span


class ReferenceKind(StrEnum):
    """What a reference points to."""

    CLAUSE = "clause"
    SELF = "self"
    DOCUMENT = "document"
    URL = "url"
    EMAIL = "email"
    LAW = "law"


class ReferenceStatus(StrEnum):
    """Whether the target was found in this text."""

    RESOLVED = "resolved"
    DANGLING = "dangling"
    AMBIGUOUS = "ambiguous"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Words that point elsewhere. A list ("Sections 3 and 9") is one reference a target.

    The number decides the target; a quoted heading only sets ``heading_matches``.
    """

    clause: str
    span: Span
    text: str
    kind: ReferenceKind
    target: str | None
    status: ReferenceStatus
    quoted_heading: str | None = None
    heading_matches: bool | None = None


class Modality(StrEnum):
    """The deontic force of a rule of conduct or risk."""

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    GRANT = "grant"
    DISCLAIMER = "disclaimer"
    REPRESENTATION = "representation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """A rule of conduct or risk: who must, must not, may, grants, disclaims or represents what.

    ``bearer`` is the words that name who is bound (or holds the right, grants, is protected, represents);
    ``modal`` the modal words as written, lower-cased.
    """

    clause: str
    span: Span
    modality: Modality
    bearer: str | None
    bearer_role: Role | None
    counterparty: str | None
    modal: str
    action: str
    condition: str | None = None
    exception: str | None = None
    deadline: str | None = None


class SurvivalRoute(StrEnum):
    """Why a rule outlives the agreement."""

    LIST = "list"
    STATEMENT = "statement"
    PERPETUAL = "perpetual"
    ACCRUED = "accrued"
    POST_TERMINATION = "post_termination"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival:
    """A passage that makes clauses survive; ``targets`` are clause ids."""

    clause: str
    span: Span
    route: SurvivalRoute
    targets: tuple[str, ...] = ()
    duration: str | None = None


class QuantityKind(StrEnum):
    """What is counted."""

    DURATION = "duration"
    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    AGE = "age"
    COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit. ``value`` is a number, or an ISO date (YYYY-MM-DD) for ``date``."""

    clause: str
    span: Span
    kind: QuantityKind
    value: int | float | str
    unit: str | None = None
    qualifier: str | None = None


class Amends(StrEnum):
    """What an amendment passage lets someone change."""

    TERMS = "terms"
    FEES = "fees"
    SERVICE = "service"
    POLICIES = "policies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A passage that says how something may be changed."""

    what: Amends
    clause: str
    span: Span
    by: str | None = None
    channels: tuple[str, ...] = ()
    notice: str | None = None
    acceptance: str | None = None
    objection: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One version of an agreement: its canonical text, its clause tree in document order, and its facts."""

    source: Origin
    text: str
    title: str | None
    language: str
    last_updated: str | None
    effective: str | None
    clauses: tuple[Clause, ...]
    parties: tuple[Party, ...] = ()
    definitions: tuple[Definition, ...] = ()
    uses: tuple[Use, ...] = ()
    references: tuple[Reference, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    survival: tuple[Survival, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    amendment: tuple[Amendment, ...] = ()
    links: tuple[Link, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    schema_version: str = SCHEMA_VERSION
