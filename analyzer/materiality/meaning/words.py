"""A norm as its words say it and as a reader takes it; what every reading of a modal needs."""

from collections.abc import Sequence
from typing import NamedTuple

from analyzer.materiality.bearers import acts
from analyzer.materiality.gains import got
from analyzer.materiality.lifted import JOINING, NOUN
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("meaning", "words")
PARTICIPLES = _KNOWN.ordered("participles")
ADVERBS = _KNOWN.words("adverbs")
YOURS = 3  # words before a modal among which "your" stands before what is the user's
TELLING = _KNOWN.words("telling")
SUPPOSING = _KNOWN.words("supposing")
WILL_NOT = frozenset({"will not", "won't"})
SPARED = _KNOWN.ordered("spared")
ALLOWING = _KNOWN.ordered("allowing")


class Said(NamedTuple):
    """A norm as its words say it: who, under which modal, does what (lower-cased, from the verb on).

    ``subject`` are the last words before the modal, by which what something is done to is known; ``thing`` as many as
    stand without a mark between them.
    """

    modality: Modality
    role: Role | None
    modal: str
    action: str
    subject: Sequence[str] = ()
    thing: Sequence[str] = ()


class Meaning(NamedTuple):
    """A norm as a reader takes it; ``states`` where the words bind and free no one."""

    modality: Modality
    role: Role | None
    states: bool = False


def without_adverbs(action: str) -> list[str]:
    """The words of what is done, from its verb on."""
    done = action.casefold().split()
    while done and done[0] in ADVERBS:
        done = done[1:]
    return done


def to_user(said: Said) -> bool:
    """True of what is said of the user, on whichever side the norm stands."""
    you = said.subject[-1:] == ["you"] and not JOINING.intersection(said.subject[-NOUN:])
    return said.role is Role.USER or (said.role is Role.PROVIDER and you)


def gained(said: Said, action: str, *, negated: bool = False) -> Meaning | None:
    """The norm of what the user will get, keep or be given, or will not; None where it speaks of no such thing."""
    found = got(action, negated=negated) if said.modal in TELLING and to_user(said) else None
    return None if found is None else Meaning(*found)


def of_things(done: Sequence[str]) -> bool:
    """True of "be available", "be accurate"; not of "be used", "be sold"."""
    if len(done) < len(("be", "used")) or done[0] != "be":
        return False
    return not done[1].rstrip(",.;").endswith(PARTICIPLES)


def own_thing(said: Said) -> bool:
    """True of what is said of the user's name, photos, content: "your name may …"."""
    return "your" in said.subject[-YOURS:-1] and said.subject[-1] in acts().users_things


def kept_right(action: str) -> bool:
    """True of what a user may end, refuse, have back or take along: a right wherever and however it is told."""
    return not acts().kept_rights.isdisjoint(word.strip(",.;:()") for word in action.split())
