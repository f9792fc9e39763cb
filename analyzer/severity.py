"""How much a thing matters: the one scale of rules, findings and defects."""

from enum import StrEnum


class Severity(StrEnum):
    """How much a change matters; ``rank`` orders them."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for none up to 4 for critical."""
        return list(Severity).index(self)

    def reaches(self, level: "Severity | None") -> bool:
        """True where something of this severity fails a run that is to fail at ``level``; at none, nothing fails."""
        return level is not None and level is not Severity.NONE and self.rank >= level.rank
