"""Quantities: what counts as one, its value, unit and qualifier."""

import pytest

from clauses.facts.number_words import value_of
from clauses.facts.quantities import LocalQuantity, find_quantities
from clauses.model import QuantityKind


def read(words: str) -> tuple[LocalQuantity, ...]:
    return find_quantities(words)


@pytest.mark.parametrize(
    ("words", "text", "kind", "value", "unit"),
    [
        ("within thirty (30) days of the notice", "thirty (30) days", "duration", 30, "days"),
        ("IN THE TWELVE (12) MONTHS BEFORE", "TWELVE (12) MONTHS", "duration", 12, "months"),
        ("a 12-month period", "12-month", "duration", 12, "months"),
        ("within thirty\ndays after delivery", "thirty\ndays", "duration", 30, "days"),
        ("the cap is $0 (ZERO DOLLARS).", "$0 (ZERO DOLLARS)", "money", 0, "USD"),
        ("a sum of US $5,000.", "US $5,000", "money", 5000, "USD"),
        ("a fee of € 10 each", "€ 10", "money", 10, "EUR"),
        ("USD 100 in all", "USD 100", "money", 100, "USD"),
        ("one million dollars ($1,000,000)", "one million dollars ($1,000,000)", "money", 1_000_000, "USD"),
        ("insured for $1.5 million", "$1.5 million", "money", 1_500_000, "USD"),
        ("interest of 1.5% a month", "1.5%", "percentage", 1.5, "%"),
        ("fifty percent (50%) of the fees", "fifty percent (50%)", "percentage", 50, "%"),
        ("at least eighteen (18) years of age", "eighteen (18) years of age", "age", 18, "years"),
        ("children under 13.", "under 13", "age", 13, "years"),
        ("13 years or older", "13 years or older", "age", 13, "years"),
        ("effective March 4, 2031", "March 4, 2031", "date", "2031-03-04", None),
        ("UpdatedMarch 4, 2031", "March 4, 2031", "date", "2031-03-04", None),
        ("the 4th day of March, 2031", "4th day of March, 2031", "date", "2031-03-04", None),
        ("since 2031-03-04", "2031-03-04", "date", "2031-03-04", None),
        ("from 03/14/2031 on", "03/14/2031", "date", "2031-03-14", None),
        ("up to five (5) locations", "five (5) locations", "count", 5, "locations"),
        ("100 requests per minute", "100 requests per minute", "count", 100, "requests per minute"),
        ("at least ONE of the following", "at least ONE of the following", "count", 1, "alternatives"),
    ],
)
def test_a_quantity_is_read_with_its_value_and_unit(
    words: str, text: str, kind: str, value: float | str, unit: str | None
) -> None:
    (found,) = read(words)
    assert found.span.of(words) == text
    assert (found.kind, found.value, found.unit) == (QuantityKind(kind), value, unit)


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("at least 30 days", "at least"),
        ("up to two business days", "up to, business"),
        ("no later than 15 calendar days", "no later than, calendar"),
        ("the greater of ONE HUNDRED DOLLARS ($100)", "the greater of"),
        ("shall not exceed $500", "not exceed"),
        ("30 days", None),
    ],
)
def test_a_qualifier_bounds_the_number(words: str, qualifier: str | None) -> None:
    assert read(words)[0].qualifier == qualifier


@pytest.mark.parametrize(
    "words",
    [
        "see Section 3.1 and 9 (Disclaimer)",
        "version 2.0 of the protocol",
        "call +1 415 555 0100",
        "in the year 2031",
        "at https://example.org/2031-03-04/terms",
        "on February 30, 2031",
        "one of the parties",
    ],
)
def test_labels_versions_addresses_and_years_are_no_quantities(words: str) -> None:
    assert read(words) == ()


def test_several_quantities_come_in_the_order_of_the_text() -> None:
    words = "Pay $50 within 10 days, or 2% a month from 1 May 2031."
    assert [found.span.of(words) for found in read(words)] == ["$50", "10 days", "2%", "1 May 2031"]


@pytest.mark.parametrize(
    ("words", "value"),
    [("one hundred and twenty", 120), ("twenty-one", 21), ("two million", 2_000_000), ("1,250.50", 1250.5)],
)
def test_a_number_in_words_has_its_value(words: str, value: float) -> None:
    assert value_of(words) == value


def test_a_word_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number"):
        value_of("many")


def test_a_row_of_number_words_is_no_quantity() -> None:
    assert read("one " * 5_000) == ()


def test_a_number_at_the_end_of_one_long_word_is_read_or_passed_over() -> None:
    """A window without white space ends with the text, not beyond it."""
    for address in ("platform.example/models/2026", "a" * 200 + "30", "x" * 90 + "-7-" + "y" * 5):
        assert find_quantities(f"See {address}") == ()
    (found,) = find_quantities("z" * 120 + "\t8 hours")
    assert found.value == 8


@pytest.mark.parametrize(
    "words",
    ["the Route 53 Domain Agreement", "the Attribution 4.0 International License", "a waiver in any one instance"],
)
def test_a_number_in_a_name_counts_nothing(words: str) -> None:
    assert read(words) == ()


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("a fee of ₹4,80,000", 480_000, "INR"),
        ("within one degree Celsius either way", 1, "degree celsius"),
        ("the archive of 52,000 problems", 52_000, "problems"),
        ("a hall of 640 seats", 640, "seats"),
        ("Members under 16 need a card", 16, "years"),
    ],
)
def test_what_is_counted_measured_or_paid_elsewhere(words: str, value: int, unit: str) -> None:
    (found,) = find_quantities(words)
    assert (found.value, found.unit) == (value, unit)
