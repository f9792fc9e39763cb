"""Shapes on facts of the text: the survival list has other members, a reference reaches another clause."""

from collections import Counter
from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import opposite, serves
from analyzer.materiality.shapes.event import Bound, Context, Event
from analyzer.materiality.words import Text
from clauses.model import Reference, ReferenceKind, Survival
from clauses.spans import Span


def survival(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """The list of clauses that outlive the agreement grew (forward) or shrank, renumbering aside."""
    if locus.one_sided:
        return
    old = context.survival_in(context.old, locus.old.span)
    new = context.survival_in(context.new, locus.new.span)
    if old is None or new is None:
        return
    gained, lost = members(old, new, context)
    if not gained and not lost:
        return
    grew = len(gained) >= len(lost)
    names, lean = outlives(context, gained if grew else lost, grew=grew)
    yield Event(
        grew,
        locus.old.changed,
        locus.new.changed,
        direction=lean,
        names=names,
    )


def members(old: Survival, new: Survival, context: Context) -> tuple[set[str], set[str]]:
    """The clauses (ids in the new, in the old version) that a survival list gained and lost, renumbering aside."""
    before = {context.new_of.get(target, f"old:{target}") for target in old.targets}
    after = set(new.targets)
    return after - before, _unprefixed(before - after, context)


def outlives(context: Context, clauses: set[str], *, grew: bool) -> tuple[tuple[str, ...], Direction]:
    """What a reader calls the clauses that joined (or left) a survival list, and whom that favours."""
    text = context.of(grew)
    lean = lasting(text, clauses)
    return _called(text, clauses), lean if grew else opposite(lean)


def _unprefixed(lost: set[str], context: Context) -> set[str]:
    """The old ids of targets that are named by their new ids, or as ``old:`` where they have none."""
    old_of = {new: old for old, new in context.new_of.items()}
    return {old_of.get(target, target.removeprefix("old:")) for target in lost}


def lasting(text: Text, targets: set[str]) -> Direction:
    """Whom the rules of these clauses serve: that side gains when they outlive the agreement."""
    spans = [text.clauses[target].span for target in targets if target in text.clauses]
    facts = [f for f in text.agreement.obligations if any(span.holds(f.span) for span in spans)]
    votes = Counter(serves(fact) for fact in facts)
    sides = {d for d in votes if d in {Direction.FAVORS_PROVIDER, Direction.FAVORS_USER}}
    return sides.pop() if len(sides) == 1 else Direction.MUTUAL


def _called(text: Text, targets: set[str]) -> tuple[str, ...]:
    found = [text.clauses[target] for target in sorted(targets) if target in text.clauses]
    return tuple(" ".join(part for part in (c.label, c.heading) if part) or c.id for c in found)


def reference(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A reference's words changed and it now reaches another clause that was there before as well."""
    if locus.one_sided:
        return
    for hunk in locus.hunks:
        old = _points(context.old, locus.old, hunk.old)
        new = _points(context.new, locus.new, hunk.new)
        if old is None or new is None or old.target is None or new.target is None:
            continue
        if context.new_of.get(old.target) == new.target:
            continue
        yield Event(
            True,
            frozenset(range(*hunk.old)),
            frozenset(range(*hunk.new)),
            old_words=old.text,
            new_words=new.text,
        )


def _points(text: Text, side: Side, reach: tuple[int, int]) -> Reference | None:
    if reach[0] == reach[1]:
        return None
    span = Span(side.words[reach[0]].start, side.words[reach[1] - 1].end)
    return next((r for r in text.agreement.references if r.kind is ReferenceKind.CLAUSE and r.span.meets(span)), None)
