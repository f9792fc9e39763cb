"""A norm before its end is known, and how it stands to the norms before it in its sentence."""

import re
from dataclasses import dataclass
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_standing import Standing
from clauses.spans import Span

_COORDINATES: Final = re.compile(
    r"(?:,|;|\b(?:and|or|but|nor|then))\s*(?:[a-z]+ly\s+|also\s+|in\s+each\s+case,?\s+)*(?:,[^,;]*,\s*)?$"
)
_RELATIVE_TWO: Final = re.compile(r"\b(?:that|who|which)\s+(?:\w+\s+){1,3}(?:to|with|by),?\s*(?:and|or)\s+$")
"""A relative clause with two verbs: "anyone that consents to, and agrees to be bound by"."""
_CONTRASTS: Final = re.compile(r",\s*(?:but|though|although|yet|except\s+that|save\s+that)\s+$")
"""A rule that stands against a disclaimer: "has no duty to check, though it may"."""
RISK: Final = re.compile(r"\b(?:liab|damages|exceed|responsib|remed|recover|obligation|warrant|answerab)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """A norm whose end is not yet known. ``otherwise``: what it does if its subject's name is no party's."""

    start: int
    cue: Span
    force: Force
    subject: Subject
    otherwise: Force | None = None


def coordinates(flat: str, low: int, cue: int) -> bool:
    """True when a conjunction or a comma stands between the norm before and a second predicate."""
    if _RELATIVE_TWO.search(flat, max(low, cue - 80), cue):
        return False
    return _COORDINATES.search(flat[max(low, cue - 200) : cue]) is not None


def swallowed(flat: str, low: int, subject: Subject) -> bool:
    """True inside what is represented or disclaimed ("does not warrant that the API will …")."""
    if subject.span.start < low:
        return False  # "…, who shall not": a relative clause about whoever was named before
    between = flat[max(low, subject.span.start - 1000) : subject.span.start]
    if re.search(r";\s*(?:and\s+|or\s+)?that\b", between):
        return True
    if re.search(r";|\.\s", between):
        return False
    if _CONTRASTS.search(between) and not re.search(r"\bthat\b", between.rpartition(",")[0]):
        return False
    if subject.joined or not re.search(
        r",\s*(?:and|but|or)?\s*(?:[a-z]+,\s*)?$|\b(?:and|"
        r"but)\s+(?:that\s+)?$",
        between,
    ):
        return True
    if re.search(r"\bthat\s*$", between):
        return True
    named = subject.standing is Standing.NAME and not re.search(r"\bthat\b", between)
    return subject.standing is not Standing.PARTY and not named  # "is not obliged to do it, and Mill may stop"


def norm_start(flat: str, start: int, before: list[Norm]) -> int:
    """Where a norm begins: at the sentence's start for the first, else at its own condition or subject."""
    if not before:
        return 0
    low = before[-1].cue.end
    lead = re.search(
        r"(?:^|[,;:]|\b(?:and|but|or)\b)\s*((?:if|unless|upon|when|where|to\s+the\s+extent|"
        r"in\s+the\s+event|except)\b[^,;]{1,160},\s*(?:then\s+)?)$",
        flat[max(low, start - 200) : start],
    )
    return start - len(lead.group(1)) if lead else max(low, start)
