"""Does a condition of a regime hold of a change? Yes, no, or ask a person."""

from collections.abc import Iterable

from analyzer.materiality.model import Direction, Substance
from analyzer.notices.answers import Answer, answered
from analyzer.notices.kinds import ChangeFacts, Condition, Truth
from analyzer.severity import Severity


def holds(condition: Condition, facts: ChangeFacts, given: Iterable[Answer]) -> Truth:
    """Whether ``condition`` holds of the change: a person's answer first, then the facts of the comparison."""
    said = answered(given, condition, facts.change)
    return said if said is not Truth.UNKNOWN else _by_facts(condition, facts)


def _by_facts(condition: Condition, facts: ChangeFacts) -> Truth:
    match condition:
        case Condition.EDITORIAL:
            if facts.substance is not Substance.SUBSTANTIVE:
                return Truth.YES
            return Truth.UNKNOWN if facts.review else Truth.NO
        case Condition.BENEFICIAL:
            return _beneficial(facts)
        case Condition.MINOR:
            return _minor(facts)
        case Condition.FEE_CHANGE:
            return facts.fee_change
        case Condition.DATA_CHANGE:
            return facts.data_change
        case Condition.RETROACTIVE:
            return facts.retroactive
        case Condition.LEGALLY_REQUIRED:
            return facts.legally_required
        case Condition.NEEDS_ADAPTATION:
            return facts.needs_adaptation
        case Condition.WAIVED | Condition.IMMINENT_DANGER | Condition.REFERENCE_RATE:
            return Truth.UNKNOWN


def _beneficial(facts: ChangeFacts) -> Truth:
    if facts.direction is Direction.FAVORS_USER:
        return Truth.YES
    return Truth.UNKNOWN if facts.direction is Direction.UNKNOWN else Truth.NO


def _minor(facts: ChangeFacts) -> Truth:
    """A gain of the user harms nobody; a loss of low severity may be minor, which only a person can say."""
    if facts.direction is Direction.FAVORS_USER:
        return Truth.YES
    return Truth.UNKNOWN if facts.impact.rank <= Severity.LOW.rank or facts.review else Truth.NO
