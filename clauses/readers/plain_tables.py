"""Tables of plain text: cells set apart by tabs, or drawn between upright strokes."""

import re
from collections.abc import Sequence

from clauses.spans import Span

_RULED = re.compile(r"\|.*\|\s*\Z")
_RULE = re.compile(r"[|+:=\s-]+\Z")


def is_row(text: str, line: Span) -> bool:
    """True for a line of cells set apart by tabs or by upright strokes."""
    words = line.of(text).strip()
    return "\t" in words or (words[:1] in "|+" and bool(_RULED.match(words) or _is_rule(words)))


def rows_of(text: str, lines: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """The cells of each line; drawn rules between rows are no rows."""
    return tuple(_cells(text, line) for line in lines if not _is_rule(line.of(text)))


def _is_rule(words: str) -> bool:
    return len(words) > 2 and "-" in words + "=" and bool(_RULE.match(words)) and "--" in words.replace("=", "-")


def _cells(text: str, line: Span) -> tuple[Span, ...]:
    words = line.of(text)
    mark = "|" if words.startswith("|") else "\t"
    start, end = line
    if mark == "|":
        start, end = start + 1, start + words.rstrip().rindex("|") if words.count("|") > 1 else end
    found, at = [], start
    for cell in text[start:end].split(mark):
        kept = cell.strip() if mark == "|" else cell
        lead = cell.index(kept[0]) if kept else 0
        found.append(Span(at + lead, at + lead + len(kept)))
        at += len(cell) + 1
    return tuple(found)
