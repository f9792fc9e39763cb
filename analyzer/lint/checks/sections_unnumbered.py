"""Long sections without sub-numbers beside sections that have them."""

from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, listed
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind

_LONG = 6
_MOSTLY = 0.5
_LEAST = 6


def find(draft: Draft) -> Iterator[Defect]:
    """One finding a document: the first long section that can be cited only as a whole, the others related."""
    sections = [
        clause
        for clause in draft.agreement.clauses
        if clause.kind is ClauseKind.SECTION and (clause.label or "")[:1].isdigit()
    ]
    counts = dict.fromkeys((clause.id for clause in sections), 0)
    for sentence in draft.sentences:
        for above in draft.path(sentence.clause):
            if above.id in counts:
                counts[above.id] += 1
    long = [clause for clause in sections if counts[clause.id] >= _LONG]
    bare = [clause for clause in long if not _is_divided(draft, clause)]
    numbered = [clause for clause in sections if _is_divided(draft, clause)]
    if len(sections) < _LEAST or not bare or len(numbered) < max(2, _MOSTLY * len(sections)):
        return
    verb, each = ("has", "it") if len(bare) == 1 else ("have", "they")
    yield Defect(
        span=bare[0].heading_span or bare[0].label_span,
        message=f"{listed([draft.name(clause) for clause in bare], 4)} {verb} {_LONG} sentences or more and no "
        f"sub-numbers, unlike {draft.name(numbered[0])}: {each} can be cited only as a whole.",
        related=tuple(span for clause in bare[1:] if (span := clause.heading_span or clause.label_span)),
    )


def _is_divided(draft: Draft, clause: Clause) -> bool:
    return any(child.label for child in _below(draft, clause))


def _below(draft: Draft, clause: Clause) -> Iterator[Clause]:
    for child in draft.children.get(clause.id, ()):
        yield child
        if child.label is None:
            yield from draft.children.get(child.id, ())


CHECK = Check(
    rule="unnumbered-section",
    title="A long section has no sub-numbers though others have them",
    severity=Severity.LOW,
    what="Looks for numbered sections of six sentences or more without sub-sections or items, in documents that "
    "sub-number half of their sections. One finding a document.",
    why="A rule in the middle of such a section can't be cited, nor listed as surviving, nor excepted by number.",
    wrong="9.1 … 9.2 …  10 Liability. (Seven sentences: cap, exclusions, beta features.)",
    instead="10.1 Exclusions. …  10.2 Cap. …  10.3 Beta features. …",
    find=find,
)
