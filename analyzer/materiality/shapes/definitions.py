"""The shape on definitions: one reaches further or less far, or is written anew."""

from collections.abc import Iterator

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import opposite
from analyzer.materiality.shapes.defined import (
    above,
    defined_by,
    defining,
    dependants,
    lays_another,
    names_party,
    singular,
    still_used,
    stood,
)
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, exactly, said
from analyzer.materiality.shapes.facing import faced
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Definition, DefinitionForm

_KNOWN = WordFile("shapes", "definitions")
MODIFYING = _KNOWN.words("modifying")
COORDINATES = frozenset({"and", "or", "and/or", "nor"})
DEFINING = frozenset({"means", "mean"})  # that a term has a meaning tells nothing of which it has
BARE = frozenset({"collectively", "each", "together", "as", "applicable"}) | DEFINING  # nothing at either end
SCATTERED = 2  # dots in two quotations from which the two sentences are shown instead
KEPT = 3  # words that stand on, up to which what differs on either side is shown as one
HEAD = 2  # words at the start of an insertion among which a limiting word limits
ALTERNATIVE = frozenset({"or", "and", "including"})
# Words before an illustration, which neither widens nor narrows what it illustrates.
ILLUSTRATING = (("for", "example"), ("for", "instance"), ("such", "as"), ("e.g",), ("eg",))
SWEEPING = _KNOWN.words("sweeping")


