"""A predicate as it is compared: what says who must or may do what, and under what condition."""

from collections.abc import Sequence
from typing import NamedTuple

from analyzer.materiality.bearers import by_deed
from analyzer.materiality.editorial.spelling import american
from analyzer.materiality.sayings.grammar import grammar
from analyzer.materiality.sayings.parts import PATIENT, Entry, Noun, Part, Predicate
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("sayings", "said")
PRONOUNS = {"you": Role.USER.value, "we": Role.PROVIDER.value}
OTHER = {Role.USER.value: Role.PROVIDER, Role.PROVIDER.value: Role.USER}
FACING = frozenset({"to", "from", "with", "for", "against"})  # behind these stands whom an act is done to
TOTAL = _KNOWN.words("total")
HAPPENING = _KNOWN.words("happening")
TIMED = _KNOWN.words("timed")
MODALITY = {"duty": Modality.OBLIGATION, "leave": Modality.PERMISSION, "ban": Modality.PROHIBITION}
Saying = tuple[object, ...]


class Order(NamedTuple):
    """In which order the phrases of a predicate stand: those before its subject, and those behind its verb.

    A phrase behind a noun may belong to it: "an order for delivery before noon". ``long``: what it is done to has a
    phrase of its own.
    """

    front: tuple[Saying, ...]
    behind: tuple[Saying, ...]
    passive: bool
    long: bool

    def alike(self, other: "Order") -> bool:
        """True where no phrase passed another, and none went from the head of the sentence behind another's noun."""
        one, two = self._behind(other), other._behind(self)
        if self.front == other.front:
            return one == two
        for first, second, long in ((self, two, other.long), (other, one, self.long)):
            rest = first._behind(first if not self.passive and not other.passive else other)
            end = second[-len(first.front) :]
            if first.front == end and rest == second[: -len(first.front)] and not long and len(set(rest)) <= 1:
                return True
        return False

    def _behind(self, other: "Order") -> tuple[Saying, ...]:
        """The phrases behind the verb; with what it is done to among them where neither sentence is a passive."""
        passive = self.passive or other.passive
        return tuple(each for each in self.behind if not passive or each[0] != PATIENT)


NONE = Order((), (), passive=False, long=False)


class Said:
    """A predicate as it is compared; ``agent`` apart, since a passive may leave it out."""

    def __init__(
        self,
        key: Saying,
        agent: object,
        role: Role | None,
        guess: Role | None,
        *,
        silent: bool,
        order: Order = NONE,
    ) -> None:
        self.key, self.agent, self.role, self.guess, self.silent, self.order = key, agent, role, guess, silent, order


def said_of(part: Part, one: Predicate, *, loose: bool, led: bool) -> Said:
    command = not one.agent and not one.passive and one.force == "present" and not part.parent and not led and one.verb
    if command and one.verb != "be":
        one.agent = [Entry("agent", Noun("", ("you",), None, Role.USER.value))]
    sided = any(entry.noun.side or entry.noun.words[-1:] == ("nobody",) for entry in one.agent)
    sided = sided or any({*entry.noun.words} & grammar().pronouns for entry in one.agent)
    roles = {entry.noun.side for entry in one.agent}
    role = next((r for r in Role if {r.value} == roles), None)
    force = _force(one, role, sided=sided, command=bool(command), loose=loose)
    standing = _order(one)
    entries = _timed(one.entries)
    agent = tuple(sorted(map(repr, _groups(one.agent, loose=loose))))
    without = one.denied or any(entry.slot == "without" for entry in entries)
    groups = _groups(entries, loose=loose, denied=without, free=force == "leave")
    slots = [group[0] for group in groups]
    order: object = None
    scoped = one.denied and any({*_all(entry.noun)} & TOTAL for entry in (*one.agent, *entries))
    if scoped or len({*map(str, slots)}) < len(slots):
        order = tuple(groups)  # two of one kind: what stands with which is told by their order
    key = (
        _path(part, loose=loose),
        force,
        one.joint,
        one.verb,
        tuple(sorted(map(repr, groups))),
        tuple(sorted(one.adverbs)),
        order,
    )
    silent = one.passive and not one.agent
    return Said(key, agent, role, _guess(one, force) if silent else None, silent=silent, order=standing)


def _order(one: Predicate) -> Order:
    """The phrases of a predicate as they stand, but for pronouns, and for whom it is done to with no phrase behind."""
    pronouns = grammar().pronouns
    entries = _timed(one.entries)
    told = []
    for at, entry in enumerate(entries):
        follows = entries[at + 1].slot if at + 1 < len(entries) else PATIENT
        last = (entry.noun.side or entry.slot == "to") and follows == PATIENT
        if not pronouns.issuperset(entry.noun.words) and not last:
            told.append(entry)
    return Order(
        tuple((e.slot, e.noun.words) for e in told if e.front),
        tuple((e.slot, e.noun.words) for e in told if not e.front),
        passive=one.turned,
        long=any(e.slot == PATIENT and e.noun.of is not None and not pronouns & {*e.noun.of.words} for e in told),
    )


