"""What went at one place and came at another in other words is no loss and no gain; nothing is told twice."""

from analyzer.materiality.model import Report, Substance
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


def test_a_change_that_only_restates_a_rule_says_so() -> None:
    old = "1. Files. You must label every box of files with your name and the date.\n\n2. Doors. Doors close at ten."
    new = (
        "1. Files. Boxes stand in the hall.\n\n2. Doors. Doors close at ten."
        " Every box of files you must label with the date and your name."
    )
    restated = [c for c in between(old, new).changes if "other words" in c.why]
    assert all(c.substance is Substance.EDITORIAL for c in restated)
    assert "duty-added" not in rules(between(old, new))
