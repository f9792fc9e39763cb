"""Lines that came, or went, one right below the other: an address, a menu, the entries of a register."""

from collections.abc import Sequence
from itertools import pairwise

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.editorial.term_lines import says_a_term
from analyzer.materiality.model import JudgedChange
from analyzer.materiality.version import Version
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import forms
from clauses.model import ClauseKind
from clauses.spans import Span

_KNOWN = WordFile("judging", "line_rows")
WORDS = 12  # words that a line may have that is no sentence
ENDS = (".", ";", ":", "!", "?")
SHOWN = 6  # lines that a row quotes besides its first
RULING = _KNOWN.words("ruling")
Row = tuple[object, ...]


def in_rows(changes: Sequence[JudgedChange], old: Version, new: Version) -> dict[str, Row]:
    """Of changes that only ask to be read, those of lines right below one another → the row that they share.

    A line is no sentence, no item and no heading with a text of its own: what rules by itself stays a row of its own.
    """
    found: dict[str, Row] = {}
    for kind, version in ((ChangeKind.ADDED, new), (ChangeKind.REMOVED, old)):
        body = version.text.agreement.text
        lines = sorted(((span, c.id) for c in changes if (span := _line(c, kind, version)) is not None), key=_start)
        for (above, first), (below, second) in pairwise(lines):
            if not body[above.end : below.start].strip():
                found[second] = found.setdefault(first, ("row", kind, first))
    return found


def _start(line: tuple[Span, str]) -> int:
    return line[0].start


def _line(change: JudgedChange, kind: ChangeKind, version: Version) -> Span | None:
    """Where the line of a change of this kind stands; None of a change of anything else."""
    ids = change.new if kind is ChangeKind.ADDED else change.old
    clause = version.text.clauses.get(ids[0]) if change.kind is kind and len(ids) == 1 else None
    if clause is None or clause.heading or clause.kind in {ClauseKind.ITEM, ClauseKind.TABLE}:
        return None
    rows = [row.strip() for row in clause.span.of(version.text.agreement.text).strip().split("\n")]
    plain = all(
        len(row.split()) <= WORDS and not row.endswith(ENDS) and RULING.isdisjoint(forms(row)) and not _titled(row)
        for row in rows
        if row
    )
    return clause.span if plain and not change.findings else None


def _titled(row: str) -> bool:
    """True of a line that gives something its value, or names a term, and is no line of an address."""
    return says_a_term(row) and not any(letter.isdigit() for letter in row)


def others_shown(others: Sequence[JudgedChange], old: Version, new: Version) -> str:
    """The lines of a row besides its first, quoted."""
    told = []
    for change in others:
        version, ids = (new, change.new) if change.kind is ChangeKind.ADDED else (old, change.old)
        words = version.text.clauses[ids[0]].span.of(version.text.agreement.text)
        told.append(f"“{' '.join(words.split())}”")
    more = [*told[:SHOWN], "…"] if len(told) > SHOWN else told
    return ", ".join(more)
