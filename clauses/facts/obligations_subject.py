"""Who a norm is about: the noun phrase before a modal, told apart into parties and things."""

import re
from dataclasses import dataclass
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


_PRONOUN: Final = r"(?:you|we|i|they|he\s+or\s+she|he/she|each|both)"
_TAIL_PRONOUN: Final = re.compile(rf"(?:^|(?<=\s)){_PRONOUN}$")
_BOUNDARY: Final = re.compile(r"[,;:—–]|\s-\s|\([a-z]{1,3}\)|\.\s")
_OPENERS: Final = re.compile(
    r"(?:\s*(?:and/or|and|or|but|then|however|therefore|accordingly|also|additionally|furthermore|moreover|further|thus|"
    r"likewise|similarly|instead|otherwise|hence|consequently|nevertheless|notwithstanding\s+the\s+foregoing|in\s+addition|"
    r"for\s+(?:clarity|example|instance)|except\s+that|meaning|provided|nor|yet|hereby|in\s+(?:this|that|such|which)\s+(?:case|event)s?)\b)+\s*"
)
_ADVERB_TAIL: Final = re.compile(
    r"(?:\s*\b(?:[a-z]+ly|also|hereby|further|then|thereafter|each|both|either|all|at\s+all\s+times|at\s+any\s+time|from\s+time\s+to\s+time|"
    r"always|now|again|still|nevertheless|otherwise|themselves|itself|in\s+turn|hereunder|together)(?:\s|$))+$"
)
_SUBORDINATOR: Final = re.compile(
    r"\b(?:that|which|who|whom|whose|if|unless|when|whenever|where|wherever|while|because|until|whether|so|as|than|before|after|once|"
    r"though|although|whereas|since|how|what|why|insofar|extent|case)\b"
)
_FREE: Final = frozenset({"while", "though", "although", "whereas", "because", "since", "as"})
_RELATIVE: Final = frozenset({"that", "which", "who", "whom", "whose", "what", "how", "why"})
_SAYING: Final = re.compile(
    r"\b(?:agrees?|agreed|agreeing|acknowledges?|understands?|provided|means?|confirms?|accepts?|condition|conditions|stipulates?|except|"
    r"ensures?|recogni[sz]es?|covenants?|undertakes?|represents?|warrants?|warranty|guarantees?|acknowledge\s+and\s+agree|states?|notes?|requires?|"
    r"following|so|disclosed?|provides?|certif(?:y|ies)|promises?|intends?|know|knows|believes?|event|such)[,\s]*$"
)
_SWALLOWED: Final = re.compile(r"\b(?:event|believes?|so|such|disclosed?|requires?|know|knows|intends?|provides?|states?|following)[,\s]*$")
_BEFORE_BARE: Final = re.compile(
    r"\b(?:and|or|but|then|therefore|also|means?|agrees?|acknowledges?|understands?|that|so|nor|either|neither|both|between|hereby|yet|"
    r"provided|meaning|foregoing|event|termination|time|times|discretion|addition|circumstances|cases?|instances?|law|basis|request|notice|"
    r"agreement|hereunder|hereof|herein|above|below|below,|available|necessary|possible|applicable|writing)$"
)
_ADVERBIAL_START: Final = re.compile(
    r"(?:in|at|for|from|upon|on|after|before|during|subject|except|to|by|with|without|under|within|until|unless|if|when|where|while|as|"
    r"notwithstanding|following|following\s+|prior|should|once|whenever|because|since|although|though|pursuant|throughout|through|regardless|other|"
    r"[a-z]+ly|otherwise|sometimes|further|also|here|thus|instead|where)\b"
)
_DETERMINER: Final = re.compile(
    r"(?:(?:each\s+of\s+the|each|either|neither|any|every|the|a|an|both|such|no|all|said|this|that|these|those|other|our|your|its|their|his|her|"
    r"certain|most|some|one\s+of\s+the|only|respective|applicable|relevant)\s+)+"
)
_HEAD_ENDS: Final = re.compile(
    r"\s(?:of|in|to|for|under|on|with|by|from|between|at|through|via|against|arising|made|provided|set|that|which|who|whom|whose|relating|"
    r"related|including|accessing|using|receiving|subject|pursuant|within|without|as|about|upon|over|regarding|concerning|during|not|if|when)\s"
)
_OWNER: Final = re.compile(r"(?:^|(?<=\s))(?:your|our|my|(?:(?:the|each|a|any|such)\s+)?[\w.&-]+(?:\s[\w.&-]+)?(?:'s|s'))(?=\s)")
_RELATIVE_PARTY: Final = re.compile(rf"\b(?:that|which|whom)?\s*(?P<party>you|we|they|(?:the\s+)?[A-Z][\w.&-]*)\s+(?:[a-z]+ly\s+|may\s+|have\s+|has\s+|will\s+)?[a-z]+")
_SHOUT: Final = re.compile(r"[a-z]")
_THING_ENDING: Final = re.compile(
    r"(?:tion|sion|ment|ness|ity|ance|ence|ing|ism|ure|age|ship|hood|dom|sis|tude|ies|ware|date|line|page|site|form|fee|tax|key|law|act|data|bility)s?$"
)
_AGENT_ENDING: Final = re.compile(r"(?:[bcdfgklmnprstvyz](?:er|or)|ees?|ants?|ists?)s?$")


