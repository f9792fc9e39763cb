"""Defined terms that are never used."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.facts.inflection import forms
from clauses.model import ClauseKind, Definition, DefinitionForm
from clauses.spans import Span

__all__ = ["CHECK", "places_of_use"]

_NUMBER_BEFORE = re.compile(r"(?:\d|\b[IVXL]+)\s*\(\s*[“\"‘']?\Z")
_ALSO_KNOWN = re.compile(
    r"\b(?:aka|a/k/a|known as|called|named|titled|entitled|labell?ed|identified as|formerly|i\.e\.,?|e\.g\.,?)"
    r"[^()]{0,20}\Z",
    re.I,
)


def find(draft: Draft) -> Iterator[Defect]:
    """Definitions without a use outside their own words; names of the parties and of this document excepted."""
    for definition, places in places_of_use(draft):
        if not places:
            yield Defect(
                span=definition.term_span,
                message=f"“{definition.term}” is defined but not used anywhere else.",
            )


def places_of_use(draft: Draft) -> Iterator[tuple[Definition, list[Span]]]:
    """Each definition that is meant to be used, with the uses of it outside its own words."""
    agreement = draft.agreement
    named = {key_of(name) for party in agreement.parties for name in (party.name, *party.aliases)}
    uses: dict[str, list[Span]] = defaultdict(list)
    for use in agreement.uses:
        uses[use.definition].append(use.span)
    times = Counter(key_of(definition.term) for definition in agreement.definitions)
    for definition in agreement.definitions:
        names = {key_of(name) for name in (definition.term, *definition.aliases)}
        if names & named or times[key_of(definition.term)] > 1 or _is_no_term(draft, definition):
            continue
        own = _own_words(draft, definition)
        outside = [span for span in uses[definition.id] if not own.holds(span)]
        yield definition, outside or _written(draft, definition, own)


def _is_no_term(draft: Draft, definition: Definition) -> bool:
    """An abbreviation put beside a name, a gloss in small letters, this document, a quoted heading, a cell."""
    start, term = definition.term_span.start, definition.term
    clause = draft.clauses.get(definition.clause)
    if clause is not None and clause.kind is ClauseKind.TABLE:
        return True
    if definition.form is DefinitionForm.PARENTHETICAL and (term.rstrip("s").isupper() or not term[:1].isupper()):
        return True
    before = draft.text[max(0, start - 40) : start]
    if " or " in term:
        return True  # two terms in one entry
    return _is_this_document(term) or bool(_NUMBER_BEFORE.search(before) or _ALSO_KNOWN.search(before))


def _own_words(draft: Draft, definition: Definition) -> Span:
    """The definition as far as its paragraph goes: a list below it may already use the term."""
    end = draft.text.find("\n", definition.term_span.end, definition.span.end)
    return Span(definition.span.start, definition.span.end if end < 0 else end)


def _written(draft: Draft, definition: Definition, own: Span) -> list[Span]:
    """Where the term stands, with its capital in any form, though no use was recognised."""
    bare = re.sub(r"\((?:s|es|ies)\)\Z", "", definition.term)
    *first, last = bare.split() or [""]
    plain = any(word.islower() for word in (*first[1:], last)) and bool(first)
    ends = "|".join(re.escape(form) for form in forms(last))
    pattern = re.compile(rf"\b{_and(' '.join([*first, '']))}(?:{ends})\b", re.I)
    places = (Span(*match.span()) for match in pattern.finditer(draft.text))
    return [span for span in places if not own.holds(span) and (plain or span.of(draft.text)[:1].isupper())]


def _and(words: str) -> str:
    """A pattern for the words, "&" and "and" alike."""
    return re.escape(words).replace(r"\ \&\ ", r"\ (?:\&|and)\ ").replace(r"\ and\ ", r"\ (?:\&|and)\ ")


def _is_this_document(term: str) -> bool:
    """A name of the whole document is defined for others to cite."""
    last = key_of(term).split()[-1:]
    return last in (["agreement"], ["terms"], ["contract"], ["eula"], ["tos"], ["policy"], ["addendum"])


CHECK = Check(
    rule="unused-definition",
    title="A defined term is never used",
    severity=Severity.LOW,
    what="Looks for definitions that nothing outside their own words uses. Names of parties and of the document, "
    "abbreviations beside a full name and glosses in small letters are left out.",
    why="Either the definition is left over, or a clause that should rest on it uses other words.",
    wrong="“Waybill” means … (and no clause speaks of a Waybill).",
    instead="Strike the definition, or let the clause on delivery speak of the Waybill.",
    find=find,
)
