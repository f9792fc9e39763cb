"""Duties told in the plain present without a sign of duty: "Designer presents three routes".

They bind only in an agreement that is drafted so throughout, which a sentence alone does not tell: the binding decides.
"""

import re
from typing import Final

from clauses.facts.knowledge import table
from clauses.facts.obligations_force import confined
from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.obligations_parts import condition_of, deadline_of, exception_of, owed_to
from clauses.model import Modality
from clauses.spans import Span

_TELLS: Final = re.compile(
    r"(?=[A-Ztb])(?:^|(?<=[;|,]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bend\s)|(?<=\.\s))"
    r"(?P<subject>(?:(?:[Tt]he\s+)?(?!The\s)[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2}?)(?=\s+(?:[a-z]+ly\s+|also\s+|then\s+)?(?P<verb>(?:does\s+not|doesn['’]t)\s+[a-z]+|never\s+[a-z]+s|[a-z]+[b-rt-z]s)\s)|"
    r"(?:[Tt]he\s+(?:two\s+)?|[Bb]oth\s+)(?:parties|sides)(?=\s+(?:[a-z]+ly\s+|also\s+|then\s+)?(?P<plain>(?:do\s+not|don['’]t)\s+[a-z]+|[a-z]{3,})\s))"
)
_NO_OBJECT: Final = re.compile(r"\s+(?:is|are|was|were|may|shall|will|must|can|of|and|or|to\s+be)\b|\s*\|\s*$")
_SUBORDINATE: Final = re.compile(
    r"\b(?:if|when|where|unless|while|that|which|who|whether|because|whereas|once|until|as)\b[^,;:|]*$"
)
_NOT: Final = re.compile(r"(?:does\s+not|doesn['’]t|do\s+not|don['’]t|never)\s")
_FORBIDS: Final = re.compile(r"\s+(?:no|nobody|nothing|none)\b")
_END: Final = re.compile(r"\s\|(?:\s|$)|[;]|,?\s+(?:and|but)\s+(?=(?:[Tt]he\s)?[A-Z][a-z]+\s[a-z]+s\s)|\.?\s*$")


def narrated(words: str, taken: tuple[Span, ...]) -> list[LocalObligation]:
    """The duties a sentence tells in the plain present of a named party, outside the spans ``taken`` by other norms."""
    found: list[LocalObligation] = []
    stative = table("narrated")["stative"]
    for match in _TELLS.finditer(words):
        verb = match["verb"] or match["plain"]
        start, end = match.start(), match.end("verb" if match["verb"] else "plain")
        if verb.split()[-1] in stative or verb.endswith("ly") or _NO_OBJECT.match(words, end):
            continue
        if _SUBORDINATE.search(words[:start]) or any(span.holds(Span(start, end)) for span in taken):
            continue
        close = _END.search(words, end)
        stop = min([close.start() if close else len(words), *(span.start for span in taken if span.start >= end)])
        whole = Span(start, max(stop, end))
        action = " ".join(words[end - len(verb.split()[-1]) : whole.end].split()).rstrip(" .;,|")
        forbids = _NOT.match(verb) is not None or _FORBIDS.match(words, end) is not None
        found.append(
            LocalObligation(
                span=whole,
                modality=Modality.PROHIBITION if forbids else confined(Modality.OBLIGATION, action.lower()),
                bearer=match["subject"],
                counterparty=owed_to(action, match["subject"]),
                modal="",
                action=action,
                condition=condition_of(words),
                exception=exception_of(words),
                deadline=deadline_of(words),
                needs_party=True,
                narrated=True,
            )
        )
    return found
