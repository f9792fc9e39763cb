"""What a norm means beneath its modal: a power announced as a duty, a risk put as a right, a mere hint."""

from collections.abc import Sequence
from typing import NamedTuple

from analyzer.materiality.allowed import Allowed, allowed
from analyzer.materiality.bearers import acts, rules_on_others
from analyzer.materiality.gains import denies, got
from analyzer.materiality.lifted import JOINING, NOUN, guarded, lifted, named, rebuffed, sanctioned, unlifted
from clauses.model import Modality, Role

# Endings of a participle: "be used", "be sold" is done to a thing, "be available" is not.
PARTICIPLES = ("ed", "en", "wn", "ld", "lt", "nt", "id", "ade", "put", "set", "eft")
ADVERBS = frozenset(
    (
        *("automatically", "immediately", "promptly", "also", "then", "further", "additionally", "otherwise", "still"),
        *("electronically",),
    )
)
OCCASIONALLY = ("from time to time ", "from time-to-time ", "occasionally ")
YOURS = 3  # words before a modal among which "your" stands before what is the user's
FORM = 9  # words of a deed among which the form that is filled in is named
FILLING = frozenset({"use", "fill", "complete"})
UNBOUND = frozenset({"will", "'ll", "ll", "shall"})
DAYS = frozenset(f"{unit}{ending}" for unit in ("hour", "day", "week", "month", "year") for ending in ("", "s"))
UPDATED = (["be", "updated"], ["be", "amended"], ["be", "revised"])
# "We answer for nothing" frees the provider; "you are liable for nothing" the user.
ANSWERED = {Role.PROVIDER: Modality.DISCLAIMER, Role.USER: Modality.PERMISSION}
ANSWERING = ("answer for", "answers for", "liable for", "responsible for", "answerable for", "accountable for")
SHOWN = ("appear", "be visible", "be seen", "be shown", "be displayed", "be published", "be printed", "be featured")
LAID = frozenset({"apply", "applies", "govern", "governs"})
OTHERS = ("by third", "by a third", "by any third", "by other", "by another")


ALLOWING = ("allow", "permit", "tolerate")
LETTING = ("allow other", "allow others", "enable other", "enable others", "let other", "let others", "permit other")
ITSELF = ("these terms", "this agreement", "this contract", "this policy", "the terms of this", "these conditions")
DOCUMENTS = ("terms", "polic", "agreement", "conditions", "addendum", "contract", "guideline", "schedule", "law", "act")
RULING = ("govern", "prevail", "control ", "control.", "supersede", "take precedence")
LAWFULLY = ("legally required to", "legally obliged to", "legally obligated to", "legally bound to")
SUPPOSING = frozenset({"may", "might", "could"})
CANNOT = frozenset({"cannot", "can not", "can't", "can’t"})
BOUNDING = frozenset({"without", "unless", "until", "except"})
SPARED = ("have to", "required to", "obliged to", "obligated to")
WILL_NOT = frozenset({"will not", "won't"})
# Modals by which what happens is told; "must receive" asks for it.
TELLING = frozenset(
    {"will", "'ll", "ll", "shall", "will not", "won't", "shall not", "can no longer", "cannot", "can not"}
)


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
    told = _told(said, done, action)
    if told is not None:
        return told
    if _states(said, done, action) or (said.modal == "will" and modality is Modality.PERMISSION and not done):
        return Meaning(modality, role, states=True)
    if said.modal.startswith(("consent", "authori")) and role is Role.USER and modality is Modality.OBLIGATION:
        return Meaning(Modality.PERMISSION, Role.PROVIDER)  # "you consent to scanning" gives leave, binds to nothing
    if modality is Modality.PROHIBITION and said.modal in WILL_NOT and done[:1] == ["be"]:
        return _not_done(said, " ".join(done[1:]))
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
    shown = duty and _to_user(said) and action.startswith(acts().shown)
    if not shown:
        return None
    if denies(done[1:3]) or any(warning in action for warning in acts().warned):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
    if "your" in done[1:3] and not acts().used.isdisjoint(done):
        return Meaning(Modality.PERMISSION, Role.PROVIDER)  # "you will see your content used in our adverts"
    return None


