"""Which side a word names, and whom a norm serves."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from analyzer.materiality.bearers import role_of
from analyzer.materiality.locus import Norm
from analyzer.materiality.model import Direction
from analyzer.materiality.words import forms
from clauses.model import Agreement, Modality, Obligation, Role

LONGEST = 5


@cache
def common() -> dict[tuple[str, ...], Role]:
    """Words that name a side in any agreement, from ``vocabulary/sides.toml``; its own parties come on top."""
    path = files("analyzer.materiality") / "vocabulary" / "sides.toml"
    sides: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))["sides"]
    return {forms(name): Role(role) for role, names in sides.items() for name in names}


class Sides:
    """The words that name each side in one agreement."""

    def __init__(self, agreement: Agreement) -> None:
        self._names = dict(common())
        for party in agreement.parties:
            for name in (party.name, *party.aliases):
                words = forms(name)
                if words and len(words) <= LONGEST and party.role is not Role.OTHER:
                    self._names[words] = party.role
        self._first = {words[0] for words in self._names}

    def find(self, words: Sequence[str]) -> list[tuple[int, int, Role]]:
        """Every mention of a side in ``words``: range of words and role, longest name first at each place."""
        found, at = [], 0
        while at < len(words):
            step = 1
            if words[at] in self._first:
                for length in range(min(LONGEST, len(words) - at), 0, -1):
                    role = self._names.get(tuple(words[at : at + length]))
                    if role is not None:
                        found.append((at, at + length, role))
                        step = length
                        break
            at += step
        return found


def favours(role: Role | None) -> Direction:
    """The direction of what is good for this side."""
    match role:
        case Role.PROVIDER:
            return Direction.FAVORS_PROVIDER
        case Role.USER:
            return Direction.FAVORS_USER
        case Role.MUTUAL:
            return Direction.MUTUAL
        case _:
            return Direction.UNKNOWN


def opposite(direction: Direction) -> Direction:
    """The direction of the change read backwards."""
    match direction:
        case Direction.FAVORS_PROVIDER:
            return Direction.FAVORS_USER
        case Direction.FAVORS_USER:
            return Direction.FAVORS_PROVIDER
        case _:
            return direction


def served_by(modality: Modality, bearer: Role | None) -> Direction:
    """Whom a norm serves by being there: a duty serves the other side, a permission or a disclaimer its holder."""
    if modality in {Modality.PERMISSION, Modality.DISCLAIMER}:
        return favours(bearer)
    return opposite(favours(bearer))


def serves_by_being(norm: Norm) -> Direction:
    """Whom a norm of a passage serves by being there; what stands in an exception from it serves the other side."""
    lean = served_by(norm.modality, norm.role)
    return opposite(lean) if norm.turned else lean


def serves(norm: Obligation) -> Direction:
    """Whom an obligation fact serves by being there."""
    return served_by(norm.modality, role_of(norm))
