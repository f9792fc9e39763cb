"""What a list item takes from its lead-in: "Developer may not:" makes each item a prohibition of Developer."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from clauses.facts.obligations_force import confined
from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.obligations_nouns import noun_phrase
from clauses.facts.obligations_parts import condition_of, deadline_of, exception_of
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality, Role
from clauses.spans import Span


class Completes(StrEnum):
    """What an item adds to its lead-in."""

    PREDICATE = "predicate"
    CONDITION = "condition"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapeau:
    """A lead-in's norm (if any), and what an item adds to it. ``subject`` is the party it ends with."""

    norm: LocalObligation | None
    completes: Completes | None
    subject: str | None = None


_OPEN: Final = re.compile(
    r"(?:\b(?:to|not|from|for|in|by|that|do|with\s+respect\s+to|of|would|could|which|on|at|through|via|including|"
    r"the\s+following|following\s+[\w\s]{1,60}|as\s+follows|"
    r"(?:any|each|all|one|either)\s+of\s+the\s+following[\w\s]{0,40})|:\s*)\s*$",
    re.IGNORECASE,
)
_ADVERBIAL: Final = re.compile(
    r"(?:,\s*)?(?:(?:in)?directly\s+or\s+|either\s+)?(?:through|by\s+means\s+of|via|during|throughout|for|upon|at|in|on|within|after|before|until|subject|while|from|under|without|with)\b[^;]{1,120}$",
    re.IGNORECASE,
)
"""A lead-in that says when or how, and leaves what is to be done to its items: "shall during the Term"."""
_CONDITIONAL_END: Final = re.compile(
    r"\b(?:if|when|where|unless|because|provided\s+that|in\s+the\s+following\s+(?:circumstances|cases|events|"
    r"situations)|in\s+the\s+event\s+(?:that|of)|upon|"
    r"(?:any|one|one\s+or\s+more)\s+of\s+the\s+following\s+(?:occurs?|events?|conditions?)[\w\s]{0,30}|"
    r"under\s+the\s+following\s+circumstances|for\s+the\s+following\s+reasons)\W*$",
    re.IGNORECASE,
)
_CONDITIONAL_START: Final = re.compile(
    r"\W*(?:if|when|where|unless|in\s+the\s+event|upon|to\s+(?:prevent|comply|"
    r"protect|mitigate|the\s+extent)|for\s+(?:any|breach|non)|because|in\s+case|as\s+required)\b",
    re.IGNORECASE,
)
_INSERTED: Final = re.compile(r"\b(?:shall|must|will|may|not)\s*,[^,;.]{1,120},?$", re.IGNORECASE)
_NEGATED_END: Final = re.compile(r"\b(?:do|does)?\s*not(?:\s+to)?\W*$", re.IGNORECASE)
_PROVIDED: Final = re.compile(
    r"\b(?:provided,?\s+(?:however,?\s+)?that|(?:is|as)\s+a\s+condition\s+(?:(?:of|to)\s+[\w\s]{1,40}?\s+)?that|on\s+(?:the\s+)?condition\s+that)\s+(?P<party>(?:the\s+)?[\w.’'&-]+(?:\s+[Pp]arty)?)\W*$",
    re.IGNORECASE,
)
_UNDERTAKES: Final = re.compile(
    r"(?:^|[.,;:]\s+|\b(?:and|hereby)\s+)(?P<party>(?:[Tt]he\s+|[Ee]ach\s+|[Bb]oth\s+)?[\w.&’'-]+(?:\s(?!HEREBY\b)[A-Z][\w.&’'-]+){0,3}(?:\s+party)?)(?:\s*,[^,;.]{1,80},)?\s+(?i:hereby\s+|also\s+|further\s+)?"
    r"(?P<verb>(?i:covenants?|undertakes?|agrees?|promises?|engages?|(?:obliges?|binds?|commits?|pledges?)\s+(?:itself|himself|herself|themselves)))"
    r"(?i:\s+and\s+(?:agrees?|undertakes?|covenants?))?(?:\s*,[^,;.]{1,120},)?"
    r"(?:\s+(?:with|to|towards)\s+(?:the\s+)?[\w.&’'-]+(?:\s[A-Z][\w.&’'-]+){0,3}|\s+as\s+follows|\s+with\s+[\w\s.&’'-]{1,60}?\s+as\s+follows)?\s*$"
)
_IT_IS: Final = re.compile(
    r"^\W*it\s+(?:is|shall\s+be)\s+(?:expressly\s+|strictly\s+)?"
    r"(?P<told>forbidden|prohibited|not\s+(?:permitted|allowed)|permitted|allowed)\s*$",
    re.IGNORECASE,
)
"""A lead-in that says what its items are: "It is forbidden:" and "(a) to fish"."""
_MAY_BE: Final = re.compile(r"\b(?:may|can|must|shall)(?:\s+(?:not|also|only))?\s+be\s*$", re.IGNORECASE)
_LICENSED: Final = re.compile(
    r"\b(?:under|by|within)\s+(?:this|that|the|such)\s+(?:licen[cs]e|permission|permit)\b(?=.*\b(?:may|can)\b)",
    re.IGNORECASE,
)
"""What a licence says may be done with a thing is done by whoever is licensed."""
_DONE: Final = re.compile(r"(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn|ught|ld|de|pt|nt|id)\b")
_DUTIES_OF: Final = re.compile(
    r"^\W*(?:(?:[Tt]he\s+|[Ii]t\s+is\s+(?:the\s+)?)?(?:(?P<owner>(?:[Tt]he\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3})(?:['’]s?)\s+(?:[a-z]+\s+)?|[a-z]*\s*)"
    r"(?P<what>(?i:duties|duty|obligations?|covenants|undertakings|tasks|responsibilities|rights))"
    r"(?:\s+(?:of|on\s+the\s+part\s+of)\s+(?P<party>(?:the\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3}))?)"
    r"(?:\s+(?:are|is|shall\s+be|include|shall\s+include))?(?:\s+as\s+follows|\s+the\s+following|\s+to)?\s*$"
)
"""A list of what a party has to do: "The duties of the Keeper are:", "Hirer's obligations:"."""
_ENDS_WITH: Final = re.compile(
    r"(?:^|[.,;]\s+|\bthat\s+)(?P<party>(?:the\s+|each\s+|either\s+|"
    r"neither\s+)?[\w.&’'-]+(?:\s[\w.&’'-]+)?)\s*[:—–-]?\s*$",
    re.IGNORECASE,
)
_WITH_PEOPLE: Final = re.compile(
    r"\W*(?P<party>(?:We|You|(?:The\s+)?[A-Z][\w&-]*)\s+and\s+(?:our|your|its|their)\s[^.;:]{1,160})"
)
"""A side and its people: "We and our employees, owners and agents:"."""
_NOUN_START: Final = re.compile(r"\W*(?:the|a|an|any|all|each|your|our)\s", re.IGNORECASE)
_LABEL: Final = re.compile(r"\W*(?:(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]\s+)?")
_PREDICATE_START: Final = re.compile(
    r"(?:(?:hereby|also|further|[a-z]+ly)\s+)?(?:shall|must|will|won't|may|can|cannot|is|are|has|have|agrees?|undertakes?|covenants?|"
    r"represents?|warrants?|acknowledges?|waives?|grants?|retains?|reserves?|accepts?|assumes?|releases?|consents?|submits?)\b"
)
_SEES_TO: Final = re.compile(r"\b(?:ensure|procure|make\s+sure|see\s+to\s+it)\s+that\b[^;.]{1,200}$", re.IGNORECASE)
_HAS_DONE: Final = re.compile(r"has\s+(?:the|each|every|its|all|any)\s(?:[a-z]+\s){1,4}?[a-z]+ed\b")
"""Who sees to it that others do something: "has each boiler inspected"."""
_PRESENT: Final = re.compile(
    r"doesn't\s|(?:never\s+)?has\s+(?=(?:the|each|every|its|all|any)\s(?:[a-z]+\s){1,4}?[a-z]+ed\b)|(?:never\s+)?(?!(?:is|has|was|its|this|as)\b)[a-z]+[b-rt-z]s\b(?!\s+(?:of|and|or|that|which|are|is)\b)"
)
_FORBIDS: Final = re.compile(
    r"does\s+not\b|doesn't\b|[a-z]+\s+(?:[a-z]+\s+)?(?:for\s+)?no\b|[a-z]+\s+(?:nobody|nothing|no\s+one)\b"
)
_SPOKEN: Final = frozenset({"we", "you", "they", "it", "i"})
_SHORT: Final = 80
_NOT: Final = re.compile(r"\W*(?:that\s+(?:no|none|nobody|neither)|not|never|refrain\s+from)\b", re.IGNORECASE)


