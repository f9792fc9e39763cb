"""Whose side a norm binds: the role of its bearer's words, with what its wording implies."""

import re
from collections.abc import Callable
from typing import Final

from clauses.facts.obligations_norm import LocalObligation
from clauses.model import Modality, Role

_BOTH: Final = re.compile(
    r"\b(?:each|either|neither|both|no|the|any|all|whichever)\s+(?:of\s+the\s+)?(?:two\s+)?(?:part(?:y|ies)|sides?)\b|"
    r"^we\s+both$|^part(?:y|ies)$|^(?:each|both|neither|either)(?:\s+of\s+(?:us|them))?$|^any\s+of\s+(?:us|them)$",
    re.IGNORECASE,
)
_SUPPLY: Final = re.compile(
    r"\b(?:licensors?|suppliers?|affiliates?|partners?|contributors?|officers|employees|agents|(?:any|no|each|every|its|our)\s+(?:officer|employee|agent|director)|contractors|entities)\b",
    re.IGNORECASE,
)
"""People whom a disclaimer shields together with the side that drafts."""
_STAFF: Final = re.compile(
    r"(?P<party>.+?)(?:['’]s|(?<=s)['’])\s+(?:own\s+)?(?:personnel|staff|employees|workers|crew|team|representatives)",
    re.IGNORECASE,
)
"""Those through whom a party acts: what binds them binds it."""
_JOINED: Final = re.compile(r"\s*(?:,|\b(?:and|or|nor|neither|either|both)\b)\s*", re.IGNORECASE)
_OPPOSITE: Final = {Role.PROVIDER: Role.USER, Role.USER: Role.PROVIDER, Role.MUTUAL: Role.MUTUAL}


def bearer_role(norm: LocalObligation, role_of: Callable[[str], Role | None]) -> Role | None:
    """The role of a norm's bearer; ``role_of`` says whose name or alias some words are (null: nobody's)."""
    if norm.bearer is not None:
        if norm.bearer.lower() == "we" and re.match(r".*\bboth\b", f"{norm.modal} {norm.action.partition(' ')[0]}"):
            return Role.MUTUAL
        role = role_of_words(norm.bearer, role_of)
        shielded = norm.modality is Modality.DISCLAIMER and role is Role.OTHER
        return Role.PROVIDER if shielded and _SUPPLY.search(norm.bearer) else role
    if norm.mirrored and norm.counterparty is not None:
        role = _OPPOSITE.get(role_of_words(norm.counterparty, role_of) or Role.OTHER)
        return role if role is not None else norm.implied
    return norm.implied if norm.stands_for is None else role_of(norm.stands_for)


def opposite_of(norm: LocalObligation, role_of: Callable[[str], Role | None]) -> Role | None:
    """The side that stands against the one a norm is owed to: who "it" is in "It is to inform the Owner"."""
    if norm.counterparty is None or norm.mirrored:
        return None
    owed = role_of(norm.counterparty)
    return _OPPOSITE[owed] if owed in {Role.PROVIDER, Role.USER} else None


def role_of_words(words: str, role_of: Callable[[str], Role | None]) -> Role | None:
    """The role that words name: of two parties joined, mutual; of one party and its people, that party's."""
    if _BOTH.search(words):
        return Role.MUTUAL
    whole = role_of(words)
    staff = _STAFF.fullmatch(words) if whole in {None, Role.OTHER} else None
    if staff is not None and (employer := role_of(staff["party"])) is not None:
        return employer
    if whole is not None:
        return whole
    roles = [role for part in _JOINED.split(words) if part and (role := _single(part, role_of)) is not None]
    sides = {role for role in roles if role is not Role.OTHER}
    if {Role.PROVIDER, Role.USER} <= sides:
        return Role.MUTUAL
    return next((role for role in roles if role is not Role.OTHER), roles[0] if roles else None)


def _single(words: str, role_of: Callable[[str], Role | None]) -> Role | None:
    bare = re.sub(r"^(?:the|a|an|any|each|such|all|no)\s+", "", words.strip(), flags=re.IGNORECASE)
    found = role_of(words) or role_of(bare)
    if found is not None:
        return found
    owner = re.match(r"(your|our|my|[\w.&\s-]+?)(?:['’]s?)?\s", bare, re.IGNORECASE)
    if owner is None:
        return {"your": Role.USER, "yours": Role.USER, "our": Role.PROVIDER}.get(bare.lower())
    first = owner.group(1).lower()
    if first in {"your", "our"}:
        return Role.USER if first == "your" else Role.PROVIDER
    return role_of(owner.group(1)) if re.match(r".*['’]", owner.group()) else None
