"""The visible list of checks, in the order of their pages."""

from analyzer.lint.check import Check
from analyzer.lint.checks import (
    absent_obligations,
    definition_order,
    definitions_circular,
    definitions_repeated,
    definitions_unused,
    full_stops,
    headings,
    list_labels,
    numbering,
    opening_quotes,
    party_names,
    placeholders,
    quantities,
    references_dangling,
    references_headings,
    survival,
    terms_undefined,
    terms_variant,
)

__all__ = ["CHECKS"]

CHECKS: tuple[Check, ...] = (
    references_dangling.CHECK,
    references_headings.CHECK,
    terms_undefined.CHECK,
    terms_undefined.DOCUMENTS,
    terms_variant.CHECK,
    definitions_unused.CHECK,
    definitions_repeated.CONFLICTING,
    definitions_repeated.DUPLICATE,
    definitions_circular.CHECK,
    definition_order.CHECK,
    opening_quotes.CHECK,
    numbering.CHECK,
    headings.CHECK,
    list_labels.CHECK,
    survival.CHECK,
    absent_obligations.CHECK,
    party_names.CHECK,
    quantities.CHECK,
    placeholders.CHECK,
    full_stops.CHECK,
)
