"""What is put as leave: a boon, a pointer, a warning, a burden, or what others may do with the user's things."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.gains import denies
from analyzer.materiality.lifted import JOINING, named
from analyzer.materiality.meaning.words import SUPPOSING, YOURS, Meaning, Said, gained, kept_right, own_thing
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("meaning", "leave")
OCCASIONALLY = _KNOWN.ordered("occasionally")
FORM = 9  # words of a deed among which the form that is filled in is named
FILLING = _KNOWN.words("filling")
SHOWN = _KNOWN.ordered("shown")


def as_leave(said: Said, action: str) -> tuple[Modality, Role | None]:
    """What is put as leave: a boon, a pointer, a warning, a burden, nothing at all."""
    role = said.role
    if role is Role.USER and denies(action.split()[:1]) and said.modal.endswith("to"):
        return Modality.DISCLAIMER, Role.PROVIDER  # "you are entitled to nothing"
    gain = gained(said, action)
    if gain is not None and gain.modality is not Modality.OBLIGATION:
        return gain.modality, gain.role  # "you will be entitled to nothing"
    often = next((row for row in OCCASIONALLY if action.startswith(row)), "")
    if role is Role.PROVIDER and action.removeprefix(often).startswith(acts().boons):
        return Modality.PERMISSION, None  # "we may offer …" takes nothing from anyone and promises nothing
    if role in {Role.USER, None} and own_thing(said) and action.startswith(SHOWN) and "by you" not in action:
        return Modality.PERMISSION, Role.PROVIDER  # "your name may appear in our adverts"
    if role is not Role.USER:
        return Modality.PERMISSION, role
    if said.modal.endswith((" yours", " belong to you", " belongs to you")) and _burdensome(said.thing):
        return Modality.OBLIGATION, role  # "the risk is yours"
    exercises = any(right in action for right in acts().exercised)
    led = action.removeprefix("need to ")  # "you may need to contact the shop"
    if (led.startswith((*acts().pointers, *acts().risks)) or _by_form(action.split())) and not exercises:
        return Modality.PERMISSION, None  # "you may also read …", "you may encounter …" grant nothing
    if said.modal in SUPPOSING and action.startswith("be able to ") and not kept_right(action):
        return Modality.PERMISSION, None  # "you may be able to pay by card" only tells what is possible
    if action.startswith(acts().suffered):
        return Modality.PERMISSION, Role.PROVIDER  # "you may receive marketing calls": the provider may call
    if action.startswith(acts().forgone):
        return Modality.DISCLAIMER, Role.PROVIDER  # "you may lose access" takes it, and binds the user to nothing
    return (Modality.OBLIGATION if action.startswith(acts().burdens) else Modality.PERMISSION), role


def _burdensome(thing: Sequence[str]) -> bool:
    """True where the chief word before the verb is a burden: "the risk of loss", not "the insurance for loss"."""
    end = next((at for at, word in enumerate(thing) if word in JOINING), len(thing))
    return named(thing[end - 1 : end], acts().borne)


def _by_form(done: Sequence[str]) -> bool:
    """True of "use the attached form", "fill in and submit the form": how something is asked for, not what."""
    row = [word.strip(",.;:()") for word in done[:FORM]]
    at = next((i for i, word in enumerate(row) if word in {"form", "template"}), None)
    if not at or row[0] not in FILLING:
        return False
    offered = row[0] != "use" or row[at - 1] not in {"the", "a", "any", "standard"}
    return offered and row[at + 1 : at + 2] in (
        [],
        ["on"],
        ["at"],
        ["in"],
        ["but"],
        ["or"],
        ["and"],
        ["provided"],
        ["available"],
    )


def of_others(said: Said, done: Sequence[str]) -> Meaning | None:
    """The provider's leave where others may use the user's things; its promise where "only our staff may"."""
    if not what_is_yours(said, done) or not _handled(done):
        return None
    return Meaning(Modality.PROHIBITION if "only" in said.subject else Modality.PERMISSION, Role.PROVIDER)


def _handled(done: Sequence[str]) -> bool:
    """True of what is done with the user's things or to the user, not for it: read, sold, tracked; not helped."""
    return done[:1] == ["be"] or " ".join(done).startswith((*acts().given_up, *acts().prying, *acts().departing))


def what_is_yours(said: Said, done: Sequence[str]) -> bool:
    """True of a ban on others as to the user's things: "your data may not be sold", "nobody may read your mail"."""
    if said.role is Role.PROVIDER or said.subject[-1:] == ["you"]:
        return False
    if "your" in said.subject[-YOURS:-1] and said.subject[-1] in acts().users_things:
        return " ".join(done).startswith(acts().departing) or (
            done[:1] == ["be"] and " ".join(done[1:]).startswith(acts().touched)
        )
    others = " ".join(said.subject[-YOURS:])
    return others.endswith(acts().outsiders) and not {"your", "you"}.isdisjoint(done)
