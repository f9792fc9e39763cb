"""Duties in the plain present: "The Supplier delivers within five days", "Customer pays the Fees"."""

import re
from typing import Final

from clauses.facts.obligations_lexicon import Cue
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_standing import Standing
from clauses.spans import Span

_OBJECT: Final = re.compile(
    r"\s+(?:(?:also|further|first|promptly|immediately|only|then)\s+|(?:or|and)\s+[a-z]+s\s+)*(?:(?:the|an?|any|all|each|every|its|their|our|your|his|"
    r"her|to|it|them|us|you|such|this|these|those|no|only|at|within|with|in|on|for|monthly|without)\b|[\d£$€(“\"]|[A-Z])"
)
"""What follows a verb, and not a noun of the same form ("Customer returns are subject to")."""
_FINITE: Final = re.compile(
    r"\s+(?:is|are|was|were|be|of|by|may|shall|will|must|can|has|have|had|under|from|subject)\b|\s*[,;.]"
)
_AMBIGUOUS: Final = (
    frozenset(
        [
            "covers",
            "orders",
            "records",
            "answers",
            "checks",
            "updates",
            "stores",
            "credits",
            "signs",
            "passes",
            "loads",
            "packs",
            "writes",
        ]
    )
    | frozenset(
        ["returns", "refunds", "repairs", "supports", "reports", "documents", "issues", "replies", "tests", "supplies"]
    )
    | frozenset(["processes", "trains", "bears", "pay"])
)
_NOUN: Final = re.compile(
    r"\s+(?:and|or|in|on|for|at|to|with)\b[^,;.]{0,60}?\s(?:is|are|was|were|may|shall|will|must)\s"
)
_SIGN: Final = re.compile(
    r"\bwithin\s+(?:[\w-]+\s+){1,4}?(?:\(\d+\)\s+)?(?:business\s+|working\s+)?(?:minutes?|hours?|days?|weeks?|months?)\b|\b(?:no|not)\s+later\s+than\b|"
    r"\bat\s+(?:its|his|her|their)\s+(?:own\s+|sole\s+)?(?:cost|expense)|\bin\s+accordance\s+with\b|\bat\s+least\b|\bup\s+to\b|"
    r"\bas\s+(?:described|set\s+(?:out|forth)|specified|required|agreed|provided|instructed)\b|\b(?:promptly|immediately|forthwith)\b|"
    r"\bwithout\s+(?:undue\s+|unreasonable\s+)?delay\b|\b(?:monthly|annually|quarterly|weekly|daily)\b|\bfor\s+(?:so|as)\s+long\s+as\b|"
    r"\bat\s+all\s+times\b|\b(?:up)?on\s+(?:\w+\s+){0,3}request\b|\b(?:in)?sofar\s+as\b|\bat\s+the\s+request\b|\bonly\s+(?:on|in|for|to|as)\b|\bunless\b|"
    r"\bevery\s+(?:other\s+|[\w-]+\s+(?:days|weeks|months|years|hours)\b)|\b(?:each|every|per)\s+(?:day|week|month|quarter|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bon\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bafter\s+(?:use|each|every)\b|\bbeforehand\b|\bahead\b|\bin\s+advance\b|\bonce\s+(?:a|every|per)\b|\b(?:times|days|hours)\s+an?\s+(?:day|week|month|year)\b|\btwice\b|\bthroughout\s+the\b|"
    r"\b(?:nightly|overnight|yearly|weekly|hourly)\b|\bat\s+(?:the\s+)?(?:order's\s+|agreed\s+|current\s+|list\s+|cost\s+|usual\s+|[a-z]+'s\s+)?(?:prices?|rates?)\b|\baccording\s+to\b|"
    r"\bat\s+[£$€]\s?\d|\bby\s+(?:bank\s+)?transfer\b|\b(?:sends|hands|gives|passes)\s+(?:it|them)?\s*back\b|"
    r"\b(?:all\s+)?(?:necessary|reasonable|appropriate|suitable)\s+(?:measures|steps|care|assistance|efforts)\b"
)
_SEVERAL: Final = re.compile(
    r"(?:all\s+|both\s+|the\s+)?(?:[a-z-]+\s+)?[a-z-]{3,}s(?:\s+(?:on|in|with|of|at|who)\b.*)?\s*$"
)
"""Several who pay: "members pay monthly in advance"."""
_CASE: Final = re.compile(
    r"\W*(?:(?:if|when|once|after|where|whenever|should|upon)\b[^.;]*,|in\s+(?:that|this|such)\s+(?:case|event)\b|whoever\b|whichever\b)"
)
_HAPPENS: Final = frozenset(
    ["collects", "processes", "stores", "records", "keeps", "holds", "carries", "publishes", "covers", "provides"]
) | frozenset(["gives", "sends", "supplies", "submits", "registers", "passes", "reports"])
"""What a business tells of itself in a case as well: "when you call, Acme records the call"."""
_WHOEVER: Final = re.compile(r"(?:whoever|whichever)\b")
"""A rule, whatever it says by when: "whoever opens the gate shuts it"."""
_OPENS: Final = re.compile(r"(?:[,;:—–)]\s*|\b(?:and|but|then)\s+)$")
_OPENS_SENTENCE: Final = re.compile(
    r"\W*(?:\(?\w{1,4}\)\s*)?$|\W*(?:in|on|upon|at|after|during|from|following|for|within|by|before|under|until)\b[^,;:]{1,80}\s+$"
)
_NEAR: Final = 240
_SUBORDINATE: Final = re.compile(
    r"\b(?:if|when|where|unless|while|(?<!in\s)that|which|who|whether|because|whereas|until|as)\b[^,;:]*$"
)
_RECITES: Final = re.compile(
    r"\W*(?:whereas|recitals?|background|[\w\s.&'-]{1,80}\b(?:means?|refers\s+to|is\s+a|is\s+an))\b"
)


