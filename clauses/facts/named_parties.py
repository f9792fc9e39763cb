"""Parties whose side someone told the program: their word goes before what the text suggests."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from clauses.model import Party, Role
from clauses.spans import Span

NO_ONE: Mapping[str, Role] = MappingProxyType({})


def with_named(parties: tuple[Party, ...], named: Mapping[str, Role], text: str) -> tuple[Party, ...]:
    """The parties with the sides that ``named`` gives them; a name that the text holds and no party has is one more.

    A party takes the side of the first of its names that is given; names are compared without regard to case.
    """
    sides = {name.casefold(): role for name, role in named.items()}
    found = tuple(_sided(party, sides) for party in parties)
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


def _first(name: str, text: str) -> Span | None:
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return Span(*match.span()) if match else None
