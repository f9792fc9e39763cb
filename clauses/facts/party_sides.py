"""On which side each party stands, where its own words do not tell: by the other parties and by what it does."""

import re
from dataclasses import replace

from clauses.facts.knowledge import table
from clauses.facts.party_names import is_weak, opposite, serving_side
from clauses.facts.quotes import is_pronoun
from clauses.model import Definition, DefinitionForm, Party, Role

_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_ANYONE = re.compile(
    r"(?:any|an?|each|every|such)\s+(?:[\w-]+\s+){0,3}?(?:persons?|people|part(?:y|ies)|entit(?:y|ies)|individuals?|"
    r"compan(?:y|ies)|firms?|customers?|users?|others?|affiliates?)\b",
    re.IGNORECASE,
)
"""Whoever fits a description, and nobody who signs: "“Sublicensee” means any person to whom …"."""
_EMPLOYS = re.compile(r"\bemploy(?:s|ment)\b", re.IGNORECASE)
_SEEN = 20_000
_OFTEN = 5
_TWO = 2
_CLEARLY = 2


def sided(text: str, found: list[Party]) -> list[Party]:
    """The same parties, each on a side: a company without a role word, and two that claim the same side."""
    return _apart(text, _by_the_others(text, found))


def addresses_you(text: str) -> bool:
    """True where the text speaks to its other side as "you"."""
    return len(_YOU.findall(text, 0, _SEEN)) >= _OFTEN


def is_anyone(text: str, definition: Definition) -> bool:
    """True for a term that means whoever fits a description ("any person to whom …")."""
    if definition.form is DefinitionForm.PARENTHETICAL:
        return False
    meaning = definition.span.of(text)[definition.term_span.end - definition.span.start :]
    return _ANYONE.match(re.sub(r"^\W*(?:\w+\s){0,2}?(?:means?|includes?|is|are)\W+", "", meaning)) is not None


def _by_the_others(text: str, found: list[Party]) -> list[Party]:
    unclear = [i for i, party in enumerate(found) if party.role is Role.OTHER]
    clear = {party.role for party in found if party.role is not Role.OTHER}
    placed = list(found)
    if len(found) == _TWO and len(unclear) == 1 and _gives_way(text, found[1 - unclear[0]], found[unclear[0]]):
        named = found[1 - unclear[0]]
        placed[1 - unclear[0]] = replace(named, role=opposite(named.role))
        placed[unclear[0]] = replace(found[unclear[0]], role=named.role)
    elif len(unclear) == 1 and len(clear) == 1:
        placed[unclear[0]] = replace(found[unclear[0]], role=opposite(next(iter(clear))))
    elif len(unclear) == 1 and not clear:
        placed[unclear[0]] = replace(found[unclear[0]], role=Role.PROVIDER)
    elif len(unclear) >= 2 and not clear:
        scores = [serving_side(text, (found[i].name, *found[i].aliases)) for i in unclear]
        provider = max(range(len(unclear)), key=lambda place: (scores[place], -place))
        for place, i in enumerate(unclear):
            serves = place == provider or (len(unclear) > 2 and min(scores) < scores[place] >= 0)
            placed[i] = replace(found[i], role=Role.PROVIDER if serves else Role.USER)
    return placed


def _gives_way(text: str, named: Party, other: Party) -> bool:
    """True for a drafting side by a weak word ("the Publisher") that pays the other, who licenses or serves."""
    if named.role is not Role.PROVIDER or not any(map(is_weak, (named.name, *named.aliases))):
        return False
    if len(_EMPLOYS.findall(text, 0, _SEEN)) >= _TWO:
        return False  # whoever employs pays, and drafts
    serves = serving_side(text, (other.name, *other.aliases))
    return serves > 0 and serves - serving_side(text, (named.name, *named.aliases)) >= _CLEARLY


def _apart(text: str, found: list[Party]) -> list[Party]:
    """The same parties, of which no two are one side while the other side has nobody."""
    placed = list(found)
    users = [i for i, party in enumerate(placed) if party.role is Role.USER]
    others = [i for i in users if placed[i].name.lower().removeprefix("the ") in table("parties")["served"]]
    if len(others) < len(users):
        for i in others:
            placed[i] = replace(placed[i], role=Role.OTHER)
    for role in (Role.PROVIDER, Role.USER):
        same = [i for i, party in enumerate(placed) if party.role is role]
        if len(same) != 2 or any(party.role is opposite(role) for party in placed):
            continue
        if role is Role.PROVIDER and addresses_you(text):  # "you" is the other side: whoever says "we" drafts
            speaks = [i for i in same if _says_we(placed[i])]
            if len(speaks) == 1:
                beside = same[1 - same.index(speaks[0])]
                placed[beside] = replace(placed[beside], role=Role.OTHER)
            continue
        if role is Role.USER and len(_WE.findall(text, 0, _SEEN)) >= _OFTEN:  # "we" is the other side
            continue
        weak = [i for i in same if any(map(is_weak, (placed[i].name, *placed[i].aliases)))]
        flipped = weak[0] if weak else same[1]
        placed[flipped] = replace(placed[flipped], role=opposite(role))
    return placed


def _says_we(party: Party) -> bool:
    return any(is_pronoun(name) for name in (party.name, *party.aliases))
