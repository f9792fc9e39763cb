"""Rows that only ask to be read: the same words in several clauses, or items of one list, are one row; no more is."""

import pytest

from analyzer.materiality.model import JudgedChange

from .pairs import between, only

OVENS = "## 1. Bread\n\nThe green oven bakes bread.\n\n## 2. Cakes\n\nThe green oven bakes cakes.\n"


def to_read(old: str, new: str) -> list[JudgedChange]:
    return [change for change in between(old, new).changes if change.review]


def test_the_same_words_in_two_clauses_are_read_once_with_the_place_of_the_other() -> None:
    (row,) = to_read(OVENS, OVENS.replace("green", "blue"))
    assert "2 Cakes" in row.why


def test_the_other_place_says_where_it_is_to_be_read_and_is_no_matter_of_wording() -> None:
    changes = between(OVENS, OVENS.replace("green", "blue")).changes
    (other,) = [change for change in changes if not change.review]
    assert other.why == "To be read with the change in 1 Bread, which says so."
    assert other.substance.value == "substantive"


def test_other_words_are_a_row_of_their_own() -> None:
    new = OVENS.replace("green oven bakes bread", "blue oven bakes bread").replace(
        "green oven bakes cakes", "red oven bakes cakes"
    )
    assert len(to_read(OVENS, new)) == 2


def test_what_a_rule_claims_is_told_in_each_clause() -> None:
    old = "## 1. Bread\n\nGuests may use the oven.\n\n## 2. Cakes\n\nGuests may use the mixer.\n"
    report = between(old, old.replace("may use", "must not use"))
    assert sum(change.material for change in report.changes) == 2


def test_items_of_one_list_that_came_are_one_row_that_says_how_many() -> None:
    old = "## 1. Bread\n\nThe mill shows these loaves:\n\n- rye loaves of the town\n"
    new = f"{old}- spelt loaves of the valley\n- oat loaves of the coast\n"
    rows = to_read(old, new)
    assert len(rows) <= 1
    assert all("2 items of one list came" in row.why for row in rows)


def test_a_new_name_with_the_former_one_beside_it_is_a_name_changed_throughout() -> None:
    said = "Harbour keeps the boats. Harbour paints them. Harbour counts the oars of the boats. "
    new = said.replace("Harbour", "Quayside") * 4 + "Guests thank Quayside (formerly known as Harbour) for it."
    report = between(said * 4 + "Guests thank Harbour for it.", new)
    assert not any(change.review or change.material for change in report.changes)


def test_a_former_name_beside_a_new_one_in_one_place_alone_is_shown() -> None:
    old = "The mill works with Rye Guild on Mondays."
    new = old.replace("Rye Guild", "Oat Bakers (formerly known as Rye Guild)")
    assert any(change.review or change.material for change in between(old, new).changes)


def test_another_company_that_calls_itself_a_former_name_is_shown() -> None:
    old = "The mill works with Rye Guild Ltd on Mondays."
    new = old.replace("Rye Guild Ltd", "Oat Bakers Inc (formerly known as Rye Guild Ltd)")
    assert any(change.review or change.material for change in between(old, new).changes)


def test_a_name_that_follows_shall_once_is_renamed_throughout() -> None:
    said = "Harbora keeps the boats. Harbora paints them. Harbora counts the oars of the boats. "
    old = said * 8 + "In no event shall Harbora be liable for the weather."
    report = between(old, old.replace("Harbora", "Quaysel"))
    assert not any(change.review or change.material for change in report.changes)


def test_a_verb_in_capitals_is_no_name() -> None:
    old = "We may Share the list with the mill. You may Share loaves. Share it with guests."
    report = between(old, old.replace("Share", "Sell"))
    assert any(change.review or change.material for change in report.changes)


def test_an_ampersand_stands_for_and() -> None:
    old = "The Terms & Conditions hold for bakers."
    assert not only(between(old, old.replace("&", "and"))).review


def test_a_joint_that_came_where_no_ampersand_stood_is_shown() -> None:
    old = "The mill bakes bread, cakes for guests."
    change = only(between(old, "The mill bakes bread, cakes and for guests."))
    assert change.review or change.material


def test_a_question_that_is_an_entry_of_a_list_is_no_rule() -> None:
    old = "You must keep your oven clean.\n\n- What are rye loaves?\n\nWe may close the bakery on Sundays."
    new = old.replace("- What are rye loaves?", "- What are rye loaves?\n- How do oat loaves rise?")
    assert not any(change.review or change.material for change in between(old, new).changes)


def test_a_question_with_its_answer_is_shown() -> None:
    old = "You must keep your oven clean.\n\n- What are rye loaves?\n\nWe may close the bakery on Sundays."
    new = old.replace("loaves?", "loaves? They are baked by Oat Guild and by nobody else.")
    assert any(change.review or change.material for change in between(old, new).changes)


MENU = "\n\n".join(
    f"- {name}" for name in ("Ovens", "Mills", "Shop", "Search", "Careers", "Rye", "News", "Bakers", "Oats")
)


def test_lines_of_a_menu_around_the_rules_are_no_terms() -> None:
    rules = "# Terms of Bread\n\nYou must keep your oven clean.\n\nWe may close the bakery on Sundays."
    assert not any(
        change.review or change.material for change in between(f"Millbread\n\n{MENU}\n\n{rules}", rules).changes
    )


def test_a_list_of_services_that_the_terms_cover_is_shown() -> None:
    rules = "# Terms of Bread\n\nYou must keep your oven clean.\n\nThese terms cover the following services:"
    new = f"{rules}\n\n{MENU}\n- Search\n- Support\n"
    assert any(change.review or change.material for change in between(f"{rules}\n\n- Ovens", new).changes)


def test_a_plural_within_a_longer_name_is_spelling() -> None:
    old = "Guests look at the page Ovens Settings before they bake."
    assert not any(c.review or c.material for c in between(old, old.replace("Ovens", "Oven")).changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Guests deal with Harbour Mills Ltd on Mondays.", "Guests deal with Harbour Mill Ltd on Mondays."),
        ("“Paid Oven” means a red oven.", "“Paid Ovens” means a red oven, or two."),
        ("Guests look at the ovens settings.", "Guests look at the oven settings of others."),
    ],
)
def test_another_company_another_term_and_more_words_are_shown(old: str, new: str) -> None:
    assert any(change.review or change.material for change in between(old, new).changes)


def test_words_that_differ_alike_are_one_row_whatever_else_differs_beside_them() -> None:
    old = "## 1. Bread\n\nThe green oven bakes bread.\n\n## 2. Cakes\n\nThe green oven is organised for cakes.\n"
    rows = to_read(old, old.replace("green", "blue").replace("organised", "organized"))
    assert len(rows) == 1
    assert "2 Cakes" in rows[0].why


def test_a_word_more_in_the_second_place_is_a_row_of_its_own() -> None:
    new = OVENS.replace("green", "blue").replace("bakes cakes", "bakes stale cakes")
    assert len(to_read(OVENS, new)) == 2


def test_words_lost_in_a_clause_that_moved_are_read_in_the_row_that_shows_them() -> None:
    guide = "## {}. Dogs\n\nDogs are walked at noon in the wood by the river{}.\n\n"
    rest = "## {}. Cats\n\nCats sleep in the barn.\n\n## {}. Birds\n\nBirds sing in the yard.\n\n"
    old = guide.format(1, " by a trained guide") + rest.format(2, 3)
    new = rest.format(1, 2) + guide.format(3, "")
    assert any("trained guide" in edit.old for row in to_read(old, new) for edit in row.edits)
