"""What is laid down for a thing in the passive: whoever holds the thing owes it, not the one whose it is.

"Customer Data shall be kept confidential" binds the provider, which has the data; "Provider's trade secrets shall be
kept confidential" the customer. "Your password must be kept secret" binds you, for you hold it.
"""

from collections.abc import Sequence

from analyzer.materiality.meaning.words import Meaning, Said
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("meaning", "held")
THINGS = _KNOWN.words("things")
USERS = _KNOWN.words("users")
KEYS = _KNOWN.words("keys")
KEPT = _KNOWN.ordered("kept")
SECRET = _KNOWN.ordered("secret")
STAYING = _KNOWN.ordered("staying")
OWN = _KNOWN.ordered("own")
SIDED = frozenset({Role.USER, Role.PROVIDER, None})
RULING = frozenset({Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION})
READING = _KNOWN.ordered("reading")
CHIEF = 4  # words before the modal that name the thing and whose it is


def of_a_thing(said: Said, done: Sequence[str], action: str) -> Meaning | None:
    """The norm of the one who holds the thing; None where the words speak of no thing that another holds."""
    if said.modality not in RULING or said.role not in SIDED:
        return None
    thing = [*said.subject[-CHIEF:]]
    if thing[-1:] and thing[-1] in THINGS and _kept_from_others(said, done):
        return Meaning(Modality.PROHIBITION, Role.PROVIDER)  # "your files can only be opened by you"
    if said.modality is Modality.PERMISSION:
        return None
    if not thing or thing[-1] not in THINGS or not KEYS.isdisjoint(thing) or any(own in action for own in OWN):
        return None
    kept = action.startswith(STAYING) or (done[:1] == ["be"] and " ".join(done[1:]).startswith(KEPT))
    if not kept:
        return None
    if not USERS.isdisjoint(thing):
        return Meaning(said.modality, Role.PROVIDER)
    secret = any(word in action for word in SECRET)
    if said.role is Role.PROVIDER and secret:
        return Meaning(said.modality, Role.USER)  # "Provider's trade secrets shall be kept confidential"
    return None


def _kept_from_others(said: Said, done: Sequence[str]) -> bool:
    """True of "can only be read by you", "can be read only by you": a promise that nobody else can."""
    only = "only" in done[:3] or said.modal.endswith(" only")
    deed = " ".join(word for word in done if word != "only")
    by = next((at for at, word in enumerate(done) if word == "by"), len(done))
    yours = done[by + 1 : by + 2] in (["you"], ["customer"])
    return only and yours and deed.startswith(tuple(f"be {stem}" for stem in READING))
