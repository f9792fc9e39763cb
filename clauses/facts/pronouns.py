"""Who a pronoun is ("it", "she", "none of them") as the bearer of a norm: by its sentence and what stands before it."""

import re

from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.party_introductions import CORPORATE
from clauses.facts.prose import sentence_at, sentences
from clauses.facts.units import Unit
from clauses.model import Party, Role

_ANAPHORS = frozenset({"it", "they", "this", "these", "that", "which", "he", "she"})
_PROMISED_TO = re.compile(
    r"\b(?:undertakes?|covenants?|agrees?|represents?|warrants?|promises?|assures?)\s+(?:and\s+\w+\s+)?(?:with|to)\s+[^,;]{1,60}?\s+that\b[^,;]*$"
)
_POINTS = re.compile(r"(?:it|he|she)\b", re.IGNORECASE)
_NEXT = re.compile(
    r"\s*(?:;|,\s*(?:and|but|so|provided(?:\s+(?:always|further|however))?\s+that))\s*(?:and\s+|but\s+)?(?:then\s+)?"
)
_OF_THEM = re.compile(r"(?:none|each|any|either|neither|both|all|one)\s+of\s+(?:them|these|those)", re.IGNORECASE)
_ONE = frozenset({"it", "he", "she"})
_A_PERSON = frozenset({"he", "she"})
_BODIES = frozenset(
    {"family", "couple", "company", "firm", "household", "partnership", "trust", "school", "club", "bank"}
)
_A_PARTY = re.compile(
    r"\b(?:a|either|each|neither|any|no|one)\s+[Pp]arty\b|\b[Ee]ach\s+[Pp]arty\b|"
    r"\b[Tt]he\s+(?:[Rr]ecipient|[Dd]iscloser|(?:[Rr]eceiving|[Dd]isclosing)\s+[Pp]arty)\b"
)
_LONGER = re.compile(r"\s[A-Z][a-z]|\w")


def role_pointed_at(
    unit: Unit,
    find: LocalObligation,
    parties: tuple[Party, ...],
    last: Role | None,
    ended: int,
    either: frozenset[str] = frozenset(),
    person: Role | None = None,
) -> Role | None:
    """The role of a bearer that only points; ``last`` is the bearer's of the norm before, which ends at ``ended``.

    ``either`` are names, in lower case, that either party may bear; ``person`` is whom "she" stood for last.
    """
    return (
        _person_of(find, parties)
        or (last if _goes_on(unit.words, find, ended) or _carried(unit.words, find) else None)
        or _role_before(unit.words, find, parties, either)
        or _led_in_by(unit.lead_in, parties)
        or _subject_before(unit.words, find, parties)
        or (person if find.bearer is not None and find.bearer.lower() in _A_PERSON else None)
        or last
    )


def points_back(bearer: str) -> bool:
    """True for a bearer that names nobody by itself: "it", "which", "none of them"."""
    return bearer.lower() in _ANAPHORS or _OF_THEM.fullmatch(bearer) is not None


def _goes_on(words: str, find: LocalObligation, ended: int) -> bool:
    """True for "it" after a semicolon or an "and": the party that the norm before binds ("X may …; it has to …")."""
    return (
        find.bearer is not None
        and find.bearer.lower() in _ONE
        and find.span.start > 0
        and _NEXT.fullmatch(words, ended, find.span.start) is not None
        and words[find.span.start :].startswith(find.bearer)
    )


def _carried(words: str, find: LocalObligation) -> bool:
    """True where the pronoun stands before the norm's own words: "it shall tell … and may suspend"."""
    if find.bearer is None or not find.modal:
        return False
    own = find.span.of(words).lower()
    cue = own.find(find.modal.split()[0])
    return cue >= 0 and re.search(rf"\b{re.escape(find.bearer.lower())}\b", own[:cue]) is None


def _person_of(find: LocalObligation, parties: tuple[Party, ...]) -> Role | None:
    """The role of "she" where one party alone is no company."""
    if find.bearer is None or find.bearer.lower() not in _A_PERSON:
        return None
    people = [party.role for party in parties if is_person(party)]
    if not people and parties:
        return Role.OTHER  # two companies, and whoever stands surety for one of them
    return people[0] if len(people) == 1 < len(parties) else None


def is_person(party: Party) -> bool:
    """True for a party that "she" may stand for: no company, and not several."""
    return not CORPORATE.search(party.name) and not _is_several(party)


def _is_several(party: Party) -> bool:
    """True for a body of people, which no "she" stands for: "the Family", "Ruth and Idris Vale"."""
    names = (party.name, *party.aliases)
    return any(" and " in name or name.lower().removeprefix("the ") in _BODIES for name in names)


def _role_before(words: str, find: LocalObligation, parties: tuple[Party, ...], either: frozenset[str]) -> Role | None:
    """The role "it" has: that of the party named last before it in the sentence."""
    sentence = sentence_at(words, find.span.start)
    pronoun = re.compile(rf"\b{re.escape(find.bearer or '')}\b").search(words, find.span.start, find.span.end)
    before = words[sentence.start : pronoun.start() if pronoun else find.span.start]
    named = _last_named(before, parties)
    if named is not None:
        return named
    of_either = either and any(f"the {name}" in before.lower() for name in either)
    return Role.MUTUAL if of_either or _A_PARTY.search(before) else None


def _led_in_by(lead_in: str, parties: tuple[Party, ...]) -> Role | None:
    """The role of the party that a lead-in names last; mutual for one that either side may be."""
    named = _last_named(lead_in, parties)
    return named if named is not None or _A_PARTY.search(lead_in) is None else Role.MUTUAL


def _subject_before(words: str, find: LocalObligation, parties: tuple[Party, ...]) -> Role | None:
    """The role of the party that the sentence before begins with: "Ada writes four texts. She sends drafts"."""
    if find.bearer is None or find.bearer.lower() not in _ONE:
        return None
    here = sentence_at(words, find.span.start)
    for before in reversed([sentence.of(words) for sentence in sentences(words) if sentence.end <= here.start]):
        if _POINTS.match(before):
            return None  # it goes on about whoever that sentence is about
        named = [
            (place, party.role)
            for party in parties
            if find.bearer.lower() not in _A_PERSON or is_person(party)
            for name in (party.name, *party.aliases)
            if name and (place := before.find(name)) >= 0
        ]
        if named:
            return min(named, key=lambda found: found[0])[1]
    return None


def _last_named(before: str, parties: tuple[Party, ...]) -> Role | None:
    told = _PROMISED_TO.search(before)
    if told is not None:  # "X undertakes with Y that it": X
        before = before[: told.start()]
    named = [
        (place, party.role)
        for party in parties
        for name in (party.name, *party.aliases)
        if name and (place := _last_place(before, name)) >= 0
    ]
    return max(named, key=lambda found: found[0], default=(0, None))[1]


def _last_place(before: str, name: str) -> int:
    """Where the name stands last, but not within a longer one ("Customer" in "Customer Data"); -1 if nowhere."""
    place = before.rfind(name)
    while place >= 0 and _LONGER.match(before, place + len(name)) and not name.isupper():
        place = before.rfind(name, 0, place)
    return place
