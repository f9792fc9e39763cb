"""Lines that were taken for headings and say a term of their own."""

from collections.abc import Sequence

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.editorial.paraphrase import same_title
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.editorial.term_lines import says_a_term
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms
from clauses.model import ClauseKind

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
    return any(
        _term_line(clause_id, version, edits) for ids, version, edits in sides for clause_id in ids[:1] if any(edits)
    )


def _term_line(clause_id: str, version: Version, edits: Sequence[str]) -> bool:
    clause = version.text.clauses.get(clause_id)
    if clause is None or not clause.heading or clause.label is not None or clause.heading_span is None:
        return False
    below = [each.kind for each in version.text.clauses.values() if each.parent == clause_id]
    if not says_a_term(clause.heading) or (":" not in clause.heading and not SECTIONS.issuperset(below)):
        return False  # the title of a text
    said = {stem(word) for word in forms(version.text.agreement.text[clause.heading_span.end : clause.span.end])}
    told = [word for words in edits for word in forms(words) if word not in lists().function]
    return bool(told) and not all(stem(word) in said for word in told)
