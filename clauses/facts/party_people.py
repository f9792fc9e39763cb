"""Defined people who act for a side: “Volunteer moderators (“Arbiters”)”, “Crew” means people employed by the Owner."""

import re

from clauses.facts.inflection import forms
from clauses.facts.knowledge import table
from clauses.model import Definition, DefinitionForm, Party, Role

_PEOPLE = re.compile(
    r"\W*(?:means?|is|are|refers?\s+to)?\s*(?:any|an?|each|every|the|those|all)?\s*(?:[a-z-]+\s+){0,2}?"
    r"(?:individuals?|persons?|people|employees?|workers?|staff|users?|guests?|crew|drivers?|pupils?|someone|anyone)\b(?P<whose>[^.;]{0,120})"
)
_WHOSE = re.compile(r"[^.;,]{0,60}?\b(?:of|by|for|whom|that)\s+(?:the\s+)?(?P<name>[A-Z][\w&-]*)\b(?!\s+[A-Z]|['’])")
"""Whose people they are: "any person employed by the Owner", "whom Customer allows"."""
_LAST_WORD = re.compile(r"([a-z-]+)\s*\W*$")


def people_of(text: str, definitions: tuple[Definition, ...], parties: tuple[Party, ...]) -> dict[str, Role]:
    """The side of each term, in lower case, that stands for people of one side; a party's own names are none."""
    own = {name.lower() for party in parties for name in (party.name, *party.aliases)}
    known = frozenset(table("parties")["other"])
    found: dict[str, Role] = {}
    for definition in definitions:
        term = definition.term.lower()
        if term in own or term in known or not own.isdisjoint(forms(term)):
            continue
        role = _side_of(text, definition, parties)
        if role is not None:
            found.update(dict.fromkeys((term, *forms(term)), role))
    return found


def _side_of(text: str, definition: Definition, parties: tuple[Party, ...]) -> Role | None:
    if definition.form is DefinitionForm.PARENTHETICAL:
        named = text[definition.span.start : definition.term_span.start].rpartition("(")[0]
        last = _LAST_WORD.search(named)
        ours = any(name.lower() == "we" for party in parties for name in (party.name, *party.aliases))
        several = last is not None and last.group(1).endswith("s") and "your" not in named.lower()
        return Role.PROVIDER if ours and several and last and last.group(1) in table("sides")["staff"] else None
    people = _PEOPLE.match(text, definition.term_span.end, definition.span.end)
    if people is None:
        return None
    owner = _WHOSE.match(people["whose"])
    names = {name: party.role for party in parties for name in (party.name, *party.aliases)}
    return names.get(owner["name"]) if owner else None
