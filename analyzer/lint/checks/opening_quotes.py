"""Closing quotation marks that nothing opened."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.spans import Span

_MARK = re.compile("[“”„]")
_STRAIGHT = ("'", '"', "‘", "«", "”")
_FAR = 300
_TERM_BEFORE = re.compile(r"(?:[A-Z0-9][\w.&’'-]*[ \t]+){0,6}[\w.&’'-]+\Z")


def find(draft: Draft) -> Iterator[Defect]:
    """One finding a section: the first such mark, the others related."""
    text = draft.text
    by_section: dict[str, list[Span]] = {}
    depth, inside = 0, None
    for sentence in draft.sentences:
        if sentence.clause.id != inside:
            depth, inside = 0, sentence.clause.id
        for mark in _MARK.finditer(text, *sentence.span):
            if mark.group() in "“„":
                depth += 1
            elif depth:
                depth -= 1
            elif (start := _term_start(text, sentence.span.start, mark.start())) is not None:
                *_, section = draft.path(sentence.clause)
                by_section.setdefault(section.id, []).append(Span(start, mark.end()))
    for spans in by_section.values():
        first = spans[0]
        more = f", as do {len(spans) - 1} more in this section" if len(spans) > 1 else ""
        yield Defect(
            span=first,
            message=f"“{first.of(text)[:-1]}” has a closing quotation mark but no opening one{more}.",
            related=tuple(spans[1:]),
        )


def _term_start(text: str, sentence: int, mark: int) -> int | None:
    """Where the term before the mark begins that it closes; None after a number (inches), after nothing, and where
    a straight mark opened it.
    """
    before = _TERM_BEFORE.search(text, max(sentence, mark - 80), mark)
    if before is None or before.group().isdigit():
        return None
    start = before.start()
    straight = text[start - 1 : start] in _STRAIGHT or text.count('"', max(sentence, mark - _FAR), mark) % 2
    return None if straight or not before.group()[:1].isupper() or before.group().endswith(".") else start


CHECK = Check(
    rule="missing-opening-quote",
    title="A quotation mark is closed that was never opened",
    severity=Severity.LOW,
    what="Looks for capitalised words with a closing quotation mark that nothing opened: one finding a section. A "
    "straight mark that a curly one closes is left alone.",
    why="Where a defined term begins is then open, and tools that look for definitions miss it.",
    wrong="Consignee” means whoever may claim delivery.",
    instead="“Consignee” means whoever may claim delivery.",
    find=find,
)
