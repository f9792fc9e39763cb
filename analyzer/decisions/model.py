"""A decision as a person wrote it down, and what outputs show of it. Dates are ISO (``2026-11-25``)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analyzer.direction import Direction
from analyzer.severity import Severity


class Action(StrEnum):
    """What a person may decide.

    ``accept``: read, and the finding is right. ``waive``: set aside; it stays visible and no longer fails a
    run. ``regrade``: another severity or direction. ``rematch``: these two clauses are (or are not) one clause.
    ``note``: a remark.
    """

    ACCEPT = "accept"
    WAIVE = "waive"
    REGRADE = "regrade"
    REMATCH = "rematch"
    NOTE = "note"


class About(StrEnum):
    """What a decision is on: a change between two versions, or a defect that the proofreader finds in one."""

    CHANGE = "change"
    LINT = "lint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided, as it stands in a decisions file. ``of`` is the fingerprint it decides on.

    ``severity`` and ``direction`` are those of a re-grading. A re-match names the clause of either version by
    the id it had then; ``apart`` says that the two are not one clause. ``document``, ``old_version`` and
    ``new_version`` (SHA-256 of the texts) tell which comparison it was made on; ``place`` and ``words`` are for
    the reader of the file. ``source`` is file and line.
    """

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    of: str
    action: Action
    author: str
    reason: str
    made: date | None = None
    expires: date | None = None
    about: About = About.CHANGE
    severity: Severity | None = None
    direction: Direction | None = None
    old_clause: str = ""
    new_clause: str = ""
    apart: bool = False
    document: str = ""
    place: str = ""
    words: str = ""
    old_version: str = ""
    new_version: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A decision on the finding or change that it stands with.

    ``was_severity`` and ``was_direction`` are what the rules said before a re-grading, null otherwise. ``apart``
    says that a re-match set clauses apart; ``overruled`` that a later decision is in force in its stead.
    """

    action: Action
    author: str
    reason: str
    made: str
    expires: str | None = None
    was_severity: Severity | None = None
    was_direction: Direction | None = None
    apart: bool = False
    overruled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleDecision:
    """A decision that no longer decides anything here, and why; ``place`` is where its finding stood.

    ``source`` is the file and line it is written in ("novation-decisions.toml, line 12").
    """

    of: str
    action: Action
    author: str
    reason: str
    made: str
    place: str
    source: str
    why: str
    apart: bool = False
