"""Marks between the same words that say which words belong together: full stops, brackets, the commas of a clause."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from analyzer.comparison.model import Change
from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.sentence_ends import ABBREVIATIONS
from analyzer.materiality.version import Version
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word, forms, words_of
from clauses.spans import Span

_KNOWN = WordFile("judging", "stops")
STOP = re.compile(r"[.;:!?](?=[\s\"”’)\]*_]|$)|\n\s*\n")
PARTED = "\n\n"
PARAGRAPHS = re.compile(r"\n\s*\n")
RELATIVE = frozenset({"which", "who", "whose", "whom"})
CASES = _KNOWN.words("cases")
ONLY = "only"
NEAR = 4  # words within which one comma may stand for another
DENYING = frozenset({"not", "no", "only", "never"})  # what they deny or bound ends, or begins, at a comma beside them
WEIGHED = DENYING | {"without", "except", "unless"}  # an open choice in a draft: "we may (not) sell"
LINKING = frozenset({"so", "but", "however"})  # they open a sentence of their own as well as one that goes on
BRACKETS = "()"
BEHIND = r"(?=[\s\"”’)\]*_$€£%§]|\w|$)"  # what may follow a mark that ends a part of a sentence
SIGNS = re.compile(rf"(\w+)|(?<=[\w$€£%§])(\.){BEHIND}|([.;:!?]){BEHIND}|([.;:!?,()])|(\n\s*\n)")
SIDES = (attrgetter("old"), attrgetter("new"))
Gap = tuple[Word, str, Word]
"""A word, what stands between it and the next, and that one."""


def stops_moved(change: Change, old: Version, new: Version) -> bool:
    """True where the same words are cut into other sentences, or what a bracket or a pair of commas holds differs.

    "We refund fees. If you ask, we bake." and "We refund fees if you ask. We bake." have the same words. A stop that
    only came, or only went, tells where a word stands behind it that may belong to either side: "unless", "with", "in".
    """
    struck, put = (Counter(word for edit in change.edits for word in forms(words(edit))) for words in SIDES)
    if struck != put:
        return False  # other words
    texts = old.text.agreement.text, new.text.agreement.text
    spans = _differing(
        texts, _known(change.old_spans or (change.old_span,)), _known(change.new_spans or (change.new_span,))
    )
    if _as_marked(texts[0], spans[0]) == _as_marked(texts[1], spans[1]):
        return False  # their markup, their capitals or what their links lead to differs
    if len(spans[0]) == len(spans[1]) == 1 and _signs(texts[0], *spans[0]) == _signs(texts[1], *spans[1]):
        return False  # every mark stands where it stood
    before, after = _gaps(texts[0], spans[0]), _gaps(texts[1], spans[1])
    if [(a.form, b.form) for a, _, b in before] != [(a.form, b.form) for a, _, b in after]:
        return False
    next_word = [follows.form for _, _, follows in before]
    stops, commas = ((_places(before, mark), _places(after, mark)) for mark in (_stopped, _comma))
    brackets = [(_places(before, mark), _places(after, mark)) for mark in (_opens, _closes)]
    return (
        any(_moved(*places) for places in (stops, *brackets))
        or any(_freed(*each, next_word) for each in (commas, commas[::-1]))
        or any(next_word[at] in lists().attached - LINKING for at in stops[0] ^ stops[1])
        or any(next_word[at] in RELATIVE for at in commas[0] ^ commas[1])
        or any(
            _parts_off(at, commas[0] & commas[1], stops[0] | stops[1], next_word)
            for at in commas[0] ^ commas[1]
            if at + 1 not in commas[0] ^ commas[1]  # it went behind the joint, or came before it
        )
        or _cut_elsewhere(before, stops[0], *commas)
        or any(not WEIGHED.isdisjoint(_held(gaps, places)) for gaps, places in _bracketed(before, after))
    )


def _known(spans: Sequence[Span | None]) -> list[Span]:
    return [span for span in spans if span is not None]


def _differing(texts: tuple[str, str], old: list[Span], new: list[Span]) -> tuple[list[Span], list[Span]]:
    """One stretch on either side without the paragraphs with which both begin and end, but for the nearest."""
    if len(old) != 1 or len(new) != 1:
        return old, new
    rows = [span.of(text).split(PARTED) for span, text in zip((*old, *new), texts, strict=True)]
    most = min(map(len, rows)) - 1
    head = next((at for at in range(most) if rows[0][at] != rows[1][at]), most)
    tail = next((at for at in range(most - head) if rows[0][-1 - at] != rows[1][-1 - at]), most - head)
    made = []
    for row, span in zip(rows, (*old, *new), strict=True):
        before, after = (
            sum(len(part) + len(PARTED) for part in some)
            for some in (row[: max(0, head - 1)], row[len(row) - max(0, tail - 1) :])
        )
        made.append([Span(span.start + before, span.end - after)])
    return made[0], made[1]


def _as_marked(text: str, spans: Sequence[Span]) -> list[list[str]]:
    """The paragraphs of these stretches and of what stands between them, whatever their capitals and white space."""
    cuts = [at for span in spans for at in span]
    pieces = (f"<{text[start:end].casefold()}>" for start, end in pairwise(cuts))
    return [[" ".join(part.split()) for part in PARAGRAPHS.split(piece)] for piece in pieces]


def _signs(text: str, span: Span) -> list[tuple[str, ...]]:
    """The words of a stretch and the marks that part them, in their order, whatever their capitals and white space."""
    return [(word, *marks, parted and "\n\n") for word, *marks, parted in SIGNS.findall(span.of(text).casefold())]


def _gaps(text: str, spans: Sequence[Span]) -> list[Gap]:
    words = [word for span in spans for word in words_of(text, span.start, span.end)]
    return [(a, text[a.end : b.start], b) for a, b in pairwise(words)]


def _places(gaps: Sequence[Gap], marked: Callable[[Gap], bool]) -> frozenset[int]:
    return frozenset(at for at, gap in enumerate(gaps) if marked(gap))


def _moved(before: frozenset[int], after: frozenset[int]) -> bool:
    """True of a mark that went from one place and came to another."""
    return bool(before - after) and bool(after - before)


def _freed(here: frozenset[int], there: frozenset[int], next_word: Sequence[str]) -> bool:
    """True of "sell it, and read it if you agree" beside "sell it and read it, if you agree"."""
    went, came = here - there, there - here
    # "and, when we do, we …" beside ", and when we do, we …": the same pair of commas about the same words.
    joints = (at for at in went if next_word[at] in COORDINATORS and at + 1 not in came)
    return any(joints) and any(next_word[at] in CASES for at in came)


def _parts_off(at: int, commas: frozenset[int], stops: frozenset[int], next_word: Sequence[str]) -> bool:
    """True of a comma that parts one of two deeds from what bounds the other: "sell it, and read it if you agree".

    In a row of more ("sell, read, and keep it if you agree") the comma is a matter of style.
    """
    if next_word[at] not in COORDINATORS:
        return False
    first = max((stop for stop in stops if stop < at), default=-1)
    last = min((stop for stop in stops if stop > at), default=len(next_word))
    row = any(first < comma < at for comma in commas)
    return not row and any(_opens_case(next_word, place) for place in range(at + 1, last))


def _opens_case(next_word: Sequence[str], place: int) -> bool:
    """True of "if" and its like; not of "with" in "inconsistent with"."""
    word = next_word[place]
    return word in CASES - {ONLY} and not (word == "with" and next_word[place - 1] in lists().going_with)


def _cut_elsewhere(gaps: Sequence[Gap], stops: frozenset[int], before: frozenset[int], after: frozenset[int]) -> bool:
    """True of a comma that cuts a sentence at another place, stands beside a "not", or sets off what tells which.

    "When you pay late, charges apply." and "When you pay, late charges apply."; "members, living abroad, pay less".
    """
    ends = [*sorted(stops), len(gaps)]
    start = 0
    for end in ends:
        inside = range(start, end)
        old, new = _of_weight(gaps, *([at for at in inside if at in commas] for commas in (before, after)))
        if old != new and start < len(gaps):
            other = {*old} ^ {*new}
            if {*old} - {*new} and {*new} - {*old}:
                return True
            opposed = any(gaps[at][2].form == "not" for at in {*old} | {*new})
            if opposed or any(_beside(gaps[at]) for at in other) or _sets_off(gaps, old, new):
                return True
        start = end + 1
    return False


def _of_weight(gaps: Sequence[Gap], old: list[int], new: list[int]) -> tuple[list[int], list[int]]:
    """The commas but those before "and" or "or" that came or went as style has it: "flour, salt(,) and yeast".

    Where both words stand, a comma says which members go together: "bake and sell, or lend".
    """
    other = {*old} ^ {*new}
    words = {gaps[at][2].form for at in other} & COORDINATORS
    if len(words) > 1:
        return old, new
    free = {at for at in other if gaps[at][2].form not in COORDINATORS}
    # "May, June and July" beside "May June, and July": one comma stands at another place.
    style = {at for at in other - free if not any(0 < abs(at - place) <= NEAR and place != at + 1 for place in free)}
    return [at for at in old if at not in style], [at for at in new if at not in style]


def _beside(gap: Gap) -> bool:
    return not DENYING.isdisjoint((gap[0].form, gap[2].form))


def _sets_off(gaps: Sequence[Gap], old: Sequence[int], new: Sequence[int]) -> bool:
    """True of two commas that came, or went, about words that say which are meant: "rooms, facing the sea, are"."""
    came, went = {*new} - {*old}, {*old} - {*new}
    if len(came | went) != len(("before", "behind")) or (came and went):
        return False
    word, _, follows = gaps[min(came | went)]
    return word.form not in lists().function and not word.capital and follows.form.endswith("ing")


def _bracketed(before: Sequence[Gap], after: Sequence[Gap]) -> Iterator[tuple[Sequence[Gap], range]]:
    """What brackets hold that came or went: the version that has them, and its gaps from the one to the other."""
    for here, there in ((before, after), (after, before)):
        opened = sorted(_places(here, _opens) - _places(there, _opens))
        for at in opened:
            end = next((place for place in range(at, len(here)) if place > at and _closes(here[place])), None)
            if end is not None:
                yield here, range(at, end)


def _held(gaps: Sequence[Gap], places: range) -> set[str]:
    return {gaps[at][2].form for at in places}


def _stopped(gap: Gap) -> bool:
    """True where a sentence, or a part of one set off by a semicolon or a colon, ends between the words."""
    word, between, _ = gap
    short = len(word.form) == 1 or word.form in ABBREVIATIONS or word.form[0].isdigit()
    return STOP.search(between) is not None and not (short and between.startswith("."))


def _comma(gap: Gap) -> bool:
    return "," in gap[1]


def _opens(gap: Gap) -> bool:
    return BRACKETS[0] in gap[1]


def _closes(gap: Gap) -> bool:
    return BRACKETS[1] in gap[1]
