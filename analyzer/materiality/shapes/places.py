"""Where in a passage words stand: in which norm, in an exception from it, beside which difference."""

from collections.abc import Iterable

from analyzer.materiality.locus import Hunk, Norm, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.rule import Binds
from analyzer.materiality.shapes.event import spread

OPENING = 3  # words of what came or went before which a condition opens it
EXCEPTED = 40  # words after "except" that it is taken to reach
OPENED = 14  # the same where it opens the sentence, and the rule itself follows
MODALS = ("modal-may", "modal-must", "modal-must-not", "modal-should")  # a member of a list is no sentence


def overlap(a: Range, b: Range) -> bool:
    """True when two ranges share a word."""
    return a[0] < b[1] and b[0] < a[1]


def holds(side: Side, start: int, end: int, names: Iterable[str]) -> bool:
    """True when a phrase of these lists shares a word with the range."""
    return any(overlap((first, last), (start, end)) for name in names for first, last in side.hits.get(name, ()))


def allowed(norm: Norm | None, binds: Binds) -> bool:
    """True of a norm of the modality and bearer that a rule asks for; ``unnamed`` stands for no bearer at all."""
    role = norm.role.value if norm is not None and norm.role is not None else "unnamed"
    if binds.bearer and role not in binds.bearer:
        return False
    if norm is None:
        return not binds.modality
    return norm.modality.value not in binds.never and (not binds.modality or norm.modality.value in binds.modality)


def governing(side: Side, place: int) -> Norm | None:
    """The norm at a place; turned round where the words stand in an exception from it."""
    norm = side.norm_at(place)
    if norm is None or norm.turned:
        return norm
    starts = [start for start, _ in side.hits.get("exception", ()) if start < place]
    inside = any(place - start <= (EXCEPTED if start > 1 else OPENED) for start in starts)
    return norm._replace(turned=True) if inside else norm


def with_hunks(side: Side, hunks: tuple[Hunk, ...], found: list[Range], forward: bool) -> frozenset[int]:
    """The words that differ in the differences that meet these phrases, on the newer side or the older."""
    ranges = [hunk.new if forward else hunk.old for hunk in hunks]
    return spread(side, [r for r in ranges if any(overlap(r, hit) for hit in found)])
