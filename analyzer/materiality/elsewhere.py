"""Where words of one version stand in the other: as sentences of their own or within others, and what bounds them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from analyzer.materiality.chapeau import chapeau_of
from analyzer.materiality.closed_class import CONJUNCTIONS
from analyzer.materiality.frames import DENIED, FORCE, LED, Frame, bounds, differ, frame, strict
from analyzer.materiality.locus import Side
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Sentence, forms
from clauses.spans import Span

FORM, START, END = attrgetter("form"), attrgetter("start"), attrgetter("end")
BETWEEN = re.compile(r"[,;:•\n]+|\b(?:and|or|but)\b", re.IGNORECASE)  # what parts the members of a row
PHRASE = 3  # words from which a member can be looked for
BEHIND = 12  # words before it by which a phrase that bounds them is recognised
SUBJECT = 4  # words of a member among which its own side and word of force stand
LEADING = 40  # words of a long sentence among which stands what leads in to its members
OPENING = 10  # words with which a sentence begins, that lead in to all of its members
# What a longer sentence may say besides and yet leave its members what they are: a word of force of theirs.
HARMLESS = frozenset({FORCE, "frame-deal"})


class Place(NamedTuple):
    """Where a row of words stands: its clause, where it begins, and what its sentence says before and behind it."""

    clause: str
    start: int
    before: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """True of words that are a sentence, or an item, from its first word to its last."""
        return CONJUNCTIONS.issuperset(self.before) and CONJUNCTIONS.issuperset(self.behind)


def places(row: str, version: Version) -> Iterator[Place]:
    """Every place where the words of these characters stand in a row, whatever their capitals and marks."""
    for start, end in version.written.places(row):
        first = _sentence(version, start)
        last = _sentence(version, end - 1)
        if first is not None and last is not None:
            yield Place(
                first.clause,
                start,
                tuple(map(FORM, first.words[: bisect_right(first.words, start, key=END)])),
                tuple(map(FORM, last.words[bisect_left(last.words, end, key=START) :])),
            )


def free(place: Place, version: Version, lexicon: Lexicon) -> bool:
    """True where the words are a sentence, or a member of one that neither denies nor bounds them."""
    if place.whole:
        return True
    if (place.before and place.before[-1] not in CONJUNCTIONS) or (
        place.behind and place.behind[0] not in CONJUNCTIONS
    ):
        return False
    beside = bounds(place.before, lexicon, version, led=True) | bounds(place.behind, lexicon, version, led=True)
    return all(kind in HARMLESS for kind, _ in strict(beside))


def reframed(side: Side, here: Version, other: Version, lexicon: Lexicon) -> bool:
    """True of words that stand in the other version as well, but wherever they do bounded otherwise."""
    if side.span is None:
        return False
    mine = frame(here, lexicon, side.clause, side.span.start)
    found = [*places(side.span.of(here.text.agreement.text), other)]
    return bool(found) and all(differ(mine, frame(other, lexicon, each.clause, each.start)) for each in found)


def bound_alike(span: Span, here: Version, other: Version, lexicon: Lexicon) -> bool:
    """True of characters whose words stand in the other version too, each member of them bounded there as here."""
    body = here.text.agreement.text
    found = False
    for piece in _members(body, span):
        row = piece.of(body)
        stands = [*places(row, other)]
        if not stands:
            continue
        found = True
        at = [each for each in places(row, here) if each.start == piece.start]
        if forms(row)[0] in lists().attached and not any(
            _behind_the_same(one, there) for one in at for there in stands
        ):
            return False
        mine, theirs = [_around(e, here, lexicon) for e in at], [_around(e, other, lexicon) for e in stands]
        own = {bound for bound in bounds(forms(row)[:SUBJECT], lexicon, here) if bound[0] == FORCE}
        if all(differ(_without(one, own), _without(another, own)) for one in mine for another in theirs):
            return False
    return found


def _behind_the_same(one: Place, other: Place) -> bool:
    """True of words that stand behind the same ones: "unless you agree" bounds what is before it."""
    return one.before[-BEHIND:] == other.before[-BEHIND:]


def _without(found: Frame, own: set[tuple[str, tuple[str, ...]]]) -> Frame:
    """What bounds a member, but for the force of another rule where it has its own: "we may rest, and we may bake"."""
    return frozenset(bound for bound in found if not own or bound[0] != FORCE)


def _members(body: str, span: Span) -> Iterator[Span]:
    """The stretches between commas, conjunctions and line ends; shorter ones than a phrase are left out."""
    at = span.start
    for match in BETWEEN.finditer(body, span.start, span.end):
        yield from _phrase(body, at, match.start())
        at = match.end()
    yield from _phrase(body, at, span.end)


def _phrase(body: str, start: int, end: int) -> Iterator[Span]:
    words = [*re.finditer(r"\w+", body[start:end])]
    if len(words) >= PHRASE:
        yield Span(start + words[0].start(), start + words[-1].end())


def unled(version: Version, lexicon: Lexicon, clause_id: str, whole: Version) -> bool:
    """True of an item whose words stand in a sentence of the other version that its lead-in no longer opens."""
    text = version.text
    clause = text.clauses.get(clause_id)
    chapeau = chapeau_of(text, lexicon, clause_id, clause.span.start) if clause is not None else None
    if clause is None or chapeau is None:
        return False
    asked = strict(bounds(tuple(word.form for word in chapeau.sentence.words), lexicon, version, led=True))
    own = [word for s in text.sentences(clause.span) if s.clause == clause_id for word in s.words]
    row = text.agreement.text[own[0].start : own[-1].end] if own and asked else ""
    found = [*places(row, whole)]
    return bool(found) and not any(
        asked <= strict(frame(whole, lexicon, each.clause, each.start) | bounds(words, lexicon, whole, led=True))
        for each in found
        for words in (each.before[:LEADING], _above(whole, each))
    )


def _around(place: Place, version: Version, lexicon: Lexicon) -> Frame:
    """What bounds words from above, and from the start of their sentence."""
    opening = bounds(_opening(place.before, lexicon), lexicon, version, led=True)
    return frame(version, lexicon, place.clause, place.start) | frozenset(b for b in opening if b[0] in LED)


def _opening(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a sentence up to its first word of force and what denies it: they lead in to all that follows."""
    row = words[:OPENING]
    found = lexicon.find(row)
    ends = [end for _, end in found.get(FORCE, ())]
    if not ends:
        return row
    first = min(ends)
    return row[: max([first, *(end for start, end in found.get(DENIED, ()) if start == first)])]


def _above(version: Version, place: Place) -> tuple[str, ...]:
    """The words of the sentence above a clause, list or no list."""
    above = version.text.lead_in(place.clause, place.start)
    return tuple(word.form for word in above.words) if above is not None else ()


def _sentence(version: Version, at: int) -> Sentence | None:
    return next((s for s in version.text.sentences(Span(at, at + 1)) if s.words), None)
