"""Lets rules claim the words that differ: the specific one takes what it explains, the general one steps back."""

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.leave import deducted, in_our_discretion, on_leave
from analyzer.materiality.locus import Hunk, Locus, Norm, Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import favours, opposite, serves_by_being
from analyzer.materiality.rule import Levels, Rule, Shape, Towards
from analyzer.materiality.shapes import SHAPES, Bound, Context, Event
from analyzer.materiality.shapes.places import written_anew
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import RUN, Text
from analyzer.severity import Severity
from clauses.model import Modality, Role

_KNOWN = WordFile("judging", "claims")
SIDES = _KNOWN.words("sides")
SMALL = frozenset({Shape.LIST, Shape.MODIFIER})  # rules on words that a quoted sentence shows as well
MARK = 3  # letters of a list mark or a joint between items
SENTENCE = 4  # words that with a full stop are a sentence
FRAGMENT = 5  # words below which a passage that came or went needs a norm to say something
FIXED = {
    Towards.PROVIDER: Direction.FAVORS_PROVIDER,
    Towards.USER: Direction.FAVORS_USER,
    Towards.MUTUAL: Direction.MUTUAL,
    Towards.NEUTRAL: Direction.NEUTRAL,
    Towards.UNKNOWN: Direction.UNKNOWN,
}


class Claim(NamedTuple):
    """A rule's event with its judgement, and the words it holds."""

    rule: Rule
    event: Event
    direction: Direction
    severity: Severity


def claims(locus: Locus, bounds: Iterable[Bound], context: Context, harmless: Iterable[Hunk]) -> list[Claim]:
    """What the rules say of a passage, each difference claimed once, the most specific rule first."""
    if locus.one_sided and not _is_rule(locus, context):
        return []
    explained = tuple(harmless)
    free_old = set(locus.old.changed) - {i for hunk in explained for i in range(*hunk.old)}
    free_new = set(locus.new.changed) - {i for hunk in explained for i in range(*hunk.new)}
    found: list[Claim] = []
    named = locus.old.hits.keys() | locus.new.hits.keys()
    heard = named.union(*(side.chapeau.hits for side in (locus.old, locus.new) if side.chapeau is not None))
    moods = {norm.modality.value for side in (locus.old, locus.new) for norm in side.norms}
    for bound in bounds:
        if not free_old and not free_new:
            break
        if found and locus.one_sided and bound.rule.shape is Shape.LEFTOVER:
            break
        if (
            (bound.needs and named.isdisjoint(bound.needs))
            or (bound.hears and heard.isdisjoint(bound.hears))
            or (bound.topics and locus.topics.isdisjoint(bound.topics))
            or (bound.moods and moods.isdisjoint(bound.moods))
        ):
            continue
        passage = _still_open(locus, free_old, free_new) if bound.rule.shape is Shape.LEFTOVER else locus
        if explained and bound.rule.shape is Shape.DEFINITION:
            passage = _told_anew(locus, explained)
        for event in SHAPES[bound.rule.shape](passage, bound, context):
            turns_on = event.pivots or (_telling(locus.old, event.old), _telling(locus.new, event.new))
            if not (turns_on[0] & free_old or turns_on[1] & free_new):
                continue
            # A measure reads a sentence that stands: that its end stands elsewhere as well says nothing of it.
            if bound.rule.shape is not Shape.MEASURE and _stands_on(locus, turns_on, context):
                continue
            free_old -= event.old
            free_new -= event.new
            direction = direction_of(bound.rule, event)
            found.append(
                Claim(bound.rule, event, direction, severity_of(bound.rule.severity, direction, known=event.known))
            )
    return _once(_leaning(found), locus)


def _once(found: list[Claim], locus: Locus) -> list[Claim]:
    """The claims without those that another tells.

    What is left over shows two sentences: a member or a qualifier that stands among the words shown is told there.
    Where it turns on nothing but "you" and "us" within a condition that is told, the condition speaks.
    """
    told = [claim.event for claim in found if claim.rule.shape is Shape.CONDITION]
    found = [c for c in found if not (c.rule.shape is Shape.LEFTOVER and _named_within(c.event, told, locus))]
    shown = [c.event for c in found if c.rule.shape is Shape.LEFTOVER and c.event.old_words and c.event.new_words]
    anew = bool(shown) and written_anew(locus)
    return [claim for claim in found if not (_small(claim.rule) and (anew or _shown(claim.event, shown)))]


def _small(rule: Rule) -> bool:
    """True of a rule on any member or qualifier; one on a subject (data, recipients) says more than the quotation."""
    return rule.shape in SMALL and not (rule.topics or rule.binds.near or rule.binds.start)


def _named_within(event: Event, told: Iterable[Event], locus: Locus) -> bool:
    old, new = event.pivots or (event.old, event.new)
    words = {*(locus.old.forms[i] for i in old), *(locus.new.forms[i] for i in new)}
    if not words <= SIDES or (_told_words(locus.old, event.old) and _told_words(locus.new, event.new)):
        return False  # other words stand in its place
    return any((one.old_words or one.new_words) in (event.old_words + event.new_words) for one in told)


def _told_words(side: Side, places: frozenset[int]) -> bool:
    return any(side.forms[i] not in lists().function and side.forms[i] not in SIDES for i in places)


def _shown(event: Event, shown: Iterable[Event]) -> bool:
    return any(
        all(words in whole for words, whole in ((event.old_words, each.old_words), (event.new_words, each.new_words)))
        for each in shown
    )


