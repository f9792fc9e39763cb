"""Norms laid upon a party that is no subject: "it is your job to", "it is up to you to", "entitles Client to"."""

import re
from dataclasses import dataclass
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_place import Norm
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality
from clauses.spans import Span

_DUTY: Final = r"(?:[a-z]+\s+)?(?:job|duty|responsibility|obligation|task)"
_PARTY: Final = r"(?:you|us|(?:the\s+|each\s+|either\s+)?[a-z][\w&-]*(?:\s+party)?)"
_ENDS: Final = r"(?=[\s.,;]|$)"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A way to lay a norm upon a party; ``gates`` are words without which a sentence need not be searched.

    The party is the group ``p``, or ``q`` or ``r`` where it can stand in several places. ``alone``: no subject
    stands before it ("it is your job to"). ``decides``: what is decided may begin with "whether".
    """

    gates: tuple[str, ...]
    modality: Modality
    pattern: re.Pattern[str]
    alone: bool = False
    decides: bool = False


_WAYS: Final = (
    _Laid(
        gates=("it's ", "it is ", "it s ", "it shall be ", "it will be "),
        alone=True,
        modality=Modality.OBLIGATION,
        pattern=re.compile(
            r"\bit(?:['\s]s|\s+is|\s+(?:shall|will)\s+be)\s+(?:(?:always|also|[a-z]+ly)\s+)?(?:"
            rf"(?P<p>your|our|(?:the\s+)?[a-z][\w&-]*(?='s?\s))(?:'s?)?\s+{_DUTY}\s+to|"
            rf"the\s+{_DUTY}\s+of\s+(?P<q>{_PARTY})\s+to|(?:up\s+to|down\s+to|for|on|upon)\s+(?P<r>{_PARTY})\s+to)\b"
        ),
    ),
    _Laid(
        gates=("entitle", "permits ", "allows "),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            rf"\b(?:entitles|(?:shall|will)\s+entitle|permits)\s+(?P<p>{_PARTY})\s+to\b|"
            rf"\b(?:licen[sc]e|agreement|subscription|membership|ticket|pass|section|clause|permission|terms?)\s+allows\s+"
            rf"(?P<q>{_PARTY})\s+to\b"
        ),
    ),
    _Laid(
        gates=("obligate", "oblige", "requires ", "require "),
        modality=Modality.OBLIGATION,
        pattern=re.compile(
            rf"\b(?:obligates|obliges|requires|(?:shall|will)\s+(?:oblige|obligate|require))\s+(?P<p>{_PARTY})\s+(?:either\s+)?to\b"
        ),
    ),
    _Laid(
        gates=("in no ", "under no ", "on no account", "at no time"),
        alone=True,
        modality=Modality.PROHIBITION,
        pattern=re.compile(
            r"\b(?:in\s+no\s+(?:event|case|circumstances?)|under\s+no\s+circumstances?|on\s+no\s+account|"
            rf"at\s+no\s+time)\s+(?:is|are)\s+(?P<p>{_PARTY})\s+(?:permitted\s+|allowed\s+|entitled\s+|obligated\s+|obliged\s+|required\s+|bound\s+)?to\b"
        ),
    ),
    _Laid(
        gates=("belong",),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            rf"\b(?:belongs?|(?:shall|will)\s+belong)(?:\s+(?:only|solely|exclusively))?\s+to\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    _Laid(
        gates=("title", "ownership", "property", "copyright", "rights"),
        modality=Modality.PERMISSION,
        alone=True,
        pattern=re.compile(
            r"\b(?:title|ownership|property|copyright|(?<=all\s)rights)\b[^;.:]{0,160}?\b(?P<at>remains?|stays?|rests?|vests?|"
            rf"(?:shall|will)\s+(?:remain|stay|vest|rest))\s+(?:vested\s+)?(?:solely\s+|exclusively\s+|entirely\s+)?(?:with|in)\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    _Laid(
        gates=("discretion", " option"),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            r"\b(?:is|are|(?:shall|will)\s+be)\s+(?:[a-z]+ly\s+|made\s+|determined\s+|decided\s+)?(?:at|in|within)\s+(?:the\s+)?(?:(?:sole|absolute|full)\s+)?"
            r"(?P<p>your|our|(?:the\s+)?[a-z][\w&-]*(?='s\s))(?:'s)?\s+(?:(?:sole|absolute|entire|full)\s+)?(?:discretion|option)\b"
        ),
        alone=True,
        decides=True,
    ),
    _Laid(
        gates=("up to ",),
        modality=Modality.PERMISSION,
        alone=True,
        decides=True,
        pattern=re.compile(
            rf"(?<!\bit\s)\b(?:is|are)\s+(?:entirely\s+|solely\s+)?up\s+to\s+(?!\d|an?\b)(?P<p>{_PARTY})(?=\s*(?:[.,;]|$))"
        ),
    ),
    _Laid(
        gates=("risk ",),
        modality=Modality.DISCLAIMER,
        pattern=re.compile(
            rf"\brisk\b[^.;]{{0,120}}?\b(?:remains?|is|lies|rests|stays)\s+(?:solely\s+|entirely\s+)?with\s+(?P<p>{_PARTY}){_ENDS}"
        ),
        alone=True,
    ),
    _Laid(
        gates=(" vest",),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            rf"\b(?:vests?|(?:shall|will)\s+vest)\s+(?:[a-z]+ly\s+|immediately\s+)*in\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    _Laid(
        gates=(" yours", " ours", " property"),
        modality=Modality.PERMISSION,
        alone=True,
        pattern=re.compile(
            r"\b(?:stays?|remains?|(?:will|shall)\s+(?:stay|remain|be))\s+(?P<p>yours|ours)\b|\b(?:stays?|remains?|(?:will|shall)\s+(?:stay|remain|be))\s+(?P<q>your|our|(?:the\s+)?[a-z][\w&-]*(?='s\s))(?:'s)?\s+property\b"
        ),
    ),
    _Laid(
        gates=("responsibility",),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            r"(?<!\bit\s)\b(?:is|are|remains?|(?:shall|will)\s+(?:be|remain))\s+(?:(?:the\s+)?(?:(?:sole|exclusive|entire|full)\s+)?responsibility\s+of\s+"
            rf"(?!(?:the\s+)?(?:person|individual|user|author|owner|third|their|its|those|any|each)\b)(?P<p>{_PARTY}){_ENDS}|"
            r"(?P<q>your|our|(?:the\s+)?[a-z][\w&-]*(?='s\s))(?:'s)?\s+(?:own\s+|sole\s+)?responsibility\b)"
        ),
    ),
    _Laid(
        gates=("owned by ",),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            rf"\b(?:is|are|remains?|(?:shall|will)\s+(?:be|remain))\s+(?:[a-z]+ly\s+)?owned\s+by\s+(?P<p>{_PARTY})(?=[\s.,;]|$)"
        ),
    ),
    _Laid(
        gates=("property of ",),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            r"\b(?:is|are|remains?|(?:shall|will)\s+(?:be|remain))\s+the\s+(?:(?:sole|exclusive|absolute)\s+)?"
            rf"property\s+of\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
)
_GATES: Final = tuple((gate, place) for place, way in enumerate(_WAYS) for gate in way.gates)
_ASIDE: Final = re.compile(
    r"\b(?:if|whether|because|unless|where|when|as|until|once|whenever)\b[^,;]*$|\b(?:that|which|who)\s+(?:\S+\s+){0,2}$|"
    r"\b(?:laws?|courts?|order|statute|regulations?|authority)\b[^,;]*$"
)
"""A condition or a relative clause, or what the law does, and not the agreement."""
_FOR_ONE_TO_SAY: Final = re.compile(_ASIDE.pattern.replace("whether|", ""))
_SUBJECT: Final = re.compile(r"\W*(?:\([a-z]+\)\s*)?[a-z]")
_HELD: Final = re.compile(r"\s+be\s+(?:held\s+)?(?:liable|responsible|accountable|required|obliged)\b")
_BOUND: Final = re.compile(r"\s(?:obligated|obliged|required|bound)\s+to$")
_PERHAPS: Final = re.compile(r"\b(?:may|might|could|can|to)\s+(?:\w+\s+)?$")
_DENIED: Final = re.compile(r"\b(?:nothing|not|neither|nor|no)\b[^,;]*$")
_NAME: Final = re.compile(r"(?:[Tt]he\s+)?[A-Z][\w&'’-]*(?:\.[a-z]{2,4}\b)?(?:\s(?:of\s)?[A-Z][\w&-]*){0,3}")
_NEAR: Final = 160


def laid_upon(words: str, flat: str) -> list[Norm]:
    """The norms of a sentence that name their bearer after the verb, in order; ``flat`` is ``words`` in lower case."""
    open_ways = {place for gate, place in _GATES if gate in flat}
    found = [
        norm
        for way in (_WAYS[place] for place in sorted(open_ways))
        for match in way.pattern.finditer(flat)
        if not (_FOR_ONE_TO_SAY if way.decides else _ASIDE).search(flat[max(0, match.start() - _NEAR) : match.start()])
        if not _PERHAPS.search(flat[max(0, match.start() - 12) : match.start()])
        if (norm := _norm(words, flat, match, way)) is not None
    ]
    return sorted(found, key=lambda norm: norm.start)


def _norm(words: str, flat: str, match: re.Match[str], way: _Laid) -> Norm | None:
    places = {name: Span(*match.span(name)) for name, said in match.groupdict().items() if said is not None}
    cue = Span(places.pop("at", Span(*match.span())).start, match.end())
    party = next(iter(places.values()))
    start = match.start()
    if way.alone:
        subject = Subject(standing=Standing.PARTY, span=party)
    else:
        name = _NAME.match(words, party.start)
        subject = noun_phrase(words, flat, party.start, max(party.end, name.end() if name else 0))
        first = 1 + max(flat.rfind(mark, 0, start) for mark in ",;:")
        if subject.standing is Standing.THING or not _SUBJECT.match(flat, first, start):
            return None
        start = first + len(flat[first:start]) - len(flat[first:start].lstrip())
    modality = way.modality
    if _DENIED.search(flat[max(0, match.start() - _NEAR) : match.start()]):
        modality = Modality.PROHIBITION if modality is Modality.PERMISSION else Modality.DISCLAIMER
    if modality is Modality.PROHIBITION and (_HELD.match(flat, match.end()) or _BOUND.search(match.group())):
        modality = Modality.DISCLAIMER
    if way.modality is Modality.DISCLAIMER:  # the risk that one side bears is lifted from the other
        return Norm(start=start, cue=cue, force=Force(modality=way.modality, bears=False), subject=subject)
    force = Force(modality=modality, needs_party=subject.standing is Standing.NAME)
    return Norm(start=start, cue=cue, force=force, subject=subject)
