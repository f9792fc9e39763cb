"""Shapes on facts: a definition reaches further or less far, the survival list has other members."""

from collections import Counter
from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import opposite, serves
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, said
from analyzer.materiality.words import Text, Word, forms
from clauses.model import ClauseKind, Definition, Reference, ReferenceKind
from clauses.spans import Span


def definition(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A definition's words grew (forward: it is taken to reach further) or shrank; who gains follows its uses."""
    if not applies(locus, bound):
        return
    if locus.one_sided:
        yield from _lost(locus, context)
        return
    old = context.definition_in(context.old, locus.old.span)
    new = context.definition_in(context.new, locus.new.span)
    if old is None or new is None or old.term != new.term:
        return
    struck = frozenset(i for i in locus.old.changed if old.span.holds(_place(locus.old.words[i])))
    put = frozenset(i for i in locus.new.changed if new.span.holds(_place(locus.new.words[i])))
    if not struck and not put:
        return
    if bool(struck) == bool(put) and abs(len(struck) - len(put)) < 2:
        broader, known = True, False
    else:
        broader, known = len(put) > len(struck), True
    limiting = _limits(locus, put if broader else struck)
    lean = _dependants(context.new, new) if known and not limiting else Direction.UNKNOWN
    yield Event(
        broader != limiting,
        struck,
        put,
        old_words=said(locus.old, context.old, struck),
        new_words=said(locus.new, context.new, put),
        direction=lean if broader else opposite(lean),
    )


def _lost(locus: Locus, context: Context) -> Iterator[Event]:
    """A definition went though the new version still uses its term, or came for a term that was used before."""
    forward = not locus.old.words
    side, text, other = (locus.new, context.new, context.old) if forward else (locus.old, context.old, context.new)
    found = context.definition_in(text, side.span) or _above(text, side)
    if found is None:
        return
    if any(d.term == found.term for d in other.agreement.definitions):
        lean = _dependants(text, found)
        yield Event(
            forward,
            old=frozenset() if forward else side.changed,
            new=side.changed if forward else frozenset(),
            old_words="" if forward else said(side, text, side.changed),
            new_words=said(side, text, side.changed) if forward else "",
            direction=lean if forward else opposite(lean),
        )
        return
    if other.says(forms(found.term)):
        term = f"the definition of “{found.term}”"
        yield Event(
            forward,
            old=frozenset() if forward else side.changed,
            new=side.changed if forward else frozenset(),
            old_words="" if forward else term,
            new_words=term if forward else "",
            direction=Direction.NEUTRAL,
        )


def _above(text: Text, side: Side) -> Definition | None:
    """The definition whose lead-in an item hangs on: the last one of the clause above that stands before it."""
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.ITEM or side.span is None:
        return None
    above = [d for d in text.agreement.definitions if d.clause == clause.parent and d.span.start < side.span.start]
    return above[-1] if above else None


def _place(word: Word) -> Span:
    return Span(word.start, word.end)


def _limits(locus: Locus, places: frozenset[int]) -> bool:
    """True when the words that came (or went) are an exclusion or a condition: more words, less reach."""
    return any(
        any(i in places for i in range(*hit))
        for side in (locus.new, locus.old)
        for name in ("condition", "exception", "limiting", "negation")
        for hit in side.changed_hits(name)
    )


def _dependants(text: Text, term: Definition) -> Direction:
    """Whom the norms that use a term serve, where two thirds of them agree."""
    uses = [use.span for use in text.agreement.uses if use.definition == term.id]
    votes: Counter[Direction] = Counter()
    for fact in text.agreement.obligations:
        if any(fact.span.holds(span) for span in uses):
            votes[serves(fact)] += 1
    if not votes:
        return Direction.UNKNOWN
    lean, count = votes.most_common(1)[0]
    return lean if 3 * count >= 2 * sum(votes.values()) else Direction.UNKNOWN


def survival(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """The list of clauses that outlive the agreement grew (forward) or shrank, renumbering aside."""
    if locus.one_sided:
        return
    old = context.survival_in(context.old, locus.old.span)
    new = context.survival_in(context.new, locus.new.span)
    if old is None or new is None:
        return
    before = {context.new_of.get(target, f"old:{target}") for target in old.targets}
    after = set(new.targets)
    gained, lost = after - before, before - after
    if not gained and not lost:
        return
    yield Event(
        len(gained) >= len(lost),
        locus.old.changed,
        locus.new.changed,
        old_words=said(locus.old, context.old, locus.old.changed),
        new_words=said(locus.new, context.new, locus.new.changed),
    )


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