def _not_done(said: Said, done: str) -> Meaning:
    """What "will not be" done: a promise to the user, a benefit withheld, or else how things are."""
    if named(said.subject[-NOUN:], acts().prices) and done.startswith(acts().raised):
        little = any(f" by {few} than " in f"{done} " for few in ("less", "fewer"))
        # "prices will not be raised", or not "by less than ten percent"
        return Meaning(Modality.PERMISSION if little else Modality.PROHIBITION, Role.PROVIDER)
    gained = _gained(said, f"be {done}", negated=True)
    if gained is not None:
        return gained
    relief = unlifted(said.thing, done.split())
    if relief is not None:
        return Meaning(*relief)
    whose = named(said.subject, acts().handled) or named(said.subject[-1:], acts().persons)
    if done.startswith(acts().promised) and whose:
        return Meaning(Modality.PROHIBITION, Role.PROVIDER)
    if done.startswith(acts().withheld):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
    return Meaning(said.modality, said.role, states=not named(said.subject[-1:], acts().persons))


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
            return _ended(said, action.removeprefix("no longer "))
        case Modality.PERMISSION:
            return _of_others(said, done) or Meaning(*_leave(said, action))
        case Modality.OBLIGATION:
            return _duty(said, done, action)
        case Modality.PROHIBITION if said.modal.endswith("may not") and _fails(done, action, said.role):
            return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
        case Modality.PROHIBITION if said.role is Role.USER and action.startswith(acts().relied):
            return Meaning(Modality.DISCLAIMER, Role.PROVIDER)  # "you should not rely on the forecasts"
        case Modality.PROHIBITION if action.startswith("no longer "):
            return _ended(said, action.removeprefix("no longer "))
        case Modality.PROHIBITION:
            return _not_got(said, action)
    return Meaning(said.modality, said.role)


def _what_is_yours(said: Said, done: Sequence[str]) -> bool:
    """True of a ban on others as to the user's things: "your data may not be sold", "nobody may read your mail"."""
    if said.role is Role.PROVIDER or said.subject[-1:] == ["you"]:
        return False
    if "your" in said.subject[-YOURS:-1] and said.subject[-1] in acts().users_things:
        return " ".join(done).startswith(acts().departing) or (
            done[:1] == ["be"] and " ".join(done[1:]).startswith(acts().touched)
        )
    others = " ".join(said.subject[-YOURS:])
    return others.endswith(acts().outsiders) and not {"your", "you"}.isdisjoint(done)


def _of_others(said: Said, done: Sequence[str]) -> Meaning | None:
    """The provider's leave where others may use the user's things; its promise where "only our staff may"."""
    if not _what_is_yours(said, done) or not _handled(done):
        return None
    return Meaning(Modality.PROHIBITION if "only" in said.subject else Modality.PERMISSION, Role.PROVIDER)


def _handled(done: Sequence[str]) -> bool:
    """True of what is done with the user's things or to the user, not for it: read, sold, tracked; not helped."""
    return done[:1] == ["be"] or " ".join(done).startswith((*acts().given_up, *acts().prying, *acts().departing))


def ruled(modality: Modality, words: Sequence[str]) -> Meaning:
    """What a provider allows or does not allow: the user's leave or ban, or what it lets others do to the user.

    Of others, it is the provider's own leave, or its promise; of people whom the words do not tell, nobody's.
    """
    who = allowed(words)
    if who is Allowed.UNCLEAR and modality is Modality.PERMISSION:
        return Meaning(modality, None, states=True)
    return Meaning(modality, Role.USER if who is Allowed.USER else Role.PROVIDER, states=who is Allowed.UNCLEAR)


def _not_got(said: Said, action: str) -> Meaning:
    """What the user will not get or bear: withheld, or spared."""
    if said.role is Role.USER and said.modal in WILL_NOT and action.startswith(acts().burdens):
        return Meaning(Modality.PERMISSION, Role.USER)  # "you will not have to pay"
    if _what_is_yours(said, without_adverbs(action)):
        return Meaning(Modality.PROHIBITION, Role.PROVIDER)  # "your data may not be sold"
    only = said.role is Role.USER and said.modal in WILL_NOT and action.startswith("only ")
    return _gained(said, action, negated=True) or Meaning(said.modality, said.role, states=only)


def _of_kin(done: Sequence[str]) -> bool:
    """True of "your parent to cancel": leave for the user's own people."""
    return done[:1] == ["your"] and not acts().kin.isdisjoint(done[1:2])


