"""The subject of a modal that stands in, or right after, a subordinate clause: "agrees that it", "which X may"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from clauses.facts.obligations_nouns import ADVERBIAL_START, TAIL_PRONOUN, Subject, noun_phrase
from clauses.facts.obligations_standing import DETERMINER, Standing
from clauses.spans import Span

_FREE: Final = frozenset({"while", "though", "although", "whereas", "because", "since", "as"})
_RELATIVE: Final = frozenset(
    {"whatever", "whichever", "whoever", "that", "which", "who", "whom", "whose", "what", "how", "why"}
)
_SAYING: Final = re.compile(
    r"\b(?:agrees?|agreed|agreeing|acknowledges?|understands?|provided(?:\s+(?:always|further|however))?|means?|confirms?|accepts?|condition|"
    r"conditions|stipulates?|except|save|including|namely|"
    r"ensures?|recogni[sz]es?|covenants?|undertakes?|represents?|warrants?|warranty|guarantees?|pledges?|affirms?|"
    r"declares?|admits?|consents?|recorded|agreement|clarity|"
    r"acknowledge\s+and\s+agree|understood|states?|notes?|requires?|"
    r"belief|fact|assertion|allegation|risk|following|so|disclosed?|provides?|certif(?:y|ies)|promises?|intends?|know|knows|believes?|event|such)[,\s]*$"
)
_SAYS: Final = re.compile(
    r"(?:[^\s]+\s+){1,6}?(?:agrees?|acknowledges?|undertakes?|covenants?|represents?|warrants?|confirms?)\b"
)
_PRONOUNS: Final = frozenset({"it", "he", "she", "they", "you", "we", "he or she"})
_SWALLOWED: Final = re.compile(
    r"\b(?:belief|assertion|allegation|event|believes?|so|such|disclosed?|requires?|know|knows|intends?|provides?|"
    r"states?|following)[,\s]*$"
)
_ONE_OF_THEM: Final = re.compile(r"\W*(?:an?|any|each|every|either|the|no)\s+[a-z-]+\s*")
_DOES_ONE: Final = re.compile(
    r"(?:[a-z]{3,}(?:s|ed)|has|is|does)\s+(?:the|this|that|an?|any|its|his|her|their|such|these|those|to|from|in|on|not|late|early|out|up|with|without)\b"
)
"""What one of several does, so that a rule binds it: "a party that cancels late"."""
_WHOEVER: Final = frozenset({"whoever", "whichever"})
_DOES_SOMETHING: Final = re.compile(r"(?:(?:party|side|of\s+(?:us|them|the\s+\w+))\s+)?[a-z]+\s+[a-z]")
"""A whole clause of whoever is bound: "whoever breaks a jar", "whichever side cancels late"."""
_PREPOSITIONS: Final = frozenset({"before", "after", "since", "until", "than"})
_JOINED: Final = frozenset({"so", "and", "but", "then", "however"})
_CONDITIONS: Final = frozenset({"if", "when", "where", "unless", "once", "whenever"})
_THINKS: Final = (
    "think|believe|know|say|agree|hope|feel|accept|wish|ask|find|see|decide|determine|consider|learn|notice|discover|"
    "suspect|expect|fear|understand|confirm"
)
"""Behind these a pronoun opens what is thought or said: "if you think we may"."""
_MAIN_PRONOUN: Final = re.compile(
    rf"^(?:(?:\S+\s+){{3,}}?\S*|(?:you|we|they|it)\s(?!(?:{_THINKS})\s)[a-z]+(?:\s\S+)?|"
    r"(?:it|that|this|they|we|you)\s(?:s|is|are|re)\s\S*)"
    r"(?<!to)(?<!by)(?<!for)(?<!with)(?<!of)(?<!and)(?<!or)(?<!from)\s(we|you|they|it)$"
)
"""The subject of a main clause that follows its condition without a comma: "If we end it for that reason we"."""
_SAID_THAT: Final = re.compile(
    r"\b(?:agrees?|acknowledges?|understands?|covenants?|undertakes?|accepts?|agreed|understood)\s+that\b[^;:]*$"
)
_SAID_THAT_AND: Final = re.compile(_SAID_THAT.pattern[:-1] + r"\band\s*$")
_JOINS: Final = re.compile(r"\b(?:and|or)\s*$")
_OWN_PRONOUN: Final = re.compile(r"(?:you|we|they|it|he|she)\s+[a-z]+\s")
_SAID_TO: Final = re.compile(r"\b(?:with|to)\s+(?:the\s+)?\S+(?:\s\S+)?\s*$")
_LATE_PRONOUN: Final = re.compile(
    r"^(?:throughout|during|at\s+all\s+times|for|until|from)\b[^,;]*\s(it|they|you|we|he|she)$"
)
_NEAR: Final = 80
_REST: Final = 400
_MAIN_LATER: Final = re.compile(r",\s*(?:then\s+)?(?:you|we|they|it|the|your|our|either|each|no)\b")
_AFTER_MOMENT: Final = re.compile(
    r"(?:(?:the|an?|that|this|each|every|any|your|our|then)\s+)?(?:[\w-]+\s+){0,5}(you|we)$"
)
"""A moment, and right after it the subject: "after a second breach we may", "until then you must"."""
_AFTER_MOMENT_NAME: Final = re.compile(
    r"(?:(?:any|each|every|such)\s+[a-z]+\s+|(?:(?:the|an?|this)\s+)?(?:[a-z]+(?:tion|ment|ry|val|pt|ent|ure|ation)\s+))(?P<name>(?:[Tt]he\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*)?)"
)
"""The same with a name: "After termination Dealer may sell its stock"."""
_IN_ROLE: Final = re.compile(r"(?:an?|the)\s+(?:[\w-]+\s+){0,2}[\w-]+")
_AS_BEFORE: Final = re.compile(r"(?:^|\b(?:so|such|same|well|insofar|soon|long|far|inasmuch))\s*$")
_DOES: Final = re.compile(
    r"(?:do|does|did|is|are|has|have|was|were|can|cannot|will|no\s+longer|[a-z]{3,}(?:s|ed|n't))\b"
)
"""How a relative clause goes on whose subject is "who": the modal after it belongs to the sentence around it."""
_ELLIPTIC: Final = frozenset({"once", "when", "if", "unless", "until", "as", "where"})
_DONE: Final = re.compile(r"(?:[a-z]+ed|made|paid|given|sent|issued|due)")
_THEREUPON: Final = re.compile(r"\s*(?:during|following|after|upon|failing)\s*")
_COMMA: Final = re.compile(r",(?!\s*(?:and|or|but|nor)\b)")
_ONE_THING: Final = re.compile(r"\s*(?:shall|will)\s+be\s+the\s")
_WITH_WHICH: Final = re.compile(r"\s*(?:(?:of|for|to|on|upon|in|with|by|from)\s*)?")
_SHALL_NEXT: Final = re.compile(r"\s*(?:shall|must|will|ll)\b(?!\s+(?:refer|call|describe|explain|discuss)\b)")
_WHO_NAMED: Final = re.compile(r"((?:\b[Tt]he\s)?\b[A-Z][\w&’'-]*),\s*$")
_OPEN_CONDITION: Final = re.compile(r"\b(?:if|when|unless|whenever|where|until)\b[^,;]*$")
_BEFORE_BARE: Final = re.compile(
    r"\b(?:and|or|but|then|therefore|also|means?|agrees?|acknowledges?|understands?|that|so|nor|either|neither|"
    r"both|between|hereby|yet|"
    r"provided|meaning|foregoing|event|termination|time|times|discretion|addition|circumstances|cases?|instances?|"
    r"law|basis|request|notice|"
    r"agreement|hereunder|hereof|herein|above|below|below,|available|necessary|possible|applicable|writing)$"
)
_NAME_AFTER_NOUN: Final = re.compile(
    r"(?:(?<=\bany\s)|(?<=\bother\s)|(?<=\bsuch\s)|(?<=\bthe\s)|(?<=\bno\s)|(?<=\ball\s)|"
    r"(?<=\bany\sother\s))(?:[a-z]+s|right|claim|information|content|data)\s(?P<name>(?:the\s)?[A-Z][\w.&-]*)$"
)


NAME_AND_VERB: Final = re.compile(
    r"\s*(?P<name>(?:[Tt]he\s+|[Ee]ach\s+|[Ee]ither\s+)?[A-Z][\w.&'’-]*(?:\s+(?:(?:and|or|of|&)\s+)?[A-Z][\w.&'’-]*){0,5}"
    r"|[Yy]ou|[Ww]e|[Tt]he\s+part(?:y|ies)|[Ee]ach\s+party)\s+(?:(?:hereby|further|also|and|[a-z]+ly)\s+)*"
    r"(?:acknowledges?|agrees?|understands?|has|have|is|are|represents?|accepts?|owns?|provides?|confirms?|warrants?|"
    r"appoints?|delivers?|performs?|engages?|recogni[sz]es?|intends?|undertakes?|covenants?|ensures?)\s"
)
_AGREES: Final = re.compile(r"\b(?:agrees?|undertakes?|covenants?)\s*$")
_COMPLETE: Final = re.compile(
    r"^(?P<condition>.*?\b(?!believes?\b|thinks?\b|considers?\b|knows?\b|suspects?\b|finds?\b|expects?\b|decides?\b|determines?\b|"
    r"ensures?\b|agrees?\b|confirms?\b|to\b|of\b|by\b|for\b|with\b|from\b|in\b|on\b|at\b|and\b|or\b|than\b|under\b|as\b|that\b|the\b|an?\b)"
    r"[\w)]+)\s(?P<main>(?:the|each|either|neither)\s+[\w'-]+(?:\s+[a-z]+)?)$"
)
_PREPOSITION_LAST: Final = re.compile(r"\b(?:to|by|for|with|from|of|between|against)$")
_OPENS_CONDITION: Final = re.compile(
    r"\s*(?:if|when|where|unless|once|whenever|(?:for\s+)?(?:as|so)\s+long\s+as|as\s+soon\s+as|while|whilst|until)\s"
)
_GOES_BY: Final = re.compile(r"(?:remains?|arises?|occurs?|survives?|appl(?:y|ies)|exists?|fails?|expires?|lapses?)")
_AS_LONG: Final = re.compile(r"\b(?:as|so)\s+(?:long|soon|far)\s*$")
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|does|do|remain|stay|continue|owe|live|use|want|[a-z]{3,}(?:s|ed))\b.*\s"
)
"""A condition with its verb, and the subject of the main clause after it: "If nobody is there the driver may"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """A subordinate clause before a modal: its ``word``, what stands ``before`` it and its ``tail``, in lower case.

    ``here`` is where the tail stands; ``simple`` is True for a tail that is a bare noun phrase.
    """

    word: str
    before: str
    tail: str
    here: Span
    simple: bool

    def aside(self) -> Subject:
        """The modal belongs to the subordinate clause: no norm."""
        return Subject(standing=Standing.ASIDE, span=self.here)


