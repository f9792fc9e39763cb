"""Defined terms that are never used."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import DefinitionForm
from clauses.spans import Span


def find(draft: Draft) -> Iterator[Defect]:
    """Definitions without a use outside their own words; names of the parties and of this document excepted."""
    agreement = draft.agreement
    named = {key_of(name) for party in agreement.parties for name in (party.name, *party.aliases)}
    uses: dict[str, list[Span]] = defaultdict(list)
    for use in agreement.uses:
        uses[use.definition].append(use.span)
    times = Counter(key_of(definition.term) for definition in agreement.definitions)
    for definition in agreement.definitions:
        names = {key_of(name) for name in (definition.term, *definition.aliases)}
        if definition.form is DefinitionForm.PARENTHETICAL and definition.term.rstrip("s").isupper():
            continue  # an abbreviation put beside a name
        if names & named or times[key_of(definition.term)] > 1 or _is_this_document(definition.term):
            continue
        if all(definition.span.holds(span) for span in uses[definition.id]):
            yield Defect(
                span=definition.term_span,
                message=f"“{definition.term}” is defined but not used anywhere else.",
            )


def _is_this_document(term: str) -> bool:
    """A name of the whole document is defined for others to cite."""
    last = key_of(term).split()[-1:]
    return last in (["agreement"], ["terms"], ["contract"], ["eula"], ["tos"], ["policy"], ["addendum"])


CHECK = Check(
    rule="unused-definition",
    title="A defined term is never used",
    severity=Severity.LOW,
    why="Either the definition is left over, or a clause that should rest on it uses other words.",
    wrong="“Waybill” means … (and no clause speaks of a Waybill).",
    find=find,
)
