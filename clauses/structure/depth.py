"""Clauses nested deeper than the tree goes: said, since what stands deeper is shown a level too high."""

from clauses.diagnostics import Diagnostic
from clauses.model import Clause
from clauses.structure.node import DEEPEST


def too_deep(clauses: tuple[Clause, ...]) -> tuple[Diagnostic, ...]:
    """A diagnostic at the first clause of the last level; empty for a tree that stays above it."""
    level: dict[str | None, int] = {None: 0}
    for clause in clauses:
        level[clause.id] = level[clause.parent] + 1
        if level[clause.id] >= DEEPEST:
            message = f"Clauses are nested {DEEPEST} levels deep here; what stands deeper is read as of that level."
            return (Diagnostic(code="nesting-too-deep", message=message, span=clause.span),)
    return ()