def in_subordinate(sentence: str, flat: str, start: int, end: int, last: re.Match[str]) -> Subject | None:
    """A subject inside a subordinate clause; None when the modal belongs to the clause around it."""
    after = flat[start + last.end() : end]
    tail_start = start + last.end() + len(after) - len(after.lstrip())
    tail = flat[tail_start:end].strip()
    clause = _Clause(
        word=last.group(),
        before=flat[start : start + last.start()],
        tail=tail,
        here=Span(tail_start, end),
        simple=_simple(sentence[tail_start:end], tail),
    )
    alone = not clause.before.strip()
    if clause.word in _PREPOSITIONS and not alone:
        return _main_after_condition(sentence, flat, start, end)
    if clause.word in _PREPOSITIONS and (moment := _after_moment(sentence, flat, clause)) is not None:
        return moment
    if clause.word in _ELLIPTIC and not alone and _DONE.fullmatch(tail):
        return None
    if (
        clause.word in _CONDITIONS
        and (alone or clause.before.strip() in _JOINED)
        and (main := _MAIN_PRONOUN.search(tail))
        and (_COMMA.search(flat, end, end + _REST) is None or _OWN_PRONOUN.match(tail))
    ):
        return Subject(standing=Standing.PARTY, span=Span(end - len(main.group(1)), end))
    if clause.word == "while" and alone and (after_it := _main_after_condition(sentence, flat, start, end)) is not None:
        return after_it
    if bare_relative(tail, sentence[tail_start:end].strip(), at_start=False) and not _GOES_BY.fullmatch(tail):
        return clause.aside()
    if clause.word == "that":
        return _after_that(sentence, flat, start, clause)
    if clause.word in _RELATIVE:
        return _in_relative(sentence, flat, start, clause)
    if clause.word == "as" and tail:
        return _after_as(sentence, flat, start, clause)
    if clause.word in _FREE and tail:
        return noun_phrase(sentence, flat, tail_start, end)
    if clause.simple or not tail:
        return clause.aside()
    return _main_after(sentence, flat, start, clause)