def _ended(said: Said, action: str) -> Meaning:
    """What someone will "no longer" do or get: a service withdrawn, a power given up, a burden that ends."""
    if said.role is Role.PROVIDER and not _to_user(said):
        if action.startswith((*acts().services, *acts().boons)):
            return Meaning(Modality.DISCLAIMER, Role.PROVIDER)
        given_up = action.startswith((*acts().given_up, *acts().impositions))
        return Meaning(Modality.PROHIBITION, Role.PROVIDER, states=not given_up)
    if action.startswith(acts().burdens):
        return Meaning(Modality.PERMISSION, Role.USER)
    return _gained(said, action, negated=True) or Meaning(Modality.DISCLAIMER, Role.PROVIDER)


def _duty(said: Said, done: Sequence[str], action: str) -> Meaning:
    """What is put as a duty: a promise to the user, leave given, a power announced."""
    modality, role = said.modality, said.role
    if said.modal in TELLING and action.startswith("no longer ") and (role in {Role.USER, Role.PROVIDER}):
        return _ended(said, action.removeprefix("no longer "))
    if role is Role.USER and said.modal in TELLING and action.startswith(("lose ", "permanently lose ")):
        return Meaning(Modality.DISCLAIMER, Role.PROVIDER)  # "you will lose access"
    if role in ANSWERED and said.modal.endswith(ANSWERING) and denies(done[:2]):
        return Meaning(ANSWERED[role], role)
    bounded = _bounded(said, done, action)
    if bounded is not None:
        return bounded
    gained = _gained(said, action.removeprefix("not "), negated=action.startswith("not "))
    if gained is not None:
        return gained  # "you will receive a copy" promises it
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


def _bounded(said: Said, done: Sequence[str], action: str) -> Meaning | None:
    """What will "only be" done: other uses of the user's data kept out, or a boon that is cut; else None."""
    if done[:2] != ["only", "be"] and not (said.modal.endswith(" only") and done[:1] == ["be"]):
        return None
    deed = action.removeprefix("only ").removeprefix("be ")
    if named(said.subject, acts().handled):  # "your data will only be used to run the hall"
        return Meaning(Modality.PROHIBITION, Role.PROVIDER) if deed.startswith(acts().promised) else None
    cut = said.role is not Role.USER and deed.startswith(acts().withheld)
    return Meaning(Modality.DISCLAIMER, Role.PROVIDER) if cut else None  # "credits will only be carried forward if"


def _leave(said: Said, action: str) -> tuple[Modality, Role | None]:
    """What is put as leave: a boon, a pointer, a warning, a burden, nothing at all."""
    role = said.role
    if role is Role.USER and denies(action.split()[:1]) and said.modal.endswith("to"):
        return Modality.DISCLAIMER, Role.PROVIDER  # "you are entitled to nothing"
    gained = _gained(said, action)
    if gained is not None and gained.modality is not Modality.OBLIGATION:
        return gained.modality, gained.role  # "you will be entitled to nothing"
    often = next((row for row in OCCASIONALLY if action.startswith(row)), "")
    if role is Role.PROVIDER and action.removeprefix(often).startswith(acts().boons):
        return Modality.PERMISSION, None  # "we may offer …" takes nothing from anyone and promises nothing
    if role in {Role.USER, None} and _own_thing(said) and action.startswith(SHOWN) and "by you" not in action:
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


def kept_right(action: str) -> bool:
    """True of what a user may end, refuse, have back or take along: a right wherever and however it is told."""
    return not acts().kept_rights.isdisjoint(word.strip(",.;:()") for word in action.split())


def _burdensome(thing: Sequence[str]) -> bool:
    """True where the chief word before the verb is a burden: "the risk of loss", not "the insurance for loss"."""
    end = next((at for at, word in enumerate(thing) if word in JOINING), len(thing))
    return named(thing[end - 1 : end], acts().borne)


def _own_thing(said: Said) -> bool:
    """True of what is said of the user's name, photos, content: "your name may …"."""
    return "your" in said.subject[-YOURS:-1] and said.subject[-1] in acts().users_things


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


def _states(said: Said, done: Sequence[str], action: str) -> bool:
    """True where the words only tell what is or will be: "you'll find it here", "you will be viewing films"."""
    match said.modality:
        case Modality.PERMISSION:
            return _no_leave(said, action)
        case Modality.PROHIBITION:
            spared = said.modal.endswith("may not") and said.role is not Role.USER
            barred = said.modal in {"cannot", "can not", "can"} and said.role is not Role.PROVIDER
            return (spared and action.startswith(acts().unaffected)) or (
                barred and action.startswith(acts().impossible)
            )
        case Modality.OBLIGATION:
            return _of_a_text(said, done, action) or _no_duty(said, done, action)
    return False


