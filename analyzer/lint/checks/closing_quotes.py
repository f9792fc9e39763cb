"""Quotation marks that open and are not closed before the next one opens."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.spans import Span

_MARK = re.compile('[“”"]')
_TERM = re.compile(r"“\w[\w.&’'-]*(?: [\w.&’'-]+){0,6}")


def find(draft: Draft) -> Iterator[Defect]:
    """One finding a clause, at the term whose mark stays open; straight marks may close a curly one."""
    last = ""
    for sentence in draft.sentences:
        if "“" not in sentence.words or sentence.clause.id == last:
            continue
        opened: int | None = None
        for mark in _MARK.finditer(sentence.words):
            if mark.group() != "“":
                opened = None
            elif opened is None:
                opened = mark.start()
            else:
                term = _TERM.match(sentence.words, opened)
                if term is not None and term.end() < mark.start() and sentence.words[mark.end() :][:1].isalpha():
                    last = sentence.clause.id
                    yield Defect(
                        span=Span(*term.span()).shift(sentence.span.start),
                        message=f"The quotation mark before “{term.group()[1:].split(',')[0]}” is not closed.",
                    )
                break


CHECK = Check(
    rule="missing-closing-quote",
    title="A quotation mark is opened that is never closed",
    severity=Severity.LOW,
    what="Looks for an opening quotation mark that meets another opening one, in the same sentence, before a closing "
    "one. A mark of the wrong curve right behind the term closes it all the same.",
    why="Where a defined term ends is then open, and tools that look for definitions miss it.",
    wrong="Acme Labs, Inc. (“Acme, “we” or “us”)",
    instead="Acme Labs, Inc. (“Acme”, “we” or “us”)",
    find=find,
)
