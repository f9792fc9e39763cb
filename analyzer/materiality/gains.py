"""What a user will get, or will not: a boon, a burden, a disturbance, or nothing. What is got decides, not the verb."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.curtailed import curtailed, lesser
from clauses.model import Modality, Role

OBJECT = 5  # words behind "receive", "be given" among which what is got is named
PROMISED = (Modality.OBLIGATION, Role.PROVIDER)
WITHHELD = (Modality.DISCLAIMER, Role.PROVIDER)
OWED = (Modality.OBLIGATION, Role.USER)
SPARED = (Modality.PERMISSION, Role.USER)
SUFFERED = (Modality.PERMISSION, Role.PROVIDER)
UNDISTURBED = (Modality.PROHIBITION, Role.PROVIDER)


def got(action: str, *, negated: bool = False) -> tuple[Modality, Role] | None:
    """The norm of what a user will get (``negated``: will not get); None where nothing is said to be got.

    "Receive a copy" is the provider's duty, "have a duty to pay" the user's; "be given no notice" withholds, and so
    does a gain that is curtailed.
    """
    action = action.removeprefix("continue to ")
    verb = max((gain for gain in acts().gains if action.startswith(gain)), key=len, default=None)
    if verb is None:
        if action.startswith(("have no ", "have nothing", "have only ", "have neither ")):
            verb = "have "
        else:
            return None
    rest = [word.strip(",.;:()") for word in action[len(verb) :].split()]
    if verb.rstrip() in acts().doing:
        rest = rest[1:] if rest[:1] == ["to"] else rest
        burden = OWED if " ".join(rest).startswith(acts().burdens) else None
        thing = _thing(rest)
    else:
        thing = _thing(rest)
        burden = _burden(verb.split()[0] == "get", thing) if verb.split()[-1] in acts().taking else None
    denied = denies(thing)
    if burden is None:
        return PROMISED if _had(verb, rest, denied=denied, negated=negated) else WITHHELD
    if denied and "only" in thing:
        return burden
    if denied == negated:
        return burden
    return SPARED if burden == OWED else UNDISTURBED


def _had(verb: str, rest: Sequence[str], *, denied: bool, negated: bool) -> bool:
    """True where the gain is got, whole; of what one will not get none is, but "you will not get fewer" is a gain."""
    if negated:
        return any(lesser(rest, at) for at in range(len(rest[:OBJECT])))
    told = verb.endswith(("notified", "informed")) or not {"notice", "notification"}.isdisjoint(rest[:OBJECT])
    return not denied and not curtailed(rest, told=told)


def denies(thing: Sequence[str]) -> bool:
    """True of "no notice", "nothing", "only by post", "fewer reports"; not of "no less than a month"."""
    for at, word in enumerate(thing):
        if lesser(thing, at):
            return True
        if word in acts().denials:
            return not (word == "no" and thing[at + 1 : at + 2] and thing[at + 1] in acts().undenied)
    return False


def _thing(rest: Sequence[str]) -> list[str]:
    """The words that name what is got, to the next preposition or clause."""
    while rest and rest[0] in {"to", "with", "for", "of", "as"}:
        rest = rest[1:]
    found: list[str] = []
    for at, word in enumerate(rest[:OBJECT]):
        joined = word in {"and", "or"} and not acts().weighing.isdisjoint(rest[at + 1 : at + 2])
        if word in acts().stops and not joined:
            break
        found.append(word)
    return found


def _burden(getting: bool, thing: Sequence[str]) -> tuple[Modality, Role] | None:
    """The norm of a burden among these words; none of "a fee waiver", "marketing credits"."""
    if getting and thing and thing[0].endswith("ed") and thing[0].startswith(acts().sanctions):
        return OWED  # "get billed", "get suspended"
    for at, word in enumerate(thing):
        if word in acts().weighing and acts().relieved.isdisjoint(thing[at + 1 :]):
            return OWED if word in acts().owed else SUFFERED
    return None
