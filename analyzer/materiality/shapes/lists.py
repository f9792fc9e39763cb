"""Shapes on lists: a member came or went within a sentence, an item under a lead-in."""

from collections.abc import Iterator

from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, came, exactly, hits, within
from analyzer.materiality.shapes.members import beside_members, step_more
from analyzer.materiality.shapes.no_member import (
    EXAMPLES,
    amid_others,
    named_behind,
    names_itself,
    of_other_name,
    other_than_member,
    throughout_the_text,
    told_beside,
)
from analyzer.materiality.shapes.places import (
    MODALS,
    agreed,
    allowed,
    governing,
    set_in,
    stands,
    written_anew,
)
from analyzer.materiality.shapes.row_places import cumulative, heads_row, is_member
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality

_KNOWN = WordFile("shapes", "members_of_lists")
NEAR = 8  # words between what left a list and what came to it
OPENS = 6  # words of a member among which a rule may ask for its kind
EXCHANGED = "exchanged"  # the name of a rule's sentence for members that came where others went
WAYS = _KNOWN.words("ways")
EVENTS = frozenset({"event", "case", "events", "cases"})
WAY = 5  # words beside a way in which another one begins
ENDING = _KNOWN.ordered("ending")


def listing(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A member came into, or left, a list of things that a norm reaches."""
    if locus.one_sided or not applies(locus, bound):
        return
    yield from _exchanged(list(_members(locus, bound, context)), locus, bound)


def _exchanged(events: list[Event], locus: Locus, bound: Bound) -> Iterator[Event]:
    """The events; where a sentence lost members and got others, one that names them all: whom it serves is open."""
    gone, come = ([e for e in events if e.forward is forward] for forward in (False, True))
    if not gone or not come or EXCHANGED not in bound.rule.message.variants or not _in_one_list(gone, come, locus):
        yield from events
        return
    norms = {event.norm and (event.norm.modality, event.norm.role, event.norm.turned) for event in events}
    lean = gone[0].direction if len({event.direction for event in events}) == 1 else Direction.UNKNOWN
    yield come[0]._replace(
        old=frozenset().union(*(event.old for event in gone)),
        new=frozenset().union(*(event.new for event in come)),
        norm=come[0].norm if len(norms) == 1 else None,
        old_words=" … ".join(event.old_words for event in gone),
        new_words=" … ".join(event.new_words for event in come),
        direction=lean or Direction.UNKNOWN,
        variant=EXCHANGED,
    )


def _in_one_list(gone: list[Event], come: list[Event], locus: Locus) -> bool:
    """True where no more than a few words of the newer passage lie between what went and what came."""
    went = [hunk.new[0] for hunk in locus.hunks for event in gone if hunk.old[0] in event.old]
    places = sorted(i for event in come for i in event.new)
    apart = [min(abs(at - place) for place in places) for at in went]
    return len(locus.new.sentences) == 1 and max((*apart, places[-1] - places[0])) <= NEAR


def _members(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Each member that came or went, by itself."""
    plain = not bound.start and not bound.near
    anew = plain and written_anew(locus)
    for forward, side, (start, end) in locus.pure():
        text = context.of(forward)
        bare = side.forms[start + (side.forms[start] in COORDINATORS) : end - (side.forms[end - 1] in COORDINATORS)]
        if not bare or (not bound.start and other_than_member(side, bound, start, end, bare)):
            continue
        if (
            (anew and not set_in(side, start, end))
            or (plain and amid_others(locus, (start, end), forward=forward))
            or stands(locus.old if forward else locus.new, bare)
            or (plain and beside_members(side, text, (start, end)) and not heads_row(side, text, start, end))
            or (bound.rule.binds.behind and not named_behind(side, bound, start, bare))
        ):
            continue
        exemplary = side.forms[start] in EXAMPLES or side.forms[start : start + 2] == ("such", "as")
        if exemplary and not bound.rule.binds.examples:
            continue
        if not exemplary and not is_member(side, text, start, end):
            continue
        if bound.start and not any(start <= hit[0] < min(end, start + OPENS) for hit in hits(side, bound.start)):
            continue
        if (
            names_itself(side, text, start, end)
            or of_other_name(side, start, end)
            or told_beside(side, text, start, end)
        ):
            continue
        norm = agreed(governing(side, start), locus.old if forward else locus.new)
        if norm is None and not bound.near and not bound.rule.topics:
            continue  # a list of things, no rule
        if norm is not None and (
            cumulative(side, text, start, end)
            or _other_way(side, start, end, norm)
            or _other_deed(side, start, end, norm)
            or step_more(side, (start, end), norm)
        ):
            norm = norm._replace(turned=not norm.turned)
        if not allowed(norm, bound.rule.binds):
            continue
        places = frozenset(range(start, end))
        words = exactly(side, text, (start, end))
        event = came(forward, places, words, norm)._replace(sentence=within(side, text, places, words))
        throughout = plain and throughout_the_text(side, bare, text, context.of(not forward))
        yield event._replace(direction=Direction.UNKNOWN) if throughout else event


def _other_way(side: Side, start: int, end: int, norm: Norm) -> bool:
    """True of one way more to do what one must: "in writing or by phone". Who must do it has the choice.

    "In the event of fire or in the event of flood" are two events, and no ways.
    """
    if norm.modality is not Modality.OBLIGATION or "or" not in (side.forms[start], side.forms[end - 1]):
        return False
    bare = side.forms[start + (side.forms[start] == "or") : end - (side.forms[end - 1] == "or")]
    before = side.forms[max(norm.start, start - WAY) : start]
    behind = side.forms[end : end + WAY]
    event = EVENTS.isdisjoint((*bare, *before))
    return event and bare[:1] != () and bare[0] in WAYS and not WAYS.isdisjoint((*before, *behind))


def _other_deed(side: Side, start: int, end: int, norm: Norm) -> bool:
    """True of "or anonymise" in "shall delete or anonymise": whoever must do the one or the other may choose.

    Where the deeds mend something for the other side ("repair or replace") each of them serves it.
    """
    if norm.modality is not Modality.OBLIGATION or side.forms[start] != "or" or end - start > len(("or", "to", "x")):
        return False
    deed = start - 1
    forced = any(last == deed for name in MODALS for _, last in side.hits.get(name, ()))
    told = deed > 0 and side.forms[deed - 1] in {"we", "you"}
    return (forced or told) and side.forms[deed].startswith(ENDING)
