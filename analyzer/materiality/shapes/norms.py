"""The shape on whole rules of conduct: one was added or lost."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, led_in, rule_said
from analyzer.materiality.shapes.places import completes, own_force
from analyzer.materiality.words import Text
from clauses.model import Modality

LISTED = frozenset({Modality.OBLIGATION, Modality.PERMISSION, Modality.REPRESENTATION})
FRESH = 0.7  # share of a norm's words that must differ for it to be a norm added or lost


def norm(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A rule of conduct or risk was added (forward) or lost, of the modality and bearer that the rule names."""
    if not applies(locus, bound):
        return
    binds = bound.rule.binds
    for forward, side, text in ((True, locus.new, context.new), (False, locus.old, context.old)):
        other = locus.old if forward else locus.new

        def more(one: Norm, side: Side = side, other: Side = other) -> bool:
            kin = [sum(n[:2] == one[:2] for n in norms) for norms in (side.norms, other.norms)]
            return kin[0] > kin[1]

        for rule_of_conduct in (one for one in side.norms if not one.aside):
            if binds.modality and rule_of_conduct.modality.value not in binds.modality:
                continue
            if binds.bearer and (rule_of_conduct.role is None or rule_of_conduct.role.value not in binds.bearer):
                continue
            if locus.one_sided and _member(side, rule_of_conduct):
                continue
            span = range(rule_of_conduct.start, rule_of_conduct.end)
            fresh = frozenset(i for i in span if i in side.changed)
            if not fresh or (not locus.one_sided and (len(fresh) < FRESH * len(span) or not more(rule_of_conduct))):
                continue
            yield Event(
                forward,
                old=frozenset() if forward else fresh,
                new=fresh if forward else frozenset(),
                norm=rule_of_conduct,
                role=rule_of_conduct.role,
                old_words="" if forward else _with_lead_in(rule_of_conduct, side, text, fresh),
                new_words=_with_lead_in(rule_of_conduct, side, text, fresh) if forward else "",
            )


def _member(side: Side, rule_of_conduct: Norm) -> bool:
    """True of an item that is one of "the following": a member of a list, no duty or right of its own."""
    listed = side.chapeau is not None and not completes(side) and not own_force(side, rule_of_conduct)
    return listed and rule_of_conduct.modality in LISTED


def _with_lead_in(rule_of_conduct: Norm, side: Side, text: Text, fresh: frozenset[int]) -> str:
    """The rule's words; of an item without a word of force those that lead in to it as well."""
    words = rule_said(side, text, fresh)
    return words if own_force(side, rule_of_conduct) and not rule_of_conduct.inherited else led_in(side, text, words)
