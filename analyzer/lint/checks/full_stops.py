"""Definitions and sub-sections that end without a full stop, so that one may run into the next."""

import re
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
_ADDRESS = re.compile(r"@|://|www\.|\w\.\w{2,}/?\Z")


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
            if (
                len(words) >= _FEWEST_WORDS
                and words[-1] not in {"and", "or"}
                and not _is_free_end(draft.text, span.end)
            ):
                start = max(span.start, draft.text.rfind(" ", span.start, span.end) + 1)
                yield Defect(
                    span=Span(start, span.end),
                    message=f"{draft.name(clause)} ends without a full stop.",
                )


def _is_free_end(text: str, end: int) -> bool:
    """True of an address at the end of a line: a full stop would be read as part of it."""
    last = text[max(0, text.rfind(" ", 0, end)) : end]
    rest = text[end : end + 3].lstrip(" \t\xa0")
    return _ADDRESS.search(last) is not None and (not rest or rest.startswith("\n"))


CHECK = Check(
    rule="missing-full-stop",
    title="A clause ends without a full stop",
    severity=Severity.LOW,
    what="Looks for definitions and sub-sections that end in no punctuation mark where nearly all others do. An "
    "address that ends its line is left alone.",
    why="Words may be missing at its end, and the next entry reads as its continuation.",
    wrong="“Carrier” means whoever carries the goods “Consignee” means …",
    instead="“Carrier” means whoever carries the goods. “Consignee” means …",
    find=find,
)
