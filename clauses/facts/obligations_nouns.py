"""What a noun phrase names: a party, a name that may be a party's, or a thing."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from clauses.facts.obligations_lexicon import lexicon
from clauses.spans import Span


class Standing(StrEnum):
    """What stands before a modal."""

    PARTY = "party"
    NAME = "name"
    THING = "thing"
    SAME = "same"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The subject of a norm; ``span`` its words in the sentence.

    ``standing``: a party's pronoun or role word, a capitalised name that may be a party's, a thing, the
    same as the norm before (coordinated predicate), or an aside (relative or conditional clause: no norm).
    ``owner`` is the possessor of a thing ("Your" of "Your use"), ``within`` the party of its relative
    clause ("you" of "information you give us"). ``negated``: "no", "neither", "nothing".
    ``joined``: "that" after a verb of saying stands before it.
    """

    standing: Standing
    span: Span
    owner: Span | None = None
    within: Span | None = None
    negated: bool = False
    joined: bool = False


FARTHEST: Final = 700
"""No subject stands more than this many characters before its modal."""

_PRONOUN: Final = r"(?:you|we|i|they|he\s+or\s+she|he/she|each|both)"
TAIL_PRONOUN: Final = re.compile(rf"(?:^|(?<=\s)){_PRONOUN}$")
ADVERBIAL_START: Final = re.compile(
    r"(?:in|at|for|from|upon|on|after|before|during|subject|except|to|by|with|without|under|within|until|unless|if|"
    r"when|where|while|as|"
    r"notwithstanding|following|following\s+|prior|should|once|whenever|because|since|although|though|pursuant|"
    r"throughout|through|regardless|other|"
    r"[a-z]+ly|otherwise|sometimes|further|also|here|thus|instead|where)\b"
)
DETERMINER: Final = re.compile(
    r"(?:(?:each\s+of\s+the|each|either|neither|any|every|the|a|an|both|such|no|all|said|this|that|these|those|"
    r"other|our|your|its|their|his|her|"
    r"certain|most|some|one\s+of\s+the|only|respective|applicable|relevant)\s+)+"
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
_RELATIVE_PARTY: Final = re.compile(r"\s(?:that\s|which\s)?(you|we)\s+[a-z]+", re.IGNORECASE)
_OPENING_ADVERBIAL: Final = re.compile(
    r"[^,]{0,60}?\b(?:[Uu]pon|[Aa]fter|[Oo]n|[Ii]n|[Aa]t|[Dd]uring|[Ff]ollowing)\s[\w\s]{1,60}?\s(?=(?:the\s)?[A-Z])"
)
_OBJECT_OF: Final = re.compile(r"\b(?:to|by|for|with|from|of|between|against|than)\s+(?:both\s+)?$")
_CONDITIONAL: Final = re.compile(
    r"\b(?:if|when|where|unless|whenever|should)\s+((?:(?:the|a|an|any|your|our|such|this|"
    r"that)\s+)?[\w.&-]+(?:'s\s+[\w.&-]+)?)"
)
_SHOUT: Final = re.compile(r"[a-z]")
_THING_ENDING: Final = re.compile(
    r"(?:tion|sion|ment|ness|ity|ance|ence|ing|ism|ure|age|ship|hood|dom|sis|tude|ies|ware|date|line|page|site|"
    r"form|fee|tax|key|law|act|data|bility)s?$"
)
_AGENT_ENDING: Final = re.compile(r"(?:[bcdfgklmnprstvyz](?:er|or)|ees?|ants?|ists?)s?$")


def noun_phrase(sentence: str, flat: str, start: int, end: int) -> Subject:
    """What the words from ``start`` to ``end`` name: a party, a name, a thing."""
    lead = len(flat[start:end]) - len(flat[start:end].lstrip(" \n\t\"'“”"))
    start += lead
    words = flat[start:end]
    pronoun = TAIL_PRONOUN.search(words)
    negated = bool(re.match(r"(?:no|neither|none|nothing|nobody)\b", words))
    if pronoun and not _OBJECT_OF.search(words[: pronoun.start()]):
        first = start if _parties_joined(words) else start + pronoun.start()
        return Subject(standing=Standing.PARTY, span=Span(first, end), negated=negated)
    if words in {"it", "one"}:
        named = _antecedent(sentence, flat, start) if words == "it" else None
        if named is not None and named.standing is Standing.THING:
            return replace(named, span=Span(start, end), within=None)
        return Subject(standing=Standing.PARTY, span=Span(start, end), negated=negated)
    stop = _HEAD_ENDS.search(words)
    head_end = stop.start() if stop and stop.start() > 0 else len(words)
    opener = _OPENING_ADVERBIAL.match(sentence, start, end) if stop and ADVERBIAL_START.match(words) else None
    if opener:
        start = opener.end()
        words = flat[start:end]
        head_end = len(words)
    span = Span(start, end)
    owner = _owner(words[:head_end], start)
    standing = standing_of(sentence[start : start + head_end], sentence, start)
    within = _relative_party(sentence, span) if standing is Standing.THING else None
    return Subject(standing=standing, span=span, owner=owner, within=within, negated=negated)


def _antecedent(sentence: str, flat: str, pronoun: int) -> Subject | None:
    """What "it" stands for: the subject of the conditional clause before it."""
    clauses = _CONDITIONAL.finditer(flat, max(0, pronoun - FARTHEST), pronoun)
    clause = max(clauses, key=re.Match.start, default=None)
    return None if clause is None else noun_phrase(sentence, flat, clause.start(1), clause.end(1))


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
    return Span(start + found.start(), start + found.end()) if found else None


def _relative_party(sentence: str, span: Span) -> Span | None:
    found = _RELATIVE_PARTY.search(span.of(sentence))
    return Span(span.start + found.start(1), span.start + found.end(1)) if found else None


def standing_of(words: str, sentence: str, start: int) -> Standing:
    """Whether a noun phrase without its complements names a party, may be a name, or is a thing."""
    lex = lexicon()
    bare = DETERMINER.sub("", words.lower().replace("’", "'"), count=1) if " " in words.strip() else words.lower()
    tokens = re.findall(r"[\w.&/'-]+", bare)
    if not tokens:
        return Standing.PARTY if re.match(r"\s*(?:each|either|neither|both)\b", words.lower()) else Standing.THING
    head = tokens[-1].rstrip(".")
    if tokens[-1] in {"inc.", "ltd.", "llc", "gmbh", "corp.", "inc", "ltd", "llp", "plc", "b.v.", "s.a.", "ag", "co."}:
        return Standing.PARTY
    if any(token in {"we", "you"} for token in tokens) and {"and", "or", "nor"} & set(tokens):
        return Standing.PARTY
    if head.endswith("ed") and len(tokens) > 1 and head not in lex.agents:
        head = tokens[-2]  # "services linked"
    singular = head.removesuffix("s")
    if head in lex.agents or singular in lex.agents or (head.endswith("ies") and head[:-3] + "y" in lex.agents):
        return Standing.PARTY
    if head in lex.things or singular in lex.things or "'" in head:
        return Standing.THING
    original = re.findall(r"[\w.&/'’-]+", words)[-1]
    shouting = not _SHOUT.search(sentence[max(0, start - 30) : start + len(words) + 30])
    first_word = start < 6 and not sentence[:start].strip(' \n"“(')
    if original.isupper() and len(original) > 1 and not shouting:
        return Standing.NAME
    if _THING_ENDING.search(head) and "." not in head:
        return Standing.THING
    if shouting and len(words) > 3:
        return Standing.NAME if not head.endswith("s") else Standing.THING
    if original[:1].isupper() and (not first_word or len(tokens) > 1 or not head.endswith("s")):
        return Standing.NAME
    if _AGENT_ENDING.search(head) and len(head) > 5:
        return Standing.PARTY
    return Standing.NAME if "." in original.strip(".") else Standing.THING
