"""A list that came or went as a whole: each item is quoted, and the gravest speaks for itself."""

import pytest

from analyzer.materiality.model import Direction, Finding
from analyzer.severity import Severity
from tests.materiality.pairs import between, findings

HEAD = """# Mill Terms of Service

These Terms are between Mill Ltd ("Mill", "we", "us") and you, the customer ("you").

## 1. Service

We provide the Service to you. You must pay the fees within 30 days of the invoice.

{list}

## 9. Law

These Terms are governed by the laws of England.
"""
ORDERS = (
    "## 5. Orders\n\nThe following applies to each order:\n- bread is baked daily and fresh\n"
    "- the goods stay the property of Mill forever\n- your photographs belong to Mill alone\n"
    "- every dispute is heard in Guernsey before a panel of Mill"
)


def came(words: str) -> list[Finding]:
    return findings(between(HEAD.replace("{list}\n\n", ""), HEAD.replace("{list}", words)))


def went(words: str) -> list[Finding]:
    return findings(between(HEAD.replace("{list}", words), HEAD.replace("{list}\n\n", "")))


@pytest.mark.parametrize(
    ("told", "side"),
    [(came(ORDERS), Direction.FAVORS_PROVIDER), (went(ORDERS), Direction.FAVORS_USER)],
    ids=["came", "went"],
)
def test_every_item_is_quoted_and_the_gravest_comes_first(told: list[Finding], side: Direction) -> None:
    assert (told[0].severity, told[0].direction) == (Severity.MEDIUM, side)
    assert "your photographs belong to Mill alone" in told[0].message
    said = " ".join(each.message for each in told)
    assert all(words in said for words in ("bread is baked", "property of Mill", "heard in Guernsey"))


def test_items_of_one_weight_are_one_finding() -> None:
    told = [each for each in came(ORDERS) if "list" in each.rule]
    assert len({(each.severity, each.direction) for each in told}) == len(told)


def test_a_right_that_leads_in_to_items_is_told_with_them() -> None:
    (found,) = came(
        "## 5. Guests\n\nYou may do the following:\n- bake bread in our ovens\n- hand over all photographs to Mill"
    )
    assert found.rule == "right-of-user-lost"
    assert "bake bread in our ovens" in found.message
    assert "hand over all photographs to Mill" in found.message


def test_what_those_must_do_of_whom_a_new_definition_speaks_is_told() -> None:
    told = came("## 5. Guests\n\n“Guest” means a person who:\n- must hand over all photos to Mill\n- must pay double")
    said = " ".join(each.message for each in told)
    assert "hand over all photos" in said
    assert "must pay double" in said


def test_items_under_words_that_bind_nobody_are_told() -> None:
    told = came("## 5. House\n\nIn the house, the following will be done:\n- towels are cleaned\n- shoes go to brokers")
    said = " ".join(each.message for each in told)
    assert "towels are cleaned" in said
    assert "shoes go to brokers" in said


def test_a_long_list_is_quoted_to_its_last_item() -> None:
    items = "\n".join(f"- the {kind} loaf stays with the baker" for kind in "abcdefghijklmnopqrst")
    said = " ".join(each.message for each in came(f"## 5. Bread\n\nThe following applies to loaves:\n{items}"))
    assert all(f"the {kind} loaf" in said for kind in "abcdefghijklmnopqrst")


def read(old: str, new: str) -> bool:
    return any(change.review for change in between(old, new).changes)


BANNED = "You must not:\n\n- {}swim at night\n\nYou may:\n\n- {}eat in the hall"
SOLD = "We never sell these:\n\n{}\n\nWe sell these:\n\nFavourite Colours\n\n{}"


def test_an_item_that_went_from_a_ban_to_a_leave_is_read() -> None:
    dogs = "bring dogs into the house\n- "
    assert read(BANNED.format(dogs, ""), BANNED.format("", dogs))


def test_lines_that_changed_about_under_their_lead_ins_are_read() -> None:
    assert read(SOLD.format("Medical Records", "Shoe Sizes"), SOLD.format("Shoe Sizes", "Medical Records"))


def test_lines_of_one_paragraph_that_changed_about_are_read() -> None:
    old, new = SOLD.format("Medical Records", "Shoe Sizes"), SOLD.format("Shoe Sizes", "Medical Records")
    assert read(old.replace("\n\n", "\n"), new.replace("\n\n", "\n"))


def test_lines_in_another_order_under_one_lead_in_are_not_read() -> None:
    assert not read("We need these:\n\nNames\n\nPhotos", "We need these:\n\nPhotos\n\nNames")


def test_an_item_that_keeps_its_lead_in_may_move_with_it() -> None:
    lists = "You must not:\n\n- bring dogs\n- swim at night", "You may:\n\n- eat in the hall\n- read in the garden"
    assert not read("\n\n".join(lists), "\n\n".join(reversed(lists)))


WARNED = (
    "In using the pool you agree that:\n\n- {}you will keep quiet\n\n"
    "In using the hall {}\n\n- {}you will take off your shoes"
)


@pytest.mark.parametrize(("lead", "to_be_read"), [("you agree that:", False), ("you need not agree that:", True)])
def test_an_item_with_its_own_side_may_move_but_below_words_that_deny(lead: str, to_be_read: bool) -> None:
    item = "you will not bring dogs into the house\n- "
    assert read(WARNED.format(item, lead, ""), WARNED.format("", lead, item)) is to_be_read


def test_a_numbered_heading_below_a_colon_is_a_heading() -> None:
    old = (
        "The mill keeps to this:\n\n1. Guests of Rye\n\nGuests must pay at noon.\n\n2. Law\n\nThe law of Kent governs."
    )
    assert not read(old, old.replace("Guests of Rye", "Guests at Rye"))
