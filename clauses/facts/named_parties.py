"""Parties whose side someone told the program: their word goes before what the text suggests."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from clauses.model import Party, Role
from clauses.spans import Span

_OPPOSITE = {Role.PROVIDER: Role.USER, Role.USER: Role.PROVIDER}
_TWO = 2
NO_ONE: Mapping[str, Role] = MappingProxyType({})


def with_named(parties: tuple[Party, ...], named: Mapping[str, Role], text: str) -> tuple[Party, ...]:
    """The parties with the sides that ``named`` gives them; a name that the text holds and no party has is one more.

    A party takes the side of the first of its names that is given; names are compared without regard to case. Of two
    sides one given name is enough: the other party cannot stand where the first was put.
    """
    sides = {name.casefold(): role for name, role in named.items()}
    found = _opposed(tuple(_sided(party, sides) for party in parties), sides)
    known = {name.casefold() for party in found for name in (party.name, *party.aliases)}
    added = [
        Party(name=name, role=role, span=span)
        for name, role in named.items()
        if name.casefold() not in known and (span := _first(name, text)) is not None
    ]
    return tuple(sorted((*found, *added), key=lambda party: party.span or Span(len(text), len(text))))


def _sided(party: Party, sides: Mapping[str, Role]) -> Party:
    for name in (party.name, *party.aliases):
        if name.casefold() in sides:
            return replace(party, role=sides[name.casefold()])
    return party


def _opposed(parties: tuple[Party, ...], sides: Mapping[str, Role]) -> tuple[Party, ...]:
    """The parties; where there are two sides and both came to stand on one, who was not named goes over."""
    standing = [party for party in parties if party.role in _OPPOSITE]
    told = [party for party in standing if any(name.casefold() in sides for name in (party.name, *party.aliases))]
    if len(standing) != _TWO or len(told) != 1 or standing[0].role is not standing[1].role:
        return parties
    return tuple(
        replace(party, role=_OPPOSITE[party.role]) if party in standing and party not in told else party
        for party in parties
    )


def _first(name: str, text: str) -> Span | None:
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return Span(*match.span()) if match else None