def is_done(words: str, flat: str, here: Span, cue: Cue, subject: Subject) -> bool:
    """True when the verb at ``here`` tells what its subject has to do: in a main clause, with an object.

    ``flat`` is the sentence ``words`` in lower case. A cue that needs a sign of duty must have one after it.
    """
    if subject.standing not in {Standing.PARTY, Standing.NAME} or _RECITES.match(flat):
        return False
    certain = here.of(flat).split()[0] not in _AMBIGUOUS and _FINITE.match(flat, here.end) is None
    if (not certain and _OBJECT.match(words, here.end) is None) or _NOUN.match(flat, here.end):
        return False
    if here.of(flat) == "pay" and subject.span.of(flat).strip() not in {"you", "we"}:
        several = _SEVERAL.match(subject.span.of(flat)) is not None and has_sign(flat, here.end)
        if not several or subject.standing is not Standing.PARTY:
            return False
    if _SUBORDINATE.search(subject.span.of(flat)):
        return False
    if subject.span.start < here.start:
        before = flat[max(0, subject.span.start - _NEAR) : subject.span.start]
        opens = _OPENS.search(before) or (len(before) < _NEAR and _OPENS_SENTENCE.match(before))
        if not opens or _SUBORDINATE.search(before):
            return False
    return cue.needs != "marked doer" or has_sign(flat, here.end) or _is_rule(flat, here, subject)


def _is_rule(flat: str, here: Span, subject: Subject) -> bool:
    """True for what is done in a case told first ("when the hire is over, the Hirer takes"), or by "whoever"."""
    if _WHOEVER.match(subject.span.of(flat)) is not None:
        return True
    next_to_it = 0 <= here.start - subject.span.end <= 1
    return next_to_it and is_cased(flat) and here.of(flat).split()[0] not in _HAPPENS


def is_cased(flat: str) -> bool:
    """True for a sentence that tells its case or its "whoever" first."""
    return _CASE.match(flat) is not None


def has_sign(flat: str, end: int) -> bool:
    """True when the words after ``end`` say by when, how or at whose cost: so speaks a duty, not a description."""
    return _SIGN.search(flat, end, end + 300) is not None
