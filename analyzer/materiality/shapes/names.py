"""The shape on names: a name that a sentence turns on became another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, hits, said
from analyzer.materiality.shapes.places import in_capitals
from analyzer.materiality.shapes.postal import addressee_stands, states_address
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, Word
from clauses.spans import Span

_KNOWN = WordFile("shapes", "names")
LABELS = _KNOWN.words("labels")
LINKING = frozenset({"of", "and"})
SHORT_FORMS = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
NUMBERED = _KNOWN.words("numbered")
RENAMED = 6  # words that differ past which more than a name does
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
            wide = _address(locus, hunk, context)
        else:
            wide = _name(locus, _one_sentence(locus, hunk), context, bound.near) if beside else _first_name(locus, hunk)
        if wide in told:
            continue
        told.add(wide)
        old = [i for i in range(*wide.old) if _part(locus.old, i, address=address)]
        new = [i for i in range(*wide.new) if _part(locus.new, i, address=address)]
        if not old or not new:
            continue
        spelled = _spelled(locus.old, old, context.old), _spelled(locus.new, new, context.new)
        if spelled[0] == spelled[1] or (address and frozenset(spelled[0]) == frozenset(spelled[1])):
            continue  # "Example LLC’s"; a town that an address named twice
        if not (_name_like(locus.old, old, context.old) and _name_like(locus.new, new, context.new)):
            continue
        if beside and not _a_company(locus, hunk, wide, bound, context):
            continue
        if not beside and not stated and not _turns(locus, old, new, bound):
            continue
        if address and not _an_address(locus, hunk, wide):
            continue
        loud = address and in_capitals(locus.old) and in_capitals(locus.new)  # any word of it may be of a name
        if (stated or loud) and not _stated(locus, hunk, wide, context):
            continue
        yield Event(
            True,
            frozenset(range(*wide.old)) & locus.old.changed,
            frozenset(range(*wide.new)) & locus.new.changed,
            old_words=said(locus.old, context.old, _telling(locus.old, old) or range(*wide.old)),
            new_words=said(locus.new, context.new, _telling(locus.new, new) or range(*wide.new)),
            variant="stated" if stated else "",
        )


def _stated(locus: Locus, hunk: Hunk, wide: Hunk, context: Context) -> bool:
    """True of two addresses that are known by their own parts, of the same addressee."""
    sides = ((locus.old, hunk.old, wide.old, context.old), (locus.new, hunk.new, wide.new, context.new))
    return all(states_address(side, row) for side, _, row, _ in sides) and all(
        reach[0] == reach[1] or addressee_stands(side, reach, row, text) for side, reach, row, text in sides
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


def _one_sentence(locus: Locus, hunk: Hunk) -> Hunk:
    """The difference; of a name that ends one sentence and begins the next ("of X Corp. X Corp. may …") the first."""
    return Hunk(_to_end(locus.old, hunk.old), _to_end(locus.new, hunk.new))


def _to_end(side: Side, reach: Range) -> Range:
    ends = [end for _, end in side.sentences if reach[0] < end < reach[1]]
    row, half = side.forms[slice(*reach)], (reach[1] - reach[0]) // 2
    if not ends and half and row[:half] == row[half:]:
        ends = [reach[0] + half]  # "Corp." and a capital behind it end no sentence by themselves
    return (reach[0], ends[0]) if ends else reach


def _first_name(locus: Locus, hunk: Hunk) -> Hunk:
    """The difference; where it opens with a name on both sides and goes on with other words, those names alone."""
    names = Hunk(_run(locus.old, hunk.old), _run(locus.new, hunk.new))
    return names if all(start < end for start, end in names) else hunk


def _run(side: Side, reach: Range) -> Range:
    end = reach[0]
    while end < reach[1] and (side.words[end].capital or (side.forms[end] in LINKING and _named_on(side, end, reach))):
        end += 1
    return reach[0], end


def _named_on(side: Side, place: int, reach: Range) -> bool:
    """True where the name goes on behind a linking word: "Republic of Kenya"."""
    return reach[0] < place < reach[1] - 1 and side.words[place + 1].capital


def _spelled(side: Side, places: list[int], text: Text) -> tuple[str, ...]:
    """The words of a name, with what a dot joins to them, a company's form as it is mostly shortened."""
    named = set(places)
    row = range(min(places), max(places) + 1)
    words = (side.forms[i] for i in row if i in named or _glued(side.words, text.agreement.text, i))
    return tuple(SHORT_FORMS.get(word, word) for word in words)


def _turns(locus: Locus, old: list[int], new: list[int], bound: Bound) -> bool:
    """True of names that the sentence turns on, and that are none of the sides."""
    if _named(locus.old, old) or _named(locus.new, new):
        return False
    if _of_a_company(locus.old, old) or _of_a_company(locus.new, new):
        return False  # "Mill Ireland Limited" is no place
    if _texts(locus.old, old) or _texts(locus.new, new) or _derived(locus, old, new):
        return False
    return _turned_on(locus.old, old, bound) or _turned_on(locus.new, new, bound)


def _of_a_company(side: Side, places: list[int]) -> bool:
    """True of words right before the form of a company, or with it."""
    row = side.forms[min(places) : max(places) + 2]
    return not lists().suffixes.isdisjoint(row) and side.words[min(max(places) + 1, len(side.words) - 1)].capital