def _after_moment(sentence: str, flat: str, clause: _Clause) -> Subject | None:
    """The subject right after a moment: "after a second breach we may", "After termination Dealer may"."""
    end = clause.here.end
    main = _AFTER_MOMENT.match(clause.tail)
    if main is not None and _MAIN_LATER.search(flat[end : end + _REST]) is None:
        return Subject(standing=Standing.PARTY, span=Span(end - len(main.group(1)), end))
    name = _AFTER_MOMENT_NAME.fullmatch(clause.here.of(sentence).rstrip())
    return noun_phrase(sentence, flat, clause.here.start + name.start("name"), end) if name else None


def _after_as(sentence: str, flat: str, start: int, clause: _Clause) -> Subject | None:
    """The subject after "as"; none of its own in a comparison, in a condition ("as long as X has") or a role."""
    if _AS_LONG.search(clause.before) and (main := _main_after_condition(sentence, flat, start, clause.here.end)):
        return main
    if not clause.simple:
        return None
    if _AS_LONG.search(clause.before):
        return clause.aside()
    if clause.before.strip() and _IN_ROLE.fullmatch(clause.tail) and not _AS_BEFORE.search(clause.before):
        return None  # "Your use of it as an agent shall not"
    return noun_phrase(sentence, flat, *clause.here)


