"""What a norm means beneath its modal: a power announced as a duty, a risk put as a right, a mere hint."""

from collections.abc import Sequence
from typing import NamedTuple

from analyzer.materiality.bearers import acts
from clauses.model import Modality, Role

# Endings of a participle: "be used", "be sold" is done to a thing, "be available" is not.
PARTICIPLES = ("ed", "en", "wn", "ld", "lt", "nt", "id", "ade", "put", "set", "eft")
ADVERBS = frozenset({"also", "then", "further", "additionally", "otherwise", "still"})
OTHERS = ("by third", "by a third", "by any third", "by other", "by another")


class Said(NamedTuple):
    """A norm as its words say it: who, under which modal, does what (lower-cased, from the verb on)."""

    modality: Modality
    role: Role | None
    modal: str
    action: str


def meant(said: Said) -> tuple[Modality, Role | None]:
    """The modality and the side that a reader would take from the words; no side where nothing is taken or given."""
    modality, role = said.modality, said.role
    done = without_adverbs(said.action)
    action = " ".join(done)
    if any(third in action for third in OTHERS) and done[:1] == ["be"]:
        return modality, Role.OTHER
    if said.modal.startswith(("consent", "authori")) and role is Role.USER and modality is Modality.OBLIGATION:
        return Modality.PERMISSION, Role.PROVIDER  # "you consent to scanning" gives leave, and binds to nothing
    match modality, role:
        case Modality.PROHIBITION, _ if said.modal.endswith("may not") and _fails(done, action, role):
            return Modality.DISCLAIMER, Role.PROVIDER
        case Modality.OBLIGATION, Role.PROVIDER | None if "need" in said.modal or done[:1] == ["need"]:
            return Modality.PERMISSION, role or Role.PROVIDER
        case Modality.OBLIGATION, Role.PROVIDER if action.startswith(acts().impositions):
            return Modality.PERMISSION, role  # "we will charge you" announces a power, it promises nothing
        case Modality.PERMISSION, Role.PROVIDER if action.startswith(acts().boons):
            return modality, None  # "we may offer …" takes nothing from anyone and promises nothing
        case Modality.PERMISSION, Role.USER if action.startswith(acts().pointers):
            return modality, None  # "you may also read …" shows a way and grants nothing
        case Modality.PERMISSION, Role.USER if action.startswith(acts().risks):
            return modality, None  # "you may encounter …" warns and grants nothing
        case Modality.PERMISSION, Role.USER if action.startswith(acts().suffered):
            return modality, Role.PROVIDER  # "you may receive marketing calls": the provider may call
        case Modality.PERMISSION, Role.USER if action.startswith(acts().burdens):
            return Modality.OBLIGATION, role
    return modality, role


def without_adverbs(action: str) -> list[str]:
    """The words of what is done, from its verb on."""
    done = action.split()
    while done and done[0] in ADVERBS:
        done = done[1:]
    return done


def _fails(done: Sequence[str], action: str, role: Role | None) -> bool:
    """True of what may not be so, or may not work: "may not be accurate"."""
    return of_things(done) or (role is not Role.USER and action.startswith(acts().failings))


def of_things(done: Sequence[str]) -> bool:
    """True of "be available", "be accurate"; not of "be used", "be sold"."""
    if len(done) < len(("be", "used")) or done[0] != "be":
        return False
    return not done[1].rstrip(",.;").endswith(PARTICIPLES)
