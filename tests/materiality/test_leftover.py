"""What no special rule names: told once for a table, by the line that binds, and not where a reference only follows."""

import pytest

from analyzer.materiality.model import Direction

from .matter import placed, told
from .pairs import between, findings

TABLE = "# Fees\n\n| Loaf | Price |\n| --- | --- |\n| Rye | 5 EUR |\n| Oat | 7 EUR |\n"


def test_rows_that_came_into_a_table_are_one_line_that_quotes_them_all() -> None:
    (found,) = findings(between(TABLE, f"{TABLE}| Bun | 9 EUR |\n| Stollen | 11 EUR |\n"))
    assert "Bun 9 EUR; Stollen 11 EUR" in found.message


def test_a_row_with_a_price_that_came_is_no_heading_and_raises_no_other_price() -> None:
    for old, new in ((TABLE, f"{TABLE}| Bun | 9 EUR |\n"), (f"{TABLE}| Bun | 9 EUR |\n", TABLE)):
        found = findings(between(old, new))
        assert found
        assert "price-in-table-changed" not in {each.rule for each in found}


NUMBERS = "# Help\n\n| Country | Phone |\n| --- | --- |\n| Austria | 0800 001 180 |\n"


def test_a_table_of_telephone_numbers_is_one_row_to_read() -> None:
    report = between(NUMBERS, f"{NUMBERS}| Mayotte | +33 1 85 14 96 65 |\n| Jersey | 0800 526 683 |\n")
    assert not findings(report)
    assert sum(change.review for change in report.changes) == 1


NAMED = (
    "You owe us what is left (see {} in section {}).\n\n## 2. Other matters\n\n"
    "### 2.1 What happens if you owe us money\n\nYou pay us what is left within ten days of the bill."
)


def test_a_reference_beside_the_quoted_heading_of_its_clause_follows_it() -> None:
    old, new = (f"## 1. Bread\n\n{NAMED.format('“What happens if you owe us money”', n)}" for n in ("3.1", "2.1"))
    assert not told(old, new)


EXCEPTIONS = [
    (
        "Except as stated in this charter, we will pay you every week.",
        "Except as provided in the house rules or stated in this charter, we will pay you every week.",
        Direction.FAVORS_PROVIDER,
    ),
    (
        "You must not lend the oven, except to a friend.",
        "You must not lend the oven, except to a friend or a guest.",
        Direction.FAVORS_USER,
    ),
]


@pytest.mark.parametrize(("old", "new", "favors"), EXCEPTIONS)
def test_a_member_of_an_exception_is_told_by_the_rule_on_exceptions(old: str, new: str, favors: Direction) -> None:
    (found,) = findings(between(placed(old), placed(new)))
    assert (found.rule, found.direction) == ("exception-changed", favors)
    (back,) = findings(between(placed(new), placed(old)))
    assert back.rule == "exception-changed"
    assert back.direction not in {favors, Direction.UNKNOWN}


def test_of_sentences_that_no_rule_names_the_one_that_binds_is_told() -> None:
    new = "## 7. Ovens\n\nThe bakery counts its loaves. Ovens may be warm. No oven is ever sold to guests."
    told_lines = [
        each.message for each in findings(between("## 1. Bread\n\nWe bake.", f"## 1. Bread\n\nWe bake.\n\n{new}"))
    ]
    assert any("No oven is ever sold" in message for message in told_lines)


SEAT = "Arbitration takes place in Springfield. Guests book rooms by letter."


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ("If a rule on arbitration is not enforceable, the others stand.", "dispute-procedure-touched"),
        ("A public body is not under the controlling law of this section.", "law-or-forum-touched"),
        ("A letter goes to a third country if the adequacy decision is not withdrawn.", "transfer-ground-touched"),
        ("For the purposes of this section a guest is someone who has no room.", "definition-touched"),
        ("These limitations of liability do not fall with the remedy.", "liability-touched"),
        ("The prices of boats change with the lake, not with the guest.", "price-touched"),
        ("Rooms are painted if no guest is there.", "unclassified-change"),
    ],
)
def test_what_is_left_over_is_told_under_the_subject_of_its_sentence(more: str, rule: str) -> None:
    (found,) = findings(between(SEAT, f"{SEAT} {more}"))
    assert found.rule == rule
    assert more.rstrip(".") in found.message


def test_a_sentence_that_speaks_of_a_subject_only_beside_another_leaves_that_one_alone() -> None:
    old = "Arbitration takes place in Springfield. Rooms are painted in May."
    new = "Arbitration takes place in Springfield. Rooms are painted in May if no guest is there."
    assert "dispute-procedure-touched" not in {found.rule for found in findings(between(old, new))}
