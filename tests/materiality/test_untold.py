"""What differs in a sentence beside what a rule tells of it is shown to be read: nothing is swallowed."""

import pytest

from tests.materiality.pairs import between

SWALLOWED = [
    (
        "letters to the hall, no longer from it",
        "We answer letters from the hall within thirty days.",
        "We answer letters to the hall within sixty days.",
        "[from → to]",
    ),
    (
        "a share of another sum",
        "We pay you 30% of the total revenue from your App within thirty days.",
        "We pay you 30% of the domestic revenue from your App within sixty days.",
        "[total → domestic]",
    ),
    (
        "a bill that need not be undisputed",
        "We may close the kiln if an undisputed invoice is more than 30 days overdue.",
        "We may close the kiln if an invoice is more than 15 days overdue.",
        "[gone: undisputed]",
    ),
    (
        "interest without a reminder",
        "Overdue amounts bear interest at 5% per year after a reminder.",
        "Overdue amounts bear interest at 9% per year.",
        "[gone: after a reminder]",
    ),
    (
        "a refund of another kind",
        "If you cancel within 30 days, we will give you a generous refund.",
        "If you cancel within 14 days, we will give you a modest refund.",
        "[generous → modest]",
    ),
]


@pytest.mark.parametrize(("old", "new", "shown"), [case[1:] for case in SWALLOWED], ids=[case[0] for case in SWALLOWED])
def test_a_second_difference_beside_a_number_is_shown(old: str, new: str, shown: str) -> None:
    changes = [change for change in between(old, new).changes if change.findings]
    assert changes
    assert any(words.endswith(shown) for change in changes for words in change.unnamed)


TOLD = [
    (
        "We pay you 30% of the gross revenue from your App within thirty days.",
        "We pay you 30% of the net revenue from your App within sixty days.",
        "gross-or-net",
    ),
    (
        "If you cancel within 30 days, we will give you a full refund.",
        "If you cancel within 14 days, we will give you a pro rata refund.",
        "refund-in-part",
    ),
]


@pytest.mark.parametrize(("old", "new", "rule"), TOLD)
def test_a_word_of_law_turned_beside_a_number_is_told_by_its_own_rule(old: str, new: str, rule: str) -> None:
    assert rule in {found.rule for change in between(old, new).changes for found in change.findings}


def test_a_difference_that_a_test_explains_is_not_shown() -> None:
    report = between(
        "We answer each letter on its colour within thirty days.",
        "We answer each letter on its color within sixty days.",
    )
    assert [change.unnamed for change in report.changes if change.findings] == [()]


def test_what_a_finding_quotes_is_not_shown_again() -> None:
    report = between(
        "You may bring two guests to the pool at any time.",
        "You may not bring guests to the pool on Sundays without a ticket.",
    )
    quoted = " ".join(found.message for change in report.changes for found in change.findings)
    assert "without a ticket" in quoted
    assert not any(words.endswith("]") for change in report.changes for words in change.unnamed)
