"""Lines that were taken for headings and say a term of their own."""

import re
from collections.abc import Sequence

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.editorial.paraphrase import same_title
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.editorial.term_lines import says_a_term
from analyzer.materiality.frames import DENIED, FORCE, bounds, strict
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms
from clauses.facts.number_words import NUMBER_WORDS
from clauses.model import ClauseKind

# With one of these a line rules although no text stands below it.
ALONE = frozenset({DENIED, FORCE, "frame-limit"})
SHOWN = re.compile(r"[^\W\d_]{2}")  # letters of a word
FEW = 3  # words of a line that is no title of a part
SECTIONS = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION})


def heading_is_term(change: Change, survey: Survey) -> bool:
    """True where a line that was taken for a heading says a term of which the text below it does not speak.

    A heading that came over text, or was reworded, is the title of what stands there, where that says its words.
    """
    headings = [
        [forms(version.text.clauses[c].heading or "") for c in ids if c in version.text.clauses]
        for ids, version in ((change.old, survey.old), (change.new, survey.new))
    ]
    if change.kind is ChangeKind.RENAMED and all(same_title(*pair) for pair in zip(*headings, strict=False)):
        return False
    sides = (
        (change.old, survey.old, [e.old for e in change.edits]),
        (change.new, survey.new, [e.new for e in change.edits]),
    )
    if change.kind is ChangeKind.RENAMED and _another_line(change, survey):
        return True
    return any(
        _term_line(clause_id, version, edits, survey.catalogue.lexicon)
        for ids, version, edits in sides
        for clause_id in ids[:1]
        if any(edits)
    )


def _term_line(clause_id: str, version: Version, edits: Sequence[str], lexicon: Lexicon) -> bool:
    clause = version.text.clauses.get(clause_id)
    if clause is None or not clause.heading or clause.label is not None or clause.heading_span is None:
        return False
    below = [each.kind for each in version.text.clauses.values() if each.parent == clause_id]
    if ":" not in clause.heading and not SECTIONS.issuperset(below):
        return False  # the title of a text
    if not says_a_term(clause.heading) and not _bounds_alone(clause.heading, lexicon, version):
        return False
    said = {stem(word) for word in forms(version.text.agreement.text[clause.heading_span.end : clause.span.end])}
    told = [word for words in edits for word in forms(words) if word not in lists().function]
    told = [word for word in told if len(word) > 1 or word.isdigit()]
    return bool(told) and not all(stem(word) in said for word in told)


def _another_line(change: Change, survey: Survey) -> bool:
    """True of a line over no text of its own that says something else: "Half board", "Full board"."""
    known = lists()
    plain = known.headed | known.menus | known.titles | known.pages | known.function | known.documents
    for ids, version in ((change.old, survey.old), (change.new, survey.new)):
        clause = version.text.clauses.get(ids[0]) if ids else None
        if clause is None or clause.label is not None or not clause.heading or len(forms(clause.heading)) > FEW:
            return False
        if ":" in clause.heading:
            return False  # its key says whether it is a term
        below = [each.kind for each in version.text.clauses.values() if each.parent == clause.id]
        if not SECTIONS.issuperset(below) or not known.titles.isdisjoint(forms(clause.heading)):
            return False
    return any(
        SHOWN.search(edit.old) and SHOWN.search(edit.new) and not plain.issuperset((*forms(edit.old), *forms(edit.new)))
        for edit in change.edits
    )


def _bounds_alone(line: str, lexicon: Lexicon, version: Version) -> bool:
    """True of a line over no text that denies, limits, bans or counts: "No dogs", "Cash only", "Two keys"."""
    words, known = forms(line), lists()
    if words[-1:] and (words[-1] in known.titles or words[0] in known.asking_words):
        return False
    if any(kind in ALONE for kind, _ in strict(bounds(words, lexicon, version))):
        return True
    counts = any(word.isdigit() or word in NUMBER_WORDS or word in known.months for word in words)
    return counts and known.numbered.isdisjoint(words)
