"""Norms that speak to their reader: "do not …", "make sure …", "keep your room tidy", "only upload …", "no smoking"."""

import re
from functools import lru_cache
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_place import Norm
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality
from clauses.spans import Span

_MARK: Final = r"\s*[\"']?(?:[-•*]\s+)?(?:\(?[a-z0-9]{1,3}[.)]\s+)?"
_BEFORE: Final = _MARK + r"(?:(?:if|unless|when)\s[^,;]{1,200},\s*)?(?:in\s+addition,?\s+)?(?:please\s+)?"
_FORBIDS: Final = re.compile(_BEFORE + r"(?:do\s+not|don't|never)(?:\s+(?!hesitate)[a-z]+|\W*$)")
_MAKES_SURE: Final = re.compile(_BEFORE + r"(?:make\s+sure|be\s+sure\s+to|take\s+care\s+to|remember\s+to)\b")
_NO_DOING: Final = re.compile(
    r"\s*(?:[-•*]\s+)?no\s+(?:[a-z]+ing\b(?=[\s.,;]|$)|(?:[a-z]+\s+)?(?:photography|advertising|dogs|pets|glass|food|drinks?|bikes|smoking|refills)(?=,?\s+please\b))"
)
_FINITE: Final = re.compile(r"\b(?:is|are|was|were|has|have|shall|will|may|must|can|means?|affects?|constitutes?)\b")
_BY_THEN: Final = re.compile(
    rf"{_MARK}(?:(?:if|when|whenever|before|after)\s+(?:you|your)[^,;]{{1,160}},\s*)?(?:please\s+)?"
    r"(?P<verb>(?!(?!(?:b|sp|w)?ring\b)[a-z]*(?:ing|tion|ments?|ed|ies|ers|ors)\b)[a-z]{2,}"
    r"(?:\s+(?:up|out|off|in|away|back|down))?)\s+(?:the|your|our|any|all|each|every|it|them|an?)\s"
)
"""An order, and what it is about."""
_IN_TIME: Final = re.compile(
    r"\b(?:before|by)\s+(?:the\s+(?:first|last|end|start|day|evening|morning|next|time)|you\s+(?:leave|go|start|move)|your|each|every|\d+|noon|midday|midnight|dusk|dark|nightfall|half|quarter|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|eight|nine|ten|eleven|twelve|one|two|three|four|five|six|seven)\b|\bwithin\s+(?:[\w-]+\s+){1,3}?(?:minutes?|hours?|days?|weeks?|months?)\b|"
    r"\b(?:every|each)\s+(?:day|night|week|month|morning|evening|time)\b|\bstraight\s?away\b|\bat\s+once\b|\bimmediately\b"
)
_BUT_DO_NOT: Final = re.compile(
    r",\s+(?:but|and|so)\s+(?:please\s+)?(?P<not>do\s+not|don't|never)\s+(?!hesitate|worry|have|need)[a-z]+\s+(?:[a-z]+\s+)?(?:the|your|our|any|it|them|us|an?|to|in|on|up|out|home|away|others|food|[a-z]+s)\b"
)
_CLAUSE_END: Final = re.compile(r"[.;]|$")
_OBJECT: Final = (
    r"(?:your|our|the|an?|any|all|each|every|it|them|us|others|people|other|everyone|posts?|to|in|within|out|up|only|"
    r"kind|honest|respectful|polite|civil|nice|considerate|quiet|punctual|on\s+time)"
)


def imperative(words: str, flat: str, *, orders: bool) -> Norm | None:
    """The norm of a sentence that speaks to its reader; ``flat`` is ``words`` in lower case.

    ``orders``: also what is told without "do not" or "make sure": "keep your room tidy".
    """
    timed = _timed(words, flat) if orders else None
    if timed is not None:
        return timed
    first = flat.lstrip(" \"'-•*(")[:1]
    if first not in lexicon().spoken:
        return None
    for pattern, modality in ((_FORBIDS, Modality.PROHIBITION), (_MAKES_SURE, Modality.OBLIGATION)):
        match = pattern.match(flat)
        if match is not None:
            return _norm(match.end(), modality)
    if not orders:
        return None
    match = _told(lexicon().told, _MARK).match(flat) or _told(lexicon().told_gently, _MARK + r"please\s+").match(flat)
    if match is not None and words[: match.end()].split()[-1].islower():
        return _norm(match.end(), Modality.OBLIGATION if match["only"] is None else Modality.PROHIBITION)
    match = _NO_DOING.match(flat)
    if match is not None and words[match.end() - 1].islower() and words[: match.end()].split()[-1].islower():
        told = flat[match.end() :].partition(",")[0]
        return None if _FINITE.search(told) else _norm(match.end(), Modality.PROHIBITION)
    return None


def _timed(words: str, flat: str) -> Norm | None:
    """An order with a time: "Clear the hall before noon", "If you are ill, ring the manager before nine"."""
    match = _BY_THEN.match(flat)
    if match is None or match["verb"].split()[0] in lexicon().asked:
        return None
    end = _CLAUSE_END.search(flat, match.end())
    rest = flat[match.end() : end.start() if end else len(flat)]
    if _FINITE.search(rest) or _IN_TIME.search(rest) is None or words[match.end() - 2].isupper():
        return None
    return _norm(match.end("verb"), Modality.OBLIGATION)


def forbids_after(flat: str, before: list[Norm]) -> Norm | None:
    """What a sentence about its reader goes on to forbid: "you can eat a meal, but don't take food home"."""
    if not before or before[-1].subject.span.of(flat) not in {"", "you"}:
        return None
    match = _BUT_DO_NOT.search(flat, before[-1].cue.end)
    if match is None:
        return None
    reader = Subject(standing=Standing.SAME, span=Span(0, 0))
    cue = Span(match.start("not"), match.end("not"))
    return Norm(start=cue.start, cue=cue, force=Force(modality=Modality.PROHIBITION), subject=reader)


def _norm(end: int, modality: Modality) -> Norm:
    reader = Subject(standing=Standing.SAME, span=Span(0, 0))
    return Norm(start=0, cue=Span(0, end), force=Force(modality=modality), subject=reader)


@lru_cache(maxsize=2)
def _told(verbs: frozenset[str], before: str) -> re.Pattern[str]:
    """An order or "only" with an order, and the first word of its object."""
    told = "|".join(sorted(verbs))
    shown = "|".join(sorted(lexicon().told_only))
    return re.compile(
        rf"{before}(?!keep\s+(?:in\s+(?:mind|touch)|up|track|calm|reading)\b)(?:(?P<only>only\s+(?:{shown}))\s+[a-z]+|(?:{told})\s+{_OBJECT}|keep\s+[a-z]+)\b"
    )
