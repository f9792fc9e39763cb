"""Tests of names: one changed throughout, another word for the same party."""

from collections import Counter
from collections.abc import Iterable

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.closed_class import JOINTS
from analyzer.materiality.editorial.companies import other_kind
from analyzer.materiality.editorial.desk import Desk, Pair, put, struck
from analyzer.materiality.editorial.former_names import markers
from analyzer.materiality.editorial.whole_names import NAME, whole_name
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms

_KNOWN = WordFile("editorial_tests", "names")
HEADING = "heading"  # the note of a clause that got another heading: no word of it is a name
# Words that bound what is said of a name, and so are never part of one.
BOUNDS = _KNOWN.words("bounds")
SELDOM = 20  # of so many places of a name one may follow "shall" or "may" and be no verb
FEW = 5  # of so many places of a name one may have been left as it was
OFTEN = 3  # replacements from which the new name may have been known before
SUBJECTS = frozenset({"we", "you", "us"})
ACTORS = _KNOWN.ordered("actors")
SITED = frozenset({"governing-law", "venue", "notices"})  # where a name is a place that matters


def names_changed(changes: Iterable[Change], loci: Iterable[Locus], context: Context) -> frozenset[Pair]:
    """Replacements of one name by another after which the old name stands (almost) nowhere.

    A name counts that the comparison saw renamed, or that was replaced more than once or had stood more than once.
    Addresses, numbers, places and another form of company are no new names of the same thing.
    """
    pairs = {
        (forms(edit.old), forms(edit.new))
        for change in changes
        if change.kind is ChangeKind.RENAMED and change.note != HEADING
        for edit in change.edits
        if edit.old and edit.new
    }
    seen: Counter[Pair] = Counter()
    for locus in loci:
        if locus.one_sided or not SITED.isdisjoint(locus.topics):
            continue
        for hunk in locus.hunks:
            for wide in {hunk, whole_name(locus, hunk, Desk(context, frozenset()))}:
                if (
                    _all_capital(locus.old, wide.old)
                    and _capital(locus.old, wide.old)
                    and _capital(locus.new, wide.new)
                    and not other_kind(locus, wide)
                ):
                    seen[struck(locus, wide), put(locus, wide)] += 1
    for (old, new), count in seen.items():
        stood = context.old.count(old)
        if (
            (count > 1 or stood > 1)
            and (count >= OFTEN or not context.old.says(new))
            and _gone(old, stood, context.new)
        ):
            pairs.add((old, new))
    return frozenset(
        p for p in pairs if not any(word[0].isdigit() for side in p for word in side) and not _done(p[0], context.old)
    )


def _gone(name: tuple[str, ...], stood: int, text: Text) -> bool:
    """True of a name that stood so often and stands (almost) nowhere any more, but as what something was called."""
    left = text.count(name)
    if left * FEW > stood:
        left -= sum(text.count((*marker, *name)) for marker in markers())
    return left * FEW <= stood


def _done(words: tuple[str, ...], text: Text) -> bool:
    """True where a word is a verb in capitals, which says what someone does: "We Share", "may Share".

    A name may stand so as well ("in no event shall Acme"), but hardly one time in many.
    """
    for word in words:
        said = sum(text.count((actor, word)) for actor in ACTORS if text.says((actor, word)))
        if said and said * SELDOM >= text.count((word,)):
            return True
    return False


def _all_capital(side: Side, reach: tuple[int, int]) -> bool:
    """True where no word that tells is written small: "We share" is no name."""
    small = lists().function
    return all(
        w.capital or not w.form.isalpha() or w.form in small or w.form in JOINTS for w in side.words[slice(*reach)]
    )


def _capital(side: Side, reach: tuple[int, int]) -> bool:
    """True of words with a name among them: a capital that is no small word's and not only a sentence's first."""
    if not 0 < reach[1] - reach[0] <= NAME:
        return False
    small = lists().function
    if any(not word.capital and word.form in BOUNDS for word in side.words[slice(*reach)]):
        return False  # "not Acme", "any other Mill" are no names
    named = [i for i in range(*reach) if side.words[i].capital and side.forms[i] not in small]
    return any(i > 0 or side.forms[i] in SUBJECTS or i + 1 in named for i in named) or (
        bool(named) and reach[1] - reach[0] == 1
    )
