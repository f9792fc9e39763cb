"""What a norm means beneath its modal: a power announced as a duty, a risk put as a right, a mere hint."""

from collections.abc import Sequence
from typing import NamedTuple

from analyzer.materiality.bearers import acts
from clauses.model import Modality, Role

# Endings of a participle: "be used", "be sold" is done to a thing, "be available" is not.
PARTICIPLES = ("ed", "en", "wn", "ld", "lt", "nt", "id", "ade", "put", "set", "eft")
ADVERBS = frozenset(
    {"automatically", "immediately", "promptly", "also", "then", "further", "additionally", "otherwise", "still"}
)
OTHERS = ("by third", "by a third", "by any third", "by other", "by another")


ALLOWING = ("allow", "permit", "tolerate")
WILL_NOT = frozenset({"will not", "won't"})
DEED = 2  # words after "be" among which what is done stands
NOUN = 2  # words right before a modal that name its subject
# Modals by which what happens is told; "must receive" asks for it.
TELLING = frozenset(
    {"will", "'ll", "ll", "shall", "will not", "won't", "shall not", "can no longer", "cannot", "can not"}
)


class Said(NamedTuple):
    """A norm as its words say it: who, under which modal, does what (lower-cased, from the verb on).

    ``subject`` are the last words before the modal, by which what something is done to is known.
    """

    modality: Modality
    role: Role | None
    modal: str
    action: str
    subject: Sequence[str] = ()


class Meaning(NamedTuple):
    """A norm as a reader takes it; ``states`` where the words bind and free no one."""

    modality: Modality
    role: Role | None
    states: bool = False


def meant(said: Said) -> Meaning:
    """The modality and the side that a reader would take from the words; no side where nothing is taken or given."""
    modality, role = said.modality, said.role
    done = without_adverbs(said.action)
    action = " ".join(done)
    if any(third in action for third in OTHERS) and done[:1] == ["be"]:
        return Meaning(modality, Role.OTHER)
    if _states(said, done, action):
        return Meaning(modality, role, states=True)
    if said.modal.startswith(("consent", "authori")) and role is Role.USER and modality is Modality.OBLIGATION:
        return Meaning(Modality.PERMISSION, Role.PROVIDER)  # "you consent to scanning" gives leave, binds to nothing
    if modality is Modality.PROHIBITION and said.modal in WILL_NOT and done[:1] == ["be"]:
        return _not_done(said, " ".join(done[1:]))
    return Meaning(*_turned(said, done, action))


def _not_done(said: Said, done: str) -> Meaning:
    """What "will not be" done: a promise to the user, a benefit withheld, or else how things are."""
    whose = named(said.subject, acts().handled) or named(said.subject[-1:], acts().persons)
    if done.startswith(acts().promised) and whose:
        return Meaning(Modality.PROHIBITION, Role.PROVIDER)
    if done.startswith(acts().withheld):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
    if said.role is Role.USER and _got(said, f"be {done}"):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
    return Meaning(said.modality, said.role, states=not named(said.subject[-1:], acts().persons))


def _turned(said: Said, done: Sequence[str], action: str) -> tuple[Modality, Role | None]:
    """The modality and side of what the modal alone would misread."""
    match said.modality:
        case Modality.GRANT if said.modal.startswith(ALLOWING) and said.role is Role.PROVIDER:
            return Modality.PERMISSION, Role.USER  # "the site allows you to …"
        case Modality.PROHIBITION if said.role is Role.PROVIDER and action.startswith(ALLOWING):
            return Modality.PROHIBITION, Role.USER  # "we cannot allow you to …"
        case Modality.PERMISSION:
            return _leave(said.role, action)
        case Modality.OBLIGATION:
            return _duty(said, done, action)
        case Modality.PROHIBITION if said.modal.endswith("may not") and _fails(done, action, said.role):
            return Modality.DISCLAIMER, Role.PROVIDER
        case Modality.PROHIBITION if said.role is Role.USER and (_got(said, action) or action.startswith("no longer")):
            return Modality.DISCLAIMER, Role.PROVIDER  # "you will not retain access" withholds, it forbids nothing
    return said.modality, said.role


