"""The judgement on a comparison: findings by rule, what was judged editorial and by which test, the verdict."""

from dataclasses import dataclass
from enum import StrEnum

from analyzer.comparison.model import (
    ChangeKind,
    Edit,
    Effect,
    Ledger,
    Match,
    RedlinePart,
)
from analyzer.lint.model import LintFinding
from analyzer.severity import Severity
from clauses.model import Agreement, Modality, Role
from clauses.spans import Span


class Direction(StrEnum):
    """Whom a change favours; ``unknown`` when the text does not say."""

    FAVORS_PROVIDER = "favors_provider"
    FAVORS_USER = "favors_user"
    MUTUAL = "mutual"
    NEUTRAL = "neutral"
    UNKNOWN = "unknown"


class Substance(StrEnum):
    """Whether legal effect, form of the agreement, or only its wording changed."""

    SUBSTANTIVE = "substantive"
    ADMINISTRATIVE = "administrative"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule's statement about one change, in plain words, with the words it explains on either side.

    ``authority`` is the statute, case or practice the rule rests on; ``fingerprint`` survives re-runs and
    unrelated edits.
    """

    rule: str
    severity: Severity
    direction: Direction
    message: str
    old_span: Span | None
    new_span: Span | None
    authority: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedChange:
    """A change with its judgement. ``material`` holds exactly when substantive with severity low or higher."""

    id: str
    kind: ChangeKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    old_span: Span | None
    new_span: Span | None
    old_spans: tuple[Span, ...]
    new_spans: tuple[Span, ...]
    edits: tuple[Edit, ...]
    note: str
    topics: tuple[str, ...]
    material: bool
    severity: Severity
    direction: Direction
    substance: Substance
    review: bool
    why: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """Something that was not judged, and why; any limit keeps a clean verdict from being "false"."""

    code: str
    message: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Changes counted by severity (material ones), direction (material ones) and kind (all)."""

    severity: dict[str, int]
    direction: dict[str, int]
    kind: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer: ``material`` is null when nothing material was found but something could not be judged."""

    material: bool | None
    severity: Severity
    counts: Counts
    limits: tuple[Limit, ...]


class Shift(StrEnum):
    """What became of an obligation."""

    ADDED = "added"
    LOST = "lost"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationShift:
    """An obligation added, lost, tightened or loosened, by the side that bears it."""

    shift: Shift
    bearer_role: Role | None
    modality: Modality
    old_span: Span | None
    new_span: Span | None
    change: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What ``novation diff`` prints: both agreements, every change judged, the redline, the ledger."""

    old: Agreement
    new: Agreement
    verdict: Verdict
    summary: tuple[str, ...]
    matches: tuple[Match, ...]
    changes: tuple[JudgedChange, ...]
    effects: tuple[Effect, ...]
    introduced: tuple[LintFinding, ...]
    resolved: tuple[LintFinding, ...]
    obligations: tuple[ObligationShift, ...]
    redline: tuple[RedlinePart, ...]
    ledger: Ledger
    rules_version: str
    program: str
    schema_version: str = "1"