def chapeau_of(words: str, norms: tuple[LocalObligation, ...]) -> Chapeau:
    """What the last sentence of a lead-in, with the norms found in it, hands down to its items."""
    bare = words.rstrip(" :—–-\n")
    provided = _PROVIDED.search(bare)
    if provided:
        party = provided["party"]
        norm = LocalObligation(
            span=Span(0, len(words)),
            modality=Modality.OBLIGATION,
            bearer=party,
            counterparty=None,
            modal="provided that",
            action="",
        )
        return Chapeau(norm=norm, completes=Completes.PREDICATE)
    impersonal = _impersonal(words, bare, norms)
    if impersonal is not None:
        return impersonal
    undertakes = _UNDERTAKES.search(bare, max(0, len(bare) - 240))
    if undertakes and (not norms or norms[-1].modality is Modality.OBLIGATION):
        norm = LocalObligation(
            span=Span(0, len(words)),
            modality=Modality.OBLIGATION,
            bearer=undertakes["party"],
            counterparty=None,
            modal=" ".join(undertakes["verb"].lower().split()),
            action="",
        )
        return Chapeau(norm=norm, completes=Completes.PREDICATE)
    listed = _DUTIES_OF.search(bare)
    party = (listed["owner"] or listed["party"]) if listed else None
    if listed and party and len(norms) <= 1:
        modality = Modality.PERMISSION if listed["what"].lower().startswith("right") else Modality.OBLIGATION
        norm = LocalObligation(
            span=Span(0, len(words)),
            modality=modality,
            bearer=party,
            counterparty=None,
            modal="",
            action="",
            needs_party=True,
        )
        return Chapeau(norm=norm, completes=Completes.PREDICATE)
    if not norms:
        party_words = _WITH_PEOPLE.fullmatch(bare) or _ENDS_WITH.search(bare)
        if party_words is None:
            return Chapeau(norm=None, completes=None)
        phrase = noun_phrase(bare, bare.lower(), party_words.start("party"), party_words.end("party"))
        named = phrase.standing in {Standing.PARTY, Standing.NAME}
        return Chapeau(
            norm=None, completes=Completes.SUBJECT if named else None, subject=party_words["party"] if named else None
        )
    norm = norms[-1]
    first = norms[0]
    if (len(norms) > 1 and not first.action.strip(" ,;")) or (
        len(norms) > 1 and _NEGATED_END.search(bare) and first.modality is Modality.PROHIBITION
    ):
        return Chapeau(norm=first, completes=Completes.PREDICATE)
    if _CONDITIONAL_END.search(bare):
        return Chapeau(norm=norm, completes=Completes.CONDITION)
    action = norm.action.rstrip(" :—–-")
    if _SEES_TO.search(bare) and norm.modality is Modality.OBLIGATION:
        return Chapeau(norm=norm, completes=Completes.PREDICATE)
    if _NEGATED_END.search(bare) and action:
        return Chapeau(norm=replace(norm, modality=Modality.PROHIBITION), completes=Completes.PREDICATE)
    size = 0 if _INSERTED.search(bare) else len(action.split())
    if size <= 3 or (size <= 16 and (_OPEN.search(action) or _ADVERBIAL.match(action))):
        return Chapeau(norm=norm, completes=Completes.PREDICATE)
    return Chapeau(norm=norm, completes=Completes.CONDITION)


