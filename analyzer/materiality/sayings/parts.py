"""The parts of a sentence, and their order made one: who acts, under what force, what on, to whom."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from analyzer.materiality.sayings.grammar import grammar

BELONGS = {"yours": "you", "ours": "we"}
AGENT, PATIENT, BARE, IS = "agent", "patient", "", "is"
RELATIVE = frozenset({"who", "that", "who,", "that,"})


class Noun(NamedTuple):
    """A noun with the words before it and whose or of what it is."""

    article: str
    words: tuple[str, ...]
    of: "Noun | None" = None
    side: str = ""


class Entry(NamedTuple):
    """A noun in a part of its sentence: bare, or behind a preposition; ``joint`` to the one before it."""

    slot: str
    noun: Noun
    joint: str = ""
    front: bool = False  # before the verb and its subject


@dataclass(slots=True)
class Predicate:
    """A verb with its force (modal, denial), and all that goes with it."""

    force: str
    denied: bool
    verb: str
    passive: bool = False
    joint: str = ""
    turned: bool = False  # it was a passive, whose object stands before the verb
    agent: list[Entry] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """A main clause, or one that a word such as "if" opens, with its predicates in order."""

    opener: str
    parent: "Part | None" = None
    after: int = 0
    predicates: list[Predicate] = field(default_factory=list)
    pending: list[Entry] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)
    antecedent: Noun | None = None


def settle(part: Part, *, loose: bool) -> None:
    """Puts what is said in another order into one; of ``loose`` also "between" for "by"."""
    _left_to(part)
    for one in part.predicates:
        if one.passive:
            one.turned = True
            _turn(one, loose=loose)
        elif one.verb == "be":
            _stating(one)
        else:
            _acting(one)
        if part.opener in RELATIVE and not one.agent and part.antecedent is not None:
            one.agent = [Entry(AGENT, part.antecedent)]
        _deny(one)


def _left_to(part: Part) -> None:
    """``the colour is for you to decide`` as "you decide the colour"."""
    for one, other in pairwise(list(part.predicates)):
        bare = one.verb == "be" and one.force == "present" and not one.denied and len(one.entries) == 1
        if bare and one.entries[0].slot == "for" and other.force == "to" and not other.agent:
            other.agent, other.force = [one.entries[0]._replace(slot=BARE)], "present"
            other.entries = [*(entry._replace(slot=BARE) for entry in one.agent), *other.entries]
            part.predicates.remove(one)


def _turn(one: Predicate, *, loose: bool) -> None:
    """The passive as the active: what it is done to, and who does it where that is said."""
    means = grammar().means
    done = [entry._replace(slot=PATIENT) for entry in one.agent]
    by = [e for e in one.entries if e.slot == "by" and (e.noun.side or e.noun.of or not {*e.noun.words} & means)]
    by = [e for e in by if not e.noun.words[:1] or (e.noun.words[0][0] != "#" and not e.noun.words[0].endswith("ing"))]
    if not by and loose:
        by = [entry for entry in one.entries if entry.slot == "between"]
    rest = [entry for entry in one.entries if entry not in by]
    one.agent = [entry._replace(slot=AGENT) for entry in by]
    one.entries = [*done, *(entry._replace(slot=entry.slot or "to") for entry in rest)]
    one.passive = bool(not by)


def _acting(one: Predicate) -> None:
    """``send you a copy`` is "send a copy to you"."""
    bare = [at for at, entry in enumerate(one.entries) if entry.slot == BARE]
    adjacent = len(bare) > 1 and bare[1] == bare[0] + 1 and not one.entries[bare[1]].joint
    if adjacent and (one.entries[bare[0]].noun.side or one.verb in grammar().giving):
        one.entries[bare[0]] = one.entries[bare[0]]._replace(slot="to")
    one.agent = [entry._replace(slot=AGENT) for entry in one.agent]
    one.entries = [e._replace(slot=PATIENT) if e.slot == BARE else e for e in one.entries]


def _stating(one: Predicate) -> None:
    """``it is yours`` is "you own it"."""
    for entry in one.entries:
        if entry.slot == BARE and len(entry.noun.words) == 1 and entry.noun.words[0] in BELONGS and not one.denied:
            owner = Noun("", (BELONGS[entry.noun.words[0]],), None, "side")
            rest = [other for other in one.entries if other is not entry]
            one.verb, one.entries = "own", [*(e._replace(slot=PATIENT) for e in one.agent), *rest]
            one.agent = [Entry(AGENT, owner)]
            return
    one.agent = [entry._replace(slot=AGENT) for entry in one.agent]
    one.entries = [e._replace(slot=IS) if e.slot == BARE else e for e in one.entries]


def _deny(one: Predicate) -> None:
    """``no fee is due`` is "the fee is not due"."""
    rows = (one.agent, one.entries)
    for row in rows:
        for at, entry in enumerate(row):
            subject = row is one.agent or (one.passive and entry.slot == PATIENT)
            if subject and entry.noun.words[:1] == ("no",) and not one.denied:
                row[at] = entry._replace(noun=entry.noun._replace(words=entry.noun.words[1:], article="the"))
                one.denied = True
                return


def fronted(part: Part) -> Part:
    """The clause that goes on behind a comma: the nearest around this one that has no verb yet, else this one."""
    around = part.parent
    while around is not None:
        if not around.predicates and around.parent is None:
            return around
        around = around.parent
    return part


def plural(entry: Entry) -> bool:
    last = entry.noun.words[-1]
    return last.endswith("s") or bool(entry.noun.side) or bool(entry.joint) or last in {"who", "they", "parties"}


def inmost(noun: Noun) -> Noun:
    """The noun that stood last: the licensee of "the licence of a licensee"."""
    return noun if noun.of is None or (noun.article == "the" and noun.of.words == ("you",)) else inmost(noun.of)


def owned_by(noun: Noun, by: Noun) -> Noun:
    """``law`` and ``the Netherlands`` → "law of the Netherlands", past what it is of already."""
    return noun._replace(of=by if noun.of is None else owned_by(noun.of, by))
