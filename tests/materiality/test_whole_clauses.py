"""A clause that came or went as a whole: what rules name in it, else one line."""

from tests.materiality.pairs import between, findings

OLD = "The studio lends kilns.\n\nKilns are fired on Mondays."
PLAIN = "Kilns never run at night unless the keeper agrees. Shelves are not free until a guild is formed."


def test_a_new_clause_that_no_rule_names_is_told_in_one_line() -> None:
    told = findings(between(OLD, f"{OLD}\n\n{PLAIN}"))
    assert [found.rule for found in told] == ["unclassified-change"]


def test_a_new_clause_with_a_named_rule_is_told_by_it_alone() -> None:
    told = findings(between(OLD, f"{OLD}\n\n{PLAIN} You must pay a fee of $20 for each firing."))
    assert told
    assert "unclassified-change" not in {found.rule for found in told}


def test_what_no_rule_names_stays_told_in_a_clause_that_was_reworded() -> None:
    old, new = "Kilns are fired on Mondays if ten pots are ready.", "Kilns are fired on Mondays if two potters agree."
    report = between(f"The studio lends kilns.\n\n{old}", f"The studio lends kilns.\n\n{new}")
    assert any(change.findings or change.review for change in report.changes)
