"""Shapes on single words: a phrase came or went in a sentence that stands on, one replaced another."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import (
    Bound,
    Context,
    Event,
    applies,
    came,
    exactly,
    hits,
    said,
    spread,
    within,
)
from analyzer.materiality.shapes.facing import faced
from analyzer.materiality.shapes.places import allowed, governing, overlap, written_anew
from analyzer.materiality.shapes.surplus import COUNTING, ISOLATED, nothing_else, put_at, struck_at, surplus, turning
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from clauses.model import Modality

_KNOWN = WordFile("shapes", "wording")
ONLY = frozenset({"only", "solely", "exclusively", "alone"})
REWORDED = "reworded"  # the same for a phrase that came or went where the words around it are others
TOLD = 1  # telling words up to which what was struck, or put, is no stretch of its own
REPLACED = "replaced"  # the name of a rule's sentence for phrases that went where others came
EXACT = frozenset({"precise", "continuously"})
WHOLE = frozenset({"all", "every"})
EXEMPLARY = _KNOWN.words("exemplary")
GLOBAL = frozenset({"global", "globally", "worldwide"})  # one is as good as the other
FEW = 3  # telling words besides a place with which it came by itself: "users who live in France"


def phrase(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A phrase appeared in, or went from, a sentence that stands on."""
    if locus.one_sided or not applies(locus, bound):
        return
    if REPLACED in bound.rule.message.variants and (event := _replaced(locus, bound, context)) is not None:
        yield event
        return
    for forward, side, other in ((True, locus.new, locus.old), (False, locus.old, locus.new)):
        if bound.rule.binds.isolated and written_anew(locus):
            return
        more = surplus(side, other, bound)
        if bound.rule.binds.isolated:
            more = [hit for hit in more if nothing_else(locus, hit, bound, forward=forward)]
        if REWORDED in bound.rule.message.variants:
            more = [hit for hit in more if _by_itself(locus, hit, bound, forward=forward)]
        if more:
            places = spread(side, more)
            norm = _leave(governing(side, min(places)), other, {w for hit in more for w in side.forms[slice(*hit)]})
            if norm is not None and (_exacting(side, more, norm) or _of_a_thing(side, more, norm, bound)):
                norm = norm._replace(turned=not norm.turned)
            if norm is None and bound.rule.binds.isolated:
                continue  # no rule is there to be narrowed or widened
            if allowed(norm, bound.rule.binds):
                text = context.of(forward)
                shown = _shown(more, [reach for at, _, reach in locus.pure() if at is forward])
                bare = "forward-within" in bound.rule.message.variants  # the sentence is shown beside the words
                pieces = tuple(
                    dict.fromkeys(exactly(side, text, r) if bare else said(side, text, range(*r)) for r in shown)
                )
                words = ", ".join(pieces)
                yield came(forward, places | spread(side, shown), words, norm)._replace(
                    known=_little(side, places, norm),
                    pieces=pieces,
                    sentence=within(side, text, range(*shown[0]), words),
                    pivots=turning(forward, places),
                )


def _exacting(side: Side, found: list[Range], norm: Norm) -> bool:
    """True of "precise" in a ban: one on "the precise place" reaches less than one on "the place"."""
    return norm.modality is Modality.PROHIBITION and all(side.forms[start] in EXACT for start, _ in found)


def _of_a_thing(side: Side, found: list[Range], norm: Norm, bound: Bound) -> bool:
    """True of the place that tells which things a duty reaches: "any French patent" is less than "any patent"."""
    if norm.modality is not Modality.OBLIGATION or "territory" not in bound.phrases:
        return False
    return all(
        start > 0
        and side.forms[start - 1] in COUNTING
        and end < len(side.forms)
        and side.forms[end] not in lists().function
        and not side.words[end].capital
        for start, end in found
    )


def _little(side: Side, places: frozenset[int], norm: Norm | None) -> bool:
    """True of a word of number alone that says little more: "any robots" in a ban, "any pots" in a leave.

    It widens what someone owes or answers for, and "all" widens a leave as well.
    """
    words = {side.forms[i] for i in places}
    if words <= EXEMPLARY and not {"limited", "limitation"}.isdisjoint(words):
        return True  # "including, but not limited to,": examples either way
    if not words <= COUNTING:
        return False
    modality = norm.modality if norm is not None else None
    return modality in {None, Modality.PROHIBITION} or (modality is Modality.PERMISSION and words.isdisjoint(WHOLE))


