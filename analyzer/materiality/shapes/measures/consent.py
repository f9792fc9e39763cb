"""Whether one side's consent is asked: with it, presumed, unless it objects, without it."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from analyzer.materiality.closed_class import CONSENTS, DENIALS
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.bans import answered, ban_by_consent
from analyzer.materiality.shapes.measures.measured import Measured, other_side, telling, touched
from analyzer.materiality.shapes.places import written_anew
from analyzer.materiality.told import norm_told
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("measures", "consent")
ASSENT = CONSENTS | _KNOWN.words("assent")
AGREEING = _KNOWN.words("agreeing")
OBJECTING = _KNOWN.words("objecting")
PRESUMED = _KNOWN.words("presumed")
NEGATIONS = DENIALS | _KNOWN.words("negations")
WITHOUT = _KNOWN.words("without")
LEADING = _KNOWN.words("leading")
QUALIFYING = _KNOWN.words("qualifying")
# Who consents, by the word before.
OWNERS = {"your": Role.USER, "customer's": Role.USER, "user's": Role.USER, "their": Role.USER, "our": Role.PROVIDER}
SUBJECTS = {"you": Role.USER, "they": Role.USER, "we": Role.PROVIDER}
JOINED = _KNOWN.words("joined")
NEAR_ENTRY = 5  # words behind "sign up" among which stands what is joined
ENTERING = frozenset((word, way) for word in ("sign", "signed") for way in ("up", "in", "on", "into"))
SPAN = 6  # words before "consent" among which stands "with", "without", and whose it is
AHEAD = 14  # words before "without" among which a "not" turns it
CONDITIONS = _KNOWN.words("conditions")
BETWEEN = 4  # words between "if you" and "agree"


class Level(IntEnum):
    """How much one side's consent is asked for."""

    NONE = 0
    UNLESS_OBJECTED = 1
    PRESUMED = 2
    ASKED = 3


class _Asked(NamedTuple):
    """How much consent is asked for, whose (None: nobody is named), and by which words."""

    level: Level
    whose: Role | None
    places: frozenset[int]


def consent(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """Consent that was asked for no longer is, or is presumed; or the reverse. The side whose it is loses or gains."""
    if written_anew(locus):
        return
    old, new = _asked(locus.old), _asked(locus.new)
    if old.level == new.level or (not old.places and not new.places):
        return
    hunks = _hunks(locus, old, new)
    if not hunks or (Level.NONE in (old.level, new.level) and not _plain(locus, hunks)):
        return
    if answered(locus.old) != answered(locus.new) and next(ban_by_consent(locus, rule), None) is not None:
        return  # "you must not resell it without our consent": the ban stood, and yields now
    whose = old.whose or new.whose or _other_than_bearer(locus)
    grew = new.level > old.level
    if whose is None:
        return
    whose = other_side(whose) if _burdens(locus, hunks, whose, grew=grew) else whose
    if whose is None:
        return
    yield Measured(grew, hunks, whose if grew else other_side(whose))


def _burdens(locus: Locus, hunks: Sequence[Hunk], whose: Role, *, grew: bool) -> bool:
    """True where who must consent is asked for it by its own norm: "you may resell only if you have signed".

    So is who must obtain the consent of its own users.
    """
    side, reach = (locus.old, hunks[0].old) if grew else (locus.new, hunks[0].new)  # where nobody is asked
    norm = norm_told(side, reach[0])
    if norm is None or norm.role is not whose or norm.turned:
        return False
    words = [
        word for hunk in hunks for word in (*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)])
    ]
    if norm.modality is Modality.PERMISSION:
        return ASSENT.isdisjoint(words)
    return norm.modality is Modality.OBLIGATION and "their" in words


def _hunks(locus: Locus, old: _Asked, new: _Asked) -> tuple[Hunk, ...]:
    rows = [[(place, place + 1) for place in sorted(asked.places)] for asked in (old, new)]
    return touched(locus, *rows)


def _plain(locus: Locus, hunks: Sequence[Hunk]) -> bool:
    """True where little else came in the place of the words of consent: the deed stands on."""
    told = [
        word
        for hunk in hunks
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        for word in telling(side, reach)
    ]
    return len(told) <= SPAN + BETWEEN


def _other_than_bearer(locus: Locus) -> Role | None:
    """The side that does not act, whose consent it is where nobody is named: "we share it with explicit consent"."""
    roles = {norm.role for norm in locus.new.norms if norm.modality is not Modality.DISCLAIMER}
    subjects = {SUBJECTS[word] for word in locus.new.forms if word in SUBJECTS}
    acting = roles - {None} or subjects
    role = acting.pop() if len(acting) == 1 else None
    return None if role is None else other_side(role)


