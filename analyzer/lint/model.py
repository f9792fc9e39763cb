"""What the proofreader says of one agreement."""

from dataclasses import dataclass

from analyzer.decisions.model import Ruling
from analyzer.severity import Severity
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LintFinding:
    """A drafting defect; ``span`` is null where a thing is missing altogether.

    ``waived`` holds when one of the ``decisions`` on it sets it aside: shown, and not counted for ``--fail-on``.
    """

    rule: str
    severity: Severity
    clause: str | None
    span: Span | None
    message: str
    related: tuple[Span, ...]
    fingerprint: str
    decisions: tuple[Ruling, ...] = ()
    waived: bool = False
