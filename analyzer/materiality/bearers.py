"""Whose norm it is where the text names no party: by the words for its bearer, else by what is done to whom."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import forms
from clauses.model import Modality, Obligation, Role

_KNOWN = WordFile("judging", "bearers")
PASSED = _KNOWN.words("passed")
EITHER = 4  # words that open the name of a bearer among which its part in a transfer stands
HANDLED = 4  # words of a deed among which stands what is used or reviewed
THEIRS = _KNOWN.words("theirs")
# Whoever owns a thing is no side by that; the party that is called "Owner" has its capital.
OWNING = (" owner", " owners")
REACH = 3  # words after the modal among which what is done is looked for
DUTIES = frozenset({Modality.OBLIGATION, Modality.REPRESENTATION})
RULINGS = frozenset({Modality.PERMISSION, Modality.PROHIBITION})


class Acts:
    """The lists of ``vocabulary/bearers.toml``."""

    def __init__(self) -> None:
        path = files("analyzer.materiality") / "vocabulary" / "bearers.toml"
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.licensing: tuple[str, ...] = tuple(data["licensing"]["words"])
        self.bearers = self._sides(data["bearers"])
        self.duties = self._sides(data["duties"])
        self.handling = tuple(data["handling"]["verbs"])
        self.handling_data = tuple(data["handling"]["data"])
        self.handled = tuple(data["handling"]["things"])
        self.repaid = tuple(data["handling"]["repaid"])
        self.handed = tuple(data["handling"]["handed"])
        self.powers = self._sides(data["powers"])
        self.impositions = tuple(data["impositions"]["provider"])
        self.boons = tuple(data["boons"]["provider"])
        self.pointers = tuple(data["pointers"]["user"])
        self.failings = tuple(data["outcomes"]["failings"])
        self.naming = tuple(data["naming"]["words"])
        self.outcomes = tuple(data["outcomes"]["words"])
        self.things = tuple(data["outcomes"]["things"])
        self.thirds = tuple(data["thirds"]["words"])
        self.instruments = tuple(data["instruments"]["words"])
        self.instrument_deeds = tuple(data["instruments"]["deeds"])
        self.leading = tuple(data["sanctions"]["leading"])
        self.sanctions = tuple(data["sanctions"]["stems"])
        self.between = frozenset(data["between"]["words"])
        self.risks = tuple(data["risks"]["user"])
        self.suffered = tuple(data["risks"]["suffered"])
        self.burdens = tuple(data["burdens"]["user"])
        self.either = frozenset(data["thirds"]["either"])
        self.gains = tuple(data["gains"]["user"])
        self.promised = tuple(data["gains"]["promised"])
        self.withheld = tuple(data["gains"]["withheld"])
        self.posted = tuple(data["gains"]["posted"])
        self.let = tuple(data["gains"]["let"])
        self.borne = tuple(data["gains"]["borne"])
        self.forgone = tuple(data["gains"]["forgone"])
        self.kept_rights = frozenset(data["pointers"]["ends"])
        self.exercised = tuple(data["pointers"]["rights"])
        self.continued = tuple(data["pointers"]["continued"])
        self.shown = tuple(data["pointers"]["shown"])
        self.lost = tuple(data["outcomes"]["lost"])
        self.persons = tuple(data["outcomes"]["persons"])
        self.sanctioned = tuple(data["sanctions"]["things"])
        self.troubles = tuple(data["sanctions"]["troubles"])
        self.unsanctioned = tuple(data["sanctions"]["unsanctioned"])
        self.usual = tuple(data["sanctions"]["usual"])
        self.rebuffed = tuple(data["sanctions"]["rebuffed"])
        self.relied = tuple(data["sanctions"]["relied"])
        self.unaffected = tuple(data["outcomes"]["unaffected"])
        self.impossible = tuple(data["outcomes"]["impossible"])
        self.taking = frozenset(data["gains"]["taking"])
        self.doing = frozenset(data["gains"]["doing"])
        self.owed = frozenset(data["gains"]["owed"])
        self.weighing = self.owed | frozenset(data["gains"]["suffered"])
        self.relieved = frozenset(data["gains"]["relieved"])
        self.denials = frozenset(data["gains"]["denials"])
        self.lesser = frozenset(data["gains"]["lesser"])
        self.eased = frozenset(data["gains"]["eased"])
        self.better_less = tuple(data["gains"]["better_less"])
        self.paid_for = frozenset(data["gains"]["paid_for"])
        self.money = frozenset(data["gains"]["money"])
        self.given_back = tuple(data["gains"]["given_back"])
        self.passed = frozenset(data["gains"]["passed"])
        self.undenied = frozenset(data["gains"]["undenied"])
        self.stops = frozenset(data["gains"]["stops"])
        self.users_things = frozenset(data["licensing"]["things"])
        self.reaching = frozenset(data["licensing"]["reaching"])
        self.posts = frozenset(data["licensing"]["posts"])
        self.everyone = tuple(data["licensing"]["everyone"])
        self.touched = tuple(data["licensing"]["touched"])
        self.outsiders = tuple(data["licensing"]["outsiders"])
        self.departing = tuple(data["licensing"]["departing"])
        self.prying = tuple(data["licensing"]["prying"])
        self.kin = frozenset(data["licensing"]["kin"])
        self.relieving = tuple(data["relief"]["things"])
        self.lifted = tuple(data["relief"]["stems"])
        self.unrelieved = tuple(data["relief"]["unrelieved"])
        self.bonds = tuple(data["relief"]["bonds"])
        self.limits = tuple(data["relief"]["limits"])
        self.tightened = tuple(data["relief"]["tightened"])
        self.given = tuple(data["relief"]["given"])
        self.boon_nouns = tuple(data["relief"]["boon_nouns"])
        self.taken = tuple(data["relief"]["taken"])
        self.stings = tuple(data["relief"]["stings"])
        self.prices = tuple(data["relief"]["prices"])
        self.raised = tuple(data["relief"]["raised"])
        self.guarded = tuple(data["relief"]["guarded"])
        self.services = tuple(data["ended"]["services"])
        self.given_up = tuple(data["ended"]["powers"])
        self.steering = tuple(data["pointers"]["steering"])
        self.looks = frozenset(data["pointers"]["looks"])
        self.unsteered = frozenset(data["pointers"]["unsteered"])
        self.panels = frozenset(data["pointers"]["panels"])
        self.restored = tuple(data["relief"]["restored"])
        self.helpless = tuple(data["outcomes"]["helpless"])
        self.come = tuple(data["outcomes"]["come"])
        self.staff = tuple(data["outcomes"]["staff"])
        self.final = tuple(data["final"]["things"])
        self.warned = tuple(data["final"]["told"])
        self.used = frozenset(data["final"]["used"])
        self.priced_behind = frozenset(data["priced"]["behind"])
        self.fees = frozenset(data["priced"]["fees"])
        self.giving = frozenset(data["priced"]["gives"])
        self.served = tuple(data["instruments"]["served"])

    @staticmethod
    def _sides(table: dict[str, list[str]]) -> tuple[tuple[str, Role], ...]:
        found = [(phrase, Role(role)) for role, phrases in table.items() for phrase in phrases]
        return tuple(sorted(found, key=lambda item: -len(item[0])))


@cache
def acts() -> Acts:
    """The lists, read once."""
    return Acts()


@cache
def role_of(fact: Obligation) -> Role | None:
    """The side an obligation fact stands on; None where neither its bearer nor what is done shows it."""
    known = acts()
    if fact.bearer_role is Role.PROVIDER and fact.modality in RULINGS and rules_on_others(fact.modal):
        return Role.USER
    words = forms(fact.bearer or "")
    named = " ".join(words)
    if named.startswith(known.thirds) or not known.either.isdisjoint(words[:EITHER]):
        return Role.OTHER
    if " ".join(words[words[:1] in (("a",), ("the",), ("one",)) :]).startswith(known.staff) and THEIRS.isdisjoint(
        words
    ):
        return Role.PROVIDER  # "a member of our team will call": no member of the club
    if (fact.bearer or "").endswith(OWNING):
        return Role.OTHER
    if fact.bearer is None and fact.bearer_role is Role.MUTUAL and words_only(fact):
        return None  # "the notice must contain a name": whoever sends it
    if fact.bearer_role not in {None, Role.OTHER}:
        return fact.bearer_role
    named = named.removeprefix("the ")
    for phrase, role in known.bearers:
        if named.startswith(phrase):
            return role
    if fact.bearer_role is Role.OTHER:
        return Role.OTHER
    done = [word for word in forms(fact.action) if word not in PASSED]
    return by_deed(fact.modality, done, forms(fact.bearer) if fact.bearer else None)


def words_only(fact: Obligation) -> bool:
    """True of what a document must say or where it must go."""
    return fact.action.casefold().startswith(("include", "contain", "be sent", "specify", "state ", "describe"))


def rules_on_others(modal: str) -> bool:
    """True of a verb by which one side rules on what another may do: allow, prohibit.

    Not of "this allows us to", nor of what is allowed to a side itself: "we are allowed to".
    """
    *words, last = forms(modal) or ("",)
    if last == "to" and words and words[0] in {"is", "are", "am"}:
        return False
    if last == "to" and words and words[-1] in {"us", "me"}:
        return False
    return any(word.startswith(stem) for word in (*words, last) for stem in acts().licensing)


def by_deed(modality: Modality, words: Sequence[str], subject: Sequence[str] | None = None) -> Role | None:
    """The side that does what the words say, where the norm names no one; ``subject`` is what it is done to, if known.

    Using and keeping are a provider's deeds where they are done to data: "English may be used" says nothing of it.
    """
    if modality is Modality.PERMISSION and subject is not None:
        deed = next((word for word in words if word not in PASSED), "")
        if deed.startswith(acts().handling) and not any(word.startswith(acts().handled) for word in subject):
            return None
    if modality in DUTIES and paid_back(subject or (), words):
        return Role.PROVIDER
    if modality in DUTIES:
        table = acts().duties
    elif modality is Modality.PERMISSION:
        table = acts().powers
    else:
        return Role.USER if modality is Modality.PROHIBITION else None
    done = [word for word in words if word not in PASSED][:REACH]
    for at in range(len(done)):
        rest = " ".join(done[at:])
        for stem, role in table:
            if rest.startswith(stem):
                return role
    return None


def paid_back(subject: Sequence[str], done: Sequence[str]) -> bool:
    """True of what is paid to the user, by whoever else pays: "refunds are paid within 14 days"."""
    deed = next((word for word in done if word not in PASSED and word not in {"are", "is", "will", "shall"}), "")
    return any(word.startswith(acts().repaid) for word in subject) and deed.startswith(acts().handed)


def _serves(done: Sequence[str]) -> bool:
    """True of software that handles nothing of the user's, or uses something to serve: "use models to answer …"."""
    if any(word.startswith(acts().handled) for word in done[1:HANDLED]):
        return False
    at = next((i for i, word in enumerate(done) if word == "to"), None)
    if done[0].startswith("us") and at is not None:
        return " ".join(done[at + 1 :]).startswith(acts().served)
    return not any(word.startswith(acts().handled) for word in done[1:])


def of_thing(before: Sequence[str], modality: Modality, done: str) -> Role | None:
    """The side whose thing a norm speaks of: content and conduct are the user's, what software does is its maker's."""
    for at in range(len(before)) if not done.startswith("be ") or modality is not Modality.PERMISSION else ():
        named = " ".join(before[at:])
        for phrase, role in acts().bearers:
            if named.startswith(phrase):
                return role
    if modality is Modality.PERMISSION and before and before[-1].startswith(acts().instruments):
        deeds = [word for word in done.split() if word not in PASSED][:1]
        stems = (*acts().instrument_deeds, *(stem for stem, role in acts().powers if role is Role.PROVIDER))
        handles = any(deed.startswith(acts().handling) for deed in deeds)
        if handles and _serves(done.split()):
            return None  # "the app may use models to answer your questions"
        if any(deed.startswith(stems) for deed in deeds):
            return Role.PROVIDER
    return None