def _guess(one: Predicate, force: str) -> Role | None:
    """The side that does what is done by no one named: as its deed tells, or the side it is not done to."""
    subject = [word for entry in one.entries if entry.slot == "patient" for word in _all(entry.noun)]
    words = [
        "be",
        one.verb,
        *(word for entry in one.entries if entry.slot != "patient" for word in (entry.slot, *_all(entry.noun))),
    ]
    modality = MODALITY.get(force, Modality.OBLIGATION)
    told = by_deed(modality, words, subject) if force != "ban" else None
    faced = {role for entry in one.entries if entry.slot in FACING for role in _sides(entry.noun)}
    if told is None and len(faced) == 1:
        told = OTHER.get(faced.pop())
    if told is None and modality is Modality.OBLIGATION:
        return Role.USER if one.verb in grammar().deeds else None
    return told


def _sides(noun: Noun | None) -> set[str]:
    """The sides that a noun names, and whose it is."""
    if noun is None:
        return set()
    named = {PRONOUNS[word] for word in noun.words if word in PRONOUNS} or ({noun.side} - {""})
    return named | _sides(noun.of)


def _all(noun: Noun) -> tuple[str, ...]:
    return noun.words if noun.of is None else (*noun.words, *_all(noun.of))


def _force(one: Predicate, role: Role | None, *, sided: bool, command: bool, loose: bool) -> str:
    """Duty, leave or ban, or how things are; a side's plain present is its duty.

    "We may not" may be a doubt, "you do not pay" relief, and "we assign" does what "we shall assign" only promises.
    """
    force, denied = one.force, one.denied
    if force == "ban":
        force, denied = "leave", not denied
    if force == "can" and denied:
        return "ban" if sided and role is not Role.PROVIDER else "cannot"
    if force == "can":
        force = "leave"
    if force == "present" and one.verb in grammar().performing:
        return "not done" if denied else "done"
    if force == "leave" and denied:
        # "The Tenant may not keep pets" forbids it; "guests may not be there" doubts it
        willed = one.verb not in HAPPENING and (sided or (not loose and _personal(one)))
        return "ban" if willed and role is not Role.PROVIDER else "not leave"
    if force not in {"duty", "present"}:
        return f"not {force}" if denied else force
    if not denied:
        return "duty" if sided or loose else force
    if force == "present" and role is Role.USER and not command:
        return "not present"
    bound = sided or loose or (force == "duty" and (one.passive or _personal(one)))
    return "ban" if bound else f"not {force}"


def _personal(one: Predicate) -> bool:
    """True of what a tenant, a guest or another person by a common name does."""
    known = grammar()
    return bool(one.agent) and all(known.singular(entry.noun.words[-1]) in known.persons for entry in one.agent)


def _timed(entries: Sequence[Entry]) -> list[Entry]:
    """``within 45 days of receipt`` as "after receipt"."""
    found: list[Entry] = []
    for entry in entries:
        noun = entry.noun
        if entry.slot == "within" and noun.of is not None and any(word[0] == "#" for word in noun.words):
            found += [entry._replace(noun=noun._replace(of=None)), Entry("after", noun.of)]
        else:
            found.append(entry)
    return found


def _groups(
    entries: Sequence[Entry], *, loose: bool, denied: bool = False, free: bool = False
) -> list[tuple[object, ...]]:
    """The parts of a sentence: nouns joined by one word together, each time with the event from which it runs."""
    found: list[tuple[object, ...]] = []
    row: list[Entry] = []
    amount: object = None
    for entry in [*entries, None]:
        if row and (entry is None or not entry.joint or entry.slot != row[0].slot):
            joint = _joints(row)
            wide = free and row[0].slot == "patient"
            members = tuple(_noun(each.noun, loose=loose, denied=denied, free=wide) for each in row)
            runs = row[0].slot in TIMED and amount is not None
            found.append((row[0].slot, row[0].joint.strip(","), joint, members, amount if runs else None))
            amount = members if any(w[0] == "#" for e in row for w in e.noun.words) else None
            row = []
        if entry is not None:
            row.append(entry)
    return found


def _joints(row: Sequence[Entry]) -> tuple[str, ...]:
    """The words between the members of a row; a comma stands for the word that joins the next."""
    found: list[str] = []
    for entry in reversed(row[1:]):
        found.append(found[-1] if entry.joint == "," and found else entry.joint)
    return tuple(reversed(found))


def _noun(noun: Noun, *, loose: bool, denied: bool = False, free: bool = False) -> tuple[object, ...]:
    """A noun as it is compared; of ``loose`` with its number alone, "any" and "each" being many.

    Not so "any" that is ``denied``; what one is ``free`` to do to a thing, one may do to several.
    """
    known = grammar()
    of = None if noun.of is None else _noun(noun.of, loose=loose)
    article = "a" if noun.article == "an" else noun.article
    if not loose:
        plain = tuple(american(word) for word in noun.words)
        return ("" if noun.side and article == "the" else article, plain, of)  # "the Customer" and "Customer"
    words = noun.words
    many = (article == "any" and (free or not denied)) or (free and article == "a")
    if len(words) > 1 and words[0] in {"each", "every"} and not noun.side:
        words, many = words[1:], True
    many = many or bool(words and known.singular(words[-1]) != words[-1])
    return ("many" if many else "", tuple(known.singular(word) for word in words), of)


def _path(part: Part, *, loose: bool) -> tuple[str, ...]:
    """What opens a clause, and what opens those around it, each with the verb it goes with."""
    found: list[str] = []
    while part.parent is not None:
        around = part.parent.predicates
        verb = around[max(0, part.after - 1)].verb if around else ""
        opener = "if" if loose and part.opener == "who" else part.opener
        # Moved to the front a condition may bound more, or less, than where it stood.
        found += [verb, opener if loose or part.after else f"{opener} first"]
        part = part.parent
    return tuple(found)
