"""What feeds and the triage page show: amendments of many series, each with its changes, the most adverse first."""

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.direction import Direction
from analyzer.severity import Severity
from renderers.view.words import SHORT_DIRECTION

__all__ = ["Digest", "DigestChange", "most_adverse"]

_AGAINST = (Direction.FAVORS_PROVIDER, Direction.UNKNOWN, Direction.MUTUAL, Direction.NEUTRAL, Direction.FAVORS_USER)


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestChange:
    """One change; ``place`` cites its clause, ``old`` and ``new`` are words of it, perhaps shortened."""

    severity: Severity
    direction: Direction
    place: str
    why: str
    old: str
    new: str
    material: bool = True

    @property
    def rank(self) -> int:
        """0 for none up to 4 for critical."""
        return self.severity.rank

    @property
    def short_direction(self) -> str:
        """Whom it favours, in a word or two."""
        return SHORT_DIRECTION[self.direction]

    @property
    def order(self) -> tuple[int, int]:
        """Grave before light; what favours the provider before what favours the user."""
        return -self.rank, _AGAINST.index(self.direction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """An amendment. ``id`` never changes, ``name`` is what a command takes for it (SERIES@V3), ``against`` likewise.

    ``recorded`` is an ISO date or moment; ``summary`` the verdict's sentences.
    """

    id: str
    series: str
    name: str
    against: str
    recorded: str
    summary: str
    changes: tuple[DigestChange, ...]

    @property
    def day(self) -> str:
        """The day on which it was recorded."""
        return self.recorded[:10]

    @property
    def moment(self) -> str:
        """When it was recorded, as feeds want it (RFC 3339)."""
        return self.recorded if "T" in self.recorded else f"{self.recorded}T00:00:00Z"

    @property
    def worst(self) -> DigestChange | None:
        """The change that is most adverse to the user."""
        return min(self.changes, key=lambda each: each.order, default=None)


def most_adverse(digests: Iterable[Digest]) -> list[Digest]:
    """The amendments, the most adverse to the user first, of equal ones the newest."""
    newest = sorted(digests, key=lambda each: (each.recorded, each.series), reverse=True)
    return sorted(newest, key=lambda each: each.worst.order if each.worst else (0, len(_AGAINST)))
