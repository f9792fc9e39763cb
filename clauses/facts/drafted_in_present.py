"""Whether an agreement lays its duties down in the plain present ("Client pays", "Designer creates") throughout."""

import re
from typing import Final

from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.quotes import is_pronoun
from clauses.facts.roles import role_of
from clauses.model import Modality, Party, Role

_BINDING: Final = frozenset({"shall", "must", "will"})
_DOES: Final = re.compile(r"(?!is\b|has\b|agrees|undertakes|covenants|promises|needs|answers|falls)[a-z]+[b-rt-z]s")
"""The verb of a duty in the plain present: "delivers"."""
_FEWEST: Final = 4
_TO_ONE: Final = 3


def drafted_in_present(local: tuple[tuple[LocalObligation, ...], ...], parties: tuple[Party, ...]) -> bool:
    """True where named parties do things in the present far oftener than they shall, must or will do them.

    Never in a text that says "we" or "you": "we collect your address" tells what happens.
    """
    if any(is_pronoun(name) for party in parties for name in (party.name, *party.aliases)):
        return False
    told = [norm for norms in local for norm in norms if _tells(norm) and _names(norm.bearer, parties)]
    bound = sum(
        not norm.narrated and norm.modality is Modality.OBLIGATION and norm.modal.split(" ", 1)[0] in _BINDING
        for norms in local
        for norm in norms
    )
    return len(told) >= _FEWEST and bound * _TO_ONE <= len(told)


def _tells(norm: LocalObligation) -> bool:
    if norm.narrated or (norm.needs_party and not norm.modal):
        return True
    return norm.modality is Modality.OBLIGATION and _DOES.fullmatch(norm.modal) is not None


def _names(bearer: str | None, parties: tuple[Party, ...]) -> bool:
    if bearer is None:
        return False
    own = {name.lower() for party in parties for name in (party.name, *party.aliases)}
    return bearer.lower().removeprefix("the ") in own or role_of(bearer, parties) is Role.MUTUAL