def subject_before(sentence: str, flat: str, low: int, cue: int) -> Subject:
    """The subject of a norm whose modal stands at ``cue``; nothing before ``low`` is read.

    ``flat`` is ``sentence`` in lower case, of the same length, without parentheses.
    """
    start = low
    mark = ""
    for boundary in _BOUNDARY.finditer(flat, low, cue):
        start, mark = boundary.end(), boundary.group().strip()
    while True:
        openers = _OPENERS.match(flat, start, cue)
        if openers is None or openers.end() == start:
            break
        mark = mark or "and"
        start = openers.end()
    end = _trim(flat, start, cue)
    if start >= end:
        return _before_insertion(sentence, flat, low, cue, mark)
    words = flat[start:end]
    if re.search(r"\b(?:and|or|but|nor)$", words):
        return _coordinated(sentence, flat, start, end)
    last = None
    for last in _SUBORDINATOR.finditer(words):
        pass
    if last is not None:
        found = _in_subordinate(sentence, flat, start, end, last)
        if found is not None:
            return found
    elif _bare_relative(words, sentence[start:end], at_start=not mark and low == 0):
        return Subject(standing=Standing.ASIDE, span=Span(start, end))
    return noun_phrase(sentence, flat, _widened(flat, low, start, end, last), end)


def _trim(flat: str, start: int, end: int) -> int:
    """``end`` moved left over white space and adverbs."""
    words = flat[start:end].rstrip()
    tail = _ADVERB_TAIL.search(words[-80:])
    if tail:
        cut = max(0, len(words) - 80) + tail.start()
        bare = words[:cut].rstrip()
        # "each", "both", "either" may be the subject itself
        if bare or not re.search(r"\b(?:each|both|either|all)\b", words):
            words = bare
    return start + len(words)


def _before_insertion(sentence: str, flat: str, low: int, cue: int, mark: str) -> Subject:
    """The subject of "Supplier, at its own cost, shall": the first chunk that is no adverbial."""
    here = Span(cue, cue)
    if mark not in {",", "—", "–", "-"} or low > 0:
        return Subject(standing=Standing.SAME, span=here)
    start = low
    for boundary in [*_BOUNDARY.finditer(flat, low, cue)]:
        chunk = flat[start : boundary.start()]
        opener = _OPENERS.match(chunk)
        first = start + (opener.end() if opener else 0)
        if boundary.start() - first > 1 and not _ADVERBIAL_START.match(flat, first, boundary.start()):
            return noun_phrase(sentence, flat, first, boundary.start())
        start = boundary.end()
    return Subject(standing=Standing.SAME, span=here)


