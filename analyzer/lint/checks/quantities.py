"""Numbers in words whose figures say something else."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.facts.number_words import WORDS, value_of
from clauses.spans import Span

_FIGURES = re.compile(r"\(\s*\d")
_BOTH = re.compile(rf"\b(?P<words>{WORDS})\s*\(\s*(?P<figures>\d[\d,]*)\s*(?:%|percent)?\s*\)", re.I)


def find(draft: Draft) -> Iterator[Defect]:
    """“thirty (20) days”."""
    for sentence in draft.sentences:
        if not _FIGURES.search(sentence.words):
            continue
        for match in _BOTH.finditer(sentence.words):
            words, figures = match.group("words"), match.group("figures")
            try:
                said, written = value_of(words), value_of(figures.rstrip(","))
            except ValueError:
                continue
            if said != written:
                yield Defect(
                    span=Span(*match.span()).shift(sentence.span.start),
                    message=f"The words say {said:,}, the figures {written:,}.",
                )


CHECK = Check(
    rule="inconsistent-quantity",
    title="A number in words and its figures differ",
    severity=Severity.HIGH,
    what="Looks for numbers written in words with figures in brackets that say something else.",
    why="Courts tend to prefer the words; whoever relied on the figures loses the difference.",
    wrong="within thirty (20) days",
    instead="within twenty (20) days, or simply: within 20 days",
    find=find,
)
