"""What a message quotes neither begins nor ends in mid-phrase."""

import pytest

from analyzer.materiality.facing_quotes import window
from analyzer.materiality.quoted_items import with_items
from analyzer.materiality.quoting import readable, whole
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
    assert window(LONG, passage, key, room=100) == (
        "If the Customer is accused of infringing the rights … Harbour may suspend or terminate access to the Service …"
    )


def test_a_short_sentence_is_quoted_whole() -> None:
    assert window("Harbour may suspend access.", Span(0, 26), Span(12, 19)) == "Harbour may suspend access"


def test_a_rule_is_quoted_with_the_subject_before_its_verb() -> None:
    extent, passage = spans("may suspend or terminate access to the Service")
    quoted = whole(LONG, extent, passage, entire=False)
    assert quoted.endswith(" … Harbour may suspend or terminate access to the Service …")


def test_a_new_rule_is_quoted_with_all_of_its_sentence() -> None:
    extent, passage = spans("may suspend or terminate access to the Service")
    assert whole(LONG, extent, passage) == LONG


def test_a_sentence_too_long_to_be_quoted_is_shown_from_its_first_words() -> None:
    text = f"{LONG[:-1]}, {LONG[:-1]}, and the Customer must return the keys of the house."
    at = text.index("the Customer must return")
    quoted = whole(text, Span(at, len(text) - 1), Span(0, len(text) - 1))
    assert quoted.startswith("If the Customer is accused of infringing the rights … ")
    assert quoted.endswith("the Customer must return the keys of the house")


def test_no_bracket_is_left_open() -> None:
    text = "We keep names and addresses of the guests for a year (or longer where a law asks for it), and no more."
    key = Span(text.index("a year"), text.index(" where a law"))
    shown = window(text, Span(0, len(text) - 1), key, room=70)
    assert shown.count("(") == shown.count(")")
    assert whole(text, key, Span(0, len(text) - 1), entire=False).endswith("asks for it) …")


def test_a_lead_in_is_quoted_with_the_start_of_its_list() -> None:
    text = "We may sell your data to:\n\n- bakers of this town;\n- the mill;\n\nNothing else."
    end = text.index(":")
    quoted = window(text, Span(0, end), Span(3, 11))
    assert quoted == "We may sell your data to: …"
    assert with_items(text, quoted, end) == "We may sell your data to: bakers of this town; the mill …"


def test_a_bracket_or_quotation_mark_opened_within_is_closed() -> None:
    text = "They send a notice (the “Notice”), or call."
    at = text.index("a notice")
    found = whole(text, Span(at, text.index("Notice”") + 6), Span(0, len(text)), entire=False)
    assert found == "They send a notice (the “Notice”) …"
