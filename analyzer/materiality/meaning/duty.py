"""What is put as a duty: a promise to the user, leave given, a power announced."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.gains import denies
from analyzer.materiality.lifted import guarded, lifted, named, rebuffed, sanctioned
from analyzer.materiality.meaning.ban import ended
from analyzer.materiality.meaning.words import TELLING, Meaning, Said, gained
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("meaning", "duty")
UNBOUND = _KNOWN.words("unbound")
# "We answer for nothing" frees the provider; "you are liable for nothing" the user.
ANSWERED = {Role.PROVIDER: Modality.DISCLAIMER, Role.USER: Modality.PERMISSION}
ANSWERING = _KNOWN.ordered("answering")


def as_duty(said: Said, done: Sequence[str], action: str) -> Meaning:
    """What is put as a duty: a promise to the user, leave given, a power announced."""
    modality, role = said.modality, said.role
    if said.modal in TELLING and action.startswith("no longer ") and (role in {Role.USER, Role.PROVIDER}):
        return ended(said, action.removeprefix("no longer "))
    if role is Role.USER and said.modal in TELLING and action.startswith(("lose ", "permanently lose ")):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)  # "you will lose access"
    if role in ANSWERED and said.modal.endswith(ANSWERING) and denies(done[:2]):
        return Meaning(ANSWERED[role], role)
    bounded = _arbitrated(said, done) or _bounded(said, done, action)
    if bounded is not None:
        return bounded
    gain = gained(said, action.removeprefix("not "), negated=action.startswith("not "))
    if gain is not None:
        return gain  # "you will receive a copy" promises it
    if role is Role.USER and said.modal.startswith("agree") and action.startswith(acts().let):
        return Meaning(Modality.PERMISSION, Role.PROVIDER)  # "you agree to be contacted" gives leave
    if role in {Role.PROVIDER, None} and ("need" in said.modal or done[:1] == ["need"]):
        return Meaning(Modality.PERMISSION, Role.PROVIDER)
    one_sided = role in {Role.USER, Role.PROVIDER, None}
    if one_sided and guarded(said.subject, done):
        return Meaning(modality, Role.PROVIDER)
    relief = lifted(said.thing, done) if one_sided else None
    if relief is not None:
        return Meaning(*relief)
    if sanctioned(said.subject, done) or (role is not Role.OTHER and rebuffed(said.subject, done)):
        return Meaning(Modality.PERMISSION, Role.PROVIDER)  # "your account will be closed" announces a power
    asked = any(kept in action for kept in acts().unsanctioned)
    if role is Role.PROVIDER and not asked and _imposed(done).startswith(acts().impositions):
        return Meaning(Modality.PERMISSION, role)  # "we will charge you" announces a power, it promises nothing
    # "The place of payment will be named at the desk": who owes it, if anyone, is not said.
    return Meaning(modality, role, states=role is None and said.modal in UNBOUND and done[:1] == ["be"])


def _arbitrated(said: Said, done: Sequence[str]) -> Meaning | None:
    """The user's duty where its disputes "will be resolved by arbitration": it may no longer go to court."""
    dispute = "you" in said.thing and said.subject[-1:] != ["you"]
    return Meaning(said.modality, Role.USER) if dispute and done[:1] == ["be"] and "arbitration" in done else None


def _bounded(said: Said, done: Sequence[str], action: str) -> Meaning | None:
    """What will "only be" done: other uses of the user's data kept out, or a boon that is cut; else None."""
    if done[:2] != ["only", "be"] and not (said.modal.endswith(" only") and done[:1] == ["be"]):
        return None
    deed = action.removeprefix("only ").removeprefix("be ")
    if named(said.subject, acts().handled):  # "your data will only be used to run the hall"
        return Meaning(Modality.PROHIBITION, Role.PROVIDER) if deed.startswith(acts().promised) else None
    cut = said.role is not Role.USER and deed.startswith(acts().withheld)
    return Meaning(Modality.DISCLAIMER, Role.PROVIDER) if cut else None  # "credits will only be carried forward if"


def _imposed(done: Sequence[str]) -> str:
    """What is done, without the "be" and the adverb before a verb in -ing: "be temporarily pausing the service"."""
    if done[:1] != ["be"]:
        return " ".join(done)
    going = next((at for at in (1, 2) if at < len(done) and done[at].endswith("ing")), 0)
    return " ".join(done[going:])
