"""Words that a page hides, or shows again, while they stand in its text; figures raised, or raised no more."""

from analyzer.comparison.model import Change
from analyzer.materiality.version import Version
from clauses.spans import Span

EMPHASIS = "emphasis"
HIDDEN = "hidden"
RAISED = "superscript"


def shown_otherwise(change: Change, old: Version, new: Version) -> bool:
    """True of a change of emphasis by which words are hidden or shown, or a figure becomes an exponent."""
    if EMPHASIS not in change.note or change.old_span is None or change.new_span is None:
        return False
    return _unseen(old, change.old_span) != _unseen(new, change.new_span)


def _unseen(version: Version, span: Span) -> list[tuple[str, str]]:
    """The words of a stretch that are hidden, and the exponents in it: figures raised behind another figure."""
    agreement = version.text.agreement
    body = agreement.text
    return [
        (mark.style, mark.span.of(body))
        for mark in agreement.emphasis
        if span.holds(mark.span)
        and (
            mark.style == HIDDEN
            or (mark.style == RAISED and mark.span.of(body).isdigit() and body[mark.span.start - 1 :][:1].isdigit())
        )
    ]
