"""Dates that lie before the document's own date though the words speak of the future."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import QuantityKind

_FUTURE = re.compile(r"\b(?:will|shall|must|expires?|is to)\b", re.I)
_AT = re.compile(
    r"\b(?:on|by|until|before|no later than|not later than|through|beginning|starting|effective|as of|from|after)"
    r"\s+(?:or\s+(?:before|after)\s+)?\Z",
    re.I,
)
_ENTITLED = re.compile(
    r"\b(?:dated|entered into|of|since|version)\s+\Z|\b(?:who|that|which|if you)\b[^.]{0,80}\Z", re.I
)
_REACH = 60


def find(draft: Draft) -> Iterator[Defect]:
    """“will end on 1 March 2019” in a document of 2024. Only the document's own date is compared, never the clock."""
    said = max(filter(None, (draft.agreement.last_updated, draft.agreement.effective)), default=None)
    if said is None:
        return
    spans = {quantity.span.start: quantity for quantity in draft.agreement.quantities}
    dates = [quantity for quantity in spans.values() if quantity.kind is QuantityKind.DATE]
    sentences = list(draft.sentences)
    at = 0
    for date in sorted(dates, key=lambda quantity: quantity.span):
        while at < len(sentences) and sentences[at].span.end <= date.span.start:
            at += 1
        if at == len(sentences) or not sentences[at].span.holds(date.span) or str(date.value) >= said:
            continue
        before = sentences[at].words[: date.span.start - sentences[at].span.start]
        if _FUTURE.search(before[-_REACH:]) and _AT.search(before) and not _ENTITLED.search(before):
            yield Defect(
                span=date.span,
                message=f"The clause speaks of {date.value} as of what is to come; the document is of {said}.",
            )


CHECK = Check(
    rule="past-date",
    title="A date in the past that should not be",
    severity=Severity.MEDIUM,
    what="Looks for “will”, “shall” or “expires” with a date that lies before the document's own date (“last updated”, "
    "“effective”). The clock is not looked at: the same document gives the same findings on any day.",
    why="The sentence is spent: a deadline that nobody can meet any more, or a date left over from an earlier version.",
    wrong="Last updated: 1 May 2026. … The old rates will apply until 31 December 2024.",
    instead="Strike the sentence, or give the date that is meant.",
    find=find,
)
