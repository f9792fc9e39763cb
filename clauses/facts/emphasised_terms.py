"""Terms set in bold or italics: (the *Services*), **Content** means …, and bold entries of a glossary."""

import re
from collections.abc import Iterator
from dataclasses import replace

from clauses.facts.antecedent import antecedent_start
from clauses.facts.glossaries import without_marks
from clauses.facts.knowledge import table
from clauses.facts.occurrences import Occurrences
from clauses.facts.parenthetical import follows_number
from clauses.facts.prose import sentence_at
from clauses.facts.quotes import could_be_term, is_pronoun
from clauses.facts.units import Unit
from clauses.model import ClauseKind, Definition, DefinitionForm
from clauses.spans import Span
from clauses.text import Source

_WORDS = re.compile(r"[\w/&.’'-]+")
_BEFORE = re.compile(r"\(([^()“”\"]{0,60})$")
_JOINT = re.compile(r"[”\"’]?\s*(?:,|,?\s*(?:and|or)|/)\s*(?:the\s+)?[“\"‘]?")
_AFTER = re.compile(r"\s*[,.;]?\s*(?:\)|,|\bor\b|\band\b)")
_THE = re.compile(r"[Tt]he\s(?=[A-Z])")
_WITHIN = re.compile(r"(?:[;,]\s*and|(?:^|[.;]\s+)(?:In|For|Under|Throughout)\s+(?:them|this|these|the)\b[^.;]{0,60})$")
"""What may stand before a term given its meaning within a sentence: "In these conditions **the Yard** means"."""
_VERB = re.compile(
    r"(?:\s*\((?:or|and)\s[^()]{1,40}\))?\s*[:–—-]?\s*(?:(?:shall|will)\s+)?(?:(?P<means>means?\b|refers?\s+to\b)|(?P<reference>ha(?:s|ve)\s+the\s+(?:same\s+)?meanings?|(?:is|are)\s+defined\s+(?:in|as))|(?P<includes>includes?\b)|(?P<is>(?:is|are)\s+(?:the|a|an|any)\b))"
)


def emphasised(source: Source, units: tuple[Unit, ...], defining: frozenset[str]) -> Iterator[Definition]:
    """Terms set in bold or italics: (the *Services*), **Content** means …, and bold entries of a glossary."""
    text = source.text
    at = 0
    counts = Occurrences(text)
    chain: list[Span] = []
    told = -1  # the unit in which a term was last given its meaning
    for span, _ in sorted(source.emphasis):
        while at + 1 < len(units) and units[at].span.end <= span.start:
            at += 1
        if at >= len(units) or not units[at].span.holds(span):
            continue
        unit = units[at]
        inner = without_marks(text, span)
        if inner.start >= inner.end or not could_be_term(inner.of(text)):
            continue
        definition = _in_parenthesis(text, unit, inner) if counts.of(inner.of(text)) > 1 else None
        chain = [*chain, inner] if chain and _JOINT.fullmatch(text, chain[-1].end, inner.start) else [inner]
        if definition is None and len(chain) > 1 and (whole := _opening(text, unit, chain[0], defining, inner.end)):
            yield from (replace(whole, term=" ".join(term.of(text).split()), term_span=term) for term in chain)
            continue
        if definition is None:
            definition = _opening(text, unit, inner, defining, again=told == at)
            told = at if definition is not None else told
        if definition is not None:
            yield definition


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
    text: str, unit: Unit, inner: Span, defining: frozenset[str], last: int | None = None, *, again: bool = False
) -> Definition | None:
    """A term in bold that opens its paragraph and is followed by a defining verb (or, in a glossary, a colon).

    ``last`` is the end of the last of several terms ("**A**, **B** and **C** have the meanings …"); ``again``: a term
    of the same paragraph has its meaning already ("In these terms **A** means …; **B** is …").
    """
    before = text[unit.span.start : inner.start].strip(' \t\n“"(-•*‘')
    within = _WITHIN.search(before) is not None
    if before and not before.endswith((".", ";", "\n")) and not within:
        return None
    end = inner.end if last is None else last
    verb = _VERB.match(text, end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip('”"’')))
    in_glossary = unit.clause in defining or unit.kind is ClauseKind.DEFINITION
    quoted = text[inner.end : inner.end + 1] in {'"', "”"}  # **"Data"** – the maps of …
    colon = (in_glossary or quoted) and re.match(r"[”\"’.:]*\s*[:–—-]\s", text[end : end + 5]) is not None
    if (verb is None and not colon) or (verb is not None and verb.group("is") and not in_glossary and not again):
        return None
    pronoun = is_pronoun(inner.of(text).lower())
    if within and (pronoun or verb is None or not (again or verb.group("means"))):
        return None
    end = (
        unit.span.end if in_glossary else unit.span.start + sentence_at(unit.words, inner.end - unit.span.start + 1).end
    )
    if (within or again) and not in_glossary and (stop := text.find(";", inner.end, end)) >= 0:
        end = stop
    return _entry_definition(text, unit, _without_article(text, inner), verb, end)


def _without_article(text: str, inner: Span) -> Span:
    """The term without "the": **the Keeper** is “Keeper”."""
    return Span(inner.start + 4, inner.end) if _THE.match(text, inner.start, inner.end) else inner


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
