"""Lines right below one another that came or went: one row to read; a sentence among them stays its own."""

from .pairs import between

ADDRESS = (
    "# Mill\n\nYou must pay us for bread.\n\n## 9. Where we are\n\n"
    "The mill stands here:\n\n{}\n\nWe will bake on Sundays."
)


def test_lines_right_below_one_another_that_came_are_one_row_to_read() -> None:
    lines = "Oat House\n\n548 Market Street, PMB 88969\n\nSan Marino, CA 94104-5401"
    report = between(ADDRESS.format("Rye House"), ADDRESS.format(f"Rye House\n\n{lines}"))
    asked = [change for change in report.changes if change.review]
    assert len(asked) == 1
    assert "3 lines in a row came" in asked[0].why


def test_a_sentence_below_a_line_is_told_by_itself() -> None:
    lines = "548 Market Street\n\nThe gate is green and the yard is wide.\n\nSan Marino"
    report = between(ADDRESS.format("Rye House"), ADDRESS.format(f"Rye House\n\n{lines}"))
    assert sum(change.review for change in report.changes) > 1


def test_the_row_quotes_its_other_lines_and_a_line_that_may_rule_stays_its_own() -> None:
    lines = "Oat House\n\n548 Market Street\n\nAll sales final\n\nSan Marino"
    asked = [
        c for c in between(ADDRESS.format("Rye House"), ADDRESS.format(f"Rye House\n\n{lines}")).changes if c.review
    ]
    assert any("“548 Market Street”" in change.why for change in asked)
    assert any(edit.new == "All sales final" for change in asked for edit in change.edits)
