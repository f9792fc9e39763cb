"""The shape on exchanges: one phrase took the place of another."""

from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, changed_hits, said, spread
from analyzer.materiality.shapes.facing import faced
from analyzer.materiality.shapes.measures.measured import touched
from analyzer.materiality.shapes.places import allowed, governing, overlap
from analyzer.materiality.told import norm_told
from clauses.model import Role


def _named_before(side: Side, place: int) -> Role | None:
    """The side named first in the sentence of this place, where no norm there names its bearer: "you are liable"."""
    norm = side.norm_at(place)
    if norm is not None and norm.role is not None:
        return norm.role
    start = next((a for a, b in side.sentences if a <= place < b), 0)
    return next((role for first, end, role in side.mentions if start <= first and end <= place), None)


def swap(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """One phrase took the place of another (forward: ``start`` became ``end``)."""
    if locus.one_sided or not applies(locus, bound):
        return
    for forward, first, second in ((True, bound.start, bound.end), (False, bound.end, bound.start)):
        gone, come = changed_hits(locus.old, first), changed_hits(locus.new, second)
        whole = Hunk((0, len(locus.old.words)), (0, len(locus.new.words)))
        for hunk in (whole,) if bound.rule.binds.apart else locus.hunks:
            old = [hit for hit in gone if overlap(hit, hunk.old)]
            new = [hit for hit in come if overlap(hit, hunk.new)]
            if old and new and _exchanged(locus, bound, old, new) and _told_of(locus, bound, new):
                struck, put = spread(locus.old, old), spread(locus.new, new)
                words = said(locus.old, context.old, struck), said(locus.new, context.new, put)
                if bound.rule.binds.in_full:
                    words = faced(locus, context, touched(locus, old, new))
                yield Event(
                    forward,
                    struck,
                    put,
                    norm=norm_told(locus.new, min(put)) if forward else norm_told(locus.old, min(struck)),
                    role=_named_before(locus.new, min(put)),
                    old_words=words[0],
                    new_words=words[1],
                )
                return


def _told_of(locus: Locus, bound: Bound, new: list[Range]) -> bool:
    """True of words in a norm of the kinds that the rule asks for; of any where it asks for none."""
    return not bound.rule.binds.modality or allowed(governing(locus.new, min(new)[0]), bound.rule.binds)


def _exchanged(locus: Locus, bound: Bound, old: list[Range], new: list[Range]) -> bool:
    """False where both phrases of one list begin alike: "European data law" and "European law on data"."""
    if bound.rule.binds.start != bound.rule.binds.end:
        return True
    return {locus.old.forms[hit[0]] for hit in old}.isdisjoint(locus.new.forms[hit[0]] for hit in new)