def _after_that(sentence: str, flat: str, start: int, clause: _Clause) -> Subject | None:
    """The subject of what someone agrees, confirms or understands; of any other "that" none."""
    if not clause.before.strip() and not clause.tail and _ONE_THING.match(flat, clause.here.end):
        return Subject(standing=Standing.THING, span=clause.here)  # "…, and that shall be the limit of her liability"
    saying = (
        _SAYING.search(clause.before)
        or (clause.tail in _PRONOUNS and _SAYS.match(clause.before))
        or (_SAYS.match(clause.before) and _SAID_TO.search(clause.before))
        or (not clause.before.strip() and _said_before(flat, start))
    )
    late = _LATE_PRONOUN.search(clause.tail)
    if saying and late:  # "undertakes that throughout the term it will"
        return Subject(
            standing=Standing.PARTY, span=Span(clause.here.end - len(late.group(1)), clause.here.end), joined=True
        )
    if (saying or _said_too(flat, start, clause)) and clause.tail:
        if _SWALLOWED.search(clause.before) or _OPEN_CONDITION.search(clause.before):
            return clause.aside()
        agreed = _AGREES.search(clause.before)
        promised = promiser(sentence, start, start + agreed.end()) if agreed else None
        return replace(noun_phrase(sentence, flat, *clause.here), joined=True, promised=promised)
    if _ONE_OF_THEM.fullmatch(clause.before) and _DOES_ONE.match(clause.tail):
        return None  # "a party that ends this agreement shall pay"
    if clause.before.strip() and _GOES_BY.fullmatch(clause.tail):
        return None  # "any dispute that remains shall be settled"
    return clause.aside() if not clause.tail or clause.simple else None


def promiser(sentence: str, start: int, end: int) -> Span | None:
    """Who agrees in the words from ``start`` to ``end``: "You" of "You hereby agree that"."""
    name = NAME_AND_VERB.match(f"{sentence[start:end].rstrip()} ")
    return Span(start + name.start("name"), start + name.end("name")) if name else None


def _in_relative(sentence: str, flat: str, start: int, clause: _Clause) -> Subject | None:
    """The subject of a relative clause about a party: "the Landlord, who shall", "which Customer shall"."""
    if clause.word in _WHOEVER and not clause.before.strip() and _DOES_SOMETHING.match(clause.tail):
        return Subject(standing=Standing.PARTY, span=Span(start + len(clause.before), clause.here.end))
    if clause.word == "who" and not clause.tail and not clause.before.strip():
        named = _WHO_NAMED.search(sentence, max(0, start - _NEAR), start)
        if named:
            return noun_phrase(sentence, flat, named.start(1), named.end(1))
    if clause.word == "who" and clause.tail and clause.before.strip() and _DOES.match(clause.tail):
        return None
    if clause.word == "which" and clause.tail and _THEREUPON.fullmatch(clause.before):
        return noun_phrase(sentence, flat, *clause.here)
    if clause.word in {"which", "whom"} and clause.tail in _PRONOUNS and _goes_on(flat, start, clause):
        return noun_phrase(sentence, flat, *clause.here)
    told_on = clause.word == "which" or (clause.word == "whom" and not clause.before.strip())
    if told_on and clause.tail and clause.simple and clause.tail not in _PRONOUNS:
        return noun_phrase(sentence, flat, *clause.here)
    under = re.search(r"\b(?:under|in|for|to|on|by|with|of|from|through)\s+$", clause.before)
    return clause.aside() if not clause.tail or clause.simple or under else None


