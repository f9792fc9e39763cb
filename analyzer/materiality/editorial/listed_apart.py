"""A rule that stands as a sentence in one version and as a lead-in with its item in the other, word for word.

"You may not sell bread. You may not copy it." and "You may not: • sell bread; or • copy it" are the same bans.
"""

from functools import lru_cache

from analyzer.materiality.chapeau import chapeau_of
from analyzer.materiality.closed_class import JOINTS
from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.elsewhere import places
from analyzer.materiality.frames import differ, headings_bound
from analyzer.materiality.locus import Side
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.version import Version
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS
from clauses.model import ClauseKind

_KNOWN = WordFile("editorial_tests", "listed_apart")
LEAST = 3  # words of a sentence below which it is none
# What a lead-in says of the list alone: "you may not do any of the following:".
ANNOUNCED = (
    ("do", "any", "of", "the", "following"),
    ("do", "the", "following"),
    ("any", "of", "the", "following"),
    ("the", "following"),
    ("either",),
)
POINTING = _KNOWN.words("pointing")

Words = tuple[str, ...]


def listed_apart(side: Side, here: Version, other: Version, desk: Desk) -> bool:
    """True of a sentence that the other version has as a lead-in and its item, or of an item that it has as one."""
    lexicon, said = desk.context.lexicon, _bare(side.forms)
    if len(said) < LEAST or side.span is None or not POINTING.isdisjoint(said):
        return False
    if side.chapeau is None:
        return _alike(side, here, other, _listed(other, lexicon).get(said, ()), lexicon)
    led = _led(tuple(word.form for word in side.chapeau.sentence.words), said)
    return _alike(side, here, other, _sentences(other).get(led, ()), lexicon)


def whole_elsewhere(side: Side, here: Version, other: Version) -> bool:
    """True of a short sentence that is one of the other version as well, as often, and takes nothing up."""
    if len(side.forms) < LEAST or side.span is None or side.chapeau is not None or not POINTING.isdisjoint(side.forms):
        return False
    body = here.text.agreement.text
    if body[side.span.end : side.span.end + 1] not in {".", "!"}:
        return False
    row = side.span.of(body)
    found, mine = ([place for place in places(row, version) if place.whole] for version in (other, here))
    return 0 < len(mine) <= len(found) and lists().function.isdisjoint({*side.forms[:1]} - {"you", "we"})


def _alike(side: Side, here: Version, other: Version, twins: tuple[str, ...], lexicon: Lexicon) -> bool:
    """True where one of these clauses stands below headings that bound it as this passage's do."""
    mine = headings_bound(here, lexicon, side.clause)
    return any(not differ(mine, headings_bound(other, lexicon, clause)) for clause in twins)


@lru_cache(maxsize=VERSIONS)
def _listed(version: Version, lexicon: Lexicon) -> dict[Words, tuple[str, ...]]:
    """What each lead-in says with each of its items, with the items' clauses."""
    found: dict[Words, tuple[str, ...]] = {}
    for clause in version.text.agreement.clauses:
        if clause.kind is not ClauseKind.ITEM:
            continue
        lead = chapeau_of(version.text, lexicon, clause.id, clause.span.start)
        own = [s for s in version.text.sentences(clause.span) if s.clause == clause.id and s.words]
        if lead is None or len(own) != 1:
            continue
        said = _led(tuple(w.form for w in lead.sentence.words), _bare(tuple(w.form for w in own[0].words)))
        found[said] = (*found.get(said, ()), clause.id)
    return found


@lru_cache(maxsize=VERSIONS)
def _sentences(version: Version) -> dict[Words, tuple[str, ...]]:
    """The sentences of a version that no lead-in opens, each with the clauses that say it."""
    text, found = version.text, dict[Words, tuple[str, ...]]()
    for clause in text.agreement.clauses:
        if clause.kind is ClauseKind.ITEM:
            continue
        for sentence in text.sentences(clause.span):
            if sentence.clause == clause.id and sentence.words:
                said = tuple(word.form for word in sentence.words)
                found[said] = (*found.get(said, ()), clause.id)
    return found


def _led(lead: Words, item: Words) -> Words:
    """The sentence that a lead-in makes with its item."""
    end = next((tail for tail in ANNOUNCED if lead[-len(tail) :] == tail), ())
    return (*lead[: len(lead) - len(end)], *item)


def _bare(words: Words) -> Words:
    """The words without the joint behind an item, and without its mark."""
    start = 1 if len(words) > 1 and len(words[0]) == 1 and words[0] not in {"a", "i"} else 0
    return words[start:-1] if words and words[-1] in JOINTS else words[start:]
