"""The shape on whole rules of conduct: one was added or lost."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.quoted_items import with_items
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, led_in, rule_said
from analyzer.materiality.shapes.lead_ins import opens_new_items
from analyzer.materiality.shapes.places import behind_only, beside_others, completes, own_force
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

_KNOWN = WordFile("shapes", "norms")
JOINTS = _KNOWN.words("joints")
LISTED = frozenset({Modality.OBLIGATION, Modality.PERMISSION, Modality.REPRESENTATION})
OWED = frozenset({Modality.OBLIGATION, Modality.REPRESENTATION})
UNNAMED = frozenset({None, Role.OTHER})
DENYING = frozenset({"negation", "cue-disclaimer"})  # lists by which a lead-in denies what its items name
EXCEPTING = frozenset({"exception", "chapeau-exception"})  # lists by which a lead-in turns its items round
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

        told: list[tuple[Norm, frozenset[int]]] = []
        for rule_of_conduct in _norms(side, context, forward=forward, alone=locus.one_sided):
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
            told.append((rule_of_conduct, fresh))
        if locus.one_sided and told and opens_new_items(side, text, context.of(not forward)):
            told = [(one, fresh) for one, fresh in told if max(fresh) < len(side.words) - 1]
        for rule_of_conduct, fresh in _joined(told, side, text):
            words = _with_lead_in(rule_of_conduct, side, text, fresh)
            variant = "excepted" if rule_of_conduct.turned else "unnamed" if rule_of_conduct.role in UNNAMED else ""
            yield Event(
                forward,
                old=frozenset() if forward else fresh,
                new=fresh if forward else frozenset(),
                norm=rule_of_conduct,
                role=rule_of_conduct.role,
                old_words="" if forward else words,
                new_words=words if forward else "",
                variant=variant and (variant if forward else f"{variant}-lost"),
            )


def _norms(side: Side, context: Context, *, forward: bool, alone: bool) -> list[Norm]:
    """The norms that lay something down; of an item more or less behind "only", as what that makes of it."""
    found = [one for one in side.norms if not one.aside and not one.states]
    if not alone or side.chapeau is None:
        return found
    led = [behind_only(one, side) or one for one in found]
    return led if led != found and beside_others(side, context, forward=forward) else found


def _joined(told: list[tuple[Norm, frozenset[int]]], side: Side, text: Text) -> list[tuple[Norm, frozenset[int]]]:
    """The norms, those of one kind and one side in one sentence as one: "you must sign it and send it back"."""
    made: list[tuple[Norm, frozenset[int]]] = []
    for one, fresh in told:
        before = made[-1] if made else None
        if (
            before is not None
            and _one_rule(before[0], one)
            and one.start in range(*sentence(side, text, before[0].start))
        ):
            made[-1] = (before[0]._replace(end=max(before[0].end, one.end)), before[1] | fresh)
        else:
            made.append((one, fresh))
    return made


def _one_rule(one: Norm, other: Norm) -> bool:
    """True of two norms that bind or free the same side in the same way, in their own words."""
    kinds = {one.modality, other.modality}
    same = (
        one.role is other.role
        and (len(kinds) == 1 or kinds <= OWED)
        and one.role is not None
        and one.turned == other.turned
    )
    return same and not one.inherited and not other.inherited


def _member(side: Side, rule_of_conduct: Norm) -> bool:
    """True of an item that is one of "the following": a member of a list, no duty or right of its own."""
    listed = side.chapeau is not None and not completes(side) and not own_force(side, rule_of_conduct)
    return listed and rule_of_conduct.modality in LISTED


def _with_lead_in(rule_of_conduct: Norm, side: Side, text: Text, fresh: frozenset[int]) -> str:
    """The rule's words; of an item without a word of force those that lead in to it as well."""
    words = rule_said(side, text, fresh, begins=_begins(rule_of_conduct, side))
    if rule_of_conduct.modality is Modality.DISCLAIMER and "negation" not in side.hits and side.chapeau is not None:
        # "we do not warrant that:" is what denies it; the title of a clause is not
        return led_in(side, text, words) if DENYING & side.chapeau.hits else words
    if own_force(side, rule_of_conduct) and not rule_of_conduct.inherited:
        if EXCEPTING.isdisjoint(side.hits):
            return with_items(text.agreement.text, words, side.words[max(fresh)].end)
        return words  # what is excepted is a rule of its own
    return led_in(side, text, words)


def _begins(rule_of_conduct: Norm, side: Side) -> bool:
    """True of a norm behind "and" whose side is named anew: "you tell us and we will …" begins with "we"."""
    start = rule_of_conduct.start
    named = any(first == start for first, _, _ in side.mentions)
    return named and start > 0 and side.forms[start - 1] in JOINTS
