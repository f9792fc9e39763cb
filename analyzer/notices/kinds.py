"""The closed sets of the law of notices: what a regime asks of a change, what a message must say, yes, no or ask."""

from dataclasses import dataclass
from enum import StrEnum

from analyzer.materiality.model import Direction, Substance
from analyzer.severity import Severity


class Condition(StrEnum):
    """What a regime asks of a change before it binds, or before it lets the change off.

    ``legally_required``, ``needs_adaptation``, ``waived``, ``imminent_danger`` and ``reference_rate`` are asked of a
    person: no text answers them.
    """

    EDITORIAL = "editorial"
    BENEFICIAL = "beneficial"
    MINOR = "minor"
    FEE_CHANGE = "fee_change"
    DATA_CHANGE = "data_change"
    RETROACTIVE = "retroactive"
    LEGALLY_REQUIRED = "legally_required"
    NEEDS_ADAPTATION = "needs_adaptation"
    WAIVED = "waived"
    IMMINENT_DANGER = "imminent_danger"
    REFERENCE_RATE = "reference_rate"


class Part(StrEnum):
    """What a message must say; ``way``: how to cancel, which only the sender knows."""

    CHANGES = "changes"
    EFFECTIVE = "effective"
    EXIT = "exit"
    WAY = "way"
    REASON = "reason"
    SILENCE = "silence"
    IMPACT = "impact"
    RIGHTS = "rights"
    CONSENT = "consent"


class Truth(StrEnum):
    """Yes, no, or only a person can say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFacts:
    """What regimes of notice read of one change; ``impact`` is its severity."""

    change: str
    substance: Substance
    review: bool
    direction: Direction
    impact: Severity
    fee_change: Truth
    data_change: Truth
    dispute_change: Truth
    retroactive: Truth
    novel_subject: Truth
    legally_required: Truth = Truth.UNKNOWN
    needs_adaptation: Truth = Truth.UNKNOWN
