"""On which side each party stands: by its role word, by the other parties, and by what it does."""

import re
from dataclasses import replace

from clauses.facts.knowledge import table
from clauses.facts.party_conduct import leanings
from clauses.facts.quotes import is_pronoun
from clauses.facts.role_words import Told, is_body, is_organ, is_third, plain, told_by
from clauses.model import Definition, DefinitionForm, Party, Role

_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_YOU = re.compile(r"[Yy](?<!\w[Yy])[Oo][Uu][Rr]?\b")
_ANYONE = re.compile(
    r"(?:any|an?|each|every|such)\s+(?:[\w-]+\s+){0,3}?(?:persons?|people|part(?:y|ies)|entit(?:y|ies)|individuals?|"
    r"compan(?:y|ies)|firms?|customers?|users?|others?|affiliates?)\b",
    re.IGNORECASE,
)
"""Whoever fits a description, and nobody who signs: "“Sublicensee” means any person to whom …"."""
_SEEN = 20_000
_OFTEN = 5
_TWO = 2
_SURE = 6
_WEAK = 2
_SIDES = (Role.PROVIDER, Role.USER)
_OPPOSITE = {Role.PROVIDER: Role.USER, Role.USER: Role.PROVIDER}


def sided(text: str, found: list[Party]) -> list[Party]:
    """The same parties, each on a side; ``other`` where neither its words nor what it does tell the side."""
    if not found:
        return []
    if any(map(is_body, found)) and any(map(is_organ, found)):  # a club and its committee: their members are the other
        own = [replace(it, role=Role.PROVIDER) if is_body(it) or is_organ(it) else it for it in found]
        if len(own) == _TWO:
            return own
        found = own
    placed, served = _served(found)
    if any(_says(party) for party in placed) or _speaks(text, placed):
        return _apart(text, _left_over(placed, served))
    told = [_told(party, placed) for party in placed]
    thirds = [*served, *(i for i, party in enumerate(placed) if any(map(is_third, (party.name, *party.aliases))))]
    signing = [i for i in range(len(placed)) if i not in thirds]
    if {role for i in signing if (role := _role(told[i]))} < set(_SIDES) or len(signing) < _TWO:
        signing = [i for i in range(len(placed)) if i not in served]
    roles = _weighed(text, [placed[i] for i in signing], [told[i] for i in signing])
    for i in range(len(placed)):
        placed[i] = replace(placed[i], role=roles[signing.index(i)] if i in signing else Role.OTHER)
    return placed


def addresses_you(text: str) -> bool:
    """True where the text speaks to its other side as "you"."""
    return len(_YOU.findall(text, 0, _SEEN)) >= _OFTEN


def is_anyone(text: str, definition: Definition) -> bool:
    """True for a term that means whoever fits a description ("any person to whom …")."""
    if definition.form is DefinitionForm.PARENTHETICAL:
        return False
    meaning = definition.span.of(text)[definition.term_span.end - definition.span.start :]
    return _ANYONE.match(re.sub(r"^\W*(?:\w+\s){0,2}?(?:means?|includes?|is|are)\W+", "", meaning)) is not None


def _weighed(text: str, parties: list[Party], told: list[Told | None]) -> list[Role]:
    """The side of each of those who sign: by its word where that is sure and the other's is not the same."""
    known = [_role(it) if it is not None and it.sure else None for it in told]
    if len(parties) == 1:
        return [_role(told[0]) or Role.PROVIDER]
    if set(known) >= set(_SIDES):
        return [role or _role(it) or Role.OTHER for role, it in zip(known, told, strict=True)]
    does = leanings(text, parties)
    sums = [_prior(it) + score for it, score in zip(told, does, strict=True)]
    if len(parties) == _TWO:
        if sums[0] == sums[1]:
            return [Role.OTHER, Role.OTHER]
        first, second = _SIDES if sums[0] > sums[1] else _SIDES[::-1]
        return [first, second]
    return _several(known, sums)


def _several(known: list[Role | None], sums: list[int]) -> list[Role]:
    """The sides of three or more: the sure ones, and for a side that nobody has, whoever leans to it most."""
    roles = list(known)
    for side, sign in ((Role.PROVIDER, 1), (Role.USER, -1)):
        open_ = [i for i, role in enumerate(roles) if role is None]
        if side in roles or not open_:
            continue
        best = max(open_, key=lambda i: (sign * sums[i], -i))
        if sign * sums[best] > 0 or side not in roles:
            roles[best] = side
    return [
        role or (Role.PROVIDER if total > _WEAK else Role.USER if total < -_WEAK else Role.OTHER)
        for role, total in zip(roles, sums, strict=True)
    ]


def _told(party: Party, all_: list[Party]) -> Told | None:
    """What the party's names tell beside the others' names."""
    others = frozenset(plain(name) for other in all_ if other is not party for name in (other.name, *other.aliases))
    found = [told for name in (*party.aliases, party.name) if (told := told_by(name, others)) is not None]
    given = Told(role=party.role, sure=True) if party.role in _SIDES else None
    return next((told for told in found if told.sure), found[0] if found else given)


def _role(told: Told | None) -> Role | None:
    return told.role if told is not None else None


def _prior(told: Told | None) -> int:
    if told is None:
        return 0
    weight = _SURE if told.sure else _WEAK
    return weight if told.role is Role.PROVIDER else -weight


def _says(party: Party) -> bool:
    return any(is_pronoun(name) for name in (party.name, *party.aliases))


def _speaks(text: str, found: list[Party]) -> bool:
    """True where the side that these parties leave empty is a pronoun's."""
    roles = {party.role for party in found}
    if roles.isdisjoint(_SIDES) and len(found) > 1:
        return False
    if Role.USER not in roles and addresses_you(text):
        return True
    return Role.PROVIDER not in roles and len(_WE.findall(text, 0, _SEEN)) >= _OFTEN


def _left_over(found: list[Party], served: list[int]) -> list[Party]:
    """One party without a side takes the one that is left."""
    unclear = [i for i, party in enumerate(found) if party.role is Role.OTHER and i not in served]
    clear = {party.role for party in found if party.role is not Role.OTHER}
    placed = list(found)
    if len(unclear) == 1 and len(clear) <= 1:
        side = _OPPOSITE[next(iter(clear))] if clear else Role.PROVIDER
        placed[unclear[0]] = replace(found[unclear[0]], role=side)
    return placed


def _served(found: list[Party]) -> tuple[list[Party], list[int]]:
    """The parties, and which are people served ("End Users") and no side, as they stand beside a customer."""
    users = [i for i, party in enumerate(found) if party.role is Role.USER]
    served = [i for i in users if plain(found[i].name) in table("parties")["served"]]
    if len(served) == len(users):
        return list(found), []
    return [replace(it, role=Role.OTHER) if i in served else it for i, it in enumerate(found)], served


def _apart(text: str, found: list[Party]) -> list[Party]:
    """Where the text speaks to "you", whoever says "we" drafts, and a second provider word is a third's."""
    placed = list(found)
    same = [i for i, party in enumerate(placed) if party.role is Role.PROVIDER]
    if len(same) == _TWO and addresses_you(text) and not any(party.role is Role.USER for party in placed):
        speaks = [i for i in same if _says(placed[i])]
        if len(speaks) == 1:
            beside = same[1 - same.index(speaks[0])]
            placed[beside] = replace(placed[beside], role=Role.OTHER)
    return placed
