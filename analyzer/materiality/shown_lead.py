"""The words that a reader sees right above a list, whatever the tree of clauses makes of its marks.

A list that got bullets, or whose lines were set apart, often hangs on another clause of the tree while it stands behind
the same colon as before.
"""

import re
from bisect import bisect_left

from analyzer.materiality.version import Version
from analyzer.materiality.words import forms
from clauses.model import Clause

ABOVE = 300  # characters above a list, and the words of them, that show behind which words it stands
ROW = 24
FAR = 2 * ABOVE  # characters before a line in which, past blank lines, the words above it end
LONGEST = 60  # items of a list past which its first is not sought
ENDS = (";", ",", "and", "or")  # what an item without a mark ends with, so that the next goes on with the list
MARK = re.compile(r"[ \t]*(?:([•·*–▪-])|(\()?([A-Za-z]{1,4}|\d{1,3})([.)]))(?=\s|[A-Z(])")


def shown_lead(clause_id: str, version: Version) -> tuple[str, ...] | None:
    """The words above the list in which a line stands, up to the colon; None where none is seen.

    Above the line stand lines of its own kind and depth alone: with a mark like its own, or without one and unfinished.
    """
    clause, body = version.text.clauses.get(clause_id), version.text.agreement.text
    if clause is None:
        return None
    marked, (ends, lines) = _kind(clause, body), version.by_end
    for _ in range(LONGEST):
        above = body[max(0, clause.span.start - FAR) : clause.span.start].rstrip()
        if above.endswith(":"):
            words = tuple(word for word in forms(above[-ABOVE:])[1:] if len(word) > 1 and not word.isdigit())
            return words[-ROW:] if len(words) >= ROW else None
        at = bisect_left(ends, clause.span.start + 1) - 1
        before = next((lines[i] for i in range(at, -1, -1) if lines[i].span.start < clause.span.start), None)
        if before is None or body[before.span.end : clause.span.start].strip() or _kind(before, body) != marked:
            return None
        if before.parent != clause.parent:
            return None  # one level up or down: the words above may lead in to one of the two alone
        if not marked and not before.span.of(body).rstrip().endswith(ENDS):
            return None
        clause = before
    return None


def _kind(clause: Clause, body: str) -> str:
    """The kind of mark a line has: a bullet, a letter or figure with what stands around it; nothing without one."""
    found = MARK.match(clause.span.of(body))
    if found is None:
        return ""
    bullet, opened, label, closed = found.groups()
    return bullet or f"{opened or ''}{'1' if label.isdigit() else 'a'}{closed}"
