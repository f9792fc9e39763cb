"""Who "I" is: the one who drafts a letter or a tradesman's terms, or who signs a waiver that another drafted."""

import re
from dataclasses import replace
from typing import Final

from clauses.facts.party_introductions import CORPORATE
from clauses.facts.party_sides import addresses_you
from clauses.model import Party, Role
from clauses.spans import Span

_SAYS: Final = re.compile(
    r"I(?<![\w“\"‘'./-]I)(?<!\b[Cc]an\sI)(?<!\b[Mm]ay\sI)(?<!\b[Dd]o\sI)(?<!\b[Aa]m\sI)(?<!\b[Ww]ill\sI)(?<!\b[Ss]hould\sI)"
    r"(?:\s+(?:(?:hereby|also|further|fully|will|shall|may|must|can|do|have|[a-z]+ly)\s+)*(?!and\b|or\b|of\b|to\b|is\b)[a-z]{2,}|['’](?:m|ll|ve|d)\b)"
)
"""A sentence about "I", and not a numeral or a button ("I agree")."""
_WE: Final = re.compile(r"\b(?:[Ww]e|us|[Oo]ur)\b")
_SEEN: Final = 20_000
_FEWEST: Final = 3
_FORMS: Final = ("I", "me", "my", "mine", "myself")
_ALONE: Final = {Role.PROVIDER: Role.USER, Role.USER: Role.PROVIDER}


def with_speaker(text: str, found: list[Party]) -> list[Party]:
    """The parties with "I" and "my" among the names of whoever says them; unchanged where nobody does."""
    own = [i for i, party in enumerate(found) if {name.lower() for name in (party.name, *party.aliases)} & {"i", "me"}]
    said = sum(1 for _ in _SAYS.finditer(text, 0, _SEEN))
    if not own and (said < _FEWEST or said < len(_WE.findall(text, 0, _SEEN))):
        return found  # the questions of readers whom "we" answer
    place = own[0] if own else _who_signs(text, found)
    if place is not None:
        party = found[place]
        known = {party.name.lower(), *(alias.lower() for alias in party.aliases)}
        aliases = (*party.aliases, *(form for form in _FORMS if form.lower() not in known))
        return [*found[:place], replace(party, aliases=aliases), *found[place + 1 :]]
    roles = {party.role for party in found} - {Role.OTHER}
    if len(roles) > 1:
        return found
    role = _ALONE[roles.pop()] if roles else Role.PROVIDER if addresses_you(text) else Role.USER
    first = _SAYS.search(text)
    at = first.start() if first else 0
    return [*found, Party(name="I", role=role, aliases=_FORMS[1:], span=Span(at, at + 1))]


def _who_signs(text: str, found: list[Party]) -> int | None:
    """The one person among the parties on two sides, where the others are companies: it signs a letter with "I"."""
    people = [
        i
        for i, party in enumerate(found)
        if party.role is not Role.OTHER and not any(CORPORATE.search(name) for name in (party.name, *party.aliases))
    ]
    sides = {party.role for party in found} - {Role.OTHER}
    return people[0] if len(sides) > 1 and len(people) == 1 and not addresses_you(text) else None
