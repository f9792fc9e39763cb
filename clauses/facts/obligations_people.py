"""A subject that is a list of a party's people: "Supplier, its affiliates, officers and agents"."""

import re
from dataclasses import replace
from typing import Final

from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_standing import Standing
from clauses.spans import Span

OPENERS: Final = re.compile(
    r"(?:\s*(?:and/or|and|or|but|then|however|therefore|accordingly|also|additionally|furthermore|moreover|further|"
    r"thus|"
    r"likewise|similarly|instead|otherwise|hence|consequently|nevertheless|notwithstanding\s+the\s+foregoing|"
    r"whereupon|(?:save|subject|except)\s+as\s+(?:aforesaid|above|stated|provided(?:\s+(?:above|herein))?)|of\s+course|please\s+(?:note|know|be\s+aware|remember|understand)\s+that|in\s+addition|after\s+that|until\s+then|thereafter|afterwards|"
    r"for\s+(?:clarity|example|instance)|except\s+that|meaning|provided(?:\s+always)?|nor|yet|hereby|in\s+(?:this|that|such|"
    r"which)\s+(?:last\s+|latter\s+)?(?:case|event)s?)\b)+\s*"
)
_PEOPLE: Final = re.compile(
    r"(?:(?:and|or)\s+)?(?:(?:any\s+of\s+)?(?:its|their|his|our|your)\s+)?(?:[\w-]+\s+){0,3}[a-z-]+s"
)
_PEOPLE_LAST: Final = re.compile(
    r"\s*(?:(?:any\s+of\s+)?(?:its|their|his|our|your)\s+(?:[\w-]+\s+){0,5}[a-z-]+s|(?:[a-z-]+s,?\s+)+(?:and|or|and/or)\s+(?:[a-z-]+\s+){0,3}[a-z-]+s|"
    r"(?:[a-z-]+\s+){1,2}(?:and|or)\s+(?:[a-z-]+\s+){0,2}[a-z-]+s)\s*$"
)
_ONE_LAST: Final = re.compile(r"\s*(?!it's\b)[a-z-]{4,}s\s*$")
_AND_LAST: Final = re.compile(r"s,\s+(?:and|or|and/or)\s+$")
"""The last of several kinds of people: "Supplier and its agents, and partners"."""
_AND_ITS: Final = re.compile(r"\s+and\s+(?:its|their|his|our|your)\b")
_LONG: Final = 4


def list_head(sentence: str, flat: str, low: int, start: int, end: int) -> Subject | None:
    """The party that a list of its people begins with: "Supplier, its affiliates, officers and agents"."""
    if _PEOPLE_LAST.match(flat, start, end) is None and not (
        _ONE_LAST.match(flat, start, end) and _AND_LAST.search(flat, low, start)
    ):
        return None
    commas = [mark.start() for mark in re.finditer(",", flat[low:start])]
    ends = [low + place for place in reversed(commas)]
    for i, stop in enumerate(ends[:12]):
        first = ends[i + 1] + 1 if i + 1 < len(ends) else low
        chunk = flat[first:stop].strip()
        with_people = _AND_ITS.search(chunk)
        if with_people is None and _PEOPLE.fullmatch(chunk):
            continue
        # "Supplier and its parents, affiliates and agents"
        if with_people is not None:
            chunk = chunk[: with_people.start()]
        here = first + _lead(flat[first:stop])
        found = noun_phrase(sentence, flat, here, here + len(chunk) if with_people else stop)
        if found.standing in {Standing.PARTY, Standing.NAME} and (len(chunk.split()) <= _LONG or found.negated):
            return replace(found, span=Span(found.span.start, end))
        return None
    return None


def _lead(words: str) -> int:
    opener = OPENERS.match(words)
    skipped = opener.end() if opener else 0
    return skipped + len(words[skipped:]) - len(words[skipped:].lstrip())
