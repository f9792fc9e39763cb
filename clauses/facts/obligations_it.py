"""Whether "it" stands for a party or for a thing, by what it is to do or what is to be done to it."""

import re
from dataclasses import replace
from typing import Final

from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_standing import Standing

_BY_SOMEONE: Final = re.compile(
    r"\s+(?:(?:not|also|then|first|(?!(?:app|comp|re|supp|rep|imp|fami|al)ly\b)[a-z]+ly)\s+)*(?:pay|repay|refund|notify|inform|tell|give|return|deliver|indemnify|reimburse|procure|"
    r"compensate|consult|obtain|seek|sign|execute|disclose|destroy|delete|assign|exercise|cooperate|co-operate|buy|sell|apply(?=\s+(?:the|its|any|all|for)\b))\b"
)
_ACTS: Final = re.compile(
    r"\s+(?:(?:not|also|then|only|(?!(?:app|comp|re|supp|rep|imp|fami|al)ly\b)[a-z]+ly)\s+)*(?P<verb>[a-z]+)"
)
_REMAINS_BOUND: Final = re.compile(r"\s+(?:\w+ly\s+)?(?:liable|responsible|bound|obliged|answerable|accountable)\b")
_BEING: Final = re.compile(
    r"\s+(?:(?:not|also|then|(?!(?:app|comp|re|supp|rep|imp|fami|al)ly\b)[a-z]+ly)\s+)*be\s+(?:(?:not|also|then|(?!(?:app|comp|re|supp|rep|imp|fami|al)ly\b)[a-z]+ly)\s+)*(?P<what>[a-z-]+)"
)
_OF_PARTY: Final = frozenset(
    ["free", "under", "at", "in", "accountable", "answerable", "authorized", "authorised", "eligible", "deprived"]
)


def sense_of_it(flat: str, end: int, subject: Subject) -> Subject:
    """The subject "it" before an act: a party where only someone can do that ("it must repay"), else a thing."""
    if subject.standing is Standing.THING and _BY_SOMEONE.match(flat, end):
        return replace(subject, standing=Standing.PARTY, owner=None)
    acts = _ACTS.match(flat, end)
    if acts is not None and acts["verb"] in lexicon().constitutive and not _REMAINS_BOUND.match(flat, acts.end()):
        return replace(subject, standing=Standing.THING)
    being = _BEING.match(flat, end)
    if being is None or being["what"] in lexicon().benefit | lexicon().burden or being["what"] in _OF_PARTY:
        return subject
    return replace(subject, standing=Standing.THING)
