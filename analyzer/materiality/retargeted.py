"""A reference whose words stand while it now reaches another clause, or none."""

import hashlib

from analyzer.comparison.model import Change
from analyzer.materiality.findings import shorten
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.survey import Survey
from analyzer.severity import Severity

RULE = "reference-retargeted"


def retargeted(change: Change, survey: Survey) -> tuple[tuple[Finding, ...], str]:
    """The finding of the rule ``reference-retargeted`` on a retargeted change, and its reason."""
    rule = survey.catalogue.explain(RULE)
    words = change.edits[0].new if change.edits else ""
    message = rule.message.forward.replace("{words}", shorten(words)).replace("{new}", change.note or words)
    path = survey.path(change.old[0] if change.old else None, change.new[0] if change.new else None)
    mark = hashlib.sha256("\0".join((RULE, path, words)).encode()).hexdigest()[:16]
    severity = rule.severity.other
    made = Finding(
        rule=RULE,
        severity=severity,
        direction=Direction.NEUTRAL,
        message=message,
        old_span=change.edits[0].old_span if change.edits else change.old_span,
        new_span=change.edits[0].new_span if change.edits else change.new_span,
        authority=rule.authority,
        fingerprint=mark,
    )
    return ((made,) if severity is not Severity.NONE else ()), message
