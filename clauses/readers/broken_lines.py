"""Lines broken by hand inside one paragraph of a page: which of them begin a paragraph of their own."""

import re

from clauses.spans import Span
from clauses.structure.label_reading import label_at

_LINE = re.compile(r"[^\n]*")
_BULLET = re.compile(r"[•●▪◦‣·*–-](?=[ \t\u00a0]\S)")
_ENDED = (".", "!", "?", ":", ";", "”", '"')
_LONG = 80


def own_paragraphs(text: str, bold: list[Span]) -> list[Span]:
    """The stretches of ``text``, a paragraph with hard line breaks, that a reader sees as paragraphs.

    An empty line, a label or a bullet begins one, so does a sentence on a new line and what follows a line that is
    bold throughout (``bold``: the bold runs, ordered). The lines of an address stay together.
    """
    found: list[Span] = []
    open_at: int | None = None
    last: Span | None = None
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            if match.start() < match.end() or (last and "\n" in text[last.end : match.start()]):
                last = None  # an empty line
            continue
        start = match.start() + match.group().index(words[0])
        line = Span(start, start + len(words))
        if open_at is None or last is None or _begins(text, last, line, bold):
            if open_at is not None:
                found.append(Span(open_at, open_at + len(text[open_at:start].rstrip())))
            open_at = start
        last = line
    if open_at is not None:
        found.append(Span(open_at, open_at + len(text[open_at:].rstrip())))
    return found


def _begins(text: str, before: Span, line: Span, bold: list[Span]) -> bool:
    label = label_at(text, line.start, line.end)
    if _BULLET.match(text, line.start, line.end) or (label is not None and not label.text[-1:].isdigit()):
        return True
    if before.of(text).endswith(_ENDED) and max(before.end - before.start, line.end - line.start) > _LONG:
        return True
    return any(run.holds(before) for run in bold) and not any(run.meets(line) for run in bold)
