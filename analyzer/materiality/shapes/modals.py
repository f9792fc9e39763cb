"""Shapes on who must, may and must not: a modal grew stronger or weaker, another side was put in its place."""

from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.roles import favours, opposite
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, said
from analyzer.materiality.shapes.measures.owners import gain_of
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

# List of modal phrases → (strength, forbids). A stronger modal binds its bearer more.
MODALS: dict[str, tuple[int, bool]] = {
    "modal-may": (0, False),
    "modal-should": (1, False),
    "modal-must": (2, False),
    "modal-should-not": (1, True),
    "modal-must-not": (2, True),
}
AROUND = 2  # words beside a modal within a difference that is one of the modal
ONWARD = 8  # words behind "may" among which an "only" stands that stood right behind it
JOINT = "and"
SWAPPED = 3  # words of a difference past which two names in it need not stand for one another
FOUND = tuple[int, int, int, bool]


def _modal(side: Side, reach: tuple[int, int]) -> FOUND | None:
    """The modal that touches these words, the longest first."""
    found = [
        (start, end, *MODALS[name])
        for name in MODALS
        for start, end in side.hits.get(name, ())
        if start <= reach[1] and reach[0] <= end
    ]
    # A neighbour counts only when the difference stands beside it and is not a modal itself.
    overlapping = [m for m in found if m[0] < reach[1] and reach[0] < m[1]]
    pool = overlapping or found
    return max(pool, key=lambda m: (m[1] - m[0], -m[0]), default=None)


def _role_before(side: Side, place: int) -> Role | None:
    norm = side.norm_at(place)
    if norm is not None and norm.role is not None:
        return norm.role
    before = [role for _, end, role in side.mentions if end <= place]
    return before[-1] if before else None


