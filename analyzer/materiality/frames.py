"""What bounds a clause from above: headings and lead-ins that say who is meant, when, for how much, or whether at all.

The same words under "Business customers", under "Consumers" or under "What we never do" are three rules; a heading
that is no more than a title bounds nothing.
"""

import re
from collections.abc import Iterable, Iterator

from analyzer.materiality.chapeau import chapeau_of
from analyzer.materiality.locus import Side
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.words import Text, forms
from clauses.spans import Span

Frame = frozenset[tuple[str, tuple[str, ...]]]

BOUNDING = (
    *("frame-denied", "frame-force", "frame-limit", "frame-choice", "frame-price", "frame-deal", "frame-group"),
    *("frame-time", "territory"),
)
CONDITION = "frame-condition"
# Of each pair the one in place of the other bounds otherwise; alone neither does.
CONTRASTS = (
    ("frame-side-user", "frame-side-provider"),
    ("frame-right", "frame-duty"),
    ("frame-leave", "frame-ban"),
)
UNMARKED = frozenset(kind for pair in CONTRASTS for kind in pair)


def bounds(words: tuple[str, ...], lexicon: Lexicon, *, led: bool = False) -> Frame:
    """The words of a heading, or (``led``) of a lead-in, that bound what stands under it, each with its kind."""
    found = lexicon.find(words)
    strict = {(kind, _plain(words[start:end])) for kind in BOUNDING for start, end in found.get(kind, ())}
    # "If you default" is a heading that conditions; in "What happens when you leave" the word is one of a title.
    conditions = found.get(CONDITION, ())
    strict |= {(CONDITION, _plain(words[start:end])) for start, end in conditions if led or not start}
    return frozenset(strict | {(kind, ()) for kind in UNMARKED if kind in found})


def differ(old: Frame, new: Frame) -> bool:
    """True where what bounds one does not bound the other."""
    if _strict(old) != _strict(new):
        return True
    before, after = ({kind for kind, _ in frame} for frame in (old, new))
    return any(
        (one in before and other in after and other not in before and one not in after)
        or (other in before and one in after and one not in before and other not in after)
        for one, other in CONTRASTS
    )


def frame(text: Text, lexicon: Lexicon, clause_id: str | None, start: int, *, own: bool = True) -> Frame:
    """What bounds the words at ``start``: the headings above them and the words that lead in to their clause.

    ``own``: the heading of their clause is one of these, where it stands above them.
    """
    found = {bound for heading in _headings(text, clause_id, own=own) for bound in bounds(heading, lexicon)}
    chapeau = chapeau_of(text, lexicon, clause_id, start)
    if chapeau is not None:
        found |= bounds(tuple(word.form for word in chapeau.sentence.words), lexicon, led=True)
    return frozenset(found)


def reframed(side: Side, here: Text, other: Text, lexicon: Lexicon) -> bool:
    """True of words that stand in the other version as well, but wherever they do bounded otherwise."""
    if side.span is None:
        return False
    mine = frame(here, lexicon, side.clause, side.span.start)
    found = [*_places(side.span.of(here.agreement.text).strip(), other)]
    return bool(found) and all(differ(mine, frame(other, lexicon, clause, start)) for clause, start in found)


def unled(text: Text, lexicon: Lexicon, clause_id: str, whole: Text) -> bool:
    """True of an item whose words stand in a sentence of the other version that its lead-in no longer opens."""
    clause = text.clauses.get(clause_id)
    chapeau = chapeau_of(text, lexicon, clause_id, clause.span.start) if clause is not None else None
    if clause is None or chapeau is None:
        return False
    asked = _strict(bounds(tuple(word.form for word in chapeau.sentence.words), lexicon, led=True))
    row = clause.span.of(text.agreement.text).strip().rstrip(";,. ")
    row = row[len(clause.label or "") :].strip()
    found = [*_places(row, whole)] if asked else []
    return bool(found) and not any(
        asked <= _strict(frame(whole, lexicon, place, start) | bounds(_before(whole, start), lexicon, led=True))
        for place, start in found
    )


def _before(text: Text, start: int) -> tuple[str, ...]:
    """The words of a sentence that stand before this place in it."""
    return tuple(w.form for s in text.sentences(Span(start, start + 1)) for w in s.words if w.start < start)


def _strict(found: Frame) -> Frame:
    return frozenset(bound for bound in found if bound[0] not in UNMARKED)


def _places(words: str, text: Text) -> Iterator[tuple[str, int]]:
    """Where these characters stand, in capitals or not: the clause, and where they begin."""
    for match in re.finditer(re.escape(words), text.agreement.text, re.IGNORECASE) if words else ():
        for sentence in text.sentences(Span(match.start(), match.start() + 1)):
            yield sentence.clause, match.start()


def _headings(text: Text, clause_id: str | None, *, own: bool) -> Iterator[tuple[str, ...]]:
    """The headings under which a clause stands, from its own or the next above."""
    clause = text.clauses.get(clause_id or "")
    while clause is not None:
        if clause.heading and (own or clause.id != clause_id):
            yield forms(clause.heading)
        clause = text.clauses.get(clause.parent or "")


def _plain(words: Iterable[str]) -> tuple[str, ...]:
    """The words without the ending of a plural."""
    return tuple(
        word[:-2] if word.endswith("sses") else word[:-1] if word.endswith("s") and not word.endswith("ss") else word
        for word in words
    )
