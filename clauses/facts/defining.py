"""Binding definitions: local finds, emphasised terms and table rows become definitions of the agreement."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from clauses.facts.antecedent import antecedent_start
from clauses.facts.knowledge import table
from clauses.facts.local_definitions import LocalDefinition
from clauses.facts.parenthetical import follows_number
from clauses.facts.prose import sentence_at
from clauses.facts.quotes import could_be_term, is_pronoun
from clauses.facts.units import Unit
from clauses.model import Clause, ClauseKind, Definition, DefinitionForm
from clauses.spans import Span
from clauses.text import Source

_WORDS = re.compile(r"[\w/&.’'-]+")
_BEFORE = re.compile(r"\(([^()“”\"]{0,60})$")
_JOINT = re.compile(r"[”\"’]?\s*(?:,|,?\s*(?:and|or)|/)\s*(?:the\s+)?[“\"‘]?")
_AFTER = re.compile(r"\s*[,.;]?\s*(?:\)|,|\bor\b|\band\b)")
_VERB = re.compile(
    r"(?:\s*\((?:or|and)\s[^()]{1,40}\))?\s*[:–—-]?\s*(?:(?:shall|will)\s+)?(?:(?P<means>means?\b|refers?\s+to\b)|(?P<reference>ha(?:s|ve)\s+the\s+(?:same\s+)?meanings?|(?:is|are)\s+defined\s+(?:in|as))|(?P<includes>includes?\b)|(?P<is>(?:is|are)\s+(?:the|a|an|any)\b))"
)
_ENTRY = re.compile(
    r"(?:[-•*]\s*)?([A-Z][\w’'&/-]*(?:\s(?:[A-Z&][\w’'&/-]*|of|and|or|the|for|to|in)){0,6}?)(?:\s\([^()]{1,60}\))?\s+(?:shall\s+|will\s+)?(?P<verb>means?|refers?\s+to|has\s+the\s+meaning|is\s+defined|includes?)\s"
)
_PREAMBLE = 4000
_FEWEST_USES = 2
_NO_ENTRY = frozenset(
    {
        "this",
        "that",
        "it",
        "your",
        "you",
        "we",
        "our",
        "by",
        "if",
        "which",
        "these",
        "continued",
        "using",
        "use",
        "here",
        "what",
        "and",
        "or",
    }
)


def bind_definitions(
    source: Source, clauses: tuple[Clause, ...], units: tuple[Unit, ...], local: tuple[tuple[LocalDefinition, ...], ...]
) -> tuple[Definition, ...]:
    """The agreement's definitions in the order of their terms, with readable ids ("definition:API")."""
    text = source.text
    counts = _Counts(text)
    defining = _defining_sections(clauses)
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
    found.extend(_emphasised(source, units, defining))
    found.extend(_entries(units, defining))
    found.extend(_rows(text, clauses, defining))
    return _named(_distinct(found))


def _is_meant(unit: Unit, find: LocalDefinition, counts: "_Counts") -> bool:
    """True for (Landlord) where parties are introduced and the text goes on to speak of the Landlord."""
    return unit.span.start + find.term_span.start < _PREAMBLE and counts.of(find.term) >= _FEWEST_USES


