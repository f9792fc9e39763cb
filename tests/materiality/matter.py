"""A passage in one clause of a small agreement, in two versions, as a reader is shown it."""

from analyzer.materiality.model import Report
from tests.materiality.pairs import between

AGREEMENT = """# Mill Terms of Service

Welcome. These Terms are between Mill Ltd ("Mill", "we", "us") and you, the customer ("you").

## 1. Service

We provide the Service to you. You must pay the fees within 30 days of the invoice.

## 2. Use

You must not resell the Service.

{matter}

## 9. Law

These Terms are governed by the laws of England. You may cancel at any time with 30 days' notice.
"""
MATTER = "## 5. Matter\n\nWe bake bread daily."


def placed(passage: str, heading: str = "Matter") -> str:
    """The agreement with this passage in its fifth clause."""
    return AGREEMENT.replace("{matter}", f"## 5. {heading}\n\n{passage}")


def told(old: str, new: str) -> bool:
    """True where anything of two agreements is material or asks to be read."""
    return any(change.review or change.material for change in between(old, new).changes)


def silent(old: str, new: str) -> bool:
    """True where nothing is told of a passage and of the one that took its place."""
    return not told(placed(old), placed(new))


def within(old: str, new: str, heading: str = "Matter") -> Report:
    """The report on two versions of a passage that stands among the clauses of an agreement."""
    return between(placed(old, heading), placed(new, heading))


def shown(report: Report) -> bool:
    """True where a reader has anything to read: a finding, or a change that asks to be read."""
    return any(change.findings or change.review for change in report.changes)


def table(*rows: tuple[str, ...]) -> str:
    """A Markdown table; the first row is its head."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])
