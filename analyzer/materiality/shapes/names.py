"""The shape on names: a name that a sentence turns on became another."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.shapes.addresses import (
    a_company,
    an_address,
    glued,
    of_a_company,
    of_a_name,
    stated_alike,
    whole_address,
)
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, hits, said
from analyzer.materiality.shapes.places import in_capitals
from analyzer.materiality.shapes.sentence_names import first_name, one_sentence
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.spans import Span

SHORT_FORMS = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
SMALL = 2  # words without a capital that may stand within a name or an address
BEHIND = 4  # characters behind a sentence among which the next one begins
STEM = 5  # letters from which the name of a place is known in what is derived from it
BELONGING = frozenset({"n", "an", "ian", "s"})
NAME = 3  # capitalised words taken with a difference for the name it lies in


def value(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A name that the sentence turns on (a law, a court, a company) became another."""
    fitting = None if locus.one_sided else _fitting(locus, bound, context)
    beside, address = bound.rule.binds.beside, bound.rule.binds.whole
    if fitting is None and not address:
        return
    bound, stated = fitting or bound, fitting is None
    told: set[Hunk] = set()
    for hunk in locus.hunks:
        if address:
            wide = whole_address(locus, hunk, context)
        else:
            wide = _name(locus, one_sentence(locus, hunk), context, bound.near) if beside else first_name(locus, hunk)
        if wide in told:
            continue
        told.add(wide)
        old = [i for i in range(*wide.old) if of_a_name(locus.old, i, address=address)]
        new = [i for i in range(*wide.new) if of_a_name(locus.new, i, address=address)]
        if not old or not new:
            continue
        spelled = _spelled(locus.old, old, context.old), _spelled(locus.new, new, context.new)
        if spelled[0] == spelled[1] or (address and frozenset(spelled[0]) == frozenset(spelled[1])):
            continue  # "Example LLC’s"; a town that an address named twice
        if not (_name_like(locus.old, old, context.old) and _name_like(locus.new, new, context.new)):
            continue
        if beside and not a_company(locus, hunk, wide, bound, context):
            continue
        if not beside and not stated and not _turns(locus, old, new, bound):
            continue
        if address and not an_address(locus, hunk, wide):
            continue
        loud = address and in_capitals(locus.old) and in_capitals(locus.new)  # any word of it may be of a name
        if (stated or loud) and not stated_alike(locus, hunk, wide, context):
            continue
        yield Event(
            True,
            frozenset(range(*wide.old)) & locus.old.changed,
            frozenset(range(*wide.new)) & locus.new.changed,
            old_words=said(locus.old, context.old, _telling(locus.old, old) or range(*wide.old)),
            new_words=said(locus.new, context.new, _telling(locus.new, new) or range(*wide.new)),
            variant="stated" if stated else "",
        )


def _fitting(locus: Locus, bound: Bound, context: Context) -> Bound | None:
    """The rule as it looks at this passage: by its words, or by those that count where others beside them rule."""
    if applies(locus, bound):
        return bound
    weaker = replace(bound, near=bound.start)
    return weaker if bound.start and applies(locus, weaker) and _ruled(locus, bound, context) else None


def _ruled(locus: Locus, bound: Bound, context: Context) -> bool:
    """True where one of the rule's ``end`` words stands in the passage, or in the next sentence of its clause."""
    for side, text in ((locus.old, context.old), (locus.new, context.new)):
        if side.span is None or hits(side, bound.end):
            return True
        behind = text.sentences(Span(side.span.end, side.span.end + BEHIND))
        after = next((s for s in behind if s.words and s.span.start >= side.span.end and s.clause == side.clause), None)
        if after is not None and not context.lexicon.named([word.form for word in after.words]).isdisjoint(bound.end):
            return True
    return False


def _spelled(side: Side, places: list[int], text: Text) -> tuple[str, ...]:
    """The words of a name, with what a dot joins to them, a company's form as it is mostly shortened."""
    named = set(places)
    row = range(min(places), max(places) + 1)
    words = (side.forms[i] for i in row if i in named or glued(side.words, text.agreement.text, i))
    return tuple(SHORT_FORMS.get(word, word) for word in words)