def _texts(side: Side, places: list[int]) -> bool:
    """True of what names a text alone: the Agreement, the Terms."""
    return all(side.forms[i] in lists().documents for i in places)


def _derived(locus: Locus, old: list[int], new: list[int]) -> bool:
    """True of California and Californian: one place, as its name and as what belongs to it."""
    if len(old) != 1 or len(new) != 1:
        return False
    short, long = sorted((locus.old.forms[old[0]], locus.new.forms[new[0]]), key=len)
    return len(short) >= STEM and long.removeprefix(short) in BELONGING and long.startswith(short)


def _a_company(locus: Locus, hunk: Hunk, wide: Hunk, bound: Bound, context: Context) -> bool:
    """True of two names of companies, with their forms, and little more."""
    if _bracketed(locus.new, hunk.new, context.new) or _bracketed(locus.old, hunk.old, context.old):
        return False
    if max(reach[1] - reach[0] for reach in hunk) > RENAMED:
        return False
    return _closed(locus.old, wide.old, bound) and _closed(locus.new, wide.new, bound)


def _an_address(locus: Locus, hunk: Hunk, wide: Hunk) -> bool:
    """True of two addresses; not of another company at the same one."""
    if _formed(locus.old, hunk.old) or _formed(locus.new, hunk.new):
        return False
    return _placed(locus.old, wide.old) and _placed(locus.new, wide.new)


def _name_like(side: Side, places: list[int], text: Text) -> bool:
    """True where hardly a word but those of names stands from the first to the last: no clause, no sentence."""
    row = _telling(side, places) or places
    lower = [
        i
        for i in range(min(row), max(row) + 1)
        if not side.words[i].capital
        and side.forms[i].isalpha()
        and side.forms[i] not in lists().function
        and not _glued(side.words, text.agreement.text, i)
    ]
    return len(lower) <= SMALL


def _bracketed(side: Side, reach: Range, text: Text) -> bool:
    """True of words that open a bracket: the number of a company's licence is no part of its name."""
    start = reach[0]
    return 0 < start < reach[1] and "(" in text.agreement.text[side.words[start - 1].end : side.words[start].start]


def _formed(side: Side, reach: Range) -> bool:
    """True where the form of a company is among these words."""
    return any(
        side.forms[i] in lists().suffixes and not "".join(side.forms[i + 1 : i + 2]).isdigit()  # "Henderson, NV 89052"
        for i in range(*reach)
    )


def _placed(side: Side, reach: Range) -> bool:
    """True of what may be an address: figures of a house, a box or a postal code stand in it, no section's."""
    figures = [i for i in range(*reach) if side.forms[i][0].isdigit()]
    return any(i == 0 or side.forms[i - 1] not in NUMBERED for i in figures)


def _glued(words: Sequence[Word], body: str, place: int) -> bool:
    """True of "com" in "Example.com": a dot and no white space parts it from the word before."""
    return place > 0 and body[words[place - 1].end : words[place].start] == "."


def _part(side: Side, place: int, *, address: bool) -> bool:
    """True of a word of a name; of an address a figure is one as well."""
    return side.words[place].capital or (address and side.forms[place][0].isdigit())


def _address(locus: Locus, hunk: Hunk, context: Context) -> Hunk:
    """The difference with all of the address it lies in, on both sides: names and figures with commas between."""
    return Hunk(_line(locus.old, context.old, hunk.old), _line(locus.new, context.new, hunk.new))


def _line(side: Side, text: Text, reach: Range) -> Range:
    start, end = reach
    while start > 0 and _joined(side, text, start):
        linked = start > 1 and side.forms[start - 1] in LINKING and _part(side, start - 2, address=True)
        if not linked and not _part(side, start - 1, address=True):
            break
        start -= 1
    while end < len(side.words) and _part(side, end, address=True) and _joined(side, text, end):
        end += 1
    # "Mill Inc. 7 Canal Street" begins behind the company's form; "Phone" and "Email" open what follows it.
    if start < reach[0] and side.forms[start] in lists().suffixes:
        start += 1
    if end > reach[1] and side.forms[end - 1] in LABELS:
        end -= 1
    return start, end


def _joined(side: Side, text: Text, place: int) -> bool:
    """True where nothing that ends a sentence or opens a bracket stands before this word."""
    if place == len(side.words):
        return True
    gap = text.agreement.text[side.words[place - 1].end : side.words[place].start]
    label = side.forms[place - 1] in {"attn", "attention"}
    boxed = side.forms[place - 1 : place + 1] == ("o", "box")
    ended = ". " in gap and not boxed and side.forms[place - 1] not in lists().postal  # "P.O. Box", "Elm St. 4"
    return not any(mark in gap for mark in (";()|\t" if label else ";:()|\t")) and not ended


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
        new[hunk.new[0] - before - 1].capital or _glued(new, body, hunk.new[0] - before - 1)
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


def _closed(side: Side, reach: Range, bound: Bound) -> bool:
    """True when one of the rule's words stands in the name after its first word, as the form of a company does."""
    return any(reach[0] < start < reach[1] for start, _ in hits(side, bound.near))


def _named(side: Side, places: list[int]) -> bool:
    return all(any(a <= i < b for a, b, _ in side.mentions) for i in places)
