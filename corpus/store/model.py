"""Rows of the store as values."""

from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Key", "Series", "Version"]


class Key(NamedTuple):
    """What a reading depends on besides the program: the bytes (by their SHA-256) and the form they are read in."""

    text: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The versions of one agreement. ``first`` and ``last`` are the days of the oldest and the newest."""

    name: str
    provider: str | None
    kind: str | None
    versions: int
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version; ``number`` counts from 1 in the order of time, and a late find of an older one moves it."""

    series: str
    number: int
    source: str
    recorded: str
    key: Key
    file: str
    note: str

    @property
    def name(self) -> str:
        """What a command takes for it: ``SERIES@V3``."""
        return f"{self.series}@V{self.number}"

    @property
    def day(self) -> str:
        """The day on which it was recorded, in UTC."""
        return self.recorded[:10]
