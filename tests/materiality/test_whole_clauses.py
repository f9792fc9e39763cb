"""A clause that came or went as a whole: what rules name in it, else one line."""

from tests.materiality.pairs import between, findings

OLD = "The studio lends kilns.\n\nKilns are fired on Mondays."
PLAIN = "Kilns never run at night unless the keeper agrees. Shelves are not free until a guild is formed."


def test_a_new_clause_that_no_rule_names_is_told_in_one_line() -> None:
    told = findings(between(OLD, f"{OLD}\n\n{PLAIN}"))
    assert [found.rule for found in told] == ["unclassified-change"]


def test_a_new_clause_with_a_named_rule_has_one_line_more_for_the_rest() -> None:
    told = [
        found.rule for found in findings(between(OLD, f"{OLD}\n\n{PLAIN} You must pay a fee of $20 for each firing."))
    ]
    assert told.count("unclassified-change") == 1
    assert len(told) > 1


def test_a_rule_that_leaves_one_plan_and_stays_in_another_is_told() -> None:
    refund = "We will refund all prepaid fees for the unused remaining part of the term."
    old = f"## 5. Monthly plan\n\nPay by the month. {refund}\n\n## 6. Annual plan\n\nPay by the year. {refund}"
    new = f"## 5. Monthly plan\n\nPay by the month. {refund}\n\n## 6. Annual plan\n\nPay by the year."
    for report in (between(old, new), between(new, old)):
        assert any(change.findings or change.review for change in report.changes)


def test_a_waiver_comes_in_beside_a_sentence_that_only_names_one() -> None:
    denied = "We do not ask for a class action waiver. Disputes go to the courts of Rye"
    told = findings(between(f"{denied}.", f"{denied} and you waive the right to a class action."))
    assert "class-action-waiver" in {found.rule for found in told}


def test_what_no_rule_names_stays_told_in_a_clause_that_was_reworded() -> None:
    old, new = "Kilns are fired on Mondays if ten pots are ready.", "Kilns are fired on Mondays if two potters agree."
    report = between(f"The studio lends kilns.\n\n{old}", f"The studio lends kilns.\n\n{new}")
    assert any(change.findings or change.review for change in report.changes)
