"""A passage in one clause of a small agreement, in two versions, as a reader is shown it."""

from analyzer.materiality.model import Report
from tests.materiality.pairs import between

FRAME = """# Mill Terms of Service

Welcome. These Terms are between Mill Ltd ("Mill", "we", "us") and you, the customer ("you").

## 1. Service

We provide the Service to you. You must pay the fees within 30 days of the invoice.

## 2. Use

You must not resell the Service.

## 5. {heading}

{passage}

## 9. Law

These Terms are governed by the laws of England. You may cancel at any time with 30 days' notice.
"""


def within(old: str, new: str, heading: str = "Matter") -> Report:
    """The report on two versions of a passage that stands among the clauses of an agreement."""
    return between(*(FRAME.format(heading=heading, passage=passage) for passage in (old, new)))


def shown(report: Report) -> bool:
    """True where a reader has anything to read: a finding, or a change that asks to be read."""
    return any(change.findings or change.review for change in report.changes)


def table(*rows: tuple[str, ...]) -> str:
    """A Markdown table; the first row is its head."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])
