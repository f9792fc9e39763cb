"""Which side a word names, and whom a norm serves."""

from collections.abc import Sequence

from analyzer.materiality.model import Direction
from analyzer.materiality.words import forms
from clauses.model import Agreement, Modality, Obligation, Role

# Words that name a side in any agreement; an agreement's own parties come on top.
COMMON: dict[tuple[str, ...], Role] = {
    **{(word,): Role.PROVIDER for word in "we us our ourselves provider licensor vendor supplier".split()},
    **{
        (word,): Role.USER
        for word in (
            "you your yours yourself user users customer customers subscriber subscribers licensee member members "
            "developer developers merchant merchants seller sellers creator creators publisher publishers advertiser "
            "advertisers client partner host hosts guest guests driver drivers"
        ).split()
    },
    **{
        tuple(words.split()): Role.MUTUAL
        for words in ("each party", "either party", "both parties", "neither party", "the parties", "each of the parties")
    },
}
LONGEST = 5


class Sides:
    """The words that name each side in one agreement."""

    def __init__(self, agreement: Agreement) -> None:
        self._names = dict(COMMON)
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


def serves(norm: Obligation) -> Direction:
    """Whom an obligation fact serves by being there."""
    return served_by(norm.modality, norm.bearer_role)
