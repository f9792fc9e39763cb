"""What bounds a clause from above: headings and lead-ins that say who is meant, when, for how much, or whether at all.

The same words under "Business customers", under "Consumers" or under "What we never do" are three rules; a heading
that is no more than a title bounds nothing.
"""

from collections.abc import Iterable, Iterator

from analyzer.materiality.chapeau import chapeau_of
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.version import Version
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import forms
from clauses.model import Role

_KNOWN = WordFile("judging", "frames")
Frame = frozenset[tuple[str, tuple[str, ...]]]

BOUNDING = (
    *("frame-denied", "frame-force", "frame-limit", "frame-choice", "frame-price", "frame-deal", "frame-group"),
    *("frame-time", "territory"),
)
DENIED, FORCE, CONDITION = "frame-denied", "frame-force", "frame-condition"
# What the first words of a sentence say of all that follows in it.
LED = frozenset({DENIED, FORCE, "frame-limit", "frame-choice", CONDITION})
REPEATED = _KNOWN.phrase_set("repeated")
# Of each pair the one in place of the other bounds otherwise; alone neither does.
USER, PROVIDER = "user", "provider"  # the sides a heading names
CONTRASTS = (
    (USER, PROVIDER),
    ("frame-right", "frame-duty"),
    ("frame-leave", "frame-ban"),
)
UNMARKED = frozenset(kind for pair in CONTRASTS for kind in pair)
REST = frozenset({"other", "others", "elsewhere"})  # "Governing law - Other": whoever the headings beside it leave
_SIDES = {Role.USER: USER, Role.PROVIDER: PROVIDER}


def bounds(words: tuple[str, ...], lexicon: Lexicon, version: Version, *, led: bool = False) -> Frame:
    """The words of a heading, or (``led``) of a lead-in, that bound what stands under it, each with its kind."""
    found = lexicon.find(words)
    strict = {(kind, _plain(words[start:end])) for kind in BOUNDING for start, end in found.get(kind, ())}
    # "If you default" is a heading that conditions; in "What happens when you leave" the word is one of a title.
    conditions = found.get(CONDITION, ())
    strict |= {(CONDITION, _plain(words[start:end])) for start, end in conditions if led or not start}
    if words[-1:] and words[-1] in REST:
        strict.add(("frame-group", ("other",)))
    named = {_SIDES[role] for _, _, role in version.sides.find(words) if role in _SIDES}
    return frozenset(strict | {(kind, ()) for kind in UNMARKED if kind in found or kind in named})


def differ(old: Frame, new: Frame) -> bool:
    """True where what bounds one does not bound the other."""
    if strict(old) != strict(new):
        return True
    before, after = ({kind for kind, _ in frame} for frame in (old, new))
    return any(
        (one in before and other in after and other not in before and one not in after)
        or (other in before and one in after and one not in before and other not in after)
        for one, other in CONTRASTS
    )


def frame(
    version: Version,
    lexicon: Lexicon,
    clause_id: str | None,
    start: int,
    *,
    own: bool = True,
    said: Frame = frozenset(),
) -> Frame:
    """What bounds the words at ``start``: the headings above them and the words that lead in to their clause.

    ``own``: the heading of their clause is one of these, where it stands above them. ``said`` is what the words say
    themselves: a heading that says it over them ("No storing bread" over "You may not store bread") adds nothing.
    """
    headings = _headings(version, clause_id, own=own)
    denied = any(kind == DENIED for kind, _ in said)
    found = {
        bound
        for heading in headings
        for bound in bounds(heading, lexicon, version)
        if not (bound in said and bound[1] in REPEATED) and not (denied and bound[0] == DENIED)
    }
    chapeau = chapeau_of(version.text, lexicon, clause_id, start)
    if chapeau is not None:
        found |= bounds(tuple(word.form for word in chapeau.sentence.words), lexicon, version, led=True)
    return frozenset(found)


def headings_bound(version: Version, lexicon: Lexicon, clause_id: str | None) -> Frame:
    """What the headings above a clause, and its own, bound it by."""
    return frozenset(
        found for heading in _headings(version, clause_id, own=True) for found in bounds(heading, lexicon, version)
    )


def strict(found: Frame) -> Frame:
    """Of what bounds a clause all but that which says something only in place of its contrary."""
    return frozenset(bound for bound in found if bound[0] not in UNMARKED)


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
