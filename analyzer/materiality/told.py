"""The norm that a sentence tells without a word of force: "you pay", "we refund", "claims are made within"."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.locus import Norm, Side
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("judging", "told")
SUBJECTS = {"you": Role.USER, "we": Role.PROVIDER}
ADVERBS = _KNOWN.words("adverbs")
OWING = _KNOWN.ordered("owing")
GETTING = _KNOWN.ordered("getting")
DUE = _KNOWN.words("due")
RAISED = _KNOWN.words("raised")
HANDLED = _KNOWN.words("handled")
HELD = _KNOWN.words("held")
STAYING = _KNOWN.words("staying")
BACK = _KNOWN.words("back")
DENIALS = _KNOWN.words("denials")
KEEPING = _KNOWN.words("keeping")
FIXED = _KNOWN.words("fixed")
LIFTING = _KNOWN.words("lifting")
SUPPOSING = _KNOWN.words("supposing")
IDLE = _KNOWN.words("idle")
IN_TIME = 8  # words of a deed among which stands "within"
OPENING = 4  # words of a sentence among which its subject stands


def norm_told(side: Side, place: int) -> Norm | None:
    """The norm that governs a place, of a known side; else the one told there by a subject and what it does."""
    known = side.norm_at(place)
    if side.forms and side.forms[0] in RAISED:
        return thing_told(side)  # "claims must be made within a year" limits who raises them
    if known is not None and known.role is not None:
        return known
    return norm_said(side, place) or thing_told(side) or known


def norm_said(side: Side, place: int) -> Norm | None:
    """The norm of the last "you" or "we" before the place, or the first of the passage, that does something."""
    found = norms_said(side)
    before = [norm for norm in found if norm.start <= place]
    return before[-1] if before else found[0] if found else None


def norms_said(side: Side) -> list[Norm]:
    """The norms that the passage tells by a "you" or "we", or a party's name, that does something, in order."""
    subjects = {at: (at + 1, SUBJECTS[word]) for at, word in enumerate(side.forms) if word in SUBJECTS}
    named = {
        start: (end, role)
        for start, end, role in side.mentions
        if side.words[start].capital and _acts(side, start, end)
    }
    return [
        norm
        for at, (end, role) in sorted({**named, **subjects}.items())
        if (norm := _does(side, at, end, role)) is not None
    ]


def _acts(side: Side, start: int, end: int) -> bool:
    """True of "Provider decides"; not of "Provider's", nor of what is supposed: "if Provider decides"."""
    word = side.words[end - 1]
    bare = word.end - word.start == len(word.form)
    return side.words[start].capital and bare and SUPPOSING.isdisjoint(side.forms[max(0, start - 1) : start])


def _does(side: Side, at: int, end: int, role: Role) -> Norm | None:
    done = [*side.forms[end:]]
    while done and done[0] in ADVERBS:
        done = done[1:]
    action = " ".join(done)
    whole = (at, len(side.forms))
    if role is Role.USER and action.startswith(OWING):
        return Norm(Modality.OBLIGATION, Role.USER, *whole)
    if role is Role.USER and action.startswith(GETTING):
        return Norm(Modality.OBLIGATION, Role.PROVIDER, *whole)
    if role is Role.PROVIDER and action.startswith((*OWING, "carries ", *acts().services, *acts().boons)):
        return Norm(Modality.OBLIGATION, Role.PROVIDER, *whole)
    if role is Role.PROVIDER and action.startswith((*acts().given_up, *acts().impositions)):
        return Norm(Modality.PERMISSION, Role.PROVIDER, *whole)
    if role is Role.PROVIDER and _in_time(done) and SUPPOSING.isdisjoint(side.forms[max(0, at - 1) : at]):
        return Norm(Modality.OBLIGATION, Role.PROVIDER, *whole)
    return None


def _in_time(done: Sequence[str]) -> bool:
    """True of "decide on appeals within a week": a deed of one's own with a time for it is promised."""
    return bool(done) and done[0] not in IDLE and "within" in done[1:IN_TIME]


def thing_told(side: Side) -> Norm | None:
    """The norm of a thing that is due, may be raised, or is held, named first: a payment, a claim, a warranty."""
    opening = set(side.forms[:OPENING])
    whole = (0, len(side.forms))
    row = side.forms[: OPENING + OPENING]
    kept = ({"are", "is"}.intersection(row) and KEEPING.intersection(row)) or STAYING.intersection(row)
    if opening & {"your", "customer"} and kept and not acts().users_things.isdisjoint(opening):
        return Norm(Modality.OBLIGATION, Role.PROVIDER, *whole)  # "your photos are stored in Norway"
    if BACK.intersection(row) and DENIALS.isdisjoint(row):
        return Norm(Modality.OBLIGATION, Role.PROVIDER, *whole)  # "prepaid fees are refunded on termination"
    if opening & HELD or (opening & DUE and FIXED.intersection(side.forms)):
        return Norm(Modality.OBLIGATION, Role.PROVIDER, *whole)
    if opening & RAISED and HANDLED.intersection(side.forms):
        return Norm(Modality.OBLIGATION, Role.PROVIDER, *whole)
    if opening & RAISED:
        return Norm(Modality.PERMISSION, Role.USER, *whole)
    if opening & DUE and not LIFTING.intersection(side.forms):
        return Norm(Modality.OBLIGATION, Role.USER, *whole)
    return None
