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
_NO_DOING: Final = re.compile(r"\s*(?:[-•*]\s+)?no\s+[a-z]+ing\b(?=[\s.,;]|$)")
_FINITE: Final = re.compile(r"\b(?:is|are|was|were|has|have|shall|will|may|must|can|means?|affects?|constitutes?)\b")
_OBJECT: Final = (
    r"(?:your|our|the|an?|any|all|each|every|it|them|us|others|people|other|everyone|posts?|to|in|within|out|up|only|"
    r"kind|honest|respectful|polite|civil|nice|considerate|quiet|punctual|on\s+time)"
)


def imperative(words: str, flat: str, *, orders: bool) -> Norm | None:
    """The norm of a sentence that speaks to its reader; ``flat`` is ``words`` in lower case.

    ``orders``: also what is told without "do not" or "make sure": "keep your room tidy".
    """
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
        return None if _FINITE.search(flat, match.end()) else _norm(match.end(), Modality.PROHIBITION)
    return None


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
