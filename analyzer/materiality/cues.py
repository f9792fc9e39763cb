"""Norms read from words of force alone, in a passage of which the parser tells no norm: careful, and often silent."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analyzer.materiality.bearers import acts, by_deed, of_thing, rules_on_others
from analyzer.materiality.lifted import thing_before
from analyzer.materiality.locus import Norm
from analyzer.materiality.meaning.words import Said, of_things
from analyzer.materiality.meant import meant
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Word
from clauses.model import Modality, Role

_KNOWN = WordFile("judging", "cues")
# Vocabulary list → the modality its phrases carry, strongest reading first.
CUES: tuple[tuple[str, Modality], ...] = (
    ("cue-never", Modality.PROHIBITION),
    ("cue-present", Modality.PROHIBITION),
    ("cue-prohibition", Modality.PROHIBITION),
    ("cue-disclaimer", Modality.DISCLAIMER),
    ("cue-grant", Modality.GRANT),
    ("cue-permission", Modality.PERMISSION),
    ("cue-obligation", Modality.OBLIGATION),
)
INVERTED = "cue-never"  # the list of phrases behind which their subject stands
PRESENT = "cue-present"  # the list by which a side tells what it does not do
# A word of force speaks of the side right before it, or of no side.
SPOKEN = frozenset({Modality.PERMISSION, Modality.OBLIGATION, Modality.PROHIBITION})
RESERVES = ("reserve", "has", "have")  # "We improve the site and reserve the right": the subject may stand further off
UNOWNED = _KNOWN.words("unowned")
RULES_OF = frozenset({"notice", "policy", "statement", "policies", "notices"})  # what information is subject to
BEFALLS = frozenset({"is", "are"})  # "are subject to", "are required to"
HELD = _KNOWN.words("held")
COMPLEMENTED = _KNOWN.words("complemented")
LAYING = _KNOWN.words("laying")
WHICH = 5  # words before a modal among which a clause on a noun opens
MEANT = 8  # words before a modal among which "does not mean that" stands
NAMED = frozenset({"you", "users"})  # with which a phrase of force may begin
EFFECTS = _KNOWN.words("effects")
OWNERS = frozenset({"your", "our"})  # whose liability, debt or right it is that applies or ends
NEGATIONS = frozenset({"nothing", "not", "no", "neither", "never"})
SUPPOSING = _KNOWN.words("supposing")
PRONOUNS = frozenset({"you", "we", "they", "it"})
RELATIVE = frozenset({"where", "how", "what", "whether"})  # "where you can read the certificates"
SUBJECT = 5  # words before a word of force among which what something is done to is named
NOUN = 3  # words before a word of force among which the thing it speaks of is named
OPENING = 4  # words of a sentence among which its subject begins
BEHIND = 3  # words after "at no time does" among which its subject stands
WHOLE = 14  # words after it that show what software does, and to what
DONE = 6  # words after a word of force that show what is done


class _Cue(NamedTuple):
    """A word of force in its sentence, what is done, and the side of which it is said (None: none)."""

    words: Sequence[Word]
    start: int
    end: int
    modality: Modality
    done: str
    role: Role | None


def norms_of_cues(
    words: Sequence[Word], hits: Mapping[str, list[Range]], mentions: Sequence[tuple[int, int, Role]]
) -> list[Norm]:
    """The norms that a passage's words of force tell, in order, each to the beginning of the next."""
    taken: set[int] = set()
    found = []
    for name, modality in CUES:
        for start, end in hits.get(name, ()):
            if not taken.isdisjoint(range(start, end)) or _subordinate(words, start) or supposed(words, start):
                continue
            taken.update(range(start, end))
            told = _cue(words, (start, end), modality, mentions)
            if name == PRESENT:
                norm = _left_undone(told)
            else:
                norm = _norm(told._replace(role=_asked(told, mentions)) if name == INVERTED else told)
            if norm is not None:
                found.append(norm)
    found.sort(key=lambda norm: norm.start)
    return [
        norm._replace(end=after.start if after else norm.end)
        for norm, after in zip(found, [*found[1:], None][: len(found)], strict=True)
    ]