def _turns(locus: Locus, old: list[int], new: list[int], bound: Bound) -> bool:
    """True of names that the sentence turns on, and that are none of the sides."""
    if _named(locus.old, old) or _named(locus.new, new):
        return False
    if of_a_company(locus.old, old) or of_a_company(locus.new, new):
        return False  # "Mill Ireland Limited" is no place
    if _texts(locus.old, old) or _texts(locus.new, new) or _derived(locus, old, new):
        return False
    return _turned_on(locus.old, old, bound) or _turned_on(locus.new, new, bound)


def _texts(side: Side, places: list[int]) -> bool:
    """True of what names a text alone: the Agreement, the Terms."""
    return all(side.forms[i] in lists().documents for i in places)


def _derived(locus: Locus, old: list[int], new: list[int]) -> bool:
    """True of California and Californian: one place, as its name and as what belongs to it."""
    if len(old) != 1 or len(new) != 1:
        return False
    short, long = sorted((locus.old.forms[old[0]], locus.new.forms[new[0]]), key=len)
    return len(short) >= STEM and long.removeprefix(short) in BELONGING and long.startswith(short)


def _name_like(side: Side, places: list[int], text: Text) -> bool:
    """True where hardly a word but those of names stands from the first to the last: no clause, no sentence."""
    row = _telling(side, places) or places
    lower = [
        i
        for i in range(min(row), max(row) + 1)
        if not side.words[i].capital
        and side.forms[i].isalpha()
        and side.forms[i] not in lists().function
        and not glued(side.words, text.agreement.text, i)
    ]
    return len(lower) <= SMALL


def _turned_on(side: Side, places: list[int], bound: Bound) -> bool:
    """True of a name that follows one of the rule's words, or stands right before it ("Texas law").

    In "this Agreement is governed by the laws of Oregon" that is Oregon, not the Agreement.
    """
    return any(start <= i or i == start - 1 for i in places for start, _ in hits(side, bound.near))


def _telling(side: Side, places: list[int]) -> list[int]:
    """The capitalised words that are names: not "At" where it opens a sentence."""
    return [i for i in places if side.forms[i] not in lists().function]


def _name(locus: Locus, hunk: Hunk, context: Context, forms_of_company: Iterable[str]) -> Hunk:
    """The difference with the capitalised words beside it that both versions share, back to the last comma at most."""
    old, new = locus.old.words, locus.new.words
    before = after = 0
    body = context.new.agreement.text
    while before < min(NAME, *(h[0] for h in hunk)) and (
        new[hunk.new[0] - before - 1].capital or glued(new, body, hunk.new[0] - before - 1)
    ):
        at = hunk.new[0] - before
        formed = not before and any(start == at for start, _ in hits(locus.new, forms_of_company))
        marks = "\n\t|" if formed else ",\n\t|"  # a comma stands before the form itself: "Example Films, Inc."
        if at < len(new) and any(mark in body[new[at - 1].end : new[at].start] for mark in marks):
            break  # "outside the United States, Example Films Limited": the name begins behind the comma
        if any(end == at for _, end in hits(locus.new, forms_of_company)):
            break  # the form of a company ended the name before
        before += 1
    room = min(len(old) - hunk.old[1], len(new) - hunk.new[1], NAME)
    while after < room and new[hunk.new[1] + after].capital:
        at = hunk.new[1] + after
        if "\n" in body[new[at - 1].end : new[at].start] or any(
            end == at for _, end in hits(locus.new, forms_of_company)
        ):
            break  # another line; or the form of the company ends its name
        formed = any(start == at for start, _ in hits(locus.new, forms_of_company))
        if at and "," in body[new[at - 1].end : new[at].start] and not formed:
            break  # the next name of a list
        after += 1
    return Hunk((hunk.old[0] - before, hunk.old[1] + after), (hunk.new[0] - before, hunk.new[1] + after))


def _named(side: Side, places: list[int]) -> bool:
    return all(any(a <= i < b for a, b, _ in side.mentions) for i in places)
