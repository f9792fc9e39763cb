"""Binding definitions: local finds, emphasised terms and entries of glossaries become definitions of the agreement."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from clauses.facts.emphasised_terms import emphasised
from clauses.facts.glossaries import defining_sections, entries_of, rows_of
from clauses.facts.local_definitions import LocalDefinition
from clauses.facts.occurrences import Occurrences
from clauses.facts.quotes import is_pronoun
from clauses.facts.units import Unit
from clauses.model import Clause, ClauseKind, Definition, DefinitionForm
from clauses.spans import Span
from clauses.text import Source

_PREAMBLE = 4000
_INTRODUCTION = 1500
_FEWEST_USES = 2
_OFTEN = 3


def bind_definitions(
    source: Source, clauses: tuple[Clause, ...], units: tuple[Unit, ...], local: tuple[tuple[LocalDefinition, ...], ...]
) -> tuple[Definition, ...]:
    """The agreement's definitions in the order of their terms, with readable ids ("definition:API")."""
    text = source.text
    counts = Occurrences(text)
    defining = defining_sections(clauses)
    by_id = {clause.id: clause for clause in clauses}
    found: list[Definition] = []
    for unit, finds in zip(units, local, strict=True):
        entries = _is_entry_list(unit, finds, defining)
        heads = [find for find in finds if find.form is not DefinitionForm.PARENTHETICAL]
        found.extend(
            _bound(text, unit, find, counts, entries=entries, last=bool(heads) and find is heads[-1], by_id=by_id)
            for find in finds
            if not find.tentative or _is_meant(unit, find, counts)
        )
    found.extend(emphasised(source, units, defining))
    found.extend(entries_of(units, defining))
    found.extend(rows_of(text, clauses, defining))
    return _named(_distinct(found))


def _is_meant(unit: Unit, find: LocalDefinition, counts: Occurrences) -> bool:
    """True for (Landlord) where parties are introduced and the text goes on to speak of the Landlord."""
    at = unit.span.start + find.term_span.start
    if find.doubtful:
        return at < _INTRODUCTION and counts.of(f"he {find.term}") > _OFTEN
    return at < _PREAMBLE and counts.of(find.term) >= _FEWEST_USES


def _bound(
    text: str,
    unit: Unit,
    find: LocalDefinition,
    counts: Occurrences,
    *,
    entries: bool,
    last: bool,
    by_id: dict[str, Clause],
) -> Definition:
    start, term_start = find.span.start, find.term_span.start
    if find.starts:
        likely = (place for place in find.starts if counts.of(unit.words[place : find.term_span.end]) > 1)
        term_start = next(likely, find.starts[0])
        start = term_start
    end = find.entry_end if entries and find.form is not DefinitionForm.PARENTHETICAL else find.span.end
    whole = unit.span.start + end
    if find.form is not DefinitionForm.PARENTHETICAL and last:
        ends_unit = end >= len(unit.words.rstrip())
        if ends_unit and (unit.kind is ClauseKind.DEFINITION or unit.words.rstrip()[-1:] in ":,—-"):
            whole = max(whole, unit.whole.end)
    return Definition(
        id="",
        term=" ".join(unit.words[term_start : find.term_span.end].split()),
        form=find.form,
        clause=unit.clause,
        span=Span(unit.span.start + start, whole),
        term_span=Span(unit.span.start + term_start, unit.span.start + find.term_span.end),
        aliases=(*find.aliases, *_antecedent_names(find)),
        scope=_section_of(unit.clause, by_id) if find.scoped else None,
    )


def _antecedent_names(find: LocalDefinition) -> Iterator[str]:
    """The proper name a parenthesis abbreviates is a form of the term too."""
    words = re.sub(r"^(?:this|these|the|our|your|an?)\s+", "", find.antecedent, flags=re.IGNORECASE).rstrip(",")
    parts = words.split()
    if (
        1 < len(parts) <= 6
        and "," not in words
        and all(part[0].isupper() or part in {"of", "and", "&", "for", "the"} for part in parts)
    ):
        yield words


def _section_of(clause: str, by_id: dict[str, Clause]) -> str:
    """The nearest section or subsection around a clause."""
    at: Clause | None = by_id[clause]
    while at is not None:
        if at.kind in {ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX}:
            return at.id
        at = by_id[at.parent] if at.parent else None
    return clause


def _is_entry_list(unit: Unit, finds: tuple[LocalDefinition, ...], defining: frozenset[str]) -> bool:
    heads = sum(find.form is not DefinitionForm.PARENTHETICAL for find in finds)
    return unit.kind is ClauseKind.DEFINITION or (unit.clause in defining and heads > 0) or heads >= 4


def _distinct(found: list[Definition]) -> list[Definition]:
    """In order; of two that claim the same term's words the first found stays, of pronouns only the first."""
    kept: list[Definition] = []
    taken: set[int] = set()
    for definition in found:
        if definition.term_span.start not in taken and definition.term_span.end not in taken:
            kept.append(definition)
            taken.update(definition.term_span)
    kept.sort(key=lambda definition: definition.term_span)
    known: set[str] = set()
    result = []
    for definition in kept:
        names = {name.lower() for name in (definition.term, *definition.aliases)}
        if is_pronoun(definition.term) and definition.term.lower() in known:
            continue
        known |= names
        result.append(definition)
    return result


def _named(found: list[Definition]) -> tuple[Definition, ...]:
    """Ids: the term, and a number from the second definition of the same term on."""
    seen: Counter[str] = Counter()
    named = []
    for definition in found:
        seen[definition.term] += 1
        number = seen[definition.term]
        named.append(replace(definition, id=f"definition:{definition.term}" + (f"#{number}" if number > 1 else "")))
    return tuple(named)
