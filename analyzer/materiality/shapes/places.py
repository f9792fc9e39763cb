"""Where in a passage words stand: in which norm, in an exception from it, beside which difference."""

from collections.abc import Iterable

from analyzer.materiality.bearers import acts
from analyzer.materiality.chapeau import DENYING, ONLY, Chapeau, allowed_alone
from analyzer.materiality.locus import Hunk, Locus, Norm, Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.phrases import Range
from analyzer.materiality.rule import Binds
from analyzer.materiality.shapes.event import Context, spread
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text
from clauses.model import Modality

_KNOWN = WordFile("shapes", "places")
OPENING = 3  # words of what came or went before which a condition opens it
EXCEPTED = 40  # words after "except" that it is taken to reach
BESIDE = 2  # words on either side that show where others were set in
PHRASE = 8  # words that come or go together past which they are a phrase of their own
ANEW = 0.4  # share of a sentence's words that differ, at several places, from which it is written anew
OPENED = 14  # the same where it opens the sentence, and the rule itself follows
OPEN = _KNOWN.words("open")
INDICATIVE = "indicative"  # what a rule calls a sentence that lays something down without a word of force
FORCES = ("modal-may", "modal-must", "modal-must-not", "modal-should", "modal-should-not")
MODALS = ("modal-may", "modal-must", "modal-must-not", "modal-should")  # a member of a list is no sentence


def overlap(a: Range, b: Range) -> bool:
    """True when two ranges share a word."""
    return a[0] < b[1] and b[0] < a[1]


def holds(side: Side, start: int, end: int, names: Iterable[str]) -> bool:
    """True when a phrase of these lists shares a word with the range."""
    return any(overlap((first, last), (start, end)) for name in names for first, last in side.hits.get(name, ()))


def allowed(norm: Norm | None, binds: Binds) -> bool:
    """True of a norm of the modality and bearer that a rule asks for; ``unnamed`` stands for no bearer at all.

    ``indicative`` stands for no norm: "a fee of 5 EUR applies" lays down by telling.
    """
    role = norm.role.value if norm is not None and norm.role is not None else "unnamed"
    if binds.bearer and role not in binds.bearer:
        return False
    if norm is None:
        return not binds.modality or INDICATIVE in binds.modality
    return norm.modality.value not in binds.never and (not binds.modality or norm.modality.value in binds.modality)


def governing(side: Side, place: int) -> Norm | None:
    """The norm at a place; turned round where the words stand in an exception from it."""
    norm = behind_only(_with_only(side, side.norm_at(place)), side)
    if norm is None or norm.turned:
        return norm
    if _bounded_by_only(side, norm, place):
        return norm._replace(turned=True)
    starts = [start for start, _ in side.hits.get("exception", ()) if start < place]
    inside = any(place - start <= (EXCEPTED if start > 1 else OPENED) for start in starts)
    return norm._replace(turned=True) if inside else norm


def _bounded_by_only(side: Side, norm: Norm, place: int) -> bool:
    """True where "only" bounds whoever must do it: "shall process it solely to", "shall store it only in Norway".

    More behind such a word is more leave, and the word itself binds more. Of a duty to do something for the other side
    it says how little is owed: "shall repair only what was reported".
    """
    if norm.modality is not Modality.OBLIGATION or norm.lead_in or not norm.start <= place < norm.end:
        return False
    before = range(norm.start, place + 1)
    only = [
        at
        for at in before
        if side.forms[at] in ONLY and (at == place or at not in side.changed) and not _alone(side, at)
    ]
    handled = only and any(word.startswith(acts().handling_data) for word in side.forms[norm.start : only[0]])
    return bool(handled)


def _alone(side: Side, at: int) -> bool:
    """True of "solely responsible": it says who is, and bounds no deed."""
    return bool({"responsible", "liable", "are", "is"}.intersection(side.forms[at + 1 : at + 2]))


def _with_only(side: Side, norm: Norm | None) -> Norm | None:
    """A leave where "only" alone makes a ban of it: "we may close it for abuse only" allows what it bounds."""
    if norm is None or norm.modality is not Modality.PROHIBITION or norm.lead_in:
        return norm
    said = side.forms[norm.start : norm.end]
    bounded = not ONLY.isdisjoint(said) and DENYING.isdisjoint(said)
    return norm._replace(modality=Modality.PERMISSION) if bounded else norm


