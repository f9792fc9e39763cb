"""Whom rules mean that name no party: members in the rules of a club, anyone in a text that speaks to "you"."""

import re
from typing import Final

from clauses.facts.knowledge import table
from clauses.facts.role_words import is_body, is_organ
from clauses.model import Modality, Party, Role

_ANY_OF_THEM: Final = re.compile(
    r"(?:each|every|any|an?|no|all|anyone|anybody|everyone|everybody|whoever|nobody)\b", re.IGNORECASE
)
_SEVERAL: Final = re.compile(r"(?:[\w-]+\s){0,2}[\w-]+[^s\W]s", re.IGNORECASE)
_HEAD: Final = re.compile(
    r"(?:(?:all|any|each|every|most|some|no|an?|the|such)\s+)?(?:[a-z-]+\s+)??(?P<head>[\w-]+)(?:\s+(?:and\s+[\w-]+|who|whose|that|under|on|in|with|from|of|at)\b.*)?",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(r"(?:any\s+|the\s+)?(?:other|third)\b", re.IGNORECASE)
_OWED: Final = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})
_DOERS: Final = re.compile(
    r"(?:(?:all|each|every|no|any)\s+)?[a-z]+(?:[bcdfgklmnprstvyz](?:er|or)|ist|ant|ee)s?(?:\s+(?:under|over|aged|who|with|on)\b.*)?",
    re.IGNORECASE,
)
"""People told by what they do, and so the text's readers where they are bound: "singers under 18 must"."""
_ON_PLAN: Final = re.compile(
    r"[A-Za-z]+s\s+(?:on|with|holding)\s+(?:an?|the|our)\s+(?:[\w-]+\s+){0,2}(?i:plan|account|subscription|membership|ticket|pass|licen[cs]e)"
)
_STAFF: Final = re.compile(
    r"(?!(?:only|your|their|his|her)\b)(?:(?:the|an?|our|any|each)\s+)?(?:[a-z-]+\s+){0,2}(?P<head>[a-z-]+)",
    re.IGNORECASE,
)
"""Those through whom "we" act: "the duty manager"."""
_BINDS: Final = frozenset({Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION, Modality.REPRESENTATION})


def reader_meant(bearer: str, modality: Modality, parties: tuple[Party, ...]) -> Role | None:
    """The user's side for a bearer that is no party but stands for those whom the text is for; None otherwise."""
    words = " ".join(bearer.split())
    if modality not in _BINDS:
        return None
    users = [party for party in parties if party.role is Role.USER]
    if not users and any(is_body(party) or is_organ(party) for party in parties):
        return Role.USER if _ANY_OF_THEM.match(words) or _SEVERAL.fullmatch(words) else None
    if not any(name.lower() == "you" for party in users for name in (party.name, *party.aliases)):
        return None
    head = _HEAD.fullmatch(words)
    if _is_staff(words, parties):
        return Role.PROVIDER
    if words.lower().startswith("whoever "):
        return Role.USER
    if _OTHERS.match(words) or (modality is Modality.PERMISSION and _ANY_OF_THEM.match(words)):
        return None
    if head is None:
        return Role.USER if _ON_PLAN.fullmatch(words) else None
    word = head["head"].lower()
    readers = table("sides")["readers"]
    if word in readers or f"{word}s" in readers or _ON_PLAN.fullmatch(words):
        return Role.USER
    outside = word in table("sides")["outsiders"] or f"{word}s" in table("sides")["outsiders"]
    return Role.USER if modality in _OWED and not outside and _DOERS.fullmatch(words) else None


def _is_staff(words: str, parties: tuple[Party, ...]) -> bool:
    """True for those through whom a side that says "we" acts: "the duty manager"."""
    staff = _STAFF.fullmatch(words)
    if staff is None or staff["head"].lower() not in table("sides")["staff"]:
        return False
    providers = [party for party in parties if party.role is Role.PROVIDER]
    return any(name.lower() == "we" for party in providers for name in (party.name, *party.aliases))
