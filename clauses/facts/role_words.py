"""Which side a role word tells of a party: "Licensor", "Guarantor" beside "Bank", "-or" beside "-ee"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from clauses.facts.inflection import forms
from clauses.facts.knowledge import table
from clauses.model import Party, Role

_GIVES = re.compile(r"(?P<stem>[a-z]{3,}?)(?:t|tt)?(?:or|er)$")
_TAKES = re.compile(r"(?P<stem>[a-z]{3,}?)(?:t|tt)?ee$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The side that a word tells; ``sure``: what the party does may not overrule it."""

    role: Role
    sure: bool


def told_by(name: str, others: frozenset[str]) -> Told | None:
    """What a party's name tells beside the names of the others (in lower case), or None where it is no role word."""
    words = plain(name)
    around = frozenset(form for other in others for form in _readings(plain(other)))
    for reading in _readings(words):
        told = _beside(reading, around) or _paired(reading, around) or _alone(reading)
        if told is not None:
            return told
    return None


def known_role(name: str, others: frozenset[str]) -> Role | None:
    """The side of a name that is a role word as it stands ("Licensor", not "API Client"), wherever it is defined."""
    word = plain(name)
    knowledge = table("parties")
    if word in knowledge["provider"]:
        return Role.PROVIDER
    if word in knowledge["user"]:
        return Role.USER
    told = _beside(word, others) if word in table("sides")["anywhere"] else None
    return told.role if told is not None else None


def is_role_word(name: str, others: frozenset[str]) -> bool:
    """True for a word that tells a side of whoever is introduced by it."""
    return told_by(name, others) is not None


def is_third(name: str) -> bool:
    """True for a role that is no side of its own beside two others: a guarantor, an escrow agent."""
    return any(reading in table("sides")["third"] for reading in _readings(plain(name)))


def is_body(party: Party) -> bool:
    """True for a body that has members: a club, a society."""
    return _is_one_of("bodies", party)


def is_organ(party: Party) -> bool:
    """True for those who run such a body: its committee, its treasurer."""
    return _is_one_of("organs", party)


def _is_one_of(kind: str, party: Party) -> bool:
    known = table("sides")[kind]
    return any(reading in known for name in (party.name, *party.aliases) for reading in _readings(plain(name)))


def plain(name: str) -> str:
    """The name in lower case, without an article."""
    return re.sub(r"^(?:the|an?)\s+", "", " ".join(name.lower().split()))


@lru_cache(maxsize=4096)
def _readings(words: str) -> tuple[str, ...]:
    """The words and their last one, each also in the singular: "warehouse keepers" is "keeper"."""
    head = words.rsplit(" ", 1)[-1]
    return tuple(dict.fromkeys(form for part in (words, head) for form in forms(part)))


def _alone(word: str) -> Told | None:
    knowledge, sides = table("parties"), table("sides")
    sure = word not in sides["weak"]
    if word in knowledge["provider"]:
        return Told(role=Role.PROVIDER, sure=sure)
    if word in knowledge["user"]:
        return Told(role=Role.USER, sure=sure)
    if word in sides["trades"]:
        return Told(role=Role.PROVIDER, sure=False)
    return Told(role=Role.USER, sure=False) if word in sides["takers"] else None


def _beside(word: str, around: frozenset[str]) -> Told | None:
    for row in table("sides")["beside"]:
        if word in row["words"] and not around.isdisjoint(row["others"]):
            return Told(role=Role(row["side"]), sure=True)
    return None


def _paired(word: str, around: frozenset[str]) -> Told | None:
    """The side of one of two such as consignor and consignee."""
    for pattern, opposite, role in ((_GIVES, _TAKES, Role.PROVIDER), (_TAKES, _GIVES, Role.USER)):
        match = pattern.fullmatch(word)
        if match is None:
            continue
        stem = match["stem"]
        if any((other := opposite.fullmatch(name)) and other["stem"] == stem for name in around):
            owes = any(stem.startswith(owing) for owing in table("sides")["owing"])
            return Told(role=_OPPOSITE[role] if owes else role, sure=True)
    return None


_OPPOSITE = {Role.PROVIDER: Role.USER, Role.USER: Role.PROVIDER}
