"""What a message quotes neither begins nor ends in mid-phrase."""

import pytest

from analyzer.materiality.quoting import readable, whole, window
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


LONG = (
    "If the Customer is accused of infringing the rights of others on three or more occasions within one year, "
    "Harbour may suspend or terminate access to the Service, and no fee that was paid for the time after is returned."
)


def spans(fragment: str) -> tuple[Span, Span]:
    at = LONG.index(fragment)
    return Span(at, at + len(fragment)), Span(0, len(LONG))


def test_a_long_sentence_is_quoted_around_the_words_that_matter_with_dots_where_it_is_cut() -> None:
    key, passage = spans("suspend or terminate")
    assert window(LONG, passage, key, room=100) == "… Harbour may suspend or terminate access to the Service …"


def test_a_short_sentence_is_quoted_whole() -> None:
    assert window("Harbour may suspend access.", Span(0, 26), Span(12, 19)) == "Harbour may suspend access"


def test_a_rule_is_quoted_with_the_subject_before_its_verb() -> None:
    extent, passage = spans("may suspend or terminate access to the Service")
    assert whole(LONG, extent, passage) == "… Harbour may suspend or terminate access to the Service …"


def test_a_bracket_or_quotation_mark_opened_within_is_closed() -> None:
    text = "They send a notice (the “Notice”), or call."
    at = text.index("a notice")
    assert whole(text, Span(at, text.index("Notice”") + 6), Span(0, len(text))) == "They send a notice (the “Notice”) …"
