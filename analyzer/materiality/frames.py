"""What bounds a clause from above: headings and lead-ins that say who is meant, when, for how much, or whether at all.

The same words under "Business customers", under "Consumers" or under "What we never do" are three rules; a heading
that is no more than a title bounds nothing.
"""

import re
from collections.abc import Iterable, Iterator

from analyzer.materiality.chapeau import chapeau_of
from analyzer.materiality.locus import Side
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.survey import Version
from analyzer.materiality.words import forms
from clauses.model import Role
from clauses.spans import Span

Frame = frozenset[tuple[str, tuple[str, ...]]]

BOUNDING = (
    *("frame-denied", "frame-force", "frame-limit", "frame-choice", "frame-price", "frame-deal", "frame-group"),
    *("frame-time", "territory"),
)
CONDITION = "frame-condition"
# Of each pair the one in place of the other bounds otherwise; alone neither does.
USER, PROVIDER = "user", "provider"  # the sides a heading names
CONTRASTS = (
    (USER, PROVIDER),
    ("frame-right", "frame-duty"),
    ("frame-leave", "frame-ban"),
)
UNMARKED = frozenset(kind for pair in CONTRASTS for kind in pair)
_SIDES = {Role.USER: USER, Role.PROVIDER: PROVIDER}


def bounds(words: tuple[str, ...], lexicon: Lexicon, version: Version, *, led: bool = False) -> Frame:
    """The words of a heading, or (``led``) of a lead-in, that bound what stands under it, each with its kind."""
    found = lexicon.find(words)
    strict = {(kind, _plain(words[start:end])) for kind in BOUNDING for start, end in found.get(kind, ())}
    # "If you default" is a heading that conditions; in "What happens when you leave" the word is one of a title.
    conditions = found.get(CONDITION, ())
    strict |= {(CONDITION, _plain(words[start:end])) for start, end in conditions if led or not start}
    named = {_SIDES[role] for _, _, role in version.sides.find(words) if role in _SIDES}
    return frozenset(strict | {(kind, ()) for kind in UNMARKED if kind in found or kind in named})


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


def frame(version: Version, lexicon: Lexicon, clause_id: str | None, start: int, *, own: bool = True) -> Frame:
    """What bounds the words at ``start``: the headings above them and the words that lead in to their clause.

    ``own``: the heading of their clause is one of these, where it stands above them.
    """
    headings = _headings(version, clause_id, own=own)
    found = {bound for heading in headings for bound in bounds(heading, lexicon, version)}
    chapeau = chapeau_of(version.text, lexicon, clause_id, start)
    if chapeau is not None:
        found |= bounds(tuple(word.form for word in chapeau.sentence.words), lexicon, version, led=True)
    return frozenset(found)


def reframed(side: Side, here: Version, other: Version, lexicon: Lexicon) -> bool:
    """True of words that stand in the other version as well, but wherever they do bounded otherwise."""
    if side.span is None:
        return False
    mine = frame(here, lexicon, side.clause, side.span.start)
    found = [*_places(side.span.of(here.text.agreement.text).strip(), other)]
    return bool(found) and all(differ(mine, frame(other, lexicon, clause, start)) for clause, start in found)


def unled(version: Version, lexicon: Lexicon, clause_id: str, whole: Version) -> bool:
    """True of an item whose words stand in a sentence of the other version that its lead-in no longer opens."""
    text = version.text
    clause = text.clauses.get(clause_id)
    chapeau = chapeau_of(text, lexicon, clause_id, clause.span.start) if clause is not None else None
    if clause is None or chapeau is None:
        return False
    asked = _strict(bounds(tuple(word.form for word in chapeau.sentence.words), lexicon, version, led=True))
    own = [word for s in text.sentences(clause.span) if s.clause == clause_id for word in s.words]
    row = text.agreement.text[own[0].start : own[-1].end] if own and asked else ""
    found = [*_places(row, whole)]
    return bool(found) and not any(
        asked <= _strict(frame(whole, lexicon, place, start) | bounds(words, lexicon, whole, led=True))
        for place, start in found
        for words in (_before(whole, start), _above(whole, place, start))
    )


def _before(version: Version, start: int) -> tuple[str, ...]:
    """The words of a sentence that stand before this place in it."""
    return tuple(w.form for s in version.text.sentences(Span(start, start + 1)) for w in s.words if w.start < start)


def _above(version: Version, clause_id: str, start: int) -> tuple[str, ...]:
    """The words of the sentence above a clause, list or no list."""
    above = version.text.lead_in(clause_id, start)
    return tuple(word.form for word in above.words) if above is not None else ()


def _strict(found: Frame) -> Frame:
    return frozenset(bound for bound in found if bound[0] not in UNMARKED)


def _places(words: str, version: Version) -> Iterator[tuple[str, int]]:
    """Where these characters stand, in capitals or not: the clause, and where they begin."""
    for match in re.finditer(re.escape(words), version.text.agreement.text, re.IGNORECASE) if words else ():
        for sentence in version.text.sentences(Span(match.start(), match.start() + 1)):
            yield sentence.clause, match.start()


def _headings(version: Version, clause_id: str | None, *, own: bool) -> Iterator[tuple[str, ...]]:
    """The headings under which a clause stands, from its own or the next above."""
    clauses = version.text.clauses
    clause = clauses.get(clause_id or "")
    while clause is not None:
        if clause.heading and (own or clause.id != clause_id):
            yield forms(clause.heading)
        clause = clauses.get(clause.parent or "")


def _plain(words: Iterable[str]) -> tuple[str, ...]:
    """The words without the ending of a plural."""
    return tuple(
        word[:-2] if word.endswith("sses") else word[:-1] if word.endswith("s") and not word.endswith("ss") else word
        for word in words
    )
