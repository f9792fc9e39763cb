"""Terms that are defined more than once."""

from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import Definition, DefinitionForm


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
    """Second definitions of a term in the same words."""
    for first, second in _repeated(draft):
        if _same_words(draft, first, second):
            yield Defect(
                span=second.term_span,
                message=f"“{second.term}” is defined twice in the same words.",
                related=(first.term_span,),
            )


def _repeated(draft: Draft) -> Iterator[tuple[Definition, Definition]]:
    """Each further definition of a term with the first one; each clause may have its own where both are scoped.

    A reference ("has the meaning given in the Order") beside the definition proper is no second definition.
    """
    by_term: dict[tuple[str, str | None], list[Definition]] = defaultdict(list)
    for definition in draft.agreement.definitions:
        if definition.form is not DefinitionForm.REFERENCE:
            by_term[key_of(definition.term), definition.scope].append(definition)
    for found in by_term.values():
        for other in found[1:]:
            if other.term == found[0].term:
                yield found[0], other


def _same_words(draft: Draft, first: Definition, second: Definition) -> bool:
    return key_of(first.span.of(draft.text)) == key_of(second.span.of(draft.text))


CONFLICTING = Check(
    rule="conflicting-definition",
    title="A term is defined twice in different words",
    severity=Severity.MEDIUM,
    why="Every clause that uses the term may mean either; the other side will choose the one that helps it.",
    wrong="“Fees” means the monthly fees. … “Fees” means all amounts due.",
    find=find_conflicting,
)
DUPLICATE = Check(
    rule="duplicate-definition",
    title="A term is defined twice in the same words",
    severity=Severity.LOW,
    why="Two copies drift apart at the next amendment.",
    wrong="“Fees” means the monthly fees. … “Fees” means the monthly fees.",
    find=find_duplicate,
)
