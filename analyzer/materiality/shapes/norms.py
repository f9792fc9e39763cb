"""Shapes on whole rules of conduct: one was added or lost; and what no other shape explains."""

from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.roles import opposite, serves_by_being
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, in_context, led_in, rule_said, said, small
from analyzer.materiality.shapes.places import completes, own_force
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

JOINTS = frozenset({"and", "or", "nor", "but", "if", "when", "so", "however"})
LISTED = frozenset({Modality.OBLIGATION, Modality.PERMISSION, Modality.REPRESENTATION})
BARE = 3  # words of which a name among them says nothing of a party
PRONOUNS = frozenset({"you", "we", "us"})
POSSESSIVE = frozenset({"your", "our", "yours", "ours"})
NEGATING = ("un", "in", "im", "il", "ir", "non", "dis")
FRESH = 0.7  # share of a norm's words that must differ for it to be a norm added or lost
FORCE = ("modal-may", "modal-must", "modal-must-not", "negation")  # what makes a sentence that came or went a rule
# What stands among the words struck and those put in their place alike says that nothing of force differs there.
ALIKE = frozenset({*FORCE, *(role.value for role in Role)})
SIDES = frozenset(role.value for role in Role)
WEIGHTY = (*FORCE, "modal-should", "modal-should-not", "condition", "exception", "number")


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


def leftover(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Words that differ and that turn on a modal, a party, a number, a condition or a negation."""
    names: tuple[str, ...] = WEIGHTY
    if locus.one_sided:  # what may be, where no one is free to do it, is no rule
        names = FORCE if locus.old.norms or locus.new.norms else FORCE[1:]
    for hunk in locus.hunks:
        old, new = _weights(locus.old, hunk.old, names, locus), _weights(locus.new, hunk.new, names, locus)
        if _another_name(locus, hunk, {*old, *new}):
            continue
        same = old.keys() & new.keys() & ALIKE
        pivots = (
            frozenset(i for key, places in old.items() if key not in same for i in places),
            frozenset(i for key, places in new.items() if key not in same for i in places),
        )
        if _reversed(locus, hunk):
            pivots = (frozenset(range(*hunk.old)), frozenset(range(*hunk.new)))
        if not pivots[0] and not pivots[1]:
            continue
        old_reach, new_reach = _telling(locus, hunk)
        show = in_context if small(locus.old, hunk.old) or small(locus.new, hunk.new) else _plain
        yield Event(
            True,
            frozenset(range(*hunk.old)),
            frozenset(range(*hunk.new)),
            old_words=show(locus.old, context.old, old_reach),
            new_words=show(locus.new, context.new, new_reach),
            direction=_lean(locus, hunk),
            pivots=pivots,
        )


def _telling(locus: Locus, hunk: Hunk) -> Hunk:
    """The hunk without a side of small words where the other says more: a joint is no match for a clause."""
    sizes = hunk.old[1] - hunk.old[0], hunk.new[1] - hunk.new[0]
    if _small(locus.old, hunk.old) and sizes[1] > BARE:
        return Hunk((hunk.old[0], hunk.old[0]), hunk.new)
    if _small(locus.new, hunk.new) and sizes[0] > BARE:
        return Hunk(hunk.old, (hunk.new[0], hunk.new[0]))
    return hunk


def _small(side: Side, reach: Range) -> bool:
    return reach[0] < reach[1] and all(word in lists().function or word in JOINTS for word in side.forms[slice(*reach)])


def _plain(side: Side, text: Text, reach: Range) -> str:
    return said(side, text, range(*reach))


def _weights(side: Side, reach: tuple[int, int], names: tuple[str, ...], locus: Locus) -> dict[str, set[int]]:
    """What weighs among these words → the places: each list of words of force, each side named."""
    found: dict[str, set[int]] = {}
    for name in names:
        for start, end in side.hits.get(name, ()):
            if start < reach[1] and reach[0] < end:
                found.setdefault(name, set()).update(i for i in range(start, end) if i in side.changed)
    if not locus.one_sided:
        alone = reach[1] - reach[0] <= BARE and _lone(locus, reach)
        for start, end, role in side.mentions:
            word = side.words[end - 1]
            if word.form in POSSESSIVE or word.end - word.start > len(word.form):
                continue
            if word.form not in PRONOUNS and (alone or not word.capital):
                continue  # "the Acme services" for "the services"; "other users" are third persons
            if start < reach[1] and reach[0] < end:
                found.setdefault(role.value, set()).update(i for i in range(start, end) if i in side.changed)
    return found


def _another_name(locus: Locus, hunk: Hunk, weighs: set[str]) -> bool:
    """True where nothing but the word for a side weighs, and other words took its place: a name for a name."""
    if not weighs or not weighs <= SIDES or hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]:
        return False
    if len(weighs) > 1:
        return False
    told = [
        word
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        for word in side.words[reach[0] : reach[1]]
        if word.form not in lists().function
    ]
    return all(word.capital for word in told)


def _lone(locus: Locus, reach: tuple[int, int]) -> bool:
    """True when nothing was struck for these words, or put in their place."""
    empty = [(h.new, h.old) for h in locus.hunks] + [(h.old, h.new) for h in locus.hunks]
    return any(mine == reach and theirs[0] == theirs[1] for mine, theirs in empty)


def _reversed(locus: Locus, hunk: Hunk) -> bool:
    """True when one word became its opposite by a prefix: ``legal`` and ``illegal``."""
    if hunk.old[1] - hunk.old[0] != 1 or hunk.new[1] - hunk.new[0] != 1:
        return False
    pair = sorted((locus.old.words[hunk.old[0]].form, locus.new.words[hunk.new[0]].form), key=len)
    return any(prefix + pair[0] == pair[1] for prefix in NEGATING)


def _lean(locus: Locus, hunk: Hunk) -> Direction:
    """Whom the rules among words that came or went favour, where they agree; else the words don't say."""
    put = {serves_by_being(norm) for norm in _within(locus.new, hunk.new, locus)}
    struck = {opposite(serves_by_being(norm)) for norm in _within(locus.old, hunk.old, locus)}
    leans = (put | struck) - {Direction.UNKNOWN}
    return leans.pop() if len(leans) == 1 else Direction.UNKNOWN


def _within(side: Side, reach: tuple[int, int], locus: Locus) -> list[Norm]:
    """The norms that begin among these words; of a passage that came or went, all of its norms."""
    if locus.one_sided:
        return list(side.norms)
    return [norm for norm in side.norms if reach[0] <= norm.start < reach[1] and not norm.inherited]


__all__ = ["Norm", "leftover", "norm"]