def _asked(side: Side) -> _Asked:
    """The highest level at which the passage asks for consent."""
    found = [
        asked
        for at, word in enumerate(side.forms)
        for asked in (_noun(side, at) if word in ASSENT or _opt_in(side, at) else None, _verb(side, at))
        if asked is not None
    ]
    return max(found, key=lambda asked: asked.level, default=_Asked(Level.NONE, None, frozenset()))


def _opt_in(side: Side, at: int) -> bool:
    """True of the "opt-in" of "with your opt-in", however it is cut into words."""
    return side.forms[at : at + 2] == ("opt", "in") and side.forms[max(0, at - 1) : at] != ("you",)


def _noun(side: Side, at: int) -> _Asked | None:
    """How "with your consent", "without consent", "presumed consent" ask."""
    start = max(0, at - SPAN)
    before = side.forms[start:at]
    named = {i: role for first, last, role in side.mentions for i in range(first, last) if start <= i < at}
    lead = next((i for i in range(at - 1, start - 1, -1) if side.forms[i] not in QUALIFYING and i not in named), None)
    whose = next((OWNERS[word] for word in before if word in OWNERS), None)
    whose = whose or next((role for i, role in sorted(named.items()) if lead is not None and i > lead), None)
    if {"both", "mutual", "parties", "party's", "parent's", "parental"} & set(before):
        return None
    if side.forms[at + 1 : at + 2] in (("from",), ("of",)):
        giver = next((role for first, _, role in side.mentions if at + 2 <= first <= at + 3), None)
        if giver is None:
            return None  # of someone else
        whose = giver
    if not PRESUMED.isdisjoint(before[-2:]) or not PRESUMED.isdisjoint(side.forms[at + 1 : at + 5]):
        return _Asked(Level.PRESUMED, whose, frozenset(range(max(0, at - 2), min(at + 5, len(side.forms)))))
    if lead is None or side.forms[lead] not in WITHOUT | LEADING:
        return None
    places = frozenset(range(lead, at + 1))
    if side.forms[lead] not in WITHOUT:
        return _Asked(Level.ASKED, whose, places)
    denial = next((i for i in range(lead - 1, max(-1, lead - AHEAD), -1) if side.forms[i] in NEGATIONS), None)
    if denial is None:
        return _Asked(Level.NONE, whose, places)
    return _Asked(Level.ASKED, whose, places | {denial})


def _subject(side: Side, at: int) -> tuple[int, Role] | None:
    """The side before a verb: "you", "the patient"."""
    start = max(0, at - BETWEEN)
    named = [(first, role) for first, last, role in side.mentions if start <= last - 1 < at]
    said = [(i, SUBJECTS[side.forms[i]]) for i in range(start, at) if side.forms[i] in SUBJECTS]
    return max((*named, *said), default=None, key=lambda each: each[0])


def _verb(side: Side, at: int) -> _Asked | None:
    """How "if you agree", "unless you object" ask."""
    word = side.forms[at]
    if word not in AGREEING | OBJECTING:
        return None
    found = _subject(side, at)
    if found is None or not found[0] or side.forms[found[0] - 1] not in CONDITIONS:
        return None
    subject, whose = found
    places = frozenset(range(subject - 1, min(at + 2, len(side.forms))))
    if side.forms[at + 1 : at + 2] == ("otherwise",) or _entered(side, at):
        return None
    if side.forms[at : at + 2] in ENTERING and _own_duty(side, at, whose):
        return None
    out = word in {"opt", "opted"} and side.forms[at + 1 : at + 2] == ("out",)
    unless = side.forms[subject - 1] == "unless"
    denied = not NEGATIONS.isdisjoint(side.forms[subject:at])
    if word in OBJECTING or out:
        return _Asked(Level.UNLESS_OBJECTED, whose, places) if unless or denied else None
    if unless == denied or (unless and not NEGATIONS.isdisjoint(side.forms[: subject - 1])):
        return _Asked(Level.ASKED, whose, places)
    return None


def _entered(side: Side, at: int) -> bool:
    """True of "if you signed up for an account", "with us": how one became a user is no consent to what follows."""
    if side.forms[at : at + 2] not in ENTERING:
        return False
    return not JOINED.isdisjoint(side.forms[at + 2 : at + 2 + NEAR_ENTRY])


def _own_duty(side: Side, at: int, whose: Role) -> bool:
    """True of what whoever signed up for something must do: "if you signed up for Plus, you must pay for it"."""
    norm = norm_told(side, at)
    return norm is not None and norm.modality is Modality.OBLIGATION and norm.role is whose
