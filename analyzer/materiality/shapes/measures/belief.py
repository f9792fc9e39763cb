"""Whether a fact counts or one side's belief in it: "if you break a rule", "if we believe that you broke a rule"."""

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured, other_side, touched
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("measures", "belief")
BELIEVING = _KNOWN.words("believing")
PLAINLY = frozenset({"believe", "believes", "suspect", "suspects"})  # also without a "that"; "we think fit" is none
GROUNDS = frozenset({"reason", "reasons", "grounds", "cause"})
OPENING = _KNOWN.words("opening")
VIEWS = _KNOWN.words("views")
CASES = _KNOWN.words("cases")
SAYING = _KNOWN.words("saying")
ITS = frozenset({"its", "their"})  # of whoever the rule is about: "the Provider may, where, in its opinion, …"
SIDES = {Role.USER, Role.PROVIDER}
VIEW = 3  # words behind "our" among which the opinion stands
BEFORE = 24  # words before a belief among which stands what makes a case of it
BESIDE = 3  # words between a belief and a change of tense in what is believed


class _Belief(NamedTuple):
    role: Role
    reach: Range


def belief(locus: Locus, _rule: Bound) -> Iterator[Measured]:
    """A side's belief now stands for the fact in a case that stands (more), or no longer: who believes gains by it."""
    old, new = [*_beliefs(locus.old)], [*_beliefs(locus.new)]
    if bool(old) == bool(new):
        return
    (first, *_) = new or old
    met = touched(locus, [one.reach for one in old], [one.reach for one in new])
    hunks = tuple(hunk for hunk in locus.hunks if any(_near(hunk, other) for other in met))
    if hunks:
        side = locus.new if new else locus.old
        owes = _owes_notice(side, first) and not _excused(side, first)
        gains = other_side(first.role) if owes else first.role
        yield Measured(bool(new), hunks, gains if new or gains is None else other_side(gains))


def _owes_notice(side: Side, found: _Belief) -> bool:
    """True where who believes it must say so: "you must tell us if you suspect that …"."""
    duties = [norm for norm in side.norms if norm.modality is Modality.OBLIGATION and norm.role is found.role]
    return any(not SAYING.isdisjoint(side.forms[norm.start : norm.end]) for norm in duties)


def _excused(side: Side, found: _Belief) -> bool:
    """True behind "unless": whose belief is enough there is freed by it, whatever it owes."""
    return side.forms[max(0, found.reach[0] - 1) : found.reach[0]] == ("unless",)


def _near(hunk: Hunk, other: Hunk) -> bool:
    gap = max(hunk.new[0] - other.new[1], other.new[0] - hunk.new[1])
    return gap <= BESIDE


def _beliefs(side: Side) -> Iterator[_Belief]:
    for start, end, role in side.mentions:
        if role not in SIDES or not _case(side, start):
            continue
        reach = _believes(side, start, end) or _view(side, start, end)
        if reach is not None:
            yield _Belief(role, reach)
    for at, word in enumerate(side.forms):
        led = side.forms[max(0, at - 2) : at - 1]  # "where, in its opinion": nobody else is named behind the "where"
        bearer = side.norm_at(at) if word in ITS and not CASES.isdisjoint(led) else None
        view = _view(side, at, at + 1) if bearer is not None and bearer.role in SIDES else None
        if view is not None and bearer is not None and bearer.role is not None:
            yield _Belief(bearer.role, view)


def _case(side: Side, place: int) -> bool:
    """True behind "if" or its like, in the sentence or in what leads in to the item."""
    led = () if side.chapeau is None else [word.form for word in side.chapeau.sentence.words]
    return not CASES.isdisjoint((*side.forms[max(0, place - BEFORE) : place], *led))


def _believes(side: Side, start: int, end: int) -> Range | None:
    """The range of "we reasonably believe that", "we have good reason to suspect"."""
    forms, at = side.forms, end
    while at < len(forms) and (forms[at] in OPENING or forms[at].endswith("ly")):
        at += 1
    if at < len(forms) and forms[at] in GROUNDS and forms[at + 1 : at + 2] == ("to",):
        at += 2
    if at >= len(forms) or forms[at] not in BELIEVING:
        return None
    that = forms[at + 1 : at + 2] == ("that",)
    return (start, at + 1 + that) if that or forms[at] in PLAINLY else None


def _view(side: Side, start: int, end: int) -> Range | None:
    """The range of "in our reasonable opinion"."""
    before, behind = side.forms[max(0, start - 1) : start], side.forms[end : end + VIEW]
    at = next((i for i, word in enumerate(behind) if word in VIEWS), None)
    return (start - 1, end + at + 1) if before == ("in",) and at is not None else None
