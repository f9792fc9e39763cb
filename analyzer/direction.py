"""Whom a change favours: the other scale of rules, findings and decisions."""

from enum import StrEnum


class Direction(StrEnum):
    """Whom a change favours; ``unknown`` when the text does not say."""

    FAVORS_PROVIDER = "favors_provider"
    FAVORS_USER = "favors_user"
    MUTUAL = "mutual"
    NEUTRAL = "neutral"
    UNKNOWN = "unknown"
