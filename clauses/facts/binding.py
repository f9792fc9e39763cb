"""Binding the facts that need no search: local obligations, survival, quantities and amendment terms."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from clauses.facts.amendment import LocalAmendment
from clauses.facts.drafted_in_present import drafted_in_present
from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.obligations_roles import bearer_role, opposite_of
from clauses.facts.payers import with_payer
from clauses.facts.pronouns import is_person, points_back, role_pointed_at
from clauses.facts.quantities import LocalQuantity
from clauses.facts.readers import reader_meant
from clauses.facts.reference_binding import document_key, titles_in
from clauses.facts.roles import party_at_end, role_of
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

NOBODY: Mapping[str, Role] = MappingProxyType({})
_THIS = re.compile(r"^(?:this|these)\b", re.IGNORECASE)
_OF_US = re.compile(r"\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Bb]oth|[Oo]ne)\s+of\s+us\b")
_WHO = re.compile(r"\s(?:that|who|which|whose)\s")
_ARTICLE = re.compile(r"^(?:the|each|any|such)\s+")
_ONE_OF = re.compile(r"^(?:the|each|any|such|an?|no|every|all)\s+")
_THIS_NAME = re.compile(r"[Tt](?:his|hese|HIS|HESE)\s+(?=[A-Z])")
_OWN_NAME = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|THIS|THESE)\s+((?:[A-Z][\w’'&/-]*\s+(?:of\s+|and\s+|for\s+)?){0,5}(?:Agreement|Terms|Contract|Policy|Addendum|Conditions|License|Notice|Lease|DPA|MNDA|NDA|SLA|EULA)\b(?:\s+(?:of|and)\s+(?:Service|Use|Conditions|Sale))?)"
)


def own_names(source: Source, definitions: tuple[Definition, ...]) -> frozenset[str]:
    """The names by which the document calls itself, for comparison: "agreement", "terms of service"."""
    names = {document_key(name) for name in _own_names(source.text)}
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


def _own_names(text: str) -> Iterator[str]:
    """What "this" or "these" stands before; most of these words stand before no name."""
    end = 0
    for this in _THIS_NAME.finditer(text):
        match = _OWN_NAME.match(text, this.start()) if this.start() >= end else None
        if match is not None:
            yield match.group(1)
            end = match.end()


def obligations(
    units: tuple[Unit, ...],
    local: tuple[tuple[LocalObligation, ...], ...],
    parties: tuple[Party, ...],
    either: frozenset[str] = frozenset(),
    people: Mapping[str, Role] = NOBODY,
) -> tuple[Obligation, ...]:
    """Local obligations with their bearers' roles; one whose bearer had to be a party and is none is dropped.

    ``either`` are names, in lower case, that either party may bear ("the Data Recipient"), ``people`` those of people
    of one side, with that side.
    """
    found = []
    told: list[str] = []
    in_present = drafted_in_present(local, parties)
    side = partial(_side, parties=parties, either=either, together=_sign_together(units, parties))
    person: Role | None = None
    named = ((name, party) for party in parties if is_person(party) for name in (party.name, *party.aliases))
    persons = {name.lower(): party.role for name, party in named}
    for unit, finds in zip(units, local, strict=True):
        last: Role | None = None
        ended = 0
        for local_find in finds:
            find = local_find
            if find.narrated and not in_present:
                continue
            role = bearer_role(find, side)
            pointing = find.bearer is not None and points_back(find.bearer)
            if pointing and role in {None, Role.OTHER}:
                role = role_pointed_at(unit, find, parties, last, ended, either, person) or opposite_of(find, side)
            if role in {None, Role.OTHER} and find.bearer is not None and people:
                role = people.get(_ONE_OF.sub("", _WHO.split(find.bearer.lower(), maxsplit=1)[0]), role)
            if role in {None, Role.OTHER} and find.bearer is not None and not pointing:
                last_named = party_at_end(find.bearer, parties)
                role = last_named.role if last_named is not None else role
            if role is None and find.needs_party:
                if find.otherwise is None:
                    continue
                find = find.otherwise
                role = bearer_role(find, side)
            if role in {None, Role.OTHER} and find.bearer is not None and not pointing:
                role = reader_meant(find.bearer, find.modality, parties) or Role.OTHER
            last = role if find.bearer is not None else last
            person = persons.get(_ARTICLE.sub("", (find.bearer or "").lower()), person)
            ended = find.span.end
            told.append(find.span.of(unit.words))
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
    return with_payer(tuple(found), tuple(told))


def _side(words: str, parties: tuple[Party, ...], either: frozenset[str], *, together: bool) -> Role | None:
    """The role that words name; mutual for a name that either party may bear."""
    if either and _ARTICLE.sub("", _WHO.split(words.strip().lower(), maxsplit=1)[0]) in either:
        return Role.MUTUAL
    if together and words.strip().lower() in {"we", "us"}:
        return Role.MUTUAL
    return role_of(words, parties)


def _sign_together(units: tuple[Unit, ...], parties: tuple[Party, ...]) -> bool:
    """True where two sides are named, neither is "we" or "you", and "of us" is both, or one is "I": "we" are both."""
    names = {name.lower() for party in parties for name in (party.name, *party.aliases)}
    if "i" in names and "we" not in names:
        return True
    spoken = any(name.lower() in {"we", "us", "you"} for party in parties for name in (party.name, *party.aliases))
    if spoken or not {Role.PROVIDER, Role.USER} <= {party.role for party in parties}:
        return False
    return sum(len(_OF_US.findall(unit.words)) for unit in units) > 1


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