def definition(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A definition's words grew (forward: it is taken to reach further) or shrank; who gains follows its uses."""
    if not applies(locus, bound):
        return
    if locus.one_sided:
        yield from _lost(locus, context)
        return
    old = defining(context, context.old, locus.old)
    new = defining(context, context.new, locus.new)
    if old is None or new is None or old.term != new.term or names_party(context.new, new):
        return
    struck, put = defined_by(old, locus.old, context.old), defined_by(new, locus.new, context.new)
    if not struck and not put:
        return
    if any(
        lays_another(text, side, term, places)
        for text, side, term, places in ((context.old, locus.old, old, struck), (context.new, locus.new, new, put))
    ):
        return
    told = Event(
        True,
        struck,
        put,
        old_words=_pieces(locus.old, context.old, _quoted(locus.old, struck)),
        new_words=_pieces(locus.new, context.new, _quoted(locus.new, put)),
        direction=Direction.UNKNOWN,
        subject=new.term,
    )
    if not told.old_words and not told.new_words:
        return  # joints and small words: what defines is as it was
    if f"{told.old_words} {told.new_words}".count(" … ") >= SCATTERED and told.old_words and told.new_words:
        old_words, new_words = faced(locus, context, [h for h in locus.hunks if _meets(h, struck, put)])
        yield told._replace(old_words=old_words, new_words=new_words, variant="reworded")
        return
    if _illustrates(locus.old, struck) and _illustrates(locus.new, put):
        yield told._replace(variant="illustrated")
        return
    if told.old_words and told.new_words:
        # Which reaches further, the words alone do not say; nor does one take the place of another far from it.
        yield told._replace(variant="reworded" if _one_for_another(locus, struck, put) else "apart")
        return
    grew = bool(told.new_words) or (not told.old_words and len(put) > len(struck))
    side, places = (locus.new, put) if grew else (locus.old, struck)
    parts = [part for part in _stretches(places) if not _exemplary(side, part)]
    reach = {grew != _limits(side, part) for part in parts}
    if len(reach) != 1 or any(_open(side, context.of(grew), part) for part in parts):
        # One stretch widens and another narrows, or what it does the words alone do not say.
        yield told._replace(variant="altered" if len(parts) > 1 else "touched-added" if grew else "touched-removed")
        return
    (broader,) = reach
    lean = (
        Direction.UNKNOWN
        if _names(side, places, context.of(grew)) or _refers(side, places)
        else dependants(context.new, new)
    )
    yield told._replace(forward=broader, direction=lean if broader else opposite(lean))


def _meets(hunk: Hunk, struck: frozenset[int], put: frozenset[int]) -> bool:
    return not struck.isdisjoint(range(*hunk.old)) or not put.isdisjoint(range(*hunk.new))


def _pieces(side: Side, text: Text, places: frozenset[int]) -> str:
    """The words as they read; where more than a few that stood before stand between, dots instead of them."""
    rows: list[list[int]] = []
    for place in sorted(places):
        kept = range(rows[-1][-1] + 1, place) if rows else range(0)
        if rows and (len(kept) <= KEPT or all(side.forms[i] in lists().function for i in kept)):
            rows[-1].append(place)
        else:
            rows.append([place])
    return " … ".join(exactly(side, text, (row[0], row[-1] + 1)) for row in rows)


def _quoted(side: Side, places: frozenset[int]) -> frozenset[int]:
    """The words without the joint at either end; none where nothing but joints is left: "and" made a comma."""
    if not _tells(side, places):
        return frozenset()
    told = [place for place in places if side.forms[place] not in COORDINATES | BARE]
    return frozenset(place for place in places if min(told) <= place <= max(told))


def _one_for_another(locus: Locus, struck: frozenset[int], put: frozenset[int]) -> bool:
    """True where some of the words took the place of others, and did not come, or go, elsewhere in the sentence."""
    return any(
        _tells(locus.old, struck & frozenset(range(*hunk.old))) and _tells(locus.new, put & frozenset(range(*hunk.new)))
        for hunk in locus.hunks
    )


def _names(side: Side, places: frozenset[int], text: Text) -> bool:
    """True of names alone, of products or companies: that the text covers one more serves neither side by itself.

    A defined term is no name: what it stands for is one thing more that the rules reach.
    """
    if tuple(side.forms[i] for i in sorted(places) if side.forms[i] not in COORDINATES) in text.terms:
        return False
    telling = [side.words[i] for i in places if side.forms[i] not in lists().function]
    return all(word.capital or not word.form.isalpha() or word.form in COORDINATES for word in telling)


def _open(side: Side, text: Text, part: frozenset[int]) -> bool:
    """True of words that neither widen nor narrow by themselves.

    "as described in Section 1", a remark behind a comma ("that as a whole are the contract"), a word set before the
    noun that it tells more of.
    """
    first, last = min(part), max(part)
    body = text.agreement.text
    before = body[side.words[first - 1].end : side.words[first].start] if first else ""
    if _refers(side, part) or (side.forms[first] in {"that", "which", "who"} and "," in before):
        return True
    behind = body[side.words[last].end : side.words[last + 1].start] if last + 1 < len(side.words) else "."
    after = side.forms[last + 1] if last + 1 < len(side.words) else "and"
    noun = after not in lists().function and after not in COORDINATES and not behind.strip()
    joined = not COORDINATES.isdisjoint(side.forms[i] for i in part)
    return noun and not joined and side.forms[first] not in MODIFYING and side.forms[first] not in SWEEPING


def _refers(side: Side, places: frozenset[int]) -> bool:
    """True of "as defined in Section 1": where a word's meaning stands, not how far it reaches."""
    row = [side.forms[i] for i in sorted(places)]
    return row[:1] == ["as"] and row[1:2] in (["defined"], ["described"], ["set"], ["further"], ["provided"])


def _stretches(places: frozenset[int]) -> list[frozenset[int]]:
    """The words that differ, each stretch of neighbours for itself."""
    made: list[list[int]] = []
    for place in sorted(places):
        if made and place - made[-1][-1] <= 1:
            made[-1].append(place)
        else:
            made.append([place])
    return [frozenset(stretch) for stretch in made]


def _illustrates(side: Side, places: frozenset[int]) -> bool:
    """True of words each stretch of which gives an example and nothing more, and of none at all.

    An example with words that take in everything ("anything that …") is none: it widens.
    """
    return all(_exemplary(side, stretch) for stretch in _stretches(places))


def _exemplary(side: Side, stretch: frozenset[int]) -> bool:
    start = min(stretch)
    opened = any(side.forms[start : start + len(opening)] == opening for opening in ILLUSTRATING)
    return opened and SWEEPING.isdisjoint(side.forms[i] for i in stretch)


def _tells(side: Side, places: frozenset[int]) -> bool:
    """True when a word that is more than an article, a preposition or a conjunction is among these."""
    return any(side.forms[i] not in lists().function | ALTERNATIVE | DEFINING for i in places)


def _lost(locus: Locus, context: Context) -> Iterator[Event]:
    """A definition went though the new version still uses its term, or one of its members came or went."""
    forward = not locus.old.words
    side, text, other = (locus.new, context.new, context.old) if forward else (locus.old, context.old, context.new)
    found = defining(context, text, side) or above(text, side)
    if found is None or names_party(text, found) or found.form is DefinitionForm.REFERENCE:
        return
    if any(singular(d.term) == singular(found.term) for d in other.agreement.definitions):
        if found.form is DefinitionForm.PARENTHETICAL:
            return  # a short name beside what it names; the sentence around it is no definition
        if not stood(other, text, found):
            yield from _anew(side, text, found, forward=forward)
            return
        lean = dependants(text, found)
        excepted = side.chapeau is not None and side.chapeau.excepts
        yield Event(
            forward != excepted,
            old=frozenset() if forward else side.changed,
            new=side.changed if forward else frozenset(),
            old_words="" if forward else said(side, text, side.changed),
            new_words=said(side, text, side.changed) if forward else "",
            direction=lean if forward != excepted else opposite(lean),
            subject=found.term,
        )
        return
    if not forward and still_used(found.term, other):
        yield Event(
            False,
            old=side.changed,
            direction=Direction.NEUTRAL,
            subject=found.term,
            variant="lost",
        )


def _anew(side: Side, text: Text, found: Definition, *, forward: bool) -> Iterator[Event]:
    """A term that was defined and is, in another sentence: told once, where the new one begins."""
    opens = side.span is not None and side.span.start <= found.term_span.start < side.span.end
    if not forward or not opens:
        return
    yield Event(
        True,
        new=side.changed,
        new_words=said(side, text, side.changed),
        direction=Direction.UNKNOWN,
        subject=found.term,
        variant="anew",
    )


def _limits(side: Side, places: frozenset[int]) -> bool:
    """True when the words that came (or went) exclude or condition, so that more words reach less."""
    if places and (side.words[min(places)].form in ALTERNATIVE or "or" in (side.forms[i] for i in places)):
        return False
    if places and side.forms[min(places)] in MODIFYING:
        return True
    if any(not places.isdisjoint(range(*hit)) for hit in side.hits.get("no-limit", ())):
        return False
    hits = [hit for name in ("condition", "exception", "negation") for hit in side.changed_hits(name)]
    # "Example Music (free with ads)" is a name; a word that limits what follows stands at the start.
    hits += [hit for hit in side.changed_hits("limiting") if places and hit[0] - min(places) < HEAD]
    return any(not places.isdisjoint(range(*hit)) for hit in hits)
