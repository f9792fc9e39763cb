"""Defined terms that are used only once."""

from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.checks.definitions_unused import places_of_use
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import ClauseKind


def find(draft: Draft) -> Iterator[Defect]:
    """Entries of a definitions list that a single clause uses once."""
    for definition, places in places_of_use(draft):
        clause = draft.clauses.get(definition.clause)
        if len(places) == 1 and clause is not None and clause.kind is ClauseKind.DEFINITION:
            yield Defect(
                span=definition.term_span,
                message=f"“{definition.term}” is defined but used only once.",
                related=(places[0],),
            )


CHECK = Check(
    rule="once-used-definition",
    title="A defined term is used only once",
    severity=Severity.LOW,
    what="Looks for entries of a list of definitions that one clause uses, once.",
    why="The reader leafs to another page for what could stand in the clause itself. Often a second clause that should "
    "rest on the term uses other words.",
    wrong="“Sorting Centre” means … (and only clause 9 speaks of one, once).",
    instead="Say in clause 9 what is meant, and strike the definition.",
    find=find,
    by_default=False,
)
