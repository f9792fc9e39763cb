import pytest

from clauses.facts.dates import dates_of
from clauses.facts.language import language_of
from clauses.facts.topics import heading_topics, word_topics
from clauses.model import Agreement
from clauses.parse import parse_text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Last Updated: December 17, 2025", ("2025-12-17", None)),
        ("Effective June 1st, 2024", (None, "2024-06-01")),
        ("Last revised: 08/25/2021", ("2021-08-25", None)),
        ("UpdatedJanuary 10, 2024", ("2024-01-10", None)),
        ("Effective Date: 2 May 2023", (None, "2023-05-02")),
        ("Version of 2022-07-09", ("2022-07-09", None)),
        ("We met on June 1, 2024.", (None, None)),
        ("Last updated: February 31, 2024", (None, None)),
    ],
)
def test_dates_are_read_in_several_forms(words: str, expected: tuple[str | None, str | None]) -> None:
    assert dates_of(words) == expected


def test_a_language_is_told_by_its_short_words() -> None:
    assert (
        language_of("The customer shall pay the fees and the taxes of the service to us, and you may not resell it.")
        == "en"
    )
    assert (
        language_of("Der Kunde und die Firma sind nicht mit dem Vertrag und der Regel von den Preisen bei uns.") == "de"
    )
    assert language_of("ok") == "und"


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Limitation of Liability", "liability"),
        ("Our Fees & Taxes", "fees"),
        ("Term and Termination", "termination"),
        ("Governing Law", "governing_law"),
    ],
)
def test_a_heading_names_its_topic(heading: str, topic: str) -> None:
    assert topic in heading_topics(heading)


def test_words_speak_where_no_heading_does() -> None:
    assert word_topics("Customer shall indemnify Harbour.") == ("indemnity",)
    assert word_topics("The sky is blue.") == ()


def test_a_mention_of_another_document_is_no_topic() -> None:
    text = "1. Widgets\n\nWidgets are blue; see our Refund Policy and our Privacy Policy for more.\n"
    assert parse_text(text).clauses[-1].topics == ()


def test_a_word_said_again_makes_a_sure_phrase_no_surer() -> None:
    assert word_topics("You have access to it, and access by others is counted as access.") == ()


def test_a_clause_without_heading_keeps_the_topic_above_it() -> None:
    text = "1. Indemnity\n\n1.1 The arbitrator decides who pays.\n\n1.2 The sky is blue.\n"
    topics = {clause.label: clause.topics for clause in parse_text(text).clauses}
    assert "indemnity" in topics["1.1"]
    assert "arbitration" in topics["1.1"]
    assert topics["1.2"] == ("indemnity",)


def test_clauses_carry_topics(agreement: Agreement) -> None:
    topics = {clause.id: clause.topics for clause in agreement.clauses}
    assert topics["3"] == ("fees",)
    assert "survival" in topics["4"]


@pytest.mark.parametrize(
    "heading",
    ["Malicious content and spam", "Accuracy of Information", "Free Content", "The Account Manager"],
)
def test_one_word_of_a_longer_heading_is_not_its_topic(heading: str) -> None:
    assert heading_topics(heading) == ()


def test_soliciting_and_disparaging_are_no_exclusivity_where_people_are_harmed() -> None:
    assert "exclusivity" not in word_topics("Do not solicit a child or disparage the victims of violence.")
    assert word_topics("Supplier shall not solicit any employee of Customer.") == ("exclusivity",)
