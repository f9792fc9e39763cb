"""One agreement as a clean copy shows it: headings, numbered clauses, tables, defined terms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from clauses.model import Agreement, Clause, ClauseKind
from clauses.spans import Span
from clauses.tiles import tiles
from renderers.view.glossary import Glossary, first_uses
from renderers.view.model import Run, RunKind, Runs, TermView
from renderers.view.names import Names
from renderers.view.words import date_words

DEEPEST = 5
PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A piece of the copy. ``kind`` is "heading", "text" or "table".

    ``level`` is a heading's, 1 to 5; ``lead`` a clause's number before its words; ``cells`` a table's, row by
    row, ``columns`` of them in each.
    """

    kind: str
    anchor: str = ""
    depth: int = 0
    level: int = 0
    lead: str = ""
    words: str = ""
    runs: Runs = ()
    cells: tuple[str, ...] = ()
    columns: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    """An agreement to print: where it comes from, its headings, its parts in order, its terms."""

    title: str
    file: str
    sha256: str
    date_words: str
    language: str
    contents: tuple[PartView, ...]
    parts: tuple[PartView, ...]
    terms: tuple[TermView, ...]


def agreement_view(agreement: Agreement) -> AgreementView:
    """The whole text, each word once, in order."""
    names = Names(agreement)
    glossary = Glossary(agreement, names)
    parts = tuple(_levelled(_parts(agreement, names, glossary)))
    updated, effective = date_words(agreement.last_updated), date_words(agreement.effective)
    dates = [f"Last updated {updated}"] if updated else []
    dates += [f"{'effective' if dates else 'Effective'} {effective}"] if effective else []
    return AgreementView(
        title=agreement.title or agreement.source.name,
        file=agreement.source.name,
        sha256=agreement.source.sha256,
        date_words=", ".join(dates),
        language=agreement.language or "en",
        contents=tuple(part for part in parts if part.kind == "heading"),
        parts=parts,
        terms=glossary.terms,
    )


def _parts(agreement: Agreement, names: Names, glossary: Glossary) -> Iterator[PartView]:
    clauses = {clause.id: clause for clause in agreement.clauses}
    begun: set[str] = set()
    for tile in tiles(agreement.text, agreement.clauses):
        if tile.clause is None:
            continue
        clause = clauses[tile.clause]
        anchor = "" if clause.id in begun else names.of(clause.id).anchor
        first = clause.id not in begun
        begun.add(clause.id)
        yield from _clause(agreement, clause, tile.span, anchor, names.depth(clause.id), glossary, first=first)


def _clause(
    agreement: Agreement, clause: Clause, span: Span, anchor: str, depth: int, glossary: Glossary, *, first: bool
) -> Iterator[PartView]:
    """The parts of one stretch of a clause's own words; the ``first`` begins with its number and heading."""
    text = agreement.text
    if clause.kind is ClauseKind.TABLE and first:
        cells = _cells(clause, span, text)
        if cells is not None:
            yield PartView(kind="table", anchor=anchor, depth=depth, cells=cells[0], columns=cells[1])
            return
    at, lead = span.start, ""
    if first and clause.heading_span is not None and span.holds(clause.heading_span):
        at = clause.heading_span.end
        while at < span.end and text[at] in ".:":
            at += 1
        yield PartView(kind="heading", anchor=anchor, depth=depth, words=_flat(text[span.start : at]))
        anchor = ""
    elif first and clause.label_span is not None and span.holds(clause.label_span):
        at, lead = clause.label_span.end, _flat(text[span.start : clause.label_span.end])
    for paragraph in _paragraphs(text, Span(at, span.end)):
        run = Run(RunKind.KEEP, paragraph.of(text))
        runs = first_uses(tuple(glossary.marked(run, paragraph.start)))
        yield PartView(kind="text", anchor=anchor, depth=depth, lead=lead, words=run.text, runs=runs)
        anchor = lead = ""
    if anchor or lead:
        yield PartView(kind="text", anchor=anchor, depth=depth, lead=lead)


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for gap in (*PARAGRAPH.finditer(text, span.start, span.end), None):
        end = span.end if gap is None else gap.start()
        words = text[at:end]
        if words.strip():
            yield Span(at + len(words) - len(words.lstrip()), at + len(words.rstrip()))
        at = span.end if gap is None else gap.end()


def _cells(clause: Clause, span: Span, text: str) -> tuple[tuple[str, ...], int] | None:
    """A table's cells, rows filled up to one width; null where words stand outside them."""
    columns = max((len(row) for row in clause.cells), default=0)
    rows = [[_flat(cell.of(text)) for cell in row] + [""] * (columns - len(row)) for row in clause.cells]
    held = "".join("".join(cell.split()) for row in rows for cell in row)
    return (tuple(cell for row in rows for cell in row), columns) if held == "".join(span.of(text).split()) else None


def _levelled(parts: Iterator[PartView]) -> Iterator[PartView]:
    """The parts with the headings' levels: by depth, never more than one below the heading before."""
    level = 0
    for part in parts:
        if part.kind == "heading":
            level = min(part.depth + 1, level + 1, DEEPEST)
            yield replace(part, level=level)
        else:
            yield part


def _flat(words: str) -> str:
    return " ".join(words.split())
