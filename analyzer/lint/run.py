"""The proofreader: all checks over one agreement."""

from analyzer.lint.model import LintFinding
from clauses.model import Agreement


def lint(agreement: Agreement) -> tuple[LintFinding, ...]:
    """The drafting defects of an agreement, in the order of its text; those without a place come last."""
    return ()
