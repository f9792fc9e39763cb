"""What the entries of a history are."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from corpus.store.model import Key, Version

__all__ = ["FOLDED", "Entry", "Judged", "Pair", "Read", "Status"]


class Pair(NamedTuple):
    """Two texts, the older first."""

    old: Key
    new: Key


class Status(StrEnum):
    """What a recorded version is, beside the one that stood before it."""

    FIRST = "first"
    SAME = "same"
    RETURN = "return"
    FAILED_PAGE = "failed-page"
    UPGRADE = "upgrade"
    EDITORIAL = "editorial"
    AMENDMENT = "amendment"
    READ = "please-read"
    RESTORED = "restored"
    UNJUDGED = "unjudged"
    SKIPPED = "skipped"


FOLDED = frozenset({Status.SAME, Status.RETURN, Status.FAILED_PAGE, Status.UPGRADE, Status.EDITORIAL})
"""What no person need look at: it is named, counted, and can be unfolded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the history needs of a text that was read: a hash of its words, how many there are."""

    words: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A verdict. ``material`` is null where not everything could be judged; ``review`` counts changes to read."""

    id: int
    material: bool | None
    severity: str
    review: int
    edits: int
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A version in its history. ``before`` is the version it is held against, ``because`` says why it is what it is."""

    version: Version
    status: Status
    because: str
    before: Version | None = None
    judged: Judged | None = None

    @property
    def folded(self) -> bool:
        """True when no person need look at it."""
        return self.status in FOLDED
