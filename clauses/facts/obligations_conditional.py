"""Duties worded as the condition of a permission: "provided that you keep all notices"."""

import re
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_place import Norm
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality
from clauses.spans import Span

_CONDITION_PARTY: Final = re.compile(
    r"(?!(?:each|any|every|all|such|no|an?|this|these|its|their)\b(?!\s+party)|however\b|further\b|always\b|that\b|where\b|if\b|when\b)(?:you|we|(?:the\s+)?[a-z][\w.&-]*(?:\s+party)?)(?=\s)"
)
_HANDED_OVER: Final = re.compile(
    r"(?P<thing>(?:each|every|any|all|the|such|an?)\s[^,;.]{2,60}?)\s(?P<is>is|are)\s(?:first\s|duly\s|promptly\s)?"
    r"(?:submitted|shown|sent|returned|given|paid|delivered|reported|produced|handed)\sto\s(?:you|us|(?:the\s)?[A-Z])"
)
"""What the other side is to be given first: "provided that each design is shown to the Owner"."""

_ASKS: Final = re.compile(
    r"\s+(?:(?:also|first|promptly|so)\s+)*(?:tells?|lets?|gives?|notif(?:y|ies)|cooperates?|co-operates?|helps?|assists?|sends?|"
    r"returns?|keeps?|follows?|hands?|informs?|advises?|lea(?:ve|ves)|shows?|produces?|registers?|asks?|compl(?:y|ies)|obeys?)\b"
)


def asks_for(flat: str, norm: Norm) -> bool:
    """True where the condition asks for an act that helps: "so long as you tell us", and not "as long as you live"."""
    return _ASKS.match(flat, norm.subject.span.end) is not None


def conditional(words: str, flat: str, condition: re.Match[str]) -> Norm | None:
    """Reads “provided that you duplicate all notices”: a duty worded as the condition of a permission."""
    start = condition.end()
    party = _CONDITION_PARTY.match(flat, start)
    if (handed := _HANDED_OVER.match(words, start)) is not None:
        thing = Subject(standing=Standing.THING, span=Span(start, handed.end("thing")))
        cue = Span(condition.start(), handed.end("is"))
        return Norm(start=condition.start(), cue=cue, force=Force(modality=Modality.OBLIGATION), subject=thing)
    if party is None:
        return None
    subject = noun_phrase(words, flat, start, party.end())
    rest = flat[party.end() : party.end() + 40]
    if subject.standing is not Standing.PARTY or re.match(
        r"\s*(?:has|have|had|is|are|was|were|may|will|shall|must|"
        r"can)\b",
        rest,
    ):
        return None
    negated = re.match(r"\s+(?:do|does)\s+not\b", rest)
    force = Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    cue = Span(condition.start(), condition.end())
    return Norm(start=condition.start(), cue=cue, force=force, subject=subject)
