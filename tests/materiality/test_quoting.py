"""What a message quotes neither begins nor ends in mid-phrase."""

import pytest

from analyzer.materiality.quoting import readable
from clauses.spans import Span

CASES = (
    (
        "We will delete logs no later than ninety (90) days after use.",
        "will delete logs no later than",
        "will delete logs no later than ninety (90) days after use",
    ),
    (
        "Harbour may change fees upon at least ten days’ prior notice to Customer.",
        "upon at least ten days’ prior",
        "upon at least ten days’ prior notice to Customer",
    ),
    (
        "Terms change as of the effective day, and we refund the fees paid.",
        "of the effective day, and we refund the fees paid",
        "we refund the fees paid",
    ),
    ("Write to legal@harbour.example within ten days.", "Write to legal", "Write to legal@harbour.example"),
    (
        "It shall not exceed one million dollars ($1,000,000).",
        "one million dollars ($1,000,000",
        "one million dollars ($1,000,000)",
    ),
    ("Customer may pay by card.", "may", "may"),
    ("Customer must pay the Fees in time.", "must pay the Fees", "must pay the Fees"),
    ("Harbour acts with or without notice.", "with or without", "with or without notice"),
)


@pytest.mark.parametrize(("text", "fragment", "read"), CASES)
def test_a_fragment_is_completed_where_it_is_cut(text: str, fragment: str, read: str) -> None:
    at = text.index(fragment)
    assert readable(text, Span(at, at + len(fragment))).of(text) == read
