"""Definitions and sub-sections that end without a full stop, so that one may run into the next."""

from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind
from clauses.spans import Span

_ENDS = ".;:!?,…)]”\"’'"
_KINDS = frozenset({ClauseKind.DEFINITION, ClauseKind.SUBSECTION})
_LEAST = 3
_MOSTLY = 0.75
_FEWEST_WORDS = 6


def find(draft: Draft) -> Iterator[Defect]:
    """Clauses whose last word has no mark after it, where nearly all of their kind have one."""
    ends: dict[ClauseKind, list[tuple[Clause, Span]]] = defaultdict(list)
    last = {sentence.clause.id: sentence for sentence in draft.sentences}
    for clause in draft.agreement.clauses:
        sentence = last.get(clause.id)
        if clause.kind in _KINDS and not draft.children.get(clause.id) and sentence is not None:
            ends[clause.kind].append((clause, sentence.span))
    for found in ends.values():
        open_ended = [(clause, span) for clause, span in found if draft.text[span.end - 1] not in _ENDS]
        if len(found) < _LEAST or len(found) - len(open_ended) < _MOSTLY * len(found):
            continue
        for clause, span in open_ended:
            words = clause.span.of(draft.text).split()
            if len(words) >= _FEWEST_WORDS and words[-1] not in {"and", "or"}:
                start = max(span.start, draft.text.rfind(" ", span.start, span.end) + 1)
                yield Defect(
                    span=Span(start, span.end),
                    message=f"{draft.name(clause)} ends without a full stop.",
                )


CHECK = Check(
    rule="missing-full-stop",
    title="A clause ends without a full stop",
    severity=Severity.LOW,
    why="Words may be missing at its end, and the next entry reads as its continuation.",
    wrong="“Carrier” means whoever carries the goods “Consignee” means …",
    find=find,
)
