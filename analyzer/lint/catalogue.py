"""The visible list of checks, in the order of their pages."""

import hashlib

from analyzer.lint.check import Check
from analyzer.lint.checks import (
    absent_obligations,
    agreement_parts,
    closing_quotes,
    definition_order,
    definitions_circular,
    definitions_once_used,
    definitions_repeated,
    definitions_unused,
    document_names,
    documents_undefined,
    full_stops,
    headings,
    list_labels,
    numbering,
    opening_quotes,
    party_names,
    past_dates,
    placeholders,
    quantities,
    references_dangling,
    references_headings,
    references_vague,
    sections_unnumbered,
    survival,
    survival_targets,
    terms_number,
    terms_small,
    terms_undefined,
    terms_variant,
)

__all__ = ["CHECKS", "checks_version"]

CHECKS: tuple[Check, ...] = (
    references_dangling.CHECK,
    references_headings.CHECK,
    references_vague.CHECK,
    terms_undefined.CHECK,
    documents_undefined.CHECK,
    terms_variant.CHECK,
    terms_number.CHECK,
    terms_small.CHECK,
    definitions_unused.CHECK,
    definitions_once_used.CHECK,
    definitions_repeated.CONFLICTING,
    definitions_repeated.DUPLICATE,
    definitions_circular.CHECK,
    definition_order.CHECK,
    agreement_parts.CHECK,
    document_names.CHECK,
    party_names.CHECK,
    opening_quotes.CHECK,
    closing_quotes.CHECK,
    numbering.CHECK,
    headings.CHECK,
    sections_unnumbered.CHECK,
    list_labels.CHECK,
    survival.CHECK,
    survival_targets.CHECK,
    absent_obligations.CHECK,
    quantities.CHECK,
    past_dates.CHECK,
    placeholders.CHECK,
    full_stops.CHECK,
)


def checks_version() -> str:
    """The version of the set of checks: what they are called, how grave they are and what they object to."""
    said = "\0".join(f"{c.rule}\0{c.severity}\0{c.title}\0{c.why}\0{c.wrong}" for c in CHECKS)
    return hashlib.sha256(said.encode()).hexdigest()[:12]
