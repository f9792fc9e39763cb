"""What a norm means beneath its modal: a power announced as a duty, a risk put as a right, a mere hint."""

from collections.abc import Sequence

from analyzer.materiality.allowed import Allowed, allowed
from analyzer.materiality.bearers import acts, rules_on_others
from analyzer.materiality.gains import denies
from analyzer.materiality.lifted import named
from analyzer.materiality.meaning.ban import ended, not_done, not_got
from analyzer.materiality.meaning.duty import as_duty
from analyzer.materiality.meaning.held import of_a_thing
from analyzer.materiality.meaning.leave import as_leave, of_others
from analyzer.materiality.meaning.stated import only_states
from analyzer.materiality.meaning.words import (
    ALLOWING,
    SPARED,
    TELLING,
    WILL_NOT,
    Meaning,
    Said,
    of_things,
    to_user,
    without_adverbs,
)
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("judging", "meant")
OTHERS = ("by third", "by a third", "by any third", "by other", "by another")
LETTING = _KNOWN.ordered("letting")
CANNOT = frozenset({"cannot", "can not", "can't", "can’t"})
BOUNDING = frozenset({"without", "unless", "until", "except"})


def meant(said: Said) -> Meaning:
    """The modality and the side that a reader would take from the words; no side where nothing is taken or given."""
    if said.modality is Modality.PROHIBITION and said.modal.endswith(" not only"):
        said = said._replace(modality=Modality.OBLIGATION, modal=said.modal.removesuffix(" not only"))
    modality, role = said.modality, said.role
    done = without_adverbs(said.action)
    action = " ".join(done)
    if any(third in action for third in OTHERS) and done[:1] == ["be"]:
        return Meaning(modality, Role.OTHER)
    served = role is Role.USER and named(said.subject[-1:], acts().instruments)
    if served and modality is Modality.PERMISSION and action.startswith(LETTING):
        return Meaning(modality, Role.OTHER)  # "these features may allow other users to listen": no leave of this one
    held = of_a_thing(said, done, action)
    if held is not None:
        return held  # "Customer Data shall be kept confidential": whoever holds it is bound
    told = _told(said, done, action)
    if told is not None:
        return told
    if only_states(said, done, action) or (said.modal == "will" and modality is Modality.PERMISSION and not done):
        return Meaning(modality, role, states=True)
    if said.modal.startswith(("consent", "authori")) and role is Role.USER and modality is Modality.OBLIGATION:
        return Meaning(Modality.PERMISSION, Role.PROVIDER)  # "you consent to scanning" gives leave, binds to nothing
    if modality is Modality.PROHIBITION and said.modal in WILL_NOT and done[:1] == ["be"]:
        return not_done(said, " ".join(done[1:]))
    return _turned(said, done, action)


def _told(said: Said, done: Sequence[str], action: str) -> Meaning | None:
    """What words that seem only to tell how things are say for one side: "you will find no recourse"."""
    if said.modality is Modality.DISCLAIMER and said.role is Role.USER and said.modal.endswith(SPARED):
        return Meaning(Modality.PERMISSION, Role.USER)  # "you do not have to give a reason"
    barred = said.modality is Modality.PROHIBITION and said.modal in CANNOT and said.subject[-1:] == ["we"]
    bounded = barred and not BOUNDING.isdisjoint(done)
    if barred and not bounded and said.role is Role.PROVIDER and action.startswith(acts().helpless):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)  # "we cannot help you to recover your code"
    if said.modality is Modality.PROHIBITION and action.startswith(acts().impossible):
        bare = said.modal in {"cannot", "can not", "can"} and said.role is not Role.PROVIDER
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER) if bare and named(said.subject[-1:], acts().final) else None
    duty = said.modality is Modality.OBLIGATION
    if duty and said.modal in TELLING and done[:1] == ["be"] and " ".join(done[1:2]).startswith(acts().restored):
        return Meaning(said.modality, Role.PROVIDER)  # "your account will be unfrozen"
    shown = duty and to_user(said) and action.startswith(acts().shown)
    if not shown:
        return None
    if denies(done[1:3]) or any(warning in action for warning in acts().warned):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
    if "your" in done[1:3] and not acts().used.isdisjoint(done):
        return Meaning(Modality.PERMISSION, Role.PROVIDER)  # "you will see your content used in our adverts"
    return None


def _turned(said: Said, done: Sequence[str], action: str) -> Meaning:
    """The modality and side of what the modal alone would misread."""
    match said.modality:
        case Modality.GRANT if said.modal.startswith(ALLOWING) and said.role is Role.PROVIDER:
            return ruled(Modality.PERMISSION, [*said.modal.split()[1:], *done])  # "the site allows you to …"
        case Modality.PERMISSION | Modality.PROHIBITION if rules_on_others(said.modal) and said.subject[-1:] == ["we"]:
            return ruled(said.modality, done)  # "we do not permit …"
        case Modality.GRANT if said.modal.startswith("authori") and said.role is Role.USER and _of_kin(done):
            return Meaning(Modality.PERMISSION, Role.USER)  # "you authorise your parent to cancel"
        case Modality.PROHIBITION if said.role is Role.PROVIDER and action.startswith(ALLOWING):
            return ruled(Modality.PROHIBITION, done[1:])  # "we cannot allow you to …"
        case Modality.PERMISSION if action.startswith("no longer "):
            return ended(said, action.removeprefix("no longer "))
        case Modality.PERMISSION:
            return of_others(said, done) or Meaning(*as_leave(said, action))
        case Modality.OBLIGATION:
            return as_duty(said, done, action)
        case Modality.PROHIBITION if said.modal.endswith("may not") and _fails(done, action, said.role):
            return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
        case Modality.PROHIBITION if said.role is Role.USER and action.startswith(acts().relied):
            return Meaning(Modality.DISCLAIMER, Role.PROVIDER)  # "you should not rely on the forecasts"
        case Modality.PROHIBITION if action.startswith("no longer "):
            return ended(said, action.removeprefix("no longer "))
        case Modality.PROHIBITION:
            return not_got(said, action)
    return Meaning(said.modality, said.role)


def ruled(modality: Modality, words: Sequence[str]) -> Meaning:
    """What a provider allows or does not allow: the user's leave or ban, or what it lets others do to the user.

    Of others, it is the provider's own leave, or its promise; of people whom the words do not tell, nobody's.
    """
    who = allowed(words)
    if who is Allowed.UNCLEAR and modality is Modality.PERMISSION:
        return Meaning(modality, None, states=True)
    return Meaning(modality, Role.USER if who is Allowed.USER else Role.PROVIDER, states=who is Allowed.UNCLEAR)


def _of_kin(done: Sequence[str]) -> bool:
    """True of "your parent to cancel": leave for the user's own people."""
    return done[:1] == ["your"] and not acts().kin.isdisjoint(done[1:2])


def _fails(done: Sequence[str], action: str, role: Role | None) -> bool:
    """True of what may not be so, or may not work: "may not be accurate"."""
    return of_things(done) or (role is not Role.USER and action.startswith(acts().failings))
