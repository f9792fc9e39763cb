"""The event of a subject that both versions name: one denies it, or the other side owes it, or another rule has it."""

from collections.abc import Iterator
from dataclasses import replace

from analyzer.materiality.closed_class import PARTIES
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.rule import Towards
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, around, came, hits
from analyzer.materiality.shapes.measures.measured import stands_else
from analyzer.materiality.shapes.places import overlap, with_hunks
from analyzer.materiality.shapes.subject_acts import acts, denials_of, excusing
from analyzer.materiality.told import norm_told
from analyzer.severity import Severity
from clauses.model import Role

BROUGHT, RELEASED = "brought-in", "no-longer-brought-in"
SIDES = {Role.USER, Role.PROVIDER}


def of_both(locus: Locus, bound: Bound, context: Context, before: list[Range], after: list[Range]) -> Iterator[Event]:
    """What happened to a subject that both versions name, or neither does."""
    merely = bound.rule.binds.mention and not bound.rule.binds.denied
    if before and not merely and (event := _flipped(locus, before, after, context)) is not None:
        # "This limit does not apply to fraud": what a carve-out names is there by being denied.
        yield event._replace(forward=event.forward is not bound.rule.binds.denied)
    elif before and not merely and (event := _passed_over(locus, bound, before, after, context)) is not None:
        yield event
    if not before and BROUGHT in bound.rule.message.variants:
        yield from _brought(locus, bound, context)


def denied_there(other: Side, found: list[Range], side: Side, bound: Bound) -> bool:
    """True where one of these phrases stands in the other version as well, and words that differ excuse it there."""
    words = {side.forms[slice(*hit)] for hit in found}
    excuses = [excuse for excuse in excusing(other, bound) if not other.changed.isdisjoint(range(*excuse))]
    same = [hit for hit in hits(other, bound.phrases) if other.forms[slice(*hit)] in words]
    return any(overlap(hit, excuse) for hit in same for excuse in excuses)


def _flipped(locus: Locus, before: list[Range], after: list[Range], context: Context) -> Event | None:
    """The event of a subject that both versions name and one of them denies: only a "not" before it came or went."""
    denials = denials_of(locus.old, before), denials_of(locus.new, after)
    if locus.one_sided or bool(denials[0]) == bool(denials[1]):
        return None
    forward = bool(denials[0])
    if not (denials[0] & locus.old.changed if forward else denials[1] & locus.new.changed):
        return None
    side, text, found = (locus.new, context.new, after) if forward else (locus.old, context.old, before)
    event = came(forward, locus.new.changed if forward else locus.old.changed, around(side, text, found))
    event = event._replace(norm=side.norm_at(min(found)[0]))
    return event._replace(old=locus.old.changed) if forward else event._replace(new=locus.new.changed)


def freed(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A subject whose denial came or went, where the denied words are those that the rule passes over."""
    barred = [bool(hits(side, bound.unless)) for side in (locus.old, locus.new)]
    if locus.one_sided or barred[0] == barred[1] or not applies(locus, replace(bound, unless=())):
        return
    before, after = (acts(side, bound, text) for side, text in ((locus.old, context.old), (locus.new, context.new)))
    if before and after and (event := _flipped(locus, before, after, context)) is not None:
        yield event._replace(forward=event.forward is not bound.rule.binds.denied)


def _passed_over(locus: Locus, bound: Bound, before: list[Range], after: list[Range], context: Context) -> Event | None:
    """The event of what one side owed and now the other owes: "we indemnify you" and "you indemnify us"."""
    grave = bound.rule.severity.provider is Severity.CRITICAL
    if not grave or bound.rule.direction.forward is not Towards.NORM or locus.one_sided:
        return None
    old, new = (norm_told(side, min(found)[0]) for side, found in ((locus.old, before), (locus.new, after)))
    if old is None or new is None or old.modality is not new.modality or {old.role, new.role} != SIDES:
        return None
    if len(before) != len(after) or not stands_else(locus, _named(locus)):
        return None
    places = frozenset(i for hunk in _named(locus) for i in range(*hunk.new)) & locus.new.changed
    return came(True, places, around(locus.new, context.new, after), new)._replace(old=locus.old.changed)


def _named(locus: Locus) -> list[Hunk]:
    """The differences in which a side is named."""
    return [
        hunk
        for hunk in locus.hunks
        if any(start < hunk.new[1] and hunk.new[0] < end for start, end, _ in locus.new.mentions)
        or not PARTIES.isdisjoint(locus.new.forms[slice(*hunk.new)])
    ]


def _brought(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Words for the subject came into, or went from, what a sentence makes binding from another document."""
    before, after = hits(locus.old, bound.phrases), hits(locus.new, bound.phrases)
    if locus.one_sided or bool(before) == bool(after):
        return
    forward = bool(after)
    side, text = (locus.new, context.new) if forward else (locus.old, context.old)
    found = [hit for hit in before or after if all(i in side.changed for i in range(*hit))]
    if found and any(end <= min(found)[0] for _, end in side.hits.get("mention-brings", ())):
        event = came(forward, with_hunks(side, locus.hunks, found, forward), around(side, text, found))
        yield event._replace(variant=BROUGHT if forward else RELEASED)
