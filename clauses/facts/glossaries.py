"""Definitions by where they stand: unquoted entries and table rows of the sections that hold definitions."""

import re
from collections.abc import Iterator

from clauses.facts.knowledge import table
from clauses.facts.quotes import could_be_term
from clauses.facts.units import Unit
from clauses.model import Clause, ClauseKind, Definition, DefinitionForm
from clauses.spans import Span

_ENTRY = re.compile(
    r"(?:[-•*]\s*)?([A-Z][\w’'&/-]*(?:\s(?:[A-Z&][\w’'&/-]*|of|and|or|the|for|to|in)){0,6}?)(?:\s\([^()]{1,60}\))?\s+(?:shall\s+|will\s+)?(?P<verb>means?|refers?\s+to|has\s+the\s+meaning|is\s+defined|includes?)\s"
)


def defining_sections(clauses: tuple[Clause, ...]) -> frozenset[str]:
    """Ids of the clauses whose heading, or an ancestor's, says that they hold definitions."""
    known = table("definitions")["sections"]
    found: set[str] = set()
    for clause in clauses:
        heading = re.sub(r"[^a-z ]+", " ", (clause.heading or "").lower())
        heading = " ".join(heading.split())
        if (
            clause.parent in found
            or heading in known
            or heading.split()[:1] in (["definitions"], ["definition"], ["glossary"], ["interpretation"])
            or heading.endswith(" definitions")
        ):
            found.add(clause.id)
    return frozenset(found)


def without_marks(text: str, span: Span) -> Span:
    """``span`` without the quotes, brackets and punctuation around its words."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(' \n\t“"(‘'))
    end = span.end - (len(words) - len(words.rstrip(' \n\t”"’).,:;')))
    return Span(start, max(start, end))


def entries_of(units: tuple[Unit, ...], defining: frozenset[str]) -> Iterator[Definition]:
    """Entries of a glossary without quotes or emphasis: Affiliate means …"""
    for unit in units:
        if unit.clause not in defining and unit.kind is not ClauseKind.DEFINITION:
            continue
        match = _ENTRY.match(unit.words)
        if (
            match is None
            or match.group(1).split()[0].lower() in table("definitions")["no_entry"]
            or not could_be_term(match.group(1))
        ):
            continue
        start, end = match.span(1)
        whole = unit.whole.end if unit.kind is ClauseKind.DEFINITION else unit.span.end
        form = (
            DefinitionForm.REFERENCE
            if "the meaning" in match.group() or "defined" in match.group("verb")
            else DefinitionForm.MEANS
        )
        yield Definition(
            id="",
            term=" ".join(match.group(1).split()),
            form=DefinitionForm.INCLUDES if match.group("verb").startswith("include") else form,
            clause=unit.clause,
            span=Span(unit.span.start + start, whole),
            term_span=Span(unit.span.start + start, unit.span.start + end),
        )


def rows_of(text: str, clauses: tuple[Clause, ...], defining: frozenset[str]) -> Iterator[Definition]:
    """Rows of a table in a glossary: the term in the first cell, its meaning in the second."""
    for clause in clauses:
        if clause.id not in defining:
            continue
        for row in clause.cells:
            if len(row) < 2:
                continue
            inner, meaning = without_marks(text, row[0]), row[1]
            words = inner.of(text)
            if (
                inner.start < inner.end
                and could_be_term(words)
                and words.lower() not in {"term", "terms", "definition", "word", "defined term"}
            ):
                yield Definition(
                    id="",
                    term=" ".join(words.split()),
                    form=DefinitionForm.MEANS,
                    clause=clause.id,
                    span=Span(inner.start, max(inner.end, meaning.end)),
                    term_span=inner,
                )
