"""The judgement on a comparison: findings by rule, what was judged editorial and by which test, the verdict."""

from dataclasses import dataclass, field
from enum import StrEnum

from analyzer.comparison.model import (
    ChangeKind,
    Edit,
    Effect,
    Ledger,
    Match,
    RedlinePart,
)
from analyzer.decisions.model import Ruling, StaleDecision
from analyzer.direction import Direction as Direction
from analyzer.lint.model import LintFinding
from analyzer.materiality.messages import Values
from analyzer.severity import Severity
from clauses.model import Agreement, Modality, Role
from clauses.spans import Span


class Substance(StrEnum):
    """Whether legal effect, form of the agreement, or only its wording changed."""

    SUBSTANTIVE = "substantive"
    ADMINISTRATIVE = "administrative"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule's statement about one change, in plain words, with the words it explains on either side.

    ``authority`` is the statute, case or practice the rule rests on; ``fingerprint`` survives re-runs and
    unrelated edits. ``decisions`` are those that people made on it; ``waived`` holds when one of them sets it
    aside: it is still shown, and no longer counts for ``--fail-on``. ``message_id`` names the sentence of the message
    catalogue that ``message`` says in English, ``values`` what fills its places: for other languages and voices.
    """

    rule: str
    severity: Severity
    direction: Direction
    message: str
    old_span: Span | None
    new_span: Span | None
    authority: str
    fingerprint: str
    decisions: tuple[Ruling, ...] = ()
    waived: bool = False
    message_id: str = ""
    values: Values = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedChange:
    """A change with its judgement. ``material`` holds exactly when substantive with severity low or higher.

    ``decisions`` are those made on the change as a whole (by its ``fingerprint``); ``waived`` holds when all
    its findings are waived. ``unnamed`` are passages beside its findings, as they are or were, that no rule names and
    no editorial test explains: to be read as well.
    """

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
    fingerprint: str = ""
    decisions: tuple[Ruling, ...] = ()
    waived: bool = False
    unnamed: tuple[str, ...] = ()


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
    """The answer: ``material`` is null when nothing material was found but something could not be judged.

    ``severity`` is the gravest of all findings, ``unwaived`` of those that nobody waived: what ``--fail-on`` asks.
    """

    material: bool | None
    severity: Severity
    counts: Counts
    limits: tuple[Limit, ...]
    unwaived: Severity = Severity.NONE


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
    """What ``novation diff`` prints: both agreements, every change judged, the redline, the ledger.

    ``profile`` is the id of the profile that set the severities, null without one; ``stale`` are decisions that
    no longer decide anything. ``rules_version`` names the rules with all that a profile and a project set.
    """

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
    profile: str | None = None
    stale: tuple[StaleDecision, ...] = ()
    schema_version: str = "1"
