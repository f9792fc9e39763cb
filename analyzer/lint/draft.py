"""An agreement made ready for proofreading: clauses by id, children, and whose words stand where."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.lint.capitals import Capitalised, capitalised
from analyzer.lint.sentence import Sentence
from clauses.facts.sentences import sentences as sentence_spans
from clauses.model import Agreement, Clause, ClauseKind
from clauses.spans import Span
from clauses.tiles import tiles

__all__ = ["PROSE", "Draft", "draft_of", "key_of"]

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What every check reads."""

    agreement: Agreement
    clauses: dict[str, Clause]
    children: dict[str | None, tuple[Clause, ...]]
    stretches: tuple[tuple[Span, Clause], ...]
    starts: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    capitals: tuple[Capitalised, ...]

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
    )


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
