"""The shape on definitions: one reaches further or less far, or is written anew."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import opposite
from analyzer.materiality.shapes.defined import (
    above,
    defining,
    dependants,
    lays_another,
    names_party,
    singular,
    stood,
    within,
)
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, said
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Definition, DefinitionForm

# Words that open a modifier: with it the words before it reach less far.
MODIFYING = frozenset(
    (
        *("through", "via", "by", "under", "within", "in", "on", "at", "from", "during", "for", "that", "which", "who"),
        *("where", "whose", "with", "made", "provided", "located", "based", "used", "listed", "described"),
    )
)
COORDINATES = frozenset({"and", "or", "and/or", "nor"})
HEAD = 2  # words at the start of an insertion among which a limiting word limits
ALTERNATIVE = frozenset({"or", "and", "including"})
# Words before an illustration, which neither widens nor narrows what it illustrates.
ILLUSTRATING = (("for", "example"), ("for", "instance"), ("such", "as"), ("e.g",), ("eg",))
SWEEPING = frozenset(("any", "anything", "anyone", "all", "everything", "everyone", "every", "each", "whatever"))


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
    struck = frozenset(i for i in locus.old.changed if within(old, locus.old, i))
    put = frozenset(i for i in locus.new.changed if within(new, locus.new, i))
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
    if _illustrates(locus.old, struck) and _illustrates(locus.new, put):
        yield told._replace(variant="illustrated")
        return
    if (
        struck
        and put
        and all(len(places) > 1 or _tells(side, places) for side, places in ((locus.old, struck), (locus.new, put)))
    ):
        # Which reaches further, the words alone do not say; nor does one take the place of another far from it.
        yield told._replace(variant="reworded" if _one_for_another(locus, struck, put) else "apart")
        return
    grew = len(put) > len(struck)
    side, places = (locus.new, put) if grew else (locus.old, struck)
    reach = {grew != _limits(side, part) for part in _stretches(places) if not _exemplary(side, part)}
    if len(reach) != 1:
        yield told._replace(variant="altered")  # one stretch widens and another narrows
        return
    (broader,) = reach
    lean = (
        Direction.UNKNOWN
        if _names(side, places, context.of(grew)) or _refers(side, places)
        else dependants(context.new, new)
    )
    yield told._replace(forward=broader, direction=lean if broader else opposite(lean))


def _pieces(side: Side, text: Text, places: frozenset[int]) -> str:
    """The words as they read; where some that stood before stand between, dots instead of them."""
    rows: list[list[int]] = []
    for place in sorted(places):
        kept = range(rows[-1][-1] + 1, place) if rows else range(0)
        if rows and all(side.forms[i] in lists().function for i in kept):
            rows[-1].append(place)
        else:
            rows.append([place])
    return " … ".join(said(side, text, row) for row in rows)


def _quoted(side: Side, places: frozenset[int]) -> frozenset[int]:
    """The words without the joint at either end; none where nothing but joints is left: "and" made a comma."""
    if not _tells(side, places):
        return frozenset()
    told = [place for place in places if side.forms[place] not in COORDINATES]
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


def _refers(side: Side, places: frozenset[int]) -> bool:
    """True of "as defined in Section 1": where a word's meaning stands, not how far it reaches."""
    row = [side.forms[i] for i in sorted(places)]
    return row[:1] == ["as"] and row[1:2] in (["defined"], ["described"], ["set"])


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
    return any(side.forms[i] not in lists().function and side.forms[i] not in ALTERNATIVE for i in places)


def _lost(locus: Locus, context: Context) -> Iterator[Event]:
    """A definition went though the new version still uses its term, or one of its members came or went."""
    forward = not locus.old.words
    side, text, other = (locus.new, context.new, context.old) if forward else (locus.old, context.old, context.new)
    found = defining(context, text, side) or above(text, side)
    if found is None or names_party(text, found):
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
    if not forward and other.says(forms(found.term)):
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
