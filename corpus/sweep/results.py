"""What a worker hands back: rows for the store, no agreement and no report."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from corpus.sweep.items import Item

__all__ = ["Failure", "Outcome", "Row"]

Row = dict[str, Any]


class Failure(NamedTuple):
    """An item that could not be done, and why, without a word of its texts. ``final``: it will fail again."""

    item: Item
    reason: str
    final: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Rows of readings, and of judgements each with its changes; what failed."""

    readings: tuple[Row, ...]
    judgements: tuple[tuple[Row, tuple[Row, ...]], ...]
    failures: tuple[Failure, ...]
