"""Whom more of something serves where a bound, a relief or a passive stands before it: "may not use more than half"."""

from analyzer.materiality.locus import Norm, Side
from analyzer.materiality.roles import favours, serves_by_being
from analyzer.materiality.shapes.measures.measured import other_side
from analyzer.materiality.told import norm_told
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("measures", "bounded")
BEFORE = 5  # words before a measure among which its bound stands
BOUNDS = (("more", "than"), ("less", "than"), ("fewer", "than"), ("in", "excess"))
DENIED = frozenset({Modality.PROHIBITION, Modality.DISCLAIMER})
RELIEVING = _KNOWN.words("relieving")
MODALS = frozenset({"may", "can", "could", "might"})


def served(side: Side, place: int) -> Role | None:
    """The side that more of the measure at ``place`` serves by its norm; None where that is not plain.

    A ban, or a relief, on more than so much is leave up to it. What may be done to a side is the other's leave. By how
    much a sum is reduced is no measure of the norm.
    """
    before = side.forms[max(0, place - BEFORE) : place]
    norm = norm_told(side, place)
    if norm is None or not RELIEVING.isdisjoint(before):
        return None
    roles = {favours(role): role for role in (Role.USER, Role.PROVIDER)}
    role = roles.get(serves_by_being(norm))
    bound = any(before[at : at + 2] in BOUNDS for at in range(len(before)))
    if role is not None and ((bound and norm.modality in DENIED) or _suffered(side, norm, place)):
        return other_side(role)
    return role


def _suffered(side: Side, norm: Norm, place: int) -> bool:
    """True of "you can be moved": a leave in the passive, of the side that is moved."""
    words = side.forms[norm.start : place]
    passive = any(word in MODALS and words[at + 1 : at + 2] == ("be",) for at, word in enumerate(words))
    return passive and norm.modality is Modality.PERMISSION and norm.role is Role.USER