def _replaced(locus: Locus, bound: Bound, context: Context) -> Event | None:
    """One event where phrases went and others came: "in France" became "outside Japan", not the one and the other."""
    gone, come = surplus(locus.old, locus.new, bound), surplus(locus.new, locus.old, bound)
    if bound.rule.binds.isolated and (not gone or not come or _unfit(locus, bound, gone, come)):
        return None
    if not gone or not come:
        return _reworded(locus, bound, context, gone, come)
    touched = [
        hunk
        for hunk in locus.hunks
        if any(overlap(hunk.old, hit) for hit in gone) or any(overlap(hunk.new, hit) for hit in come)
    ]
    old, new = faced(locus, context, touched)
    struck, put = spread(locus.old, gone), spread(locus.new, come)
    return Event(True, struck, put, old_words=old, new_words=new, direction=Direction.UNKNOWN, variant=REPLACED)


def _reworded(locus: Locus, bound: Bound, context: Context, gone: list[Range], come: list[Range]) -> Event | None:
    """The event of a phrase that came, or went, in a stretch put in other words: told by both."""
    row = [
        h for h in locus.hunks if any(overlap(h.old, hit) for hit in gone) or any(overlap(h.new, hit) for hit in come)
    ]
    if not row or REWORDED not in bound.rule.message.variants:
        return None
    told = [
        sum(word not in lists().function for hunk in row for word in side.forms[slice(*reach(hunk))])
        for side, reach in ((locus.old, struck_at), (locus.new, put_at))
    ]
    if min(told) <= TOLD:
        return None
    old, new = faced(locus, context, row)
    places = spread(locus.old, gone), spread(locus.new, come)
    return Event(True, *places, old_words=old, new_words=new, direction=Direction.UNKNOWN, variant=REWORDED)


def _unfit(locus: Locus, bound: Bound, gone: list[Range], come: list[Range]) -> bool:
    """True where these words are not alone in their differences, or no rule is there to be narrowed or widened."""
    if written_anew(locus) or governing(locus.new, come[0][0]) is None:
        return True
    return not any(nothing_else(locus, hit, bound, forward=True) for hit in come) or not any(
        nothing_else(locus, hit, bound, forward=False) for hit in gone
    )


def _leave(norm: Norm | None, other: Side, words: set[str]) -> Norm | None:
    """The leave that an "only" narrows: with it "we may close it only for abuse" is read as a ban on all else."""
    if norm is None or norm.modality is not Modality.PROHIBITION or ONLY.isdisjoint(words):
        return norm
    leave = (n for n in other.norms if n.modality is Modality.PERMISSION and n.role is norm.role)
    return next(leave, norm)


def _by_itself(locus: Locus, hit: Range, bound: Bound, *, forward: bool) -> bool:
    """True where the phrase came or went with few words of its own, and no others stand in its place.

    A place among the words of a rule written anew is told with that rule.
    """
    side, other = (locus.new, locus.old) if forward else (locus.old, locus.new)
    named = {i for found in hits(side, bound.phrases) for i in range(*found)}
    for hunk in locus.hunks:
        mine, theirs = (hunk.new, hunk.old) if forward else (hunk.old, hunk.new)
        if overlap(mine, hit):
            told = [i for i in range(*mine) if i not in named and side.forms[i] not in lists().function]
            stead = [word for word in other.forms[slice(*theirs)] if word not in lists().function]
            if len(told) > FEW or len(stead) > TOLD or not GLOBAL.isdisjoint(stead):
                return False
    return True


def _shown(found: list[Range], alone: list[Range]) -> list[Range]:
    """The phrases; of one that a few words came or went with and nothing else, those words: "limited to the Term"."""
    shown = []
    for hit in found:
        around = [reach for reach in alone if reach[0] <= hit[0] and hit[1] <= reach[1] <= reach[0] + ISOLATED]
        shown.append(around[0] if around else hit)
    return shown
