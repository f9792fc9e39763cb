"""What is put as a ban: a promise to the user, a benefit withheld, a burden spared, a thing that ends."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.lifted import JOINING, NOUN, named, unlifted
from analyzer.materiality.meaning.leave import what_is_yours
from analyzer.materiality.meaning.words import WILL_NOT, Meaning, Said, gained, to_user, without_adverbs
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("meaning", "ban")
CAPPED = _KNOWN.ordered("capped")
EXCEEDING = _KNOWN.ordered("exceeding")


def _opening(said: Said) -> Sequence[str]:
    """The chief word of a subject with the one before it: "renewal prices" of "renewal prices for the next year"."""
    end = next((at for at, word in enumerate(said.thing) if word in JOINING), len(said.thing))
    return said.thing[max(0, end - NOUN) : end]


def not_done(said: Said, done: str) -> Meaning:
    """What "will not be" done: a promise to the user, a benefit withheld, or else how things are."""
    if named(said.subject[-NOUN:], acts().prices) and done.startswith(acts().raised):
        little = any(f" by {few} than " in f"{done} " for few in ("less", "fewer"))
        # "prices will not be raised", or not "by less than ten percent"
        return Meaning(Modality.PERMISSION if little else Modality.PROHIBITION, Role.PROVIDER)
    gain = gained(said, f"be {done}", negated=True)
    if gain is not None:
        return gain
    relief = unlifted(said.thing, done.split())
    if relief is not None:
        return Meaning(*relief)
    whose = named(said.subject, acts().handled) or named(said.subject[-1:], acts().persons)
    if done.startswith(acts().promised) and whose:
        return Meaning(Modality.PROHIBITION, Role.PROVIDER)
    if done.startswith(acts().withheld):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
    return Meaning(said.modality, said.role, states=not named(said.subject[-1:], acts().persons))


def not_got(said: Said, action: str) -> Meaning:
    """What the user will not get or bear: withheld, or spared."""
    if said.role is Role.USER and said.modal in WILL_NOT and action.startswith(acts().burdens):
        return Meaning(Modality.PERMISSION, Role.USER)  # "you will not have to pay"
    if what_is_yours(said, without_adverbs(action)):
        return Meaning(Modality.PROHIBITION, Role.PROVIDER)  # "your data may not be sold"
    if named(_opening(said), CAPPED) and action.startswith(EXCEEDING):
        return Meaning(Modality.PROHIBITION, Role.PROVIDER)  # "prices for the next year shall not exceed …"
    only = said.role is Role.USER and said.modal in WILL_NOT and action.startswith("only ")
    return gained(said, action, negated=True) or Meaning(said.modality, said.role, states=only)


def ended(said: Said, action: str) -> Meaning:
    """What someone will "no longer" do or get: a service withdrawn, a power given up, a burden that ends."""
    if said.role is Role.PROVIDER and not to_user(said):
        if action.startswith((*acts().services, *acts().boons)):
            return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
        given_up = action.startswith((*acts().given_up, *acts().impositions))
        return Meaning(Modality.PROHIBITION, Role.PROVIDER, states=not given_up)
    if action.startswith(acts().burdens):
        return Meaning(Modality.PERMISSION, Role.USER)
    return gained(said, action, negated=True) or Meaning(Modality.DISCLAIMER, Role.PROVIDER)
