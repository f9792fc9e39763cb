"""Which of several decisions on one thing are in force: the later one in the file, and none disappears."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from analyzer.decisions.model import Action, Decision

SETTLES = frozenset({Action.ACCEPT, Action.WAIVE})
"""Of these one is in force: who accepts after a waiver lifts it, who waives after an accept sets aside."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision that counts today, with its place in the order of the files."""

    at: int
    decision: Decision

    @property
    def settles(self) -> bool:
        """Whether it accepts or waives."""
        return self.decision.action in SETTLES


Book = Mapping[str, Sequence[Placed]]


def in_order(*made: Iterable[Placed]) -> list[Placed]:
    """All of these decisions, the earliest first."""
    return sorted(chain(*made), key=lambda each: each.at)


def waived(made: Iterable[Placed]) -> bool:
    """Whether the last of the decisions that settle is a waiver."""
    settling = [each for each in in_order(made) if each.settles]
    return bool(settling) and settling[-1].decision.action is Action.WAIVE


def settled_later(one: Placed, others: Iterable[Placed]) -> bool:
    """Whether a later one of the others accepts or waives what this one accepted or waived."""
    return one.settles and any(each.settles and each.at > one.at for each in others)


def graded_later(one: Placed, others: Iterable[Placed]) -> bool:
    """Whether a later one of the others grades all that this one grades: level, side or both."""
    return one.decision.action is Action.REGRADE and any(
        each.at > one.at and each.decision.action is Action.REGRADE and _covers(each.decision, one.decision)
        for each in others
    )


def _covers(later: Decision, earlier: Decision) -> bool:
    level = later.severity is not None or earlier.severity is None
    return level and (later.direction is not None or earlier.direction is None)