def _stands_on(locus: Locus, turns_on: tuple[frozenset[int], frozenset[int]], context: Context) -> bool:
    """True where each word stands, with all that follows it in its sentence, in the other version as often."""
    if locus.one_sided:
        return False
    return _kept(locus.old, turns_on[0], context.old, context.new) and _kept(
        locus.new, turns_on[1], context.new, context.old
    )


def _kept(side: Side, places: frozenset[int], text: Text, other: Text) -> bool:
    at = -1
    for place in sorted(places & side.changed):
        if place < at:
            continue  # stands in the row of words that held the one before
        end = sentence(side, text, place)[1]
        row = side.forms[max(0, min(place, end - RUN)) : end]
        if len(row) < RUN or not other.says(row) or other.count(row) < text.count(row):
            return False
        at = end
    return True


def _still_open(locus: Locus, free_old: set[int], free_new: set[int]) -> Locus:
    """The passage with the differences alone that nothing has explained so far."""
    return replace(
        locus,
        hunks=tuple(
            hunk
            for hunk in locus.hunks
            if not free_old.isdisjoint(range(*hunk.old)) or not free_new.isdisjoint(range(*hunk.new))
        ),
    )


def _told_anew(locus: Locus, explained: tuple[Hunk, ...]) -> Locus:
    """The passage without the differences that an editorial test explains: a name that is another throughout."""
    kept = tuple(hunk for hunk in locus.hunks if hunk not in explained)
    old, new = (
        replace(side, changed=side.changed & {i for hunk in kept for i in range(*reach(hunk))})
        for side, reach in ((locus.old, attrgetter("old")), (locus.new, attrgetter("new")))
    )
    return replace(locus, old=old, new=new, hunks=kept)


def _telling(side: Side, places: frozenset[int]) -> frozenset[int]:
    """The words among these that say something; all of them where none does ("and" alone)."""
    telling = frozenset(
        i for i in places if side.forms[i] not in lists().function and side.forms[i] not in COORDINATORS
    )
    return telling or places


def _leaning(found: list[Claim]) -> list[Claim]:
    """What is left over of a passage leans as all else that differs in it does, where that agrees."""
    named = {claim.direction for claim in found if claim.rule.shape is not Shape.LEFTOVER}
    lean = named.pop() if len(named) == 1 else Direction.UNKNOWN
    open_ones = (Shape.LEFTOVER, Direction.UNKNOWN)
    return [c._replace(direction=lean) if (c.rule.shape, c.direction) == open_ones else c for c in found]


def _is_rule(locus: Locus, context: Context) -> bool:
    """A few words without a norm, a lead-in or a full stop are a title or a menu entry, whatever they name."""
    side = locus.new if locus.new.words else locus.old
    end = side.words[-1].end
    if len(side.words) >= SENTENCE and context.of(bool(locus.new.words)).agreement.text[end : end + 1] == ".":
        return True
    member = side.chapeau is not None and any(len(word.form) > MARK and word.form.isalpha() for word in side.words)
    return bool(side.norms and not side.norms[0].inherited) or member or len(side.words) >= FRAGMENT


def direction_of(rule: Rule, event: Event) -> Direction:
    """Whom an event favours: as the shape read it, else by the rule's logic, turned round for the mirror."""
    if event.direction is not None:
        return event.direction
    forward = _forward(rule.direction.forward, event)
    if forward is Direction.UNKNOWN:
        forward = _forward(rule.direction.otherwise, event)
    return forward if event.forward else opposite(forward)


def _forward(towards: Towards, event: Event) -> Direction:
    fixed = FIXED.get(towards)
    if fixed is not None:
        return fixed
    if towards in {Towards.BEARER, Towards.AGAINST_BEARER}:
        role = event.role or (event.norm.role if event.norm else None)
        gain = favours(role)
        return gain if towards is Towards.BEARER else opposite(gain)
    if event.norm is None:
        return Direction.UNKNOWN
    widened = serves_by_being(event.norm)
    match towards:
        case Towards.NORM:
            return widened
        case Towards.PRICE if on_leave(event.norm, said := event.new_words or event.old_words) or deducted(said):
            return Direction.FAVORS_PROVIDER
        case Towards.DISCRETION if in_our_discretion(event.new_words or event.old_words) or _decides(event.norm):
            return Direction.FAVORS_PROVIDER
        case Towards.PRICE | Towards.DISCRETION:
            return widened
        case Towards.AGAINST_NORM:
            return opposite(widened)
        case _:
            if event.norm.modality is Modality.PROHIBITION:
                return widened  # "we will not raise the price within 30 days": the time is that of the ban
            duty = event.norm.modality is not Modality.PERMISSION
            return widened if duty == (towards is Towards.DUTY) else opposite(widened)


def _decides(norm: Norm) -> bool:
    """True of what the provider "will" do in its discretion: it may as well not do it."""
    return norm[:2] == (Modality.OBLIGATION, Role.PROVIDER)


def severity_of(levels: Levels, direction: Direction, *, known: bool = False) -> Severity:
    """The rule's level for the side that gains; no higher than its ``known`` where the subject is not new."""
    level = _level(levels, direction)
    capped = known and levels.known is not None and level.rank > levels.known.rank
    return levels.known if capped and levels.known is not None else level


def _level(levels: Levels, direction: Direction) -> Severity:
    match direction:
        case Direction.FAVORS_PROVIDER:
            return levels.provider
        case Direction.FAVORS_USER:
            return levels.user
        case Direction.UNKNOWN if levels.unknown is not None:
            return levels.unknown
        case _:
            return levels.other