def _coordinated(sentence: str, flat: str, start: int, end: int) -> Subject:
    """The subject of a second predicate ("… forms part of the Agreement and may be updated")."""
    head = re.match(rf"{_DETERMINER.pattern[:-1]}?(?:[\w'.&-]+\s*)", flat[start:end])
    party = noun_phrase(sentence, flat, start, start + len(head.group().rstrip())) if head else None
    if party is not None and party.standing is Standing.PARTY:
        return Subject(standing=Standing.SAME, span=party.span)
    return Subject(standing=Standing.SAME, span=Span(start, end))


def _in_subordinate(sentence: str, flat: str, start: int, end: int, last: re.Match[str]) -> Subject | None:
    """A subject inside a subordinate clause; None when the modal belongs to the clause around it."""
    words = flat[start:end]
    word = last.group()
    tail_start = start + last.end() + len(flat[start + last.end() : end]) - len(flat[start + last.end() : end].lstrip())
    tail = flat[tail_start:end].strip()
    simple = _simple(sentence[tail_start:end], tail)
    before = words[: last.start()]
    here = Span(tail_start, end)
    if word == "that":
        saying = _SAYING.search(before)
        if saying and tail:
            if _SWALLOWED.search(before):
                return Subject(standing=Standing.ASIDE, span=here)
            found = noun_phrase(sentence, flat, tail_start, end)
            return Subject(
                standing=found.standing, span=found.span, owner=found.owner, within=found.within, negated=found.negated, joined=True
            )
        return Subject(standing=Standing.ASIDE, span=here) if not tail or simple else None
    if word in _RELATIVE:
        if word == "which" and tail and simple:
            return noun_phrase(sentence, flat, tail_start, end)
        return Subject(standing=Standing.ASIDE, span=here) if not tail or simple else None
    if word in _FREE and tail:
        if word == "as" and not simple:
            return None
        return noun_phrase(sentence, flat, tail_start, end)
    if simple or not tail:
        return Subject(standing=Standing.ASIDE, span=here)
    pronoun = _TAIL_PRONOUN.search(flat[start:end])
    if pronoun and not re.search(r"\b(?:and|or|to|by|than|with)\s+\w+$", flat[start:end]):
        return Subject(standing=Standing.PARTY, span=Span(start + pronoun.start(), end))
    name = re.search(r"(?<=[a-z]\s)(?:[A-Z][\w.&-]*\s?)+$", sentence[start:end])
    if name:
        return noun_phrase(sentence, flat, start + name.start(), end)
    return Subject(standing=Standing.ASIDE, span=here) if len(tail.split()) <= 8 else None


def _simple(original: str, flat: str) -> bool:
    """True for a bare noun phrase: a pronoun, a determiner with a noun or two, a name."""
    rest = _DETERMINER.sub("", flat, count=1).split()
    if not rest:
        return True
    if any(word in {"you", "we", "they", "it", "i"} for word in rest):
        return len(rest) == 1 or bool({"and", "or"} & set(rest))
    if len(rest) <= 2:
        return True
    return len(rest) <= 5 and all(word[:1].isupper() or word in {"and", "or", "of", "the", "'s", "a", "any"} for word in original.split())


def _bare_relative(words: str, original: str, *, at_start: bool) -> bool:
    """True for "any fees we may charge": a party right after a noun, without "that"."""
    match = re.search(r"(?:^|\s)(?:you|we|they|it)$", words)
    if match is None:
        match = re.search(r"(?<=[a-z])\s(?:the\s)?[A-Z][\w.&-]*$", original)
        if match is None:
            return False
    before = words[: match.start()].rstrip()
    if not before or _BEFORE_BARE.search(before) or re.match(r"(?:neither|either|both)\b", before):
        return False
    return not _ADVERBIAL_START.match(words.lstrip()) and bool(re.search(r"[a-z)]$", before))


def _widened(flat: str, low: int, start: int, end: int, last: re.Match[str] | None) -> int:
    """Where the noun phrase begins: for "any ideas, comments or posts that you share" before the commas."""
    if last is None and not re.match(r"\s*(?:or|and)\b", flat[max(low, start - 5) : end]):
        return start
    if re.search(r"(?:,|;)\s*(?:or|and)\s+$", flat[low:start]) and re.match(r"\s*(?:any|all|your|the|no|each)\b", flat[low:]):
        return low + len(flat[low:start]) - len(flat[low:start].lstrip())
    return start


