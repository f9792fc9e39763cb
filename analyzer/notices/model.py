"""The plan of a notice: when the change may take effect, by which rule, what must be said, who must be asked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analyzer.notices.kinds import ChangeFacts, Condition, Part
from clauses.spans import Span

AGREEMENT = "agreement"
"""The id under which the agreement's own amendment clause stands among the rules of a plan."""


class ConflictCode(StrEnum):
    """What in a plan, or in the agreement's own clause, a rule does not allow."""

    TOO_EARLY = "too-early"
    TOO_FAR_AHEAD = "too-far-ahead"
    NOT_DURABLE = "not-durable"
    CHANNEL_PROMISED = "channel-promised"
    RETROACTIVE = "retroactive"
    CONSENT_NEEDED = "consent-needed"
    CLAUSE_NO_NOTICE = "clause-without-notice"
    CLAUSE_SHORT_NOTICE = "clause-short-notice"
    CLAUSE_NOT_DURABLE = "clause-not-durable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spared:
    """A change that a regime lets off, and the exemption that does it."""

    change: str
    because: str
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What one rule (a regime, or the agreement's own clause) asks of this notice.

    ``binds`` are the changes it covers, ``doubtful`` those among them that a person's answer may still let off.
    ``earliest`` is null where the rule sets no number of days; ``latest`` is the last day the change may take effect
    for a notice sent on this day. ``how`` says how the days were counted. ``clauses`` and ``spans`` are the places of
    the old version that the agreement's own promise stands in. ``form_verified`` and its like are false where no source
    was read for that statement.
    """

    rule: str
    title: str
    source: str
    verified: bool
    binds: tuple[str, ...]
    doubtful: tuple[str, ...]
    spared: tuple[Spared, ...]
    earliest: date | None
    latest: date | None
    how: str
    durable: bool
    channels: tuple[str, ...]
    form: str
    consent: str | None
    exit: str | None
    missed: str | None
    clauses: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    form_verified: bool = True
    exit_verified: bool = True
    missed_verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A part that the message must have, for which rules; ``verified`` is false where no source was read for it."""

    part: Part
    text: str
    rules: tuple[str, ...]
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a person must answer, about which changes, because which rules ask it."""

    condition: Condition
    text: str
    changes: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Something that a rule does not allow; ``clause`` and ``span`` lie in the version named by ``version``."""

    code: ConflictCode
    message: str
    rule: str
    changes: tuple[str, ...] = ()
    version: str | None = None
    clause: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePlan:
    """When a notice sent on ``sent`` lets the change take effect, and what it must be.

    ``earliest`` is the first day that every rule allows; ``set_by`` the rules that set it. ``provisional`` is true
    while a question is open whose answer could move that day or let a change off.
    """

    sent: date
    effective: date | None
    country: str | None
    earliest: date
    set_by: tuple[str, ...]
    latest: date | None
    provisional: bool
    channels: tuple[str, ...]
    demands: tuple[Demand, ...]
    sayings: tuple[Saying, ...]
    questions: tuple[Question, ...]
    conflicts: tuple[Conflict, ...]
    facts: tuple[ChangeFacts, ...]
    limits: tuple[str, ...]
    schema_version: str = "1"
