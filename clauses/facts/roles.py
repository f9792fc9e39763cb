"""Which side the words that name a bearer belong to."""

import re
from functools import lru_cache

from clauses.facts.inflection import forms
from clauses.facts.knowledge import table
from clauses.facts.role_words import is_body, is_organ
from clauses.model import Party, Role

_SPLIT = re.compile(r"\s*(?:,|;|/|\band/or\b|\band\b|\bor\b|\bnor\b)\s*", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:(?:(?:either|neither|each|both)\s+of|the|a|an|any|all|no|such|said|both|neither|either|only|also|that|our|your|its|their|nor|if|where|applicable|authorized)\s+)+",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:each|either|neither|both|no|whichever|the|such|other|a|any|one)\s+(?:of\s+the\s+)?part(?:y|ies)\b|\b[\w-]+(?:ing|ed)\s+party\b|\bbetween\s+us\b",
    re.IGNORECASE,
)

_COMPANY = re.compile(r"(.+?)\s+(?:entities|parties|group|companies|indemnitees|releasees|affiliates|team)$")
_THEIR_OWN = re.compile(
    r"your\s+(?:[\w-]+\s+){0,3}?(?:bank|employer|landlord|carrier|operator|insurer|issuer|lender|broker|card\s+company|manufacturer|school|university|mobile\s+provider|service\s+provider|internet\s+provider)"
    r"(?:\s+(?:or|and)\s+[\w\s-]+)?$"
)
"""Someone else whom one side deals with: "your bank may charge you"."""
_AT_SIDE = re.compile(r"\b(?:at|on|of|from)\s+(your|our)\s+(?:end|side|staff|team|people|crew|office)\b")
_COMPLEMENT = re.compile(
    r"\s+(?:who|whose|that|which|based|located|residing|in|of|under|from|with|representing|using|accessing|on|at|aged|not|having|wishing|seeking|failing|intending)\s"
)


def role_of(words: str | None, parties: tuple[Party, ...]) -> Role | None:
    """The role that words name ("Developer", "you", "each party"); None where they name nobody known.

    Two sides named together are mutual; affiliates, end users, third parties and the like are ``other``.
    """
    if not words or not words.strip():
        return None
    return _role_of(" ".join(words.split()), parties)


_NOT_BEFORE = re.compile(
    r"(?:^|\s)(?:of|by|for|with|to|from|at|under|in|on|and|or|nor|than|as|against|between|behind|via|per|like|non|that|such|this|any|each|every|another|other|no|an?|our|your|its|their|his|her|who|which|whom|whose|[\w-]+['’]s?)$",
    re.IGNORECASE,
)
"""What binds a name at the end of a phrase to the words before it: "the customers of Pike"."""


def party_at_end(words: str, parties: tuple[Party, ...]) -> Party | None:
    """The party whose name ends words that a time or case begins: Pike, of "With effect from May Pike"."""
    for party in parties:
        for name in (party.name, *party.aliases):
            if not name[:1].isupper() or not words.endswith(name) or len(words) <= len(name):
                continue
            before = words[: -len(name)]
            bare = re.sub(r"\s(?:the|The)\s*$", "", before).rstrip()
            if before[-1:].isspace() and len(bare.split()) > 1 and _NOT_BEFORE.search(bare) is None:
                return party
    return None


@lru_cache(maxsize=16_384)
def _role_of(words: str, parties: tuple[Party, ...]) -> Role | None:
    names = _names(parties)
    own = words.lower().removeprefix("the ")
    if own in names and any(own in (name.lower() for name in (it.name, *it.aliases)) for it in parties):
        return names[own]
    theirs = _THEIR_OWN.match(own)
    if theirs is not None and not any(
        own == name.lower() for party in parties for name in (party.name, *party.aliases)
    ):
        return Role.OTHER
    if "third part" not in words.lower() and _EACH.search(words):
        return Role.MUTUAL
    sides = {role for part in _SPLIT.split(words) if part for role in [_single(part, names)] if role is not None}
    if {Role.PROVIDER, Role.USER} <= sides:
        return Role.MUTUAL
    return next((role for role in (Role.PROVIDER, Role.USER, Role.MUTUAL, Role.OTHER) if role in sides), None)


def _single(words: str, names: dict[str, Role]) -> Role | None:
    lower = words.lower().strip(" .:;“”\"'")
    possessive = re.match(
        r"(.+?)(?:’s|'s|s’)\s+(?:affiliate|employee|agent|personnel|officer|director|representative|subsidiar|licensor|supplier|contractor|end\s+user|user)",
        lower,
    )
    if lower in names:
        return names[lower]
    bare = _LEADING.sub("", lower)
    if bare in names:
        return names[bare]
    if possessive is not None:
        return Role.OTHER
    people = _COMPANY.match(bare)
    if people is not None and people.group(1) in names:
        return names[people.group(1)]
    head = _COMPLEMENT.split(bare)[0]
    if head != bare and (role := names.get(head) or names.get(head.split()[-1] if head else "")) is not None:
        return role
    lower = lower.removesuffix("’s").removesuffix("'s")
    if lower in names:
        return names[lower]
    of_side = _AT_SIDE.search(lower)
    if of_side is not None:
        return Role.USER if of_side.group(1) == "your" else Role.PROVIDER
    first = bare.split(" ")
    for size in range(min(4, len(first)), 0, -1):
        head = " ".join(first[:size])
        if head in names and (
            size == len(first)
            or first[size]
            in {
                "who",
                "which",
                "that",
                "as",
                "on",
                "in",
                "with",
                "to",
                "hereby",
                "may",
                "will",
                "shall",
                "is",
                "inc.",
                "inc",
                "under",
                "also",
                "each",
                "together",
            }
        ):
            return names[head]
    return None


@lru_cache(maxsize=64)
def _names(parties: tuple[Party, ...]) -> dict[str, Role]:
    """Every word that stands for a side, lower-cased; the agreement's own parties win over general knowledge."""
    knowledge = table("parties")
    names: dict[str, Role] = {}
    for key, role in (("other", Role.OTHER), ("user", Role.USER), ("provider", Role.PROVIDER), ("mutual", Role.MUTUAL)):
        names.update(dict.fromkeys(knowledge[key], role))
    names.update(dict.fromkeys(knowledge["first_person"], Role.PROVIDER))
    names.update(dict.fromkeys(knowledge["second_person"], Role.USER))
    if any(is_body(party) or is_organ(party) for party in parties) and all(
        party.role is not Role.USER for party in parties
    ):
        names.update(dict.fromkeys(table("sides")["organs"], Role.PROVIDER))
    said = {name.lower() for party in parties for name in (party.name, *party.aliases)}
    if "we" in said and "i" not in said:  # a letter of a firm, and under it "I accept"
        names.update(dict.fromkeys(("i", "me", "my", "mine", "myself"), Role.USER))
    for party in parties:
        for name in (party.name, *party.aliases):
            for form in (*forms(name.lower()), name.lower()):
                names[form] = party.role
    return names
