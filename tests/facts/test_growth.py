"""Long clauses, short terms and many definitions: the work grows with the text, and nothing breaks."""

import pytest

from clauses.model import Agreement
from clauses.parse import parse_text
from tests.steps import steps

RULE = "Customer shall pay the fees, and Supplier may, subject to Section 2, suspend the Services if payment is late; "
LONG = 200_000


def clause(words: str, size: int) -> str:
    return f"1. Fees\n\n{words * (size // len(words))}\n"


@pytest.mark.parametrize(
    "words",
    [
        RULE,
        "customer, its affiliates, agents, ",
        "NORTHWIND MAY SELL AND ",
        "Customer agrees, ",
        "the crane (the “Crane”) and ",
        "Zephyr may ",
        "If a party is late it shall pay the Landlord, who delivers it; Sections 2, 3 (as to fees) and 4 of Part I; ",
    ],
)
def test_a_clause_of_200_000_characters_takes_steps_by_its_length(words: str) -> None:
    parse_text(clause(words, 2_000))
    short = steps(lambda: parse_text(clause(words, LONG // 8)))
    assert steps(lambda: parse_text(clause(words, LONG))) <= 12 * short


def definitions(count: int) -> str:
    entries = (f"“Crane{i} Part” means part {i} of a Crane{i - 1} Part.\n\n" for i in range(count))
    return "1. Definitions\n\n" + "".join(entries)


def test_five_thousand_definitions_are_all_found_and_used() -> None:
    agreement = parse_text(definitions(5_000))
    assert len(agreement.definitions) == 5_000
    assert len(agreement.uses) == 4_999


def found(text: str) -> Agreement:
    return parse_text(f"1. Terms\n\n{text}\n")


def test_a_term_that_is_a_common_word_is_used_only_with_its_capital() -> None:
    agreement = found("“Service” means the hosting. The Service is good. Good service is rare. You love our Service.")
    assert [use.span.of(agreement.text) for use in agreement.uses] == ["Service", "Service"]


def test_a_term_of_one_letter_is_used_where_it_stands_alone() -> None:
    agreement = found("“Q” means the quarterly volume. The price depends on Q. Quality does not matter.")
    assert [use.span.of(agreement.text) for use in agreement.uses] == ["Q"]


def test_five_thousand_definitions_take_steps_by_their_number() -> None:
    parse_text(definitions(50))
    few = steps(lambda: parse_text(definitions(600)))
    assert steps(lambda: parse_text(definitions(5_000))) <= 12 * few


@pytest.mark.parametrize("term", ["Content", "Service", "Data", "Use", "Party", "Day", "Work", "You"])
def test_a_definition_of_a_common_word_is_found_once_and_breaks_nothing(term: str) -> None:
    agreement = found(f"“{term}” means what is meant here. Customer shall pay for the {term}. Supplier may stop.")
    assert [definition.term for definition in agreement.definitions] == [term]
    assert len(agreement.obligations) == 2


@pytest.mark.parametrize("letter", ["Q", "X", "Z"])
def test_a_letter_in_the_parties_introduction_is_a_term_as_well(letter: str) -> None:
    agreement = found(f"Alder Ltd. (“{letter}”) shall pay. {letter} may stop. {letter}-rays are not meant.")
    assert [definition.term for definition in agreement.definitions] == [letter]