def _cue(words: Sequence[Word], cue: Range, modality: Modality, mentions: Sequence[tuple[int, int, Role]]) -> _Cue:
    start, end = cue
    done = " ".join(word.form for word in words[end : end + DONE])
    role: Role | None
    if " ".join(word.form for word in words[:OPENING]).startswith(acts().thirds):
        role = Role.OTHER
    elif words[start].form in NAMED:
        role = Role.USER  # "you will not"
    elif modality in SPOKEN and not words[start].form.startswith(RESERVES):
        role = _right_before(words, start, mentions)
        before = [word.form for word in words[max(0, start - NOUN) : start]]
        spends = words[start].form == "will" and "your" in before  # "your card will spend from it"
        effect = EFFECTS.issuperset(done.split()[:1]) and OWNERS.isdisjoint(before)
        if role is None and not spends and not effect:
            role = of_thing(before, modality, " ".join(word.form for word in words[end : end + WHOLE]))
    else:
        role = _mentioned(cue, modality, mentions)
    return _Cue(words, start, end, modality, done, role)


def _asked(cue: _Cue, mentions: Sequence[tuple[int, int, Role]]) -> Role | None:
    """The side named behind "at no time does": a side, its service, or a company that promises by its name."""
    subject = cue.words[cue.end : cue.end + BEHIND]
    near = [role for start, _, role in mentions if start == cue.end]
    if near:
        return near[0] if subject[0].form != "your" else None
    if any(word.form.startswith(acts().instruments) for word in subject) or any(word.capital for word in subject[:1]):
        return Role.PROVIDER
    return None


def _left_undone(cue: _Cue) -> Norm | None:
    """The norm of "we do not keep your card", a promise, or of "we do not ship abroad", a service not offered."""
    known = acts()
    if cue.role is not Role.PROVIDER:
        return None
    done = cue.done.split()
    if done and done[0] in UNOWNED and "your" not in done:
        return Norm(Modality.DISCLAIMER, Role.PROVIDER, cue.start, len(cue.words))  # "Mill does not own the listings"
    if cue.done.startswith((*known.given_up, *known.impositions)):
        return Norm(Modality.PROHIBITION, Role.PROVIDER, cue.start, len(cue.words))
    if cue.done.startswith((*known.services, *known.boons)):
        return Norm(Modality.DISCLAIMER, Role.PROVIDER, cue.start, len(cue.words))
    return None


def _norm(cue: _Cue) -> Norm | None:
    """The norm of a word of force; None where no one is bound or free."""
    modality, role = cue.modality, cue.role
    first = cue.words[cue.start].form
    if role is Role.PROVIDER and rules_on_others(first):
        role = Role.USER
    elif modality is Modality.OBLIGATION and "neither" in {w.form for w in cue.words[: cue.start]}:
        modality, role = Modality.DISCLAIMER, Role.PROVIDER  # "neither we nor our suppliers are responsible for …"
    elif modality is Modality.GRANT and not NEGATIONS.isdisjoint(w.form for w in cue.words[: cue.start]):
        modality, role = Modality.DISCLAIMER, Role.PROVIDER  # "nothing here grants you a licence"
    elif modality is Modality.PROHIBITION and role is not Role.USER and cue.done.startswith(acts().failings):
        modality, role = Modality.DISCLAIMER, Role.PROVIDER
    elif role is None and first in BEFALLS and _kept_under(cue):
        return None  # "the information is subject to the Privacy Notice" binds no user
    elif role is None and first in BEFALLS:
        role = Role.USER  # "accounts that stand idle are subject to removal"
    elif role is None and modality is Modality.PERMISSION and cue.done.startswith(acts().leading):
        falls = any(
            word.form.startswith(acts().sanctions) and word.form != "applicable" for word in cue.words[cue.end :]
        )
        falls = falls and not _befalls(cue)
        role = Role.PROVIDER if falls else None
    elif role is None and modality in SPOKEN and not _passive(cue.done):
        return None  # "rates may apply", "the subscription shall remain valid"
    elif role is None:
        before = [word.form for word in cue.words[max(0, cue.start - SUBJECT) : cue.start]]
        role = by_deed(modality, cue.done.split(), before)
    forced = " ".join(word.form for word in cue.words[cue.start : cue.end] if word.form not in NAMED)
    before = [word.form for word in cue.words[max(0, cue.start - SUBJECT) : cue.start]]
    meaning = meant(Said(modality, role, forced, cue.done, before, thing_before(cue.words, cue.start)))
    return Norm(meaning.modality, meaning.role, cue.start, len(cue.words), states=meaning.states)


