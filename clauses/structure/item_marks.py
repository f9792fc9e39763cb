"""Marks in brackets inside running text that may open items ("(a)"), and where the sentences between them end.

What follows a reference word ("Section 4(b)") or stands in a row of references ("(i) or (ii) above") opens none.
"""

import re
from collections.abc import Iterator

from clauses.spans import Span
from clauses.structure.habits import habits
from clauses.structure.label_reading import paren_label_at
from clauses.structure.labels import Label

_PAREN = re.compile(r"\((?:\d{1,2}|[a-z]{1,5}|[A-Z]{1,3})\)")
_JOINED = re.compile(r"\([a-zA-Z0-9]{1,5}\)(?:\s*,\s*|\s*,?\s*(?:and|or|to|through|and/or)\s+)")
_SENTENCE_END = re.compile(r"[.!?][”\"')]*\s+(?=[“\"(]?[A-Z])")
_LAST_WORD = re.compile(r"(\S+)\s*\Z")
_NO_REFERENCE = frozenset({"or", "to", "through", "under"})
_ABBREVIATIONS = frozenset(
    {"e.g.", "i.e.", "inc.", "ltd.", "corp.", "co.", "no.", "sec.", "art.", "u.s.", "etc.", "v.", "llc."}
)


def item_marks(text: str, span: Span) -> list[Label]:
    """The labels in ``text[span]`` that may open items, in order."""
    found = []
    joined_to = -1
    for match in _PAREN.finditer(text, span.start, span.end):
        at = match.start()
        if at > span.start and not text[at - 1].isspace() and text[at - 1] not in "—–(":
            continue
        after = text[match.end() : match.end() + 1]
        if after and not (after.isspace() or after.isupper() or after in '“"[.'):
            continue
        joined = _JOINED.match(text, at, span.end)
        if joined and _PAREN.match(text, joined.end(), span.end):
            joined_to = joined.end()
        if at <= joined_to:
            continue  # "pursuant to (i) or (ii) above": references
        before = _LAST_WORD.search(text, max(span.start, at - 30), at)
        if before and before.group(1).casefold().lstrip('(“"') in habits().reference_words - _NO_REFERENCE:
            continue
        label = paren_label_at(text, at, span.end)
        if label:
            found.append(label)
    return found


def sentence_ended(text: str, start: int, end: int) -> bool:
    """True when a sentence ends in ``text[start:end]`` and another begins."""
    return next(sentence_ends(text, Span(start, end)), None) is not None


def sentence_ends(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Full stops that end a sentence; abbreviations do not."""
    for stop in _SENTENCE_END.finditer(text, span.start, span.end):
        word = _LAST_WORD.search(text, max(span.start, stop.start() - 12), stop.start() + 1)
        if word and word.group(1).casefold().lstrip('(“"') in _ABBREVIATIONS:
            continue
        yield stop
