"""What went at one place and came at another in other words is no loss and no gain; nothing is told twice."""

import pytest

from analyzer.materiality.model import Report
from tests.materiality.pairs import between, findings


def rules(report: Report) -> list[str]:
    return [found.rule for found in findings(report)]


def test_an_exception_that_became_a_sentence_of_its_own_survives_as_before() -> None:
    old = (
        "1. End. Either party may end this Agreement at any time, except that all payment duties accrued before the end"
        " shall survive the end.\n\n2. Law. The law of Norway applies."
    )
    new = (
        "1. End. Either party may end this Agreement at any time. All payment duties that have accrued before the end"
        " will survive the end.\n\n2. Law. The law of Norway applies."
    )
    assert "survival-statement" not in rules(between(old, new))


def test_a_duty_that_comes_back_weaker_is_told() -> None:
    old = "1. Care. The Provider shall encrypt all stored files of the Customer.\n\n2. Help. The desk is open."
    new = (
        "1. Care. Files stay here.\n\n2. Help. The desk is open. The Provider may encrypt stored files of the Customer."
    )
    assert rules(between(old, new))


NOT_THE_SAME = [
    (
        "You must indemnify us against claims by visitors about paintings in the hall.",
        "Claims by visitors about paintings in the hall: we must indemnify you against those.",
    ),
    (
        "We will refund unused ticket fees after a cancelled concert evening.",
        "After a cancelled concert evening we will refund unused ticket fees if the manager agrees so.",
    ),
    (
        "We may share email addresses with partners who organise concerts abroad.",
        "Partners who organise concerts abroad: we may share email addresses and health records with them.",
    ),
    (
        "Visitors must pay the hall for broken chairs and lamps.",
        "The hall must pay visitors for broken chairs and lamps.",
    ),
]


@pytest.mark.parametrize(("gone", "come"), NOT_THE_SAME)
def test_a_rule_with_another_side_condition_or_subject_is_not_the_same_rule(gone: str, come: str) -> None:
    old = f"## 1. First part\n\n{gone}\n\n## 2. Second part\n\nThe hall opens at ten each morning."
    new = (
        "## 1. First part\n\nThe garden opens at nine on most days.\n\n"
        f"## 2. Second part\n\nThe hall opens at ten each morning. {come}"
    )
    report = between(old, new)
    assert report.verdict.material or any(change.review for change in report.changes)
    assert not any("in another order" in change.why for change in report.changes)


def test_a_rule_that_is_restated_in_another_order_says_so() -> None:
    old = (
        "## 1. Files\n\nYou must label every box of files with your name and the date.\n\n"
        "## 2. Doors\n\nDoors close at ten."
    )
    new = (
        "## 1. Files\n\nBoxes stand in the hall.\n\n## 2. Doors\n\nDoors close at ten."
        " With your name and the date you must label every box of files."
    )
    assert "duty-added" not in rules(between(old, new))