def _befalls(cue: _Cue) -> bool:
    """True of "technical issues can result in outages and restrict access": what happens, no sanction on a user."""
    before = (word.form for word in cue.words[max(0, cue.start - SUBJECT) : cue.start])
    after = {word.form for word in cue.words[cue.end :]}
    return any(word.startswith(acts().troubles) for word in before) and after.isdisjoint(
        {"your", "account", "accounts"}
    )


def _kept_under(cue: _Cue) -> bool:
    """True of "any information we receive is subject to the Privacy Notice"; not of "use is subject to the Policy"."""
    thing = {word.form for word in cue.words[max(0, cue.start - SUBJECT) : cue.start]}
    return not thing.isdisjoint({"information", "data"}) and not RULES_OF.isdisjoint(cue.done.split())


def _subordinate(words: Sequence[Word], start: int) -> bool:
    """True of a word of force in a clause that only says which, where or how: "exceptions that may be granted"."""
    before = [word.form for word in words[max(0, start - 2) : start]]
    return before[-1:] in (["that"], ["which"]) or (len(before) == len(("where", "you")) and before[0] in RELATIVE)


def supposed(words: Sequence[Word], modal: int) -> bool:
    """True of "before you can", "if you can't": what is supposed or waited for is laid down elsewhere."""
    if {"not", "mean"} <= {word.form for word in words[max(0, modal - MEANT) : modal]}:
        return True  # "this does not mean that you can"
    before = [word.form for word in words[max(0, modal - 2) : modal]]
    if words[modal : modal + 1] and words[modal].form in {"may", "can"} and _tells_which(words[:modal]):
        return True
    if len(before) < len(("if", "you")) or before[1] not in PRONOUNS:
        return False
    if before[0] in {"that", "which"} and before[1] != "we" and words[modal].form in {"may", "can"}:
        noun = [word.form for word in words[max(0, modal - 3) : modal - 2]]
        return bool(noun) and noun[0] not in COMPLEMENTED  # "the letters that you may post"
    had = [word.form for word in words[modal + 1 : modal + 2]] == ["have"]  # "the rights that you may have"
    return before[0] in SUPPOSING or (had and before[0] in HELD)  # "any rights you may have"


def _tells_which(words: Sequence[Word]) -> bool:
    """True of "the content that creators and guests" before "may": a clause on a noun, not what someone provides."""
    before = words[-WHICH:]
    at = next((i for i in range(len(before) - 2, 0, -1) if before[i].form in {"that", "which"}), 0)
    if not at or before[at - 1].capital or before[at - 1].form in COMPLEMENTED | LAYING:
        return False
    said = at > 1 and before[at - 2].form in PRONOUNS  # "we promise that"
    return not said and not any(word.capital or word.form in PRONOUNS for word in before[at + 1 :])


def _passive(done: str) -> bool:
    """True where something is done to the subject: what is done shows by whom."""
    return done.split()[:1] == ["be"] and not of_things(done.split())


def _right_before(words: Sequence[Word], start: int, mentions: Sequence[tuple[int, int, Role]]) -> Role | None:
    """The side named last before a word of force, where only small words stand between."""
    before = [(stop, role) for _, stop, role in mentions if stop <= start]
    if not before:
        return None
    stop, role = before[-1]
    return role if {word.form for word in words[stop:start]} <= acts().between else None


def _mentioned(cue: Range, modality: Modality, mentions: Sequence[tuple[int, int, Role]]) -> Role | None:
    """The side named before these words; of a grant also the one named after them, of a disclaimer the provider."""
    before = [role for _, stop, role in mentions if stop <= cue[0]]
    if before:
        return before[-1]
    if modality is Modality.DISCLAIMER:
        return Role.PROVIDER
    after = [role for begin, _, role in mentions if begin >= cue[1]]
    return after[0] if after and modality is Modality.GRANT else None
