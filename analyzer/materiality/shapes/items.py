"""Shapes on the items of a list that a sentence leads in to: one came, or went, or the list did as a whole."""

from collections.abc import Iterator

from analyzer.materiality.chapeau import ONLY, Chapeau
from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, came, led_in, said
from analyzer.materiality.shapes.places import FORCES, behind_only, beside_others, completes, led_anew, own_force
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Sentence, Text
from clauses.model import Modality

_KNOWN = WordFile("shapes", "items")
ANSWERING = frozenset({"liable", "responsible", "answer", "answers"})
EXCLUDING = ("exclud", "disclaim", "den")
SAYS = 3  # telling words from which an item says more than a name
RULING = frozenset(FORCES)  # lists by which what leads in to a list is a rule, of which each item tells
BACK = frozenset({"this", "these"})
TELLING = _KNOWN.words("telling")


def member(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """An item came to, or went from, a list whose lead-in holds one of the rule's phrases.

    A rule on lists that stand in both versions asks for a lead-in that ends with a colon.
    """
    if not locus.one_sided or not applies(locus, bound):
        return
    forward = bool(locus.new.words)
    side = locus.new if forward else locus.old
    chapeau, text = side.chapeau, context.of(forward)
    if chapeau is None or chapeau.hits.isdisjoint(bound.phrases) or not chapeau.hits.isdisjoint(bound.unless):
        return
    if bound.rule.binds.standing and not _joins(side, chapeau, context, forward=forward):
        return
    yield came(forward, side.changed, led_in(side, text, said(side, text, side.changed)), side.norm_at(0))


def _joins(side: Side, chapeau: Chapeau, context: Context, *, forward: bool) -> bool:
    """True of an item that says no rule of its own, in a list that stands in both versions below a colon."""
    ruled = any(own_force(side, norm) for norm in side.norms)
    return (
        not ruled and _leads(chapeau.sentence, context.of(forward)) and not led_anew(chapeau, context, forward=forward)
    )


def item(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """An item without a norm of its own came to, or went from, a list that a sentence leads in to; no bare names."""
    if not locus.one_sided or not applies(locus, bound):
        return
    forward = bool(locus.new.words)
    side, text = (locus.new, context.new) if forward else (locus.old, context.old)
    chapeau = side.chapeau
    if chapeau is None or not _leads(chapeau.sentence, text) or _stands_on(side, context, forward=forward):
        return
    whole = led_anew(chapeau, context, forward=forward)
    if whole and completes(side) and _defines(chapeau.sentence):
        return  # of a definition that came or went, what its items say is told with it
    if side.forms[0] in BACK and any(word in TELLING for word in side.forms[1:]):
        # "This does not limit …" takes up what stands before it, and is no item itself.
        remark = came(forward, side.changed, said(side, text, side.changed))
        yield remark._replace(variant="remark-came" if forward else "remark-went", direction=Direction.UNKNOWN)
        return
    new = whole
    defined = new and _defines(chapeau.sentence)
    ruled = any(name in side.hits for name in FORCES) if defined else any(own_force(side, n) for n in side.norms)
    if ruled is not defined:
        return  # its own rule is told; of the members of a definition only those that rule are
    telling = [word for word in side.words if word.form not in lists().function and word.form not in COORDINATORS]
    ruling = not chapeau.hits.isdisjoint(RULING)
    shields = any(norm.modality is Modality.DISCLAIMER for norm in side.norms) and _answers(chapeau.sentence)
    alone = (ruling or shields) and not ONLY.isdisjoint(word.form for word in chapeau.sentence.words)
    least = 1 if alone or (ruling and new and not completes(side)) else SAYS
    if len(telling) < least or all(word.capital or not word.form.isalpha() for word in telling):
        return
    words = said(side, text, side.changed)
    led = behind_only(side.norm_at(0), side) if alone and beside_others(side, context, forward=forward) else None
    made = came(forward, side.changed, led_in(side, text, words), led or side.norm_at(0))
    if not new:
        yield made
        return
    variant = "whole-list-came" if forward else "whole-list-went"
    yield made._replace(variant=variant, sentence=words, direction=Direction.UNKNOWN if defined else None)


def _answers(sentence: Sentence) -> bool:
    """True of "is liable only for:", which has no modal; "liability is excluded only for:" is the reverse."""
    said = [word.form for word in sentence.words]
    return any(
        word in ANSWERING and said[at + 1 : at + 2] and said[at + 1] in ONLY for at, word in enumerate(said)
    ) and not any(word.startswith(EXCLUDING) for word in said)


def _defines(sentence: Sentence) -> bool:
    return any(word.form in {"means", "mean", "includes", "include", "updated"} for word in sentence.words)


def _stands_on(side: Side, context: Context, *, forward: bool) -> bool:
    """True of a sentence more, or less, in an item that both versions have: no item of the list."""
    return side.clause in (context.new_of.values() if forward else context.new_of)


def _leads(sentence: Sentence, text: Text) -> bool:
    """True of words that end with a colon."""
    return sentence.span.of(text.agreement.text).rstrip().endswith(":")
