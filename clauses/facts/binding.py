"""Binding the facts that need no search: local obligations, survival, quantities and amendment terms."""

import re
from functools import partial

from clauses.facts.amendment import LocalAmendment
from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.obligations_roles import bearer_role
from clauses.facts.party_introductions import CORPORATE
from clauses.facts.prose import sentence_at, sentences
from clauses.facts.quantities import LocalQuantity
from clauses.facts.reference_binding import document_key, titles_in
from clauses.facts.roles import role_of
from clauses.facts.survival import LocalSurvival
from clauses.facts.targets import Targets
from clauses.facts.units import Unit
from clauses.model import (
    Amendment,
    Definition,
    DefinitionForm,
    Obligation,
    Party,
    Quantity,
    Reference,
    ReferenceKind,
    ReferenceStatus,
    Role,
    Survival,
)
from clauses.text import Source

_ANAPHORS = frozenset({"it", "they", "this", "these", "that", "which", "he", "she"})
_PROMISED_TO = re.compile(
    r"\b(?:undertakes?|covenants?|agrees?|represents?|warrants?|promises?|assures?)\s+(?:and\s+\w+\s+)?(?:with|to)\s+[^,;]{1,60}?\s+that\b[^,;]*$"
)
_POINTS = re.compile(r"(?:it|he|she)\b", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:;|,\s*(?:and|but|so))\s*(?:and\s+|but\s+)?(?:then\s+)?")
_OF_THEM = re.compile(r"(?:none|each|any|either|neither|both|all|one)\s+of\s+(?:them|these|those)", re.IGNORECASE)
_ONE = frozenset({"it", "he", "she"})
_A_PERSON = frozenset({"he", "she"})
_A_PARTY = re.compile(r"\b(?:a|either|each|neither|any|no|one)\s+[Pp]arty\b|\b[Ee]ach\s+[Pp]arty\b")
_LONGER = re.compile(r"\s[A-Z][a-z]|\w")
_THIS = re.compile(r"^(?:this|these)\b", re.IGNORECASE)
_OWN_NAME = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|THIS|THESE)\s+((?:[A-Z][\w’'&/-]*\s+(?:of\s+|and\s+|for\s+)?){0,5}(?:Agreement|Terms|Contract|Policy|Addendum|Conditions|License|Notice|Lease|DPA|MNDA|NDA|SLA|EULA)\b(?:\s+(?:of|and)\s+(?:Service|Use|Conditions|Sale))?)"
)


def own_names(source: Source, definitions: tuple[Definition, ...]) -> frozenset[str]:
    """The names by which the document calls itself, for comparison: "agreement", "terms of service"."""
    names = {document_key(match.group(1)) for match in _OWN_NAME.finditer(source.text)}
    if source.title:
        names.add(document_key(source.title))
    for definition in definitions:
        body = definition.span.of(source.text)
        inside = body if definition.form is DefinitionForm.PARENTHETICAL else body[len(definition.term) :]
        start = re.sub(r"^[”\"’\s]*(?:means?|refers?\s+to|shall\s+mean|is)\s+", "", inside)
        key = document_key(start.split("(")[0]) if definition.form is DefinitionForm.PARENTHETICAL else ""
        if _THIS.match(start) or key in names:
            names.update(document_key(name) for name in (definition.term, *definition.aliases))
    return frozenset(name for name in names if name)


def obligations(
    units: tuple[Unit, ...], local: tuple[tuple[LocalObligation, ...], ...], parties: tuple[Party, ...]
) -> tuple[Obligation, ...]:
    """Local obligations with their bearers' roles; one whose bearer had to be a party and is none is dropped."""
    found = []
    for unit, finds in zip(units, local, strict=True):
        last: Role | None = None
        ended = 0
        for local_find in finds:
            find = local_find
            role = bearer_role(find, partial(role_of, parties=parties))
            pointing = find.bearer is not None and _points_back(find.bearer)
            if pointing and role in {None, Role.OTHER}:
                role = (
                    _person_of(find, parties)
                    or (last if _goes_on(unit.words, find, ended) or _carried(unit.words, find) else None)
                    or _role_before(unit.words, find, parties)
                    or _last_named(unit.lead_in, parties)
                    or _subject_before(unit.words, find, parties)
                    or last
                )
            if role is None and find.needs_party:
                if find.otherwise is None:
                    continue
                find = find.otherwise
                role = bearer_role(find, partial(role_of, parties=parties))
            if role is None and find.bearer is not None and not pointing:
                role = Role.OTHER
            last = role if find.bearer is not None else last
            ended = find.span.end
            found.append(
                Obligation(
                    clause=unit.clause,
                    span=find.span.shift(unit.span.start),
                    modality=find.modality,
                    bearer=find.bearer,
                    bearer_role=role,
                    counterparty=find.counterparty,
                    modal=find.modal,
                    action=find.action,
                    condition=find.condition,
                    exception=find.exception,
                    deadline=find.deadline,
                )
            )
    return tuple(found)


def _points_back(bearer: str) -> bool:
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
    people = [party.role for party in parties if not CORPORATE.search(party.name)]
    return people[0] if len(people) == 1 < len(parties) else None


def _role_before(words: str, find: LocalObligation, parties: tuple[Party, ...]) -> Role | None:
    """The role "it" has: that of the party named last before it in the sentence."""
    sentence = sentence_at(words, find.span.start)
    pronoun = re.compile(rf"\b{re.escape(find.bearer or '')}\b").search(words, find.span.start, find.span.end)
    before = words[sentence.start : pronoun.start() if pronoun else find.span.start]
    named = _last_named(before, parties)
    return named if named is not None or _A_PARTY.search(before) is None else Role.MUTUAL


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


def title_references(
    text: str, units: tuple[Unit, ...], local: tuple[tuple[LocalSurvival, ...], ...], targets: Targets
) -> tuple[Reference, ...]:
    """References by title in lists of surviving sections: "the following sections survive: Fees, Indemnity"."""
    return tuple(
        Reference(
            clause=unit.clause,
            span=span.shift(unit.span.start + find.listed.start),
            text=span.of(find.listed.of(unit.words)),
            kind=ReferenceKind.CLAUSE,
            target=clause,
            status=ReferenceStatus.RESOLVED,
            quoted_heading=" ".join(span.of(find.listed.of(unit.words)).split()),
            heading_matches=True,
        )
        for unit, finds in zip(units, local, strict=True)
        for find in finds
        if find.listed is not None
        for span, clause in titles_in(find.listed.of(unit.words), targets)
    )


def survivals(
    units: tuple[Unit, ...],
    local: tuple[tuple[LocalSurvival, ...], ...],
    references: tuple[Reference, ...],
    targets: Targets,
) -> tuple[Survival, ...]:
    """Local survival passages with the clauses they list, by number or by title."""
    found = []
    for unit, finds in zip(units, local, strict=True):
        for find in finds:
            listed: list[str] = []
            if find.listed is not None:
                place = find.listed.shift(unit.span.start)
                listed = [
                    reference.target
                    for reference in references
                    if reference.kind is ReferenceKind.CLAUSE and reference.target and place.meets(reference.span)
                ]
            found.append(
                Survival(
                    clause=unit.clause,
                    span=find.span.shift(unit.span.start),
                    route=find.route,
                    targets=tuple(dict.fromkeys(listed)),
                    duration=find.duration,
                )
            )
    return tuple(found)


def quantities(units: tuple[Unit, ...], local: tuple[tuple[LocalQuantity, ...], ...]) -> tuple[Quantity, ...]:
    """Local quantities in their clauses."""
    return tuple(
        Quantity(
            clause=unit.clause,
            span=find.span.shift(unit.span.start),
            kind=find.kind,
            value=find.value,
            unit=find.unit,
            qualifier=find.qualifier,
        )
        for unit, finds in zip(units, local, strict=True)
        for find in finds
    )


def amendments(units: tuple[Unit, ...], local: tuple[tuple[LocalAmendment, ...], ...]) -> tuple[Amendment, ...]:
    """Local amendment passages in their clauses."""
    return tuple(
        Amendment(
            what=find.what,
            clause=unit.clause,
            span=find.span.shift(unit.span.start),
            by=find.by,
            channels=find.channels,
            notice=find.notice,
            acceptance=find.acceptance,
            objection=find.objection,
        )
        for unit, finds in zip(units, local, strict=True)
        for find in finds
    )
