"""What a noun phrase names: a party, a name that may be a party's, or a thing."""

import re
from dataclasses import dataclass, replace
from typing import Final

from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_standing import Standing, standing_of
from clauses.facts.role_words import is_role_word
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The subject of a norm; ``span`` its words in the sentence.

    ``standing``: a party's pronoun or role word, a capitalised name that may be a party's, a thing, the
    same as the norm before (coordinated predicate), or an aside (relative or conditional clause: no norm).
    ``owner`` is the possessor of a thing ("Your" of "Your use"), ``within`` the party of its relative
    clause ("you" of "information you give us"). ``negated``: "no", "neither", "nothing".
    ``joined``: "that" after a verb of saying stands before it; ``promised`` is who says so by "agrees that".
    """

    standing: Standing
    span: Span
    owner: Span | None = None
    within: Span | None = None
    negated: bool = False
    joined: bool = False
    promised: Span | None = None


FARTHEST: Final = 700
"""No subject stands more than this many characters before its modal."""

_NEGATED: Final = r"(?:no|neither|none|nothing|nobody|not\s+(?:more|fewer|less)\s+than)\b"
_PRONOUN: Final = r"(?:you|we|i|they|he\s+or\s+she|he/she|he|she|each|both)"
TAIL_PRONOUN: Final = re.compile(rf"(?:^|(?<=\s)){_PRONOUN}$")
ADVERBIAL_START: Final = re.compile(
    r"(?:in|at|for|from|upon|on|after|before|during|subject|except|to|by|with|without|under|within|until|unless|if|"
    r"when|where|while|as|"
    r"notwithstanding|following|following\s+|prior|should|once|whenever|because|since|although|though|pursuant|"
    r"throughout|through|regardless|other|pending|failing|despite|absent|barring|"
    r"(?:not|no)\s+(?:more|less|fewer|later|earlier|sooner)\s+than\s+(?:once|twice|\w+\s+(?:times|days|weeks|months|years|hours))|"
    r"[a-z]+ly|otherwise|sometimes|further|also|here|thus|instead|where)\b"
)
_HEAD_ENDS: Final = re.compile(
    r"\s(?:of|in|to|for|under|on|with|by|from|between|at|through|via|against|arising|made|provided|set|that|which|"
    r"who|whom|whose|relating|"
    r"related|including|accessing|using|receiving|subject|pursuant|within|without|as|about|upon|over|regarding|"
    r"concerning|during|not|if|when)\s"
)
_OWNER: Final = re.compile(
    r"(?:^|(?<=\s))(?:your|our|my|(?:(?:the|each|a|any|"
    r"such)\s+)?[\w.&-]+(?:\s[\w.&-]+)?(?:'s|s'))(?=\s)"
)
_TIME: Final = re.compile(r"\b(?:day|week|month|year|hour|today|night)(?:'s|s')$")
"""Whose nothing is: "a further day's hire"."""
_RELATIVE_PARTY: Final = re.compile(r"\s(?:that\s|which\s)?(you|we)\s+[a-z]+", re.IGNORECASE)
_OPENING_ADVERBIAL: Final = re.compile(
    r"[^,]{0,60}?\b(?:[Uu]pon|[Aa]fter|[Oo]n|[Ii]n|[Aa]t|[Dd]uring|[Ff]ollowing|[Tt]hroughout|[Ff]or|[Ww]ithin|[Uu]nder|[Ff]rom|[Bb]efore|[Aa]s\s(?:an?|the)|[Uu]ntil|[Ww]ithout|[Bb]y|[Pp]ending|[Ff]ailing|[Dd]espite|[Aa]bsent)\s[\w\s'’-]{1,60}?\s(?=(?:the\s)?[A-Z])"
)
_LAST_NAME: Final = re.compile(
    r"(?<=[\w’'])\s((?:(?:[Tt]he|[Ee]ach|[Ee]ither|[Nn]either)\s)?(?!The\b)[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,4})$"
)
_OF_US: Final = re.compile(r"(?:either|both|each|neither|one|none|any)\s+of\s+(?:us|you|them|the\s+parties)")
_ALONE: Final = frozenset({"each", "either", "neither", "both"})
_OBJECT_OF: Final = re.compile(r"\b(?:to|by|for|with|from|of|between|against|than)\s+(?:both\s+)?$")
_LONGER_NAME: Final = re.compile(r"(?:\s[A-Z][a-z][\w&-]*){1,3}")
_CONDITIONAL: Final = re.compile(
    r"\b(?:if|when|where|unless|whenever|should)\s+((?:(?:the|a|an|any|your|our|such|this|"
    r"that)\s+)?[\w.&-]+(?:'s\s+[\w.&-]+)?)"
)


def noun_phrase(sentence: str, flat: str, start: int, end: int) -> Subject:
    """What the words from ``start`` to ``end`` name: a party, a name, a thing."""
    lead = len(flat[start:end]) - len(flat[start:end].lstrip(" \n\t\"'“”"))
    start += lead
    words = flat[start:end]
    pronoun = TAIL_PRONOUN.search(words)
    negated = bool(re.match(_NEGATED, words))
    if pronoun and not _OBJECT_OF.search(words[: pronoun.start()]):
        first = start if _parties_joined(words) else start + pronoun.start()
        return Subject(standing=Standing.PARTY, span=Span(first, end), negated=negated)
    if _OF_US.fullmatch(words) or words in _ALONE:
        return Subject(standing=Standing.PARTY, span=Span(start, end), negated=negated)
    if words in {"it", "one"}:
        named = _antecedent(sentence, flat, start) if words == "it" else None
        if named is not None and named.standing is Standing.THING:
            return replace(named, span=Span(start, end), within=None)
        return Subject(standing=Standing.PARTY, span=Span(start, end), negated=negated)
    stop = _HEAD_ENDS.search(words)
    head_end = stop.start() if stop and stop.start() > 0 else len(words)
    if ADVERBIAL_START.match(words) and (place := _after_adverbial(sentence, start, end)) is not None:
        start = place
        words = flat[start:end]
        negated = negated or re.match(_NEGATED, words) is not None
        head_end = len(words)
    span = Span(start, end)
    owner = _owner(words[:head_end], start)
    standing = standing_of(sentence[start : start + head_end], sentence, start)
    within = _relative_party(sentence, span) if standing is Standing.THING else None
    return Subject(standing=standing, span=span, owner=owner, within=within, negated=negated)


_EITHER_LAST: Final = re.compile(
    r"\s(?=(?:no(?!\s+(?:later|longer|event|case|way)\b)|not\s+(?:more|fewer|less)\s+than)\s[^.;:]{2,60}$)|"
    r"\s(?=(?:each|either|neither|both)\s+(?:party|side|parties|sides|of\s+(?:us|them|you|the\s+parties))$)"
)
_AGENT_LAST: Final = re.compile(
    r"[a-z]\s(?<!\bof\s)(?<!\bto\s)(?<!\bby\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bfrom\s)(?<!\bon\s)(?<!\bupon\s)(?<!\bat\s)(?<!\bin\s)(?<!\band\s)(?<!\bor\s)"
    r"(?<!\bbetween\s)(?<!\bagainst\s)(?<!\bunder\s)(?<!\bthan\s)(?<!\bas\s)(?P<whole>(?:the|an?|each|every|any|such)\s(?P<who>[a-z-]+))$"
)
"""The party after an adverbial without a comma: "on admission the member", "by signing the form a candidate"."""


def _after_adverbial(sentence: str, start: int, end: int) -> int | None:
    """Where the name begins that follows an adverbial without a comma: "On termination the Caterer"."""
    agent = _AGENT_LAST.search(sentence, start, end)
    if agent is not None and (agent["who"] in lexicon().agents or is_role_word(agent["who"], frozenset())):
        return agent.start("whole")
    either = _EITHER_LAST.search(sentence, start, end)
    if either is not None:
        return either.end()
    opener = _OPENING_ADVERBIAL.match(sentence, start, end)
    name = _LAST_NAME.search(sentence, start, end)
    if opener is None:
        return None
    place = max(opener.end(), name.start(1)) if name else opener.end()
    first, _, rest = sentence[place:end].partition(" ")
    # "On termination of this Agreement Customer": the first of two names ends the adverbial
    return place + len(first) + 1 if rest[:1].isupper() and first.lower() in lexicon().things else place


def _antecedent(sentence: str, flat: str, pronoun: int) -> Subject | None:
    """What "it" stands for: the subject of the conditional clause before it."""
    clauses = _CONDITIONAL.finditer(flat, max(0, pronoun - FARTHEST), pronoun)
    clause = max(clauses, key=re.Match.start, default=None)
    if clause is None:
        return None
    name = _LONGER_NAME.match(sentence, clause.end(1))  # "if the Data" of "if the Data Recipient"
    return noun_phrase(sentence, flat, clause.start(1), name.end() if name else clause.end(1))


def _parties_joined(words: str) -> bool:
    return (
        bool(
            re.match(
                r"(?:(?:neither|either|both)\s+)?[\w.'&\s]{1,40}\b(?:and|or|nor)\s+(?:you|we|"
                r"they)$",
                words,
            )
        )
        and len(words.split()) <= 6
    )


def _owner(words: str, start: int) -> Span | None:
    found = _OWNER.search(words)
    if found is None or _TIME.search(found.group()):
        return None
    return Span(start + found.start(), start + found.end())


def _relative_party(sentence: str, span: Span) -> Span | None:
    found = _RELATIVE_PARTY.search(span.of(sentence))
    return Span(span.start + found.start(1), span.start + found.end(1)) if found else None