class _Counts:
    """How often a phrase stands in the text, asked once a phrase."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, int] = {}

    def of(self, phrase: str) -> int:
        if phrase not in self._known:
            self._known[phrase] = self._text.count(phrase)
        return self._known[phrase]


def _bound(
    text: str,
    unit: Unit,
    find: LocalDefinition,
    counts: _Counts,
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


def _defining_sections(clauses: tuple[Clause, ...]) -> frozenset[str]:
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


def _is_entry_list(unit: Unit, finds: tuple[LocalDefinition, ...], defining: frozenset[str]) -> bool:
    heads = sum(find.form is not DefinitionForm.PARENTHETICAL for find in finds)
    return unit.kind is ClauseKind.DEFINITION or (unit.clause in defining and heads > 0) or heads >= 4


def _emphasised(source: Source, units: tuple[Unit, ...], defining: frozenset[str]) -> Iterator[Definition]:
    """Terms set in bold or italics: (the *Services*), **Content** means …, and bold entries of a glossary."""
    text = source.text
    at = 0
    counts = _Counts(text)
    chain: list[Span] = []
    for span, _ in sorted(source.emphasis):
        while at + 1 < len(units) and units[at].span.end <= span.start:
            at += 1
        if at >= len(units) or not units[at].span.holds(span):
            continue
        unit = units[at]
        inner = _trimmed(text, span)
        if inner.start >= inner.end or not could_be_term(inner.of(text)):
            continue
        definition = _in_parenthesis(text, unit, inner) if counts.of(inner.of(text)) > 1 else None
        chain = [*chain, inner] if chain and _JOINT.fullmatch(text, chain[-1].end, inner.start) else [inner]
        if definition is None and len(chain) > 1 and (whole := _opening(text, unit, chain[0], defining, inner.end)):
            yield from (replace(whole, term=" ".join(term.of(text).split()), term_span=term) for term in chain)
            continue
        definition = definition or _opening(text, unit, inner, defining)
        if definition is not None:
            yield definition


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(' \n\t“"(‘'))
    end = span.end - (len(words) - len(words.rstrip(' \n\t”"’).,:;')))
    return Span(start, max(start, end))


def _in_parenthesis(text: str, unit: Unit, inner: Span) -> Definition | None:
    before = _BEFORE.search(text, max(unit.span.start, inner.start - 62), inner.start)
    if before is None or _AFTER.match(text, inner.end) is None:
        return None
    if follows_number(text, before.start()) is not None or len(inner.of(text)) < 3:
        return None
    if before.group(1).strip().lower() in {"or", "and"}:
        return None  # another form of the term before: *You* (or *Your*)
    fillers = table("definitions")["fillers"]
    last = re.split(r"[,;:]", before.group(1).lower())[-1]
    if any(word not in fillers for word in _WORDS.findall(last)):
        return None
    close = text.find(")", inner.end, unit.span.end)
    if close < 0:
        return None
    paren = before.start() - unit.span.start
    start = antecedent_start(unit.words, paren, inner.of(text), floor=0, collective="collective" in before.group(1))
    return Definition(
        id="",
        term=" ".join(inner.of(text).split()),
        form=DefinitionForm.PARENTHETICAL,
        clause=unit.clause,
        span=Span(unit.span.start + start, close + 1),
        term_span=inner,
    )


def _opening(
    text: str, unit: Unit, inner: Span, defining: frozenset[str], last: int | None = None
) -> Definition | None:
    """A term in bold that opens its paragraph and is followed by a defining verb (or, in a glossary, a colon).

    ``last`` is the end of the last of several terms ("**A**, **B** and **C** have the meanings …").
    """
    before = text[unit.span.start : inner.start].strip(' \t\n“"(-•*‘')
    if before and not before.endswith((".", ";", "\n")):
        return None
    end = inner.end if last is None else last
    verb = _VERB.match(text, end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip('”"’')))
    in_glossary = unit.clause in defining or unit.kind is ClauseKind.DEFINITION
    colon = in_glossary and re.match(r"[”\"’.:]*\s*[:–—-]\s", text[end : end + 5]) is not None
    if (verb is None and not colon) or (verb is not None and verb.group("is") and not in_glossary):
        return None
    end = (
        unit.span.end if in_glossary else unit.span.start + sentence_at(unit.words, inner.end - unit.span.start + 1).end
    )
    return _entry_definition(text, unit, inner, verb, end)


def _entry_definition(text: str, unit: Unit, inner: Span, verb: re.Match[str] | None, end: int) -> Definition:
    form = DefinitionForm.MEANS
    if verb is not None and verb.groupdict().get("reference"):
        form = DefinitionForm.REFERENCE
    elif verb is not None and verb.groupdict().get("includes"):
        form = DefinitionForm.INCLUDES
    whole = unit.whole.end if end >= unit.span.end and unit.kind is ClauseKind.DEFINITION else end
    return Definition(
        id="",
        term=" ".join(inner.of(text).split()),
        form=form,
        clause=unit.clause,
        span=Span(inner.start, max(whole, inner.end)),
        term_span=inner,
    )


def _entries(units: tuple[Unit, ...], defining: frozenset[str]) -> Iterator[Definition]:
    """Entries of a glossary without quotes or emphasis: Affiliate means …"""
    for unit in units:
        if unit.clause not in defining and unit.kind is not ClauseKind.DEFINITION:
            continue
        match = _ENTRY.match(unit.words)
        if match is None or match.group(1).split()[0].lower() in _NO_ENTRY or not could_be_term(match.group(1)):
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


def _rows(text: str, clauses: tuple[Clause, ...], defining: frozenset[str]) -> Iterator[Definition]:
    """Rows of a table in a glossary: the term in the first cell, its meaning in the second."""
    for clause in clauses:
        if clause.id not in defining:
            continue
        for row in clause.cells:
            if len(row) < 2:
                continue
            inner, meaning = _trimmed(text, row[0]), row[1]
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