def _duty(said: Said, done: Sequence[str], action: str) -> tuple[Modality, Role | None]:
    """What is put as a duty: a promise to the user, leave given, a power announced."""
    modality, role = said.modality, said.role
    if role is Role.USER and action.startswith("not ") and _got(said, action.removeprefix("not ")):
        return Modality.DISCLAIMER, Role.PROVIDER
    if role is Role.USER and said.modal in TELLING and action.startswith(("lose ", "permanently lose ", "no longer ")):
        return Modality.DISCLAIMER, Role.PROVIDER  # "you will lose access"
    if role is Role.USER and _got(said, action):
        return modality, Role.PROVIDER  # "you will receive a copy" promises it
    if role is Role.USER and said.modal.startswith("agree") and action.startswith(acts().let):
        return Modality.PERMISSION, Role.PROVIDER  # "you agree to be contacted" gives leave
    if role in {Role.PROVIDER, None} and ("need" in said.modal or done[:1] == ["need"]):
        return Modality.PERMISSION, Role.PROVIDER
    if _sanctioned(said, done):
        return Modality.PERMISSION, Role.PROVIDER  # "your account will be closed" announces a power
    if role is Role.PROVIDER and _imposed(done).startswith(acts().impositions):
        return Modality.PERMISSION, role  # "we will charge you" announces a power, it promises nothing
    return modality, role


def _leave(role: Role | None, action: str) -> tuple[Modality, Role | None]:
    """What is put as leave: a boon, a pointer, a warning, a burden."""
    if role is Role.PROVIDER and action.startswith(acts().boons):
        return Modality.PERMISSION, None  # "we may offer …" takes nothing from anyone and promises nothing
    if role is not Role.USER:
        return Modality.PERMISSION, role
    exercises = any(right in action for right in acts().exercised)
    if action.startswith((*acts().pointers, *acts().risks)) and not exercises:
        return Modality.PERMISSION, None  # "you may also read …", "you may encounter …" grant nothing
    if action.startswith(acts().suffered):
        return Modality.PERMISSION, Role.PROVIDER  # "you may receive marketing calls": the provider may call
    return (Modality.OBLIGATION if action.startswith(acts().burdens) else Modality.PERMISSION), role


def _states(said: Said, done: Sequence[str], action: str) -> bool:
    """True where the words only tell what is or will be: "you'll find it here", "you will be viewing films"."""
    if said.modality is Modality.PERMISSION:
        return False
    if said.modality is Modality.PROHIBITION:
        spared = said.modal.endswith("may not") and said.role is not Role.USER and action.startswith(acts().unaffected)
        barred = said.modal in {"cannot", "can not", "can"} and said.role is not Role.PROVIDER
        return spared or (barred and action.startswith(acts().impossible))
    if said.modality is not Modality.OBLIGATION:
        return False
    if done[:1] == ["be"] and action.startswith(acts().lost) and not named(said.subject, acts().persons):
        return True  # "unused credit will be lost" is nobody's duty
    if action.startswith(acts().naming):
        return True
    if said.role is Role.USER and (said.modal in TELLING or "need" in said.modal):
        return action.removeprefix("need to ").startswith(acts().shown)
    return False


def _imposed(done: Sequence[str]) -> str:
    """What is done, without the "be" and the adverb before a verb in -ing: "be temporarily pausing the service"."""
    if done[:1] != ["be"]:
        return " ".join(done)
    going = next((at for at in (1, 2) if at < len(done) and done[at].endswith("ing")), 0)
    return " ".join(done[going:])


def _sanctioned(said: Said, done: Sequence[str]) -> bool:
    """True of what will be done to the user's account, access or content, unasked: closed, suspended, removed."""
    action = " ".join(done)
    return (
        not any(kept in action for kept in acts().unsanctioned)
        and done[:1] == ["be"]
        and any(word.startswith(acts().sanctions) for word in done[1 : 1 + DEED])
        and named(said.subject[-NOUN:], acts().sanctioned)
    )


def named(words: Sequence[str], stems: tuple[str, ...]) -> bool:
    """True when one of these words begins with one of these."""
    return any(word.startswith(stems) for word in words)


def _got(said: Said, action: str) -> bool:
    """True of what the user will get, keep or be given, or will not."""
    return said.modal in TELLING and action.removeprefix("continue to ").startswith(acts().gains)


def without_adverbs(action: str) -> list[str]:
    """The words of what is done, from its verb on."""
    done = action.casefold().split()
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
