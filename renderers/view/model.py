"""What a person reads of a comparison: plain frozen values, the same for HTML, PDF and terminal."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class RunKind(StrEnum):
    """What a stretch of a passage is: kept, struck or inserted words, or words left out here."""

    KEEP = "keep"
    STRIKE = "strike"
    INSERT = "insert"
    GAP = "gap"


class Run(NamedTuple):
    """A stretch of words in one state; a gap's text says what was left out.

    ``term`` is the anchor of the definition that the words use; empty for all other words. ``beside`` is true of
    words that another change struck or inserted in the same sentence.
    """

    kind: RunKind
    text: str
    term: str = ""
    beside: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseName:
    """How a person cites a clause: ``name`` "Section 6.5", ``heading`` "Survival", ``full`` both.

    ``anchor`` is the fragment of the clause's place in the redline; empty when it has none.
    """

    name: str
    heading: str
    full: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One of the two versions as the masthead shows it; dates as ISO dates or empty."""

    title: str
    file: str
    last_updated: str
    effective: str
    date_words: str
    sha256: str
    media_type: str
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """What a person decided: ``sentence`` says all of it; ``was`` is what the rules said before a re-grading."""

    action: str
    author: str
    reason: str
    made: str
    expires: str
    was: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleView:
    """A decision that no longer decides anything: the whole in a ``sentence``, and the file and line it stands in."""

    sentence: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One rule's statement on a change, and what people decided on it."""

    message: str
    rule: str
    rule_title: str
    authority: str
    severity: str
    direction: str
    direction_words: str
    fingerprint: str = ""
    decisions: tuple[DecisionView, ...] = ()
    waived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectView:
    """Clauses altered without a word of theirs changing, for one reason; ``more`` of them are not named."""

    because: str
    clauses: tuple[ClauseName, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A numbered change: ``place`` cites its clause, old → new where the citation differs.

    ``brief`` is the headline cut for a table. ``parties`` are the roles whose duties or rights it shifts.
    ``decisions`` are those on the change as a whole; ``waived``: nothing of it is open. ``beside`` is how many findings
    stand open beside the first; the rest are counted and folded (all of a clause that came or went with many).
    ``unnamed`` says which words beside them no rule names.
    """

    number: int
    anchor: str
    headline: str
    brief: str
    severity: str
    rank: int
    direction: str
    direction_words: str
    short_direction: str
    happened: str
    place: str
    old_clause: ClauseName | None
    new_clause: ClauseName | None
    passage: Runs
    findings: tuple[FindingView, ...]
    effects: tuple[EffectView, ...]
    why: str
    topics: tuple[str, ...]
    parties: tuple[str, ...]
    words_unchanged: bool
    fingerprint: str = ""
    decisions: tuple[DecisionView, ...] = ()
    waived: bool = False
    beside: int = 3
    unnamed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineBlock:
    """One clause in the redline; ``numbers`` are the numbered changes it shows."""

    clause: ClauseName
    depth: int
    status: str
    changed: bool
    numbers: tuple[int, ...]
    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineStretch:
    """Neighbouring clauses: one changed clause, or several unchanged ones folded under a ``label``."""

    folded: bool
    label: str
    blocks: tuple[RedlineBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A clause whose number, title or place differs, or that came or went."""

    old: ClauseName | None
    new: ClauseName | None
    what: str
    within: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationView:
    """An obligation that came, went or changed its force; ``number`` is its change's, or null."""

    shift: str
    modality: str
    runs: Runs
    clause: ClauseName | None
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyObligations:
    """The shifted obligations of one side."""

    party: str
    summary: str
    rows: tuple[ObligationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionView:
    """A defined term that came, went or reads differently."""

    term: str
    what: str
    clause: ClauseName | None
    runs: Runs
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A defined term of the new version with its defining words; ``anchor`` is its fragment."""

    term: str
    anchor: str
    clause: ClauseName
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurvivalRow:
    """A clause that outlives the agreement in one version or both; ``why`` are its reasons in words."""

    what: str
    clause: ClauseName
    why: tuple[str, ...]
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRow:
    """A reference of the new version that goes wrong; ``new`` is false when the old version had it too."""

    clause: ClauseName
    text: str
    problem: str
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document, law or address outside the text that came or went."""

    kind: str
    text: str
    what: str
    clause: ClauseName


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencesView:
    """Where references lead: a sentence of counts, those in doubt, and what outside the text came or went."""

    summary: str
    wrong: tuple[ReferenceRow, ...]
    documents: tuple[DocumentRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietChange:
    """A change judged not material, in one line."""

    place: str
    anchor: str
    passage: Runs
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietGroup:
    """Changes that one test explained: ``why`` is that test in a sentence."""

    why: str
    substance: str
    count: int
    changes: tuple[QuietChange, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DefectView:
    """A drafting defect that only one of the versions has."""

    message: str
    rule: str
    severity: str
    clause: ClauseName | None
    decisions: tuple[DecisionView, ...] = ()
    waived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitView:
    """Something not judged, and why."""

    message: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """Everything the formats show, in order.

    ``waived_count`` counts the material changes that are waived whole; ``profile`` is a profile's id or empty.
    ``decided`` are decisions on changes that are not numbered (re-graded to none, matched by hand), with their place.
    """

    title: str
    language: str
    old: VersionView
    new: VersionView
    verdict: str
    verdict_kind: str
    severity: str
    provider: str
    user: str
    summary: tuple[str, ...]
    limits: tuple[LimitView, ...]
    material: tuple[ChangeView, ...]
    review: tuple[ChangeView, ...]
    redline: tuple[RedlineStretch, ...]
    clause_map: tuple[MapRow, ...]
    whole_map: tuple[MapRow, ...]
    same_place: int
    obligations: tuple[PartyObligations, ...]
    definitions: tuple[DefinitionView, ...]
    glossary: tuple[TermView, ...]
    survival: tuple[SurvivalRow, ...]
    references: ReferencesView
    quiet: tuple[QuietGroup, ...]
    quiet_count: int
    introduced: tuple[DefectView, ...]
    resolved: tuple[DefectView, ...]
    changed_words: int
    unclaimed_words: int
    rules_version: str
    program: str
    profile: str = ""
    waived_count: int = 0
    decided: tuple[str, ...] = ()
    stale: tuple[StaleView, ...] = ()