def behind_only(norm: Norm | None, side: Side) -> Norm | None:
    """The norm; of an item without a word of force behind a lead-in with "only", as what that makes of it."""
    if norm is None or side.chapeau is None or own_force(side, norm):
        return norm
    return norm._replace(modality=allowed_alone(norm.modality, side.chapeau))


def beside_others(side: Side, context: Context, *, forward: bool) -> bool:
    """True of an item that came to, or went from, a list of which another item stands in both versions.

    Where a list behind "only" went as a whole, what it bounds is free; where one of its items did, less is allowed.
    """
    clauses = context.of(forward).clauses
    own = clauses.get(side.clause or "")
    known = context.new_of.values() if forward else context.new_of.keys()
    return own is not None and any(
        each.parent == own.parent and each.id != own.id and each.id in known for each in clauses.values()
    )


def behind(side: Side, text: Text, names: Iterable[str], place: int) -> bool:
    """True of a word behind a phrase of these lists, in the same sentence: an amount behind "shall not exceed"."""
    start = sentence(side, text, place)[0]
    return any(start <= first and last <= place for name in names for first, last in side.hits.get(name, ()))


def set_in(side: Side, start: int, end: int) -> bool:
    """True where the words on either side of these are as they were."""
    beside = {*range(max(0, start - BESIDE), start), *range(end, min(len(side.words), end + BESIDE))}
    return beside.isdisjoint(side.changed)


def agreed(norm: Norm | None, other: Side) -> Norm | None:
    """The norm, without its side where the other version's passage has the same kind of norm for another side alone."""
    if norm is None:
        return None
    roles = {one.role for one in other.norms if one.modality is norm.modality}
    return norm._replace(role=None) if roles and norm.role not in roles else norm


def in_capitals(side: Side) -> bool:
    """True of a passage that is in capitals throughout: they mark no name in it."""
    return bool(side.words) and all(word.capital for word in side.words if word.form.isalpha())


def own_force(side: Side, norm: Norm) -> bool:
    """True where a word of force stands in the norm's own words, not in a lead-in above them."""
    return any(norm.start <= first for name in FORCES for first, _ in side.hits.get(name, ()))


def led_anew(chapeau: Chapeau, context: Context, *, forward: bool) -> bool:
    """True where a list is new, or gone, as a whole with the words that lead in to it."""
    lead = chapeau.sentence
    known = lead.clause in (context.new_of.values() if forward else context.new_of)
    return not known and not context.of(not forward).says(tuple(word.form for word in lead.words))


def completes(side: Side) -> bool:
    """True of an item that ends the sentence of its lead-in: "You may: …", "agree not to: …", "liable for: …"."""
    lead = side.chapeau.sentence.words if side.chapeau is not None else ()
    return bool(lead) and lead[-1].form in OPEN


def written_anew(locus: Locus) -> bool:
    """True of a sentence of which half differs, here and there: one small word in it tells nothing by itself.

    A phrase that came or went as a whole does not count: all else may stand as it was.
    """
    if locus.one_sided or len(locus.hunks) < len(("one", "other")):
        return False
    sizes = [(old[1] - old[0], new[1] - new[0]) for old, new in locus.hunks]
    whole = [max(pair) for pair in sizes if min(pair) == 0 and max(pair) > PHRASE]
    scattered = max(sum(old for old, _ in sizes), sum(new for _, new in sizes)) - sum(whole)
    return scattered > ANEW * (max(len(locus.old.words), len(locus.new.words)) - sum(whole))


def stands(other: Side, words: tuple[str, ...]) -> bool:
    """True when these words stand in a row in the other version's passage: they only changed their place."""
    return bool(words) and f" {' '.join(words)} " in f" {' '.join(other.forms)} "


def with_hunks(side: Side, hunks: tuple[Hunk, ...], found: list[Range], forward: bool) -> frozenset[int]:
    """The words that differ in the differences that meet these phrases, on the newer side or the older."""
    ranges = [hunk.new if forward else hunk.old for hunk in hunks]
    return spread(side, [r for r in ranges if any(overlap(r, hit) for hit in found)])
