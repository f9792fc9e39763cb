"""The shape on subjects: what a sentence does, not what it merely names, came or went."""

from collections.abc import Iterator

from analyzer.materiality.closed_class import DENIALS
from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.roles import opposite
from analyzer.materiality.shapes.documents import binds_still, documents
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, around, came, hits, led_in, spread
from analyzer.materiality.shapes.places import allowed, overlap, stands, with_hunks
from analyzer.materiality.shapes.predicates import reaches
from analyzer.materiality.shapes.standing import lasting
from analyzer.materiality.shapes.subject_acts import acts
from analyzer.materiality.shapes.subject_denied import denied_there, freed, of_both
from analyzer.materiality.told import norm_said
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Modality, Role
from clauses.spans import Span

_KNOWN = WordFile("shapes", "subjects")
AHEAD = 4  # words with which a sentence begins, that say what is done before anything bounds it
PREDICATES = _KNOWN.words("predicates")
THIS = frozenset({"provision", "section", "clause", "paragraph"})
WHOLE = 8  # words from which on a sentence that stands in both versions is one and the same


def topic(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A subject came or went: a sentence that does what it names, or words put into or struck from one."""
    if not applies(locus, bound):
        yield from freed(locus, bound, context)
        return
    before, after = (acts(side, bound, text) for side, text in ((locus.old, context.old), (locus.new, context.new)))
    if bool(before) == bool(after):
        yield from of_both(locus, bound, context, before, after)
        return
    forward = bool(after)
    side, text, other = (locus.new, context.new, context.old) if forward else (locus.old, context.old, context.new)
    said = [hit for hit in before or after if not _said(side, text, hit, other)]
    found = [hit for hit in said if any(i in side.changed for i in range(*hit))]
    if said and not found and denied_there(locus.old if forward else locus.new, said, side, bound):
        yield from _turned(locus, bound, context, said, forward=forward)
        return
    if not found or not _allowed(side, text, min(found)[0], bound):
        return
    if bound.where and not context.speaks_of(other, bound.where):
        return  # an opt-out from training that is new itself is told with the training
    if bound.rule.binds.new_to_document and any(other.says(side.forms[slice(*hit)]) for hit in found):
        return
    if bound.rule.binds.new_name and _all_known(side, bound, locus.old if forward else locus.new):
        return
    named = documents(side, text, found) if bound.rule.binds.new_document else ()
    if named and all(other.says(name) for name in named):
        if not forward and all(binds_still(other, name) for name in named):
            return
        yield came(forward, spread(side, found), around(side, text, found))._replace(
            known=True, variant="known" if forward else "still-named", direction=_for_both(side, text, found, bound)
        )
        return
    places = side.changed if locus.one_sided else with_hunks(side, locus.hunks, found, forward)
    neutral = bound.rule.binds.replaced_is_neutral
    asked = neutral or bound.rule.severity.known is not None
    known = asked and not hits(side, bound.full) and context.speaks_of(other, bound.phrases)
    # Courts that gave way to arbitration: who gains by it the rule on what took their place says.
    taken = hits(locus.old if forward else locus.new, bound.instead) if bound.instead else []
    replaced = (neutral and known) or bool(taken)
    norm = _norm(side, min(found)[0]) or _freed_within(side, min(found))
    norm = None if norm is not None and _ended(side, text, norm, min(found)[0], bound) else norm
    words = around(side, text, found)
    if locus.one_sided and words.partition(" ")[0] in PREDICATES:
        words = led_in(
            side, text, words
        )  # "are incorporated into these Terms": an item that ends its lead-in's sentence
    event = came(forward, places, words, norm)
    role = _actor(side, text, min(found)) if norm is None else None
    lean = Direction.NEUTRAL if replaced else _for_both(side, text, found, bound)
    if bound.rule.binds.surviving:
        lasting_for = _lasts(side, text, found)
        lean = lasting_for if forward else opposite(lasting_for)
    yield event._replace(direction=lean, known=known, role=role)


def _for_both(side: Side, text: Text, found: list[Range], bound: Bound) -> Direction | None:
    """Mutual where the sentence names what binds both sides alike, such as a data processing agreement."""
    start, end = sentence(side, text, min(found)[0])
    return Direction.MUTUAL if any(overlap((start, end), hit) for hit in hits(side, bound.both)) else None


def _lasts(side: Side, text: Text, found: list[Range]) -> Direction:
    """Whom the clauses serve that are said to survive: those named beside the words, or "this provision"."""
    start, end = sentence(side, text, min(found)[0])
    span = Span(side.words[start].start, side.words[end - 1].end)
    named = {target for each in text.agreement.survival if each.span.meets(span) for target in each.targets}
    own = side.forms[start] == "this" and side.forms[start + 1] in THIS
    return lasting(text, named or ({side.clause} if own and side.clause else set()))


def _turned(locus: Locus, bound: Bound, context: Context, found: list[Range], *, forward: bool) -> Iterator[Event]:
    """The event of a phrase that stands on, of which only the denial came or went: "you do not waive any claim"."""
    side, text = (locus.new, context.new) if forward else (locus.old, context.old)
    if not _allowed(side, text, min(found)[0], bound):
        return
    event = came(forward, locus.new.changed if forward else locus.old.changed, around(side, text, found))
    event = event._replace(norm=_norm(side, min(found)[0]))
    yield event._replace(old=locus.old.changed, new=locus.new.changed)


def _actor(side: Side, text: Text, hit: Range) -> Role | None:
    """The side named first in the phrase's sentence, where it stands before the phrase ends: "we only close for …"."""
    start, _ = sentence(side, text, hit[0])
    return next((role for first, end, role in side.mentions if start <= first and end <= hit[1]), None)


def _allowed(side: Side, text: Text, place: int, bound: Bound) -> bool:
    """True where the norm there is of the kind that the rule asks for."""
    known = side.norm_at(place)
    if known is not None and _ended(side, text, known, place, bound):
        return allowed(None, bound.rule.binds)
    return any(allowed(norm, bound.rule.binds) for norm in (known, _norm(side, place)))


def _ended(side: Side, text: Text, norm: Norm, place: int, bound: Bound) -> bool:
    """True of a ban that another predicate ends: "we do not sell it, but we use it for training"."""
    banned = norm.modality is Modality.PROHIBITION and bound.rule.binds.affirmed
    return banned and not reaches(side, text, norm, place)


def _norm(side: Side, place: int) -> Norm | None:
    """The norm there; where no word of force stands, the duty that a side tells: "you hold us harmless"."""
    known = side.norm_at(place)
    told = norm_said(side, place) if known is None else None
    return told if told is not None and told.modality is Modality.OBLIGATION else known


def _freed_within(side: Side, hit: Range) -> Norm | None:
    """The disclaimer of the side named within a denial: "in no case is a member liable" frees the member."""
    role = next((role for start, end, role in side.mentions if hit[0] < start and end < hit[1]), None)
    return Norm(Modality.DISCLAIMER, role, *hit) if role is not None and side.forms[hit[0]] in DENIALS else None


def _said(side: Side, text: Text, hit: Range, other: Text) -> bool:
    """True of a sentence that stands word for word in the other version, as often as in this one: it only moved.

    Where it stands once more, it now binds in another part, for another plan or other people, as well.
    """
    start, end = sentence(side, text, hit[0])
    bound = next((i for i in range(hit[1], end) if side.forms[i] in lists().attached), end)
    # Of a sentence that is new from end to end a few words ("we are not liable") stand in the other one by chance.
    least = WHOLE if side.changed.issuperset(range(start, end)) else AHEAD
    if bound < end and hit[0] - start < AHEAD and least <= bound - start and other.says(side.forms[start:bound]):
        return True  # "we may sell your data" stands; what went is "unless you agree"
    words = side.forms[start:end]
    if end - start < WHOLE or not other.says(words):
        return False
    return other.count(words) >= text.count(words) or text.twice_in_part(side.clause, words)


def _all_known(side: Side, bound: Bound, other: Side) -> bool:
    """True when the passage named every company before (or still names it): Example Films Limited."""
    named = [side.forms[max(0, start - len(("example", "films"))) : end] for start, end in hits(side, bound.near)]
    return bool(named) and all(stands(other, name) for name in named)