def _impersonal(words: str, bare: str, norms: tuple[LocalObligation, ...]) -> Chapeau | None:
    """What "It is forbidden:" and "Under this licence the maps may be:" hand down to their items."""
    it_is = _IT_IS.match(bare) if len(bare) < _SHORT else None
    passive = _MAY_BE.search(bare) if it_is is None and not norms else None
    if it_is is None and passive is None:
        return None
    told = (it_is["told"] if it_is else passive.group() if passive else "").lower()
    if passive is not None and not _LICENSED.search(bare):
        return Chapeau(norm=None, completes=Completes.SUBJECT, subject=bare)
    barred = told.startswith(("forb", "proh", "not")) or " not " in told
    norm = LocalObligation(
        span=Span(0, len(words)),
        modality=Modality.PROHIBITION if barred else Modality.PERMISSION,
        bearer=None,
        counterparty=None,
        modal=" ".join(told.split()),
        action="",
        implied=Role.USER,
    )
    return Chapeau(norm=norm, completes=Completes.PREDICATE)


def inherited(words: str, flat: str, chapeau: Chapeau) -> LocalObligation | None:
    """The norm an item makes together with its lead-in; None when it makes none. ``span`` is the whole item.

    An item that needs the lead-in's party as its subject is read by ``with_subject`` instead.
    """
    whole = Span(0, len(words))
    action = " ".join(words.split()).rstrip(" .;,")
    norm = chapeau.norm
    if norm is None or chapeau.completes is None:
        return None
    if chapeau.completes is Completes.CONDITION:
        if not _CONDITIONAL_START.match(words) and norm.condition is None:
            return None
        if norm.modality is Modality.GRANT or not _CONDITIONAL_START.match(words):
            return None
        return replace(norm, span=whole, condition=action, otherwise=None)
    if _NOUN_START.match(words) and re.search(r"\bfollowing\b", norm.action):
        return None
    modality = norm.modality
    if _NOT.match(flat) and modality in {Modality.OBLIGATION, Modality.PERMISSION}:
        modality = Modality.PROHIBITION
    modality = confined(modality, action)
    found = replace(
        norm,
        span=whole,
        otherwise=None,
        modality=modality,
        action=f"{norm.action} {action}".strip() if len(norm.action.split()) <= 16 else action,
        condition=condition_of(words) or norm.condition,
        exception=exception_of(words) or norm.exception,
        deadline=deadline_of(words) or norm.deadline,
    )
    return found if norm.otherwise is None else replace(found, otherwise=_other_reading(found, norm.otherwise))


