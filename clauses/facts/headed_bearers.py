"""Whom a heading binds: "The Processor" above "Keeps records", "Hirer's duties" above "To clear the hall"."""

import re
from typing import Final

from clauses.model import Clause

_MARKS: Final = re.compile(
    r"^[\s#*_]*(?:(?:part|section|article|clause|annex|schedule)\s+)?(?:(?:[A-Z]|[IVX]{1,5}|\d{1,2}(?:\.\d+)*)[.):]?\s+)?",
    re.IGNORECASE,
)
_NAME: Final = r"(?P<name>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2})"
_DUTIES: Final = r"(?:duties|obligations|undertakings|responsibilities|tasks|covenants|promises|part|side)"
_BEARS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:[Tt]he\s+)?{_NAME}",
        rf"(?:[Tt]he\s+)?{_NAME}(?:['’]s|['’])\s+(?:[a-z]+\s+)?(?i:{_DUTIES})",
        rf"(?i:(?:the\s+)?{_DUTIES}\s+of)\s+(?:the\s+)?{_NAME}",
        rf"(?i:what)\s+(?:the\s+)?{_NAME}\s+(?i:does|must\s+do|has\s+to\s+do|undertakes|promises|sees\s+to|(?:is|agrees)\s+to\s+do)",
    )
)
_PRESENT: Final = re.compile(
    r"(?:Never\s+|never\s+)?[A-Za-z][a-z]+[b-rt-z]s\s(?!of\s)(?!(?:(?!(?:that|who|which|if|when|where|it|as|what|and|but|or)\s)[\w-]+\s){0,5}?"
    r"(?:is|are|was|were|may|shall|will|must|can|has|have)\s)"
)
_MODAL: Final = re.compile(r"(?:[Dd]oes|[Hh]as|[Ss]hall|[Ww]ill|[Mm]ay|[Mm]ust)\s(?!be\s)|(?:[Dd]oesn|[Ww]on)['’]t\s")
"""Predicates whose subject the heading is."""
_COVENANT: Final = re.compile(r"(?:To|Not\s+to)\s+[a-z]+")


def heading_over(text: str, clause: Clause, words: str, by_id: dict[str, Clause]) -> str:
    """The lead-in that a heading makes for a clause without a subject: "The Processor:"; empty where it makes none."""
    told = _PRESENT.match(words) is not None or _MODAL.match(words) is not None
    covenant = _COVENANT.match(words) is not None
    if clause.heading is not None or not (told or covenant):
        return ""
    above = by_id.get(clause.parent or "")
    while above is not None and above.heading is None:
        above = by_id.get(above.parent or "")
    name = bearer_in(above.heading) if above is not None and above.heading else None
    if name is None or re.search(rf"[“\"](?:the\s+)?{re.escape(name)}[”\"]", text, re.IGNORECASE) is None:
        return ""
    return f"The duties of the {name} are:" if covenant else f"The {name}:"


def bearer_in(heading: str) -> str | None:
    """The name of whom a heading lays its clauses upon ("What the Gym does"), without its article."""
    bare = _MARKS.sub("", heading, count=1).strip(" \t\n*_:.—–-")
    match = next((found for pattern in _BEARS if (found := pattern.fullmatch(bare)) is not None), None)
    return match["name"] if match else None