def _no_leave(said: Said, action: str) -> bool:
    """True of what is put as leave and only tells how things are, or bounds what it grants."""
    if said.modal.startswith(("have ", "has ")):
        return not DAYS.isdisjoint(said.modal.split())  # "you have two days to complain"
    if _steers(said, action):
        return True
    if action.startswith("include") and acts().posts.isdisjoint(said.subject):
        return said.subject[-1:] not in (["you"], ["we"])  # "messages from us may include news"
    return said.modal == "can" and action.startswith(acts().usual) and said.subject[-1:] not in (["you"], ["we"])


def _steers(said: Said, action: str) -> bool:
    """True of how the product is set: "you can change the colours in the settings"; not of what is done with data."""
    words = [word.strip(",.;:()\u201c\u201d") for word in (*said.subject, *action.split())]
    steered = said.modal == "can" and said.subject[-1:] == ["you"] and action.startswith(acts().steering)
    plain = (acts().users_things | acts().unsteered).isdisjoint(words) and not kept_right(action)
    return steered and plain and not acts().panels.isdisjoint(words) and not acts().looks.isdisjoint(words)


def _of_a_text(said: Said, done: Sequence[str], action: str) -> bool:
    """True of what a text will be or do: "the Terms will be updated", "the Team Agreement will govern your use"."""
    if named(said.subject[-1:], ("terms", "polic", "agreement", "conditions")) and done[:2] in UPDATED:
        return True
    text = named(said.subject[-1:], DOCUMENTS) or named(said.thing[-1:], DOCUMENTS)
    return text and said.modal in TELLING and action.startswith(RULING)  # what it asks of anyone stands there


def _no_duty(said: Said, done: Sequence[str], action: str) -> bool:
    """True of what is put as a duty and binds no one: a loss, a name, what the law asks, what is shown."""
    if done[:1] == ["be"] and action.startswith(acts().lost) and not named(said.subject, acts().persons):
        return True  # "unused credit will be lost"
    if action.startswith(acts().naming) or (said.role is None and action.startswith(("be deemed ", "be considered "))):
        return True
    if "subject" in said.modal and action.startswith(ITSELF):
        return True  # "Pro customers are subject to these Terms"
    between = "between" in said.subject[-YOURS:-1]
    if between and said.modal in TELLING and action.startswith(("be deemed ", "be considered ")):
        return True  # "the clauses between the parties shall be deemed amended"
    if action.startswith(acts().come) and said.modal in TELLING and not named(said.subject[-1:], acts().persons):
        return True  # "the change will take effect at once"
    if said.role is Role.MUTUAL and said.modal.startswith("agree") and done[:1] == ["that"]:
        return not LAID.isdisjoint(word.strip(",.;:") for word in done)  # "agree that the Convention shall not apply"
    if said.role is Role.PROVIDER and said.modal.endswith(LAWFULLY):
        return True  # "we are legally required to ask your age"
    if said.role is Role.PROVIDER and said.modal in TELLING and action.startswith(acts().continued):
        return True  # "we will continue to monitor the situation"
    if "need" in said.modal and not SUPPOSING.isdisjoint((*said.modal.split(), *said.subject[-1:])):
        return action.startswith((*acts().pointers, *acts().shown))  # "you may need to contact the bank"
    if said.role is Role.USER and (said.modal in TELLING or "need" in said.modal):
        return action.removeprefix("need to ").startswith(acts().shown)
    return False


def _imposed(done: Sequence[str]) -> str:
    """What is done, without the "be" and the adverb before a verb in -ing: "be temporarily pausing the service"."""
    if done[:1] != ["be"]:
        return " ".join(done)
    going = next((at for at in (1, 2) if at < len(done) and done[at].endswith("ing")), 0)
    return " ".join(done[going:])


def _to_user(said: Said) -> bool:
    """True of what is said of the user, on whichever side the norm stands."""
    you = said.subject[-1:] == ["you"] and not JOINING.intersection(said.subject[-NOUN:])
    return said.role is Role.USER or (said.role is Role.PROVIDER and you)


def _gained(said: Said, action: str, *, negated: bool = False) -> Meaning | None:
    """The norm of what the user will get, keep or be given, or will not; None where it speaks of no such thing."""
    found = got(action, negated=negated) if said.modal in TELLING and _to_user(said) else None
    return None if found is None else Meaning(*found)


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