def modal(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A modal grew stronger (forward: may → should → must, may → must not) or weaker for the same bearer."""
    if locus.one_sided or not applies(locus, bound):
        return
    for hunk in locus.hunks:
        old, new = _modal(locus.old, hunk.old), _modal(locus.new, hunk.new)
        if old is None or new is None or old[2:] == new[2:]:
            continue
        touched_old = frozenset(i for i in range(old[0], old[1]) if i in locus.old.changed)
        touched_new = frozenset(i for i in range(new[0], new[1]) if i in locus.new.changed)
        if not touched_old and not touched_new:
            continue
        if _only_moved(locus, old, new) or not _same_deed(locus, hunk, old, new):
            continue
        flipped = old[2] > 0 and new[2] > 0 and old[3] != new[3]
        yield Event(
            flipped or new[2] > old[2],
            touched_old,
            touched_new,
            role=_role_before(locus.new, new[0]) or _role_before(locus.old, old[0]),
            old_words=_plain(locus.old, context.old, old),
            new_words=_plain(locus.new, context.new, new),
            direction=Direction.UNKNOWN if flipped else None,
            variant="reversed" if flipped else "",
        )


def _same_deed(locus: Locus, hunk: Hunk, old: FOUND, new: FOUND) -> bool:
    """True where the same is done under both modals, or nothing but the modals and a word beside them differs."""
    if locus.old.forms[old[1] : old[1] + 1] == locus.new.forms[new[1] : new[1] + 1]:
        return True
    if _joined(locus.old, hunk.old, old, locus.new, hunk.new, new) or _joined(
        locus.new, hunk.new, new, locus.old, hunk.old, old
    ):
        return True
    return all(
        modal[0] - AROUND <= reach[0] and reach[1] <= modal[1] + AROUND
        for reach, modal in ((hunk.old, old), (hunk.new, new))
    )


def _joined(short: Side, bare: Range, one: FOUND, long: Side, reach: Range, other: FOUND) -> bool:
    """True where a second deed is set before the same one: "may assist" and "shall recover it and (to) assist"."""
    if not (one[0] <= bare[0] and bare[1] <= one[1] and other[0] == reach[0] and other[1] < reach[1]):
        return False
    deed = reach[1] + one[1] - bare[1]  # behind what both modals end with: the "to" of "are not required to"
    same = short.forms[bare[1] : one[1] + 1] == long.forms[reach[1] : deed + 1] and one[1] < len(short.forms)
    return same and JOINT in long.forms[max(other[1], reach[1] - len(("and", "to"))) : reach[1]]


def _plain(side: Side, text: Text, found: FOUND) -> str:
    """The modal's own words."""
    span = slice(side.words[found[0]].start, side.words[found[1] - 1].end)
    return " ".join(text.agreement.text[span].split())


def _only_moved(locus: Locus, old: FOUND, new: FOUND) -> bool:
    """True where nothing but an "only" makes the modal stricter, and it stands a few words on in the other version."""
    for side, modal_there, other, modal_here in ((locus.old, old, locus.new, new), (locus.new, new, locus.old, old)):
        here, there = other.forms[slice(*modal_here[:2])], side.forms[slice(*modal_there[:2])]
        if here == (*there, "only") and "only" in side.forms[modal_there[1] : modal_there[1] + ONWARD]:
            return True
    return False


def bearer(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Another side was put in a side's place; who gains follows from the norm it stands in."""
    if locus.one_sided or not applies(locus, bound):
        return
    for hunk in locus.hunks:
        old, new = _mention(locus.old, hunk.old), _mention(locus.new, hunk.new)
        if old is None or new is None or old[2] is new[2]:
            continue
        lengths = hunk.old[1] - hunk.old[0], hunk.new[1] - hunk.new[0]
        if max(lengths) > SWAPPED or abs(lengths[0] - lengths[1]) > 1:
            continue
        if _another_deed(locus, old[1], new[1]):
            continue  # "we may offer to buy", "you may buy": not one side in the place of the other
        yield Event(
            True,
            frozenset(range(old[0], old[1])) & locus.old.changed,
            frozenset(range(new[0], new[1])) & locus.new.changed,
            role=new[2],
            old_words=said(locus.old, context.old, range(old[0], old[1])),
            new_words=said(locus.new, context.new, range(new[0], new[1])),
            direction=_held(locus, old, new) or _gain(locus, hunk, old[2], new[2]),
        )


def _held(locus: Locus, old: tuple[int, int, Role], new: tuple[int, int, Role]) -> Direction | None:
    """Whom it serves that another side has the choice, or the cost, or does what is told "by" it; None elsewhere."""
    before, after = gain_of(locus.old, old[:2]), gain_of(locus.new, new[:2])
    if after is None or before is not after or {old[2], new[2]} != {Role.PROVIDER, Role.USER}:
        return None
    return favours(new[2]) if after else opposite(favours(new[2]))


def _another_deed(locus: Locus, old: int, new: int) -> bool:
    """True where both sides do something under a modal right behind them, and not the same."""
    deeds = [
        next(
            (side.forms[end : end + 1] for name in MODALS for start, end in side.hits.get(name, ()) if start == at), ()
        )
        for side, at in ((locus.old, old), (locus.new, new))
    ]
    return bool(deeds[0] and deeds[1]) and deeds[0] != deeds[1]


def _mention(side: Side, reach: tuple[int, int]) -> tuple[int, int, Role] | None:
    return next((m for m in side.mentions if m[0] < reach[1] and reach[0] < m[1]), None)


def _bound_by(modality: Modality, role: Role) -> frozenset[Role]:
    both = frozenset({Role.PROVIDER, Role.USER})
    held = both if role is Role.MUTUAL else frozenset({role})
    if modality in {Modality.PERMISSION, Modality.DISCLAIMER}:
        return both - held if held != both else both
    return held


def _gain(locus: Locus, hunk: Hunk, old: Role, new: Role) -> Direction:
    norm = locus.new.norm_at(hunk.new[0])
    if norm is None or norm.role is None or norm.role is not new:
        return Direction.UNKNOWN
    before, after = _bound_by(norm.modality, old), _bound_by(norm.modality, new)
    freed, burdened = before - after, after - before
    if Role.USER in freed or Role.PROVIDER in burdened:
        return Direction.UNKNOWN if Role.USER in burdened else Direction.FAVORS_USER
    if Role.PROVIDER in freed or Role.USER in burdened:
        return Direction.FAVORS_PROVIDER
    return Direction.UNKNOWN
