"""Parties that nobody introduces, and whose role words act: "The Owner shall pay", "Members must"."""

import re
from collections import Counter

from clauses.facts.knowledge import table
from clauses.facts.party_names import could_name_a_party
from clauses.facts.role_words import plain, told_by
from clauses.model import Party, Role
from clauses.spans import Span

_ACTS = re.compile(
    r"(?<![\w“\"-])(?:[Tt]he[ \n]+|[Ee]ach[ \n]+)?(?P<word>[A-Z][a-z]+(?:[ \n][A-Z][a-z]+)?)[ \n]"
    r"(?:hereby[ \n]|also[ \n])?(?:shall|must|will|may|can(?:not)?|agrees?[ \n]to|undertakes?|"
    r"is[ \n](?:to|liable|responsible|entitled|obliged|required))\b"
)
_FEWEST = 2
_SEEN = 60_000


def roles_acting(text: str, known: list[Party]) -> list[Party]:
    """Role words that do or must do something twice, for the sides that ``known`` leave empty; sides as they tell."""
    taken = {name.lower() for party in known for name in (party.name, *party.aliases)}
    open_ = {Role.PROVIDER, Role.USER} - {party.role for party in known}
    acts = Counter(" ".join(match["word"].split()) for match in _ACTS.finditer(text, 0, _SEEN))
    words = [word for word, count in acts.most_common(12) if count >= _FEWEST and word.lower() not in taken]
    words = [word for word in words if could_name_a_party(word) and word.lower() not in table("parties")["mutual"]]
    found: list[Party] = []
    for word in words:
        others = frozenset(plain(other) for other in (*taken, *words) if other != word)
        told = told_by(word, others)
        if told is None or told.role not in open_:
            continue
        at = text.find(word)
        found.append(Party(name=word, role=told.role, span=Span(at, at + len(word))))
    return [
        next(party for party in found if party.role is role) for role in open_ if any(it.role is role for it in found)
    ]