def noun_phrase(sentence: str, flat: str, start: int, end: int) -> Subject:
    """What the words from ``start`` to ``end`` name: a party, a name, a thing."""
    lead = len(flat[start:end]) - len(flat[start:end].lstrip(" \n\t\"'“”"))
    start += lead
    words = flat[start:end]
    pronoun = _TAIL_PRONOUN.search(words)
    negated = bool(re.match(r"(?:no|neither|none|nothing|nobody)\b", words))
    if pronoun:
        first = start if _parties_joined(words) else start + pronoun.start()
        return Subject(standing=Standing.PARTY, span=Span(first, end), negated=negated)
    if words in {"it", "one"}:
        return Subject(standing=Standing.PARTY, span=Span(start, end), negated=negated)
    opener = re.search(r"^(?:[^,]*?\b(?:upon|after|on|in|at|during|following)\s[\w\s]+?\s)(?=(?:the\s)?[A-Z])", sentence[start:end])
    stop = _HEAD_ENDS.search(words)
    head_end = stop.start() if stop and stop.start() > 0 else len(words)
    if stop and _ADVERBIAL_START.match(words) and opener:
        start += opener.end()
        words = flat[start:end]
        head_end = len(words)
    span = Span(start, end)
    owner = _owner(words[:head_end], start)
    standing = standing_of(sentence[start : start + head_end], sentence, start)
    within = _relative_party(sentence, span) if standing is Standing.THING else None
    return Subject(standing=standing, span=span, owner=owner, within=within, negated=negated)


def _parties_joined(words: str) -> bool:
    return bool(re.match(r"(?:(?:neither|either|both)\s+)?[\w.'&\s]{1,40}\b(?:and|or|nor)\s+(?:you|we|they)$", words)) and len(words.split()) <= 6


def _owner(words: str, start: int) -> Span | None:
    found = _OWNER.search(words)
    return Span(start + found.start(), start + found.end()) if found else None


def _relative_party(sentence: str, span: Span) -> Span | None:
    found = re.search(r"\s(?:that\s|which\s)?(you|we)\s+[a-z]+", span.of(sentence), re.IGNORECASE)
    return Span(span.start + found.start(1), span.start + found.end(1)) if found else None


def standing_of(words: str, sentence: str, start: int) -> Standing:
    """Whether a noun phrase without its complements names a party, may be a name, or is a thing."""
    lex = lexicon()
    bare = _DETERMINER.sub("", words.lower().replace("’", "'"), count=1) if " " in words.strip() else words.lower()
    tokens = re.findall(r"[\w.&/'-]+", bare)
    if not tokens:
        return Standing.PARTY if re.match(r"\s*(?:each|either|neither|both)\b", words.lower()) else Standing.THING
    head = tokens[-1].rstrip(".")
    if tokens[-1] in {"inc.", "ltd.", "llc", "gmbh", "corp.", "inc", "ltd", "llp", "plc", "b.v.", "s.a.", "ag", "co."}:
        return Standing.PARTY
    if any(token in {"we", "you"} for token in tokens) and {"and", "or", "nor"} & set(tokens):
        return Standing.PARTY
    singular = head.removesuffix("s")
    if head in lex.agents or singular in lex.agents or (head.endswith("ies") and head[:-3] + "y" in lex.agents):
        return Standing.PARTY
    if head in lex.things or singular in lex.things or "'" in head:
        return Standing.THING
    original = re.findall(r"[\w.&/'’-]+", words)[-1]
    shouting = sentence.isupper() or not _SHOUT.search(words)
    first_word = not sentence[:start].strip(" \n\"“(")
    if _THING_ENDING.search(head) and "." not in head:
        return Standing.THING
    if shouting and len(words) > 3:
        return Standing.NAME if not head.endswith("s") else Standing.THING
    if original[:1].isupper() and (not first_word or len(tokens) > 1 or not head.endswith("s")):
        return Standing.NAME
    if _AGENT_ENDING.search(head) and len(head) > 5:
        return Standing.PARTY
    return Standing.NAME if "." in original.strip(".") else Standing.THING