def _goes_on(flat: str, start: int, clause: _Clause) -> bool:
    """True for a relative clause that adds a rule: "…, which she shall return", "…, of which it shall notify"."""
    added = flat[max(0, start - 2) : start].rstrip().endswith(",") and _WITH_WHICH.fullmatch(clause.before)
    return added is not None and added is not False and _SHALL_NEXT.match(flat, clause.here.end) is not None


def _main_after(sentence: str, flat: str, start: int, clause: _Clause) -> Subject | None:
    """The subject of the main clause that follows a subordinate one without a comma."""
    end = clause.here.end
    pronoun = TAIL_PRONOUN.search(flat[start:end])
    if pronoun and not re.search(r"\b(?:and|or|to|by|than|with)\s+\w+$", flat[start:end]):
        return Subject(standing=Standing.PARTY, span=Span(start + pronoun.start(), end))
    if clause.word in _CONDITIONS and not clause.before.strip():
        main = _main_after_condition(sentence, flat, start, end)
        if main is not None:
            return main
    name = re.search(r"(?<=[a-z]\s)(?:[A-Z][\w.&-]*\s?)+$", sentence[start:end])
    if name:
        return noun_phrase(sentence, flat, start + name.start(), end)
    return clause.aside() if len(clause.tail.split()) <= 8 else None


def _main_after_condition(sentence: str, flat: str, start: int, end: int) -> Subject | None:
    """The subject after a complete condition: "If any rent is more than ten days late the Tenant must"."""
    if _OPENS_CONDITION.match(flat, start) is None:
        return None
    whole = _COMPLETE.match(flat[start:end].rstrip())
    if whole and _VERB.search(whole["condition"].lstrip().partition(" ")[2] + " "):
        return noun_phrase(sentence, flat, start + whole.start("main"), end)
    return None


def _said_too(flat: str, start: int, clause: _Clause) -> bool:
    """True for the second "that" of a verb of saying: "agrees that X would be harmed and that Y may ask for"."""
    prior = flat[max(0, start - _REST) : start]
    if _JOINS.search(clause.before):
        return any(_SAID_THAT.search(words) is not None for words in (clause.before, prior))
    return not clause.before.strip() and _SAID_THAT_AND.search(prior) is not None


def _said_before(flat: str, start: int) -> bool:
    """True when the words before ``start`` end with a verb of saying, an insertion left out: "agrees, however,"."""
    prior = flat[max(0, start - 240) : start].rstrip(" ,")
    return any(_SAYING.search(words) is not None for words in (prior, prior.rpartition(",")[0]) if words)


def _simple(original: str, flat: str) -> bool:
    """True for a bare noun phrase: a pronoun, a determiner with a noun or two, a name."""
    rest = DETERMINER.sub("", flat, count=1).split()
    if not rest:
        return True
    if any(word in {"you", "we", "they", "it", "i", "he", "she"} for word in rest):
        return len(rest) == 1 or bool({"and", "or"} & set(rest))
    if len(rest) <= 2:
        return True
    return len(rest) <= 5 and all(
        word[:1].isupper() or word in {"and", "or", "of", "the", "'s", "a", "any"} for word in original.split()
    )


def bare_relative(words: str, original: str, *, at_start: bool) -> bool:
    """True for "any fees we may charge": a party right after a noun, without "that"."""
    match = re.search(r"(?:^|\s)(?:you|we|they|it)$", words)
    if match is None:
        match = _NAME_AFTER_NOUN.search(original)
        if match is None:
            return False
    before = words[: match.start()].rstrip()
    if (
        not before
        or _PREPOSITION_LAST.search(before)
        or before.endswith("ing")
        or _BEFORE_BARE.search(before)
        or re.match(
            r"(?:neither|either|"
            r"both)\b",
            before,
        )
    ):
        return False
    return not ADVERBIAL_START.match(words.lstrip()) and bool(re.search(r"[a-z)]$", before))
