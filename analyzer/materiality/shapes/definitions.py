"""The shape on definitions: one reaches further or less far, or is written anew."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import opposite, serves
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, said
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import ClauseKind, Definition, DefinitionForm

PARAGRAPH = "\n\n"
# Words that open a modifier: with it the words before it reach less far.
MODIFYING = frozenset(
    (
        *("through", "via", "by", "under", "within", "in", "on", "at", "from", "during", "for", "that", "which", "who"),
        *("where", "whose", "with", "made", "provided", "located", "based", "used", "listed", "described"),
    )
)
NAMED = 40  # characters behind a reference within which the heading of its clause is quoted
ALTERNATIVE = frozenset({"or", "and", "including"})
# Words before an illustration, which neither widens nor narrows what it illustrates.
ILLUSTRATING = (("for", "example"), ("for", "instance"), ("such", "as"), ("e.g",), ("eg",))
# What a noun phrase before its short name in parentheses does not reach back past: a verb of the sentence around it.
OPENING = 12  # words by which a defining sentence is found in the other version
KEPT = 0.7  # share of a defining sentence's runs of words by which it still stands
VERBS = frozenset(
    (
        *("is", "are", "was", "has", "have", "may", "can", "will", "shall", "must", "should", "do", "does", "not"),
        *("provides", "provide", "use", "uses", "uploaded", "offer", "offers", "agree", "govern", "cover", "cannot"),
    )
)


def definition(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A definition's words grew (forward: it is taken to reach further) or shrank; who gains follows its uses."""
    if not applies(locus, bound):
        return
    if locus.one_sided:
        yield from _lost(locus, context)
        return
    old = _defining(context, context.old, locus.old)
    new = _defining(context, context.new, locus.new)
    if old is None or new is None or old.term != new.term or _names_party(context.new, new):
        return
    struck = frozenset(i for i in locus.old.changed if _within(old, locus.old, i))
    put = frozenset(i for i in locus.new.changed if _within(new, locus.new, i))
    if not struck and not put:
        return
    if _illustrates(locus.old, struck) and _illustrates(locus.new, put):
        yield Event(
            True,
            struck,
            put,
            old_words=said(locus.old, context.old, struck),
            new_words=said(locus.new, context.new, put),
            direction=Direction.UNKNOWN,
            subject=new.term,
            variant="illustrated",
        )
        return
    if _tells(locus.old, struck) and _tells(locus.new, put):
        yield Event(  # words for words: which reaches further, the words alone do not say
            True,
            struck,
            put,
            old_words=said(locus.old, context.old, struck),
            new_words=said(locus.new, context.new, put),
            direction=Direction.UNKNOWN,
            subject=new.term,
            variant="reworded",
        )
        return
    grew = len(put) > len(struck)
    broader = grew != _limits(locus.new if grew else locus.old, put if grew else struck)
    lean = _dependants(context.new, new)
    yield Event(
        broader,
        struck,
        put,
        old_words=said(locus.old, context.old, struck),
        new_words=said(locus.new, context.new, put),
        direction=lean if broader else opposite(lean),
        subject=new.term,
    )


def _illustrates(side: Side, places: frozenset[int]) -> bool:
    """True of words that only give an example, and of none at all."""
    if not places:
        return True
    start = min(places)
    return any(side.forms[start : start + len(opening)] == opening for opening in ILLUSTRATING)


def _tells(side: Side, places: frozenset[int]) -> bool:
    """True when a word that is more than an article, a preposition or a conjunction is among these."""
    return any(side.forms[i] not in lists().function and side.forms[i] not in ALTERNATIVE for i in places)


def _defining(context: Context, text: Text, side: Side) -> Definition | None:
    """The definition in whose paragraph the passage stands."""
    found = context.definition_in(text, side.span)
    if found is None or side.span is None:
        return None
    if found.form is DefinitionForm.PARENTHETICAL and _names_clause(text, found):
        return None
    between = text.agreement.text[found.term_span.end : side.span.start]
    return None if PARAGRAPH in between else found


def _names_clause(text: Text, term: Definition) -> bool:
    """True of a quoted heading behind a reference, Section 8 (“House Rules”): it names a clause and defines nothing."""
    before = [r for r in text.agreement.references if r.span.start <= term.term_span.start <= r.span.end + NAMED]
    return any(";" not in text.agreement.text[r.span.start : term.term_span.start] for r in before)


def _within(term: Definition, side: Side, place: int) -> bool:
    """True of a word of the defining words; of a definition that is a sentence, also of what follows in the passage."""
    at = side.words[place].start
    if term.form is DefinitionForm.PARENTHETICAL:
        verbs = [w.end for w in side.words if w.end <= term.term_span.start and w.form in VERBS and not w.capital]
        return max([term.span.start, *verbs]) <= at < term.span.end
    return term.span.start <= at


def _names_party(text: Text, term: Definition) -> bool:
    """True of a "definition" that only gives a party its short name."""
    named = {forms(name) for party in text.agreement.parties for name in (party.name, *party.aliases)}
    return forms(term.term) in named


def _lost(locus: Locus, context: Context) -> Iterator[Event]:
    """A definition went though the new version still uses its term, or one of its members came or went."""
    forward = not locus.old.words
    side, text, other = (locus.new, context.new, context.old) if forward else (locus.old, context.old, context.new)
    found = _defining(context, text, side) or _above(text, side)
    if found is None or _names_party(text, found):
        return
    if any(_singular(d.term) == _singular(found.term) for d in other.agreement.definitions):
        if found.form is DefinitionForm.PARENTHETICAL:
            return  # a short name beside what it names; the sentence around it is no definition
        if not _stood(other, text, found):
            yield from _anew(side, text, found, forward=forward)
            return
        lean = _dependants(text, found)
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


def _singular(term: str) -> str:
    """The term as it is compared with one that differs in case or number."""
    return term.casefold().removesuffix("s")


def _stood(other: Text, text: Text, found: Definition) -> bool:
    """True where the sentence that lays down the term stands in the other version, by its opening or nearly whole."""
    start = min(found.term_span.start, found.span.start)
    words = forms(text.agreement.text[start : max(found.span.end, found.term_span.end)])
    return other.says(words[:OPENING]) or other.share(words) > KEPT


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


def _above(text: Text, side: Side) -> Definition | None:
    """The definition whose lead-in an item hangs on: the last one of the clause above that stands before it."""
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.ITEM or side.span is None:
        return None
    if side.chapeau is None:
        return None
    lead = side.chapeau.sentence.span
    above = [d for d in text.agreement.definitions if d.span.meets(lead)]
    return above[-1] if above else None


def _limits(side: Side, places: frozenset[int]) -> bool:
    """True when the words that came (or went) exclude or condition, so that more words reach less."""
    if places and (side.words[min(places)].form in ALTERNATIVE or "or" in (side.forms[i] for i in places)):
        return False
    if places and side.forms[min(places)] in MODIFYING:
        return True
    if any(not places.isdisjoint(range(*hit)) for hit in side.hits.get("no-limit", ())):
        return False
    names = ("condition", "exception", "limiting", "negation")
    return any(not places.isdisjoint(range(*hit)) for name in names for hit in side.changed_hits(name))


def _dependants(text: Text, term: Definition) -> Direction:
    """Whom the norms that use a term serve, where two thirds of them agree."""
    votes = text.votes(term.id, serves)
    if not votes:
        return Direction.UNKNOWN
    lean, count = votes.most_common(1)[0]
    return lean if 3 * count >= 2 * sum(votes.values()) else Direction.UNKNOWN
