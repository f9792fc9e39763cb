"""Norms laid upon a party that is no subject: "it is your job to", "it is up to you to", "entitles Client to"."""

import re
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_place import Norm
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality
from clauses.spans import Span

_DUTY: Final = r"(?:[a-z]+\s+)?(?:job|duty|responsibility|obligation|task)"
_PARTY: Final = r"(?:you|us|(?:the\s+|each\s+|either\s+)?[a-z][\w&-]*(?:\s+party)?)"
_LAID: Final = re.compile(
    r"\bit(?:'s|\s+is|\s+(?:shall|will)\s+be)\s+(?:(?:always|also|[a-z]+ly)\s+)?(?:"
    rf"(?P<whose>your|our|(?:the\s+)?[a-z][\w&-]*(?='s?\s))(?:'s?)?\s+{_DUTY}\s+to|"
    rf"the\s+{_DUTY}\s+of\s+(?P<of>{_PARTY})\s+to|up\s+to\s+(?P<upon>you|us)\s+to)\b|"
    rf"(?<!not\s)(?<!nothing\s)\b(?:entitles|(?:shall|will)\s+entitle)\s+(?P<entitled>{_PARTY})\s+to\b"
)
_ASIDE: Final = re.compile(r"\b(?:if|that|which|whether|because|unless|where|when)\s+$")


def laid_upon(flat: str) -> list[Norm]:
    """The norms of a sentence, in lower case, that name their bearer after the verb; in order."""
    return [
        _norm(found)
        for found in _LAID.finditer(flat)
        if not _ASIDE.search(flat[max(0, found.start() - 9) : found.start()])
    ]


def _norm(found: re.Match[str]) -> Norm:
    name = next(name for name in ("whose", "of", "upon", "entitled") if found[name])
    modality = Modality.PERMISSION if name == "entitled" else Modality.OBLIGATION
    subject = Subject(standing=Standing.PARTY, span=Span(*found.span(name)))
    return Norm(start=found.start(), cue=Span(*found.span()), force=Force(modality=modality), subject=subject)
