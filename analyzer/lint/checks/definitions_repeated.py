"""Terms that are defined more than once."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import ClauseKind, Definition, DefinitionForm

_NUMBER_BEFORE = re.compile(r"(?:\d|\b[IVXL]+)\s*\(\s*[“\"‘']?\Z")
_SCOPED = re.compile(
    r"\b(?:for|solely for) (?:the )?purposes? of\b|\bin this (?:section|clause|paragraph|annex)\b", re.I
)
_ABBREVIATION = re.compile(r"[A-Z]{2,}s?")
_ADDS = re.compile(r"\W*(?:shall |will )?(?:also|further)\b", re.I)


def find_conflicting(draft: Draft) -> Iterator[Defect]:
    """Second definitions of a term in other words."""
    for first, second in _repeated(draft):
        if not _same_words(draft, first, second):
            yield Defect(
                span=second.term_span,
                message=f"“{second.term}” is defined a second time, in other words; which definition holds is open.",
                related=(first.term_span,),
            )


def find_duplicate(draft: Draft) -> Iterator[Defect]:
    """Second definitions in the same words; one finding a document, for they come from one passage copied."""
    found = [(first, second) for first, second in _repeated(draft) if _same_words(draft, first, second)]
    if found:
        first, second = found[0]
        more = f", as are {len(found) - 1} more terms" if len(found) > 1 else ""
        yield Defect(
            span=second.term_span,
            message=f"“{second.term}” is defined twice in the same words{more}.",
            related=(first.term_span, *(other.term_span for _, other in found[1:])),
        )


def _repeated(draft: Draft) -> Iterator[tuple[Definition, Definition]]:
    """Each further definition of a term with the first one; clauses, annexes and agreements may have their own.

    A reference ("has the meaning given in the Order") beside the definition proper is no second definition, nor is
    a heading quoted after its number, a cell of a table, an abbreviation, or a sentence that adds to the first.
    """
    by_term: dict[tuple[str, str | None, int], list[Definition]] = defaultdict(list)
    parties = {key_of(name) for party in draft.agreement.parties for name in (party.name, *party.aliases)}
    for definition in draft.agreement.definitions:
        if definition.form is not DefinitionForm.REFERENCE and not _is_limited(draft, definition):
            part = draft.part(definition.term_span.start)
            by_term[key_of(definition.term), definition.scope, part].append(definition)
    for (key, _, _), found in by_term.items():
        for other in found[1:]:
            apart = not found[0].span.meets(other.span)
            is_term = other.term[:1].isupper() and not _ABBREVIATION.fullmatch(other.term)
            if other.term == found[0].term and is_term and apart and key not in parties:
                yield found[0], other


def _is_limited(draft: Draft, definition: Definition) -> bool:
    text, start = draft.text, definition.term_span.start
    clause = draft.clauses.get(definition.clause)
    return (
        clause is None
        or clause.kind is ClauseKind.TABLE
        or _NUMBER_BEFORE.search(text, max(0, start - 12), start) is not None
        or _SCOPED.search(text, max(0, start - 80), start) is not None
        or _ADDS.match(text, definition.term_span.end) is not None
    )


def _same_words(draft: Draft, first: Definition, second: Definition) -> bool:
    return key_of(first.span.of(draft.text)) == key_of(second.span.of(draft.text))


CONFLICTING = Check(
    rule="conflicting-definition",
    title="A term is defined twice in different words",
    severity=Severity.MEDIUM,
    what="Looks for a second definition of a term in other words. Annexes, further agreements in one file, and clauses "
    "that define a term for themselves may have their own.",
    why="Every clause that uses the term may mean either; the other side will choose the one that helps it.",
    wrong="“Fees” means the monthly fees. … “Fees” means all amounts due.",
    instead="“Fees” means the monthly fees. … “Charges” means all amounts due.",
    find=find_conflicting,
)
DUPLICATE = Check(
    rule="duplicate-definition",
    title="A term is defined twice in the same words",
    severity=Severity.LOW,
    what="Looks for definitions that stand in the document twice, word for word: one finding a document.",
    why="Two copies drift apart at the next amendment.",
    wrong="“Fees” means the monthly fees. … “Fees” means the monthly fees.",
    instead="“Fees” means the monthly fees. (Once.)",
    find=find_duplicate,
)