def with_subject(words: str, flat: str, chapeau: Chapeau) -> tuple[str, int] | None:
    """The item as a sentence of the party its lead-in ends with, and where that party's words end in it.

    "Franchisee:" and "(a) shall keep books" are "Franchisee shall keep books". None where the item has a subject
    of its own, or needs none.
    """
    if chapeau.completes is not Completes.SUBJECT or chapeau.subject is None:
        return None
    label = _LABEL.match(flat)
    start = label.end() if label else 0
    done = _DONE.match(flat, start) if _MAY_BE.search(chapeau.subject) else None
    if done is None and (_PREDICATE_START.match(flat, start) is None or _HAS_DONE.match(flat, start)):
        return None
    return f"{chapeau.subject} {words[start:]}", start


def told_in_present(words: str, flat: str, chapeau: Chapeau) -> LocalObligation | None:
    """The duty an item tells in the plain present of the party that leads it in: "The Nanny:" and "cooks lunch"."""
    subject = chapeau.subject
    if chapeau.completes is not Completes.SUBJECT or subject is None or subject.lower() in _SPOKEN:
        return None
    label = _LABEL.match(flat)
    start = label.end() if label else 0
    if _PRESENT.match(flat, start) is None:
        return None
    forbids = flat.startswith("never", start) or _FORBIDS.match(flat, start)
    told = Modality.PROHIBITION if forbids else confined(Modality.OBLIGATION, flat)
    return LocalObligation(
        span=Span(0, len(words)),
        modality=told,
        bearer=subject,
        counterparty=None,
        modal="",
        action=" ".join(words[start:].split()).rstrip(" .;,"),
        condition=condition_of(words),
        exception=exception_of(words),
        deadline=deadline_of(words),
        needs_party=True,
    )


def _other_reading(found: LocalObligation, other: LocalObligation) -> LocalObligation:
    """The item's norm should the name in its lead-in be no party's."""
    return replace(
        found,
        bearer=other.bearer,
        counterparty=other.counterparty,
        implied=other.implied,
        mirrored=other.mirrored,
        needs_party=False,
    )
