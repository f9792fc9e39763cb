"""An agreement made ready for proofreading: clauses by id, children, and whose words stand where."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.lint.capitals import Capitalised, capitalised
from analyzer.lint.sentence import Sentence
from clauses.facts.sentences import sentences as sentence_spans
from clauses.model import Agreement, Clause, ClauseKind
from clauses.spans import Span
from clauses.tiles import tiles

__all__ = ["PROSE", "Draft", "draft_of", "key_of", "listed"]

PROSE = frozenset(
    {
        ClauseKind.SECTION,
        ClauseKind.SUBSECTION,
        ClauseKind.ITEM,
        ClauseKind.PARAGRAPH,
        ClauseKind.DEFINITION,
        ClauseKind.PREAMBLE,
        ClauseKind.ANNEX,
    }
)
"""Kinds whose words are the agreement's own sentences; tables, front matter and menus are not proofread."""

_NUMBERED = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION})
_NAMES_PART = re.compile(
    r"\b(?:agreement|terms|policy|addendum|conditions|notice|annex|appendix|schedule|exhibit|contract)\b", re.I
)
_SMALL = re.compile(r"(?<![\w./@-])[a-z]{3,}(?![\w/@]|\.\w)")
_CAME_FAR = 4
_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What every check reads.

    ``small``: the words that the document writes in small letters somewhere, addresses left out.
    """

    agreement: Agreement
    clauses: dict[str, Clause]
    children: dict[str | None, tuple[Clause, ...]]
    stretches: tuple[tuple[Span, Clause], ...]
    starts: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    capitals: tuple[Capitalised, ...]
    parts: tuple[int, ...]
    small: frozenset[str]

    @property
    def text(self) -> str:
        """The agreement's text."""
        return self.agreement.text

    def clause_at(self, place: int) -> Clause | None:
        """The clause whose own words hold the character at ``place``."""
        at = bisect_right(self.starts, place) - 1
        if at < 0:
            return None
        span, clause = self.stretches[at]
        return clause if span.start <= place < span.end else None

    def part(self, place: int) -> int:
        """Which part of the document a place is in: the agreement, an annex, another agreement in the same file.

        Parts may define their own terms and number their own clauses.
        """
        return bisect_right(self.parts, place)

    def path(self, clause: Clause | None) -> Iterator[Clause]:
        """The clause, its parent, and so on up to the top."""
        while clause is not None:
            yield clause
            clause = self.clauses.get(clause.parent) if clause.parent is not None else None

    def name(self, clause: Clause) -> str:
        """What a reader calls the clause: "6.5 (Survival)", "“Fees”", else its kind."""
        label = (clause.label or "").rstrip(".")
        heading = clause.heading or ""
        if label and heading:
            return f"{label} ({heading})"
        return label or (f"“{heading}”" if heading else clause.id)


def draft_of(agreement: Agreement) -> Draft:
    """Makes an agreement ready. Linear in its text."""
    clauses = {clause.id: clause for clause in agreement.clauses}
    children: dict[str | None, list[Clause]] = defaultdict(list)
    for clause in agreement.clauses:
        children[clause.parent].append(clause)
    stretches = tuple(
        (tile.span, clauses[tile.clause])
        for tile in tiles(agreement.text, agreement.clauses)
        if tile.clause is not None
    )
    sentences = tuple(_sentences(agreement.text, stretches))
    return Draft(
        agreement=agreement,
        clauses=clauses,
        children={parent: tuple(found) for parent, found in children.items()},
        stretches=stretches,
        starts=tuple(span.start for span, _ in stretches),
        sentences=sentences,
        capitals=tuple(capitalised(agreement, sentences)),
        small=frozenset(_SMALL.findall(agreement.text)),
        parts=tuple(sorted({clause.span.start for clause in _parts(agreement.clauses)})),
    )


def _parts(clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    """Annexes, and titles of an agreement under which the numbering begins anew after it had come some way."""
    known = {clause.id: clause for clause in clauses}
    highest, title = 0, None
    for clause in clauses:
        label = (clause.label or "").strip(" .)")
        if clause.kind is ClauseKind.ANNEX:
            highest, title = 0, None
            yield clause
        elif clause.kind is ClauseKind.SECTION and not label:
            title = title if title is not None and _holds(known, title, clause) else clause
        elif clause.kind in _NUMBERED and label.isdigit() and _depth_of_numbers(known, clause) == 0:
            if label == "1" and highest >= _CAME_FAR and title is not None and _NAMES_PART.search(title.heading or ""):
                yield title
                highest = 0
            highest, title = max(highest, int(label)) if len(label) < _DIGITS else highest, None


def _holds(known: dict[str, Clause], title: Clause, clause: Clause) -> bool:
    return clause.parent == title.id or (clause.parent is not None and clause.parent == title.parent)


def _depth_of_numbers(known: dict[str, Clause], clause: Clause) -> int:
    """How many numbered clauses hold this one."""
    depth, at = 0, known.get(clause.parent or "")
    while at is not None:
        depth += at.label is not None
        at = known.get(at.parent or "")
    return depth


def listed(words: Sequence[str], most: int = 6) -> str:
    """The words as an enumeration: "1, 2 and 3"; of a long one the first, and how many more there are."""
    if len(words) > most:
        return f"{', '.join(words[:most])} and {len(words) - most} more"
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def key_of(term: str) -> str:
    """A term without case, quotes and spacing, as two spellings of it compare."""
    return " ".join("".join(c if c.isalnum() else " " for c in term).casefold().split())


def _sentences(text: str, stretches: tuple[tuple[Span, Clause], ...]) -> Iterator[Sentence]:
    for span, clause in stretches:
        if clause.kind not in PROSE:
            continue
        start = span.start
        for part in (clause.label_span, clause.heading_span):
            if part is not None and span.start <= part.start < span.end:
                start = max(start, part.end)
        own = text[start : span.end]
        for found in sentence_spans(own):
            words = found.of(own)
            yield Sentence(clause=clause, span=found.shift(start), words=words)
