"""What stands behind "only" is allowed, and all else is not: an item more widens what may be done."""

import pytest

from analyzer.materiality.model import Direction
from tests.materiality.pairs import between, findings

OPENING = '1. Scope. Fern Ltd ("Fern", "we") lends tools to the customer ("you").'


def side(lead: str, items: list[str], more: str) -> set[Direction]:
    """Whom one item more favours; ``more`` stands before the last of the others."""
    old = f"{OPENING}\n\n2. Plan. {lead}\n\n" + "\n\n".join(items)
    new = f"{OPENING}\n\n2. Plan. {lead}\n\n" + "\n\n".join([*items[:-1], more, items[-1]])
    return {found.direction for found in findings(between(old, new))}


WIDENED = [
    ("We may only change the list of tools:", "(c) to rename a tool that its maker has renamed;"),
    ("We may change the list of tools only in order:", "(c) to rename a tool that its maker has renamed;"),
    ("We may change the list of tools only in the following cases:", "(c) its maker has renamed the tool;"),
    ("We may change the list of tools only if:", "(c) its maker has renamed the tool;"),
    ("We may change the list of tools only where one of these cases is given:", "(c) its maker has renamed the tool;"),
]


@pytest.mark.parametrize(("lead", "more"), WIDENED)
def test_one_more_of_the_things_that_alone_are_allowed_favours_who_may_do_them(lead: str, more: str) -> None:
    items = ["(a) to add a tool that customers have asked for; or", "(b) to take out a tool that has been stolen."]
    assert side(lead, items, more) == {Direction.FAVORS_PROVIDER}


ALL_OF_THEM = [
    "We may change the list only if all of these hold:",
    "We may only change tools, or any of their parts, if:",
]


@pytest.mark.parametrize("lead", ALL_OF_THEM)
def test_one_more_of_the_conditions_that_must_all_hold_favours_the_other_side(lead: str) -> None:
    items = ["(a) the tool has been stolen or lost; and", "(b) you have agreed to it in writing."]
    assert side(lead, items, "(c) the maker has put the tool into another class;") == {Direction.FAVORS_USER}


def test_one_more_of_the_things_that_are_banned_stays_a_ban() -> None:
    items = ["(a) lend the tools to others for money; or", "(b) take the tools out of the country."]
    lead = "You may not only for a day but at no time:"
    assert side(lead, items, "(c) paint the tools in other colours;") == {Direction.FAVORS_PROVIDER}


def test_one_thing_less_that_alone_is_answered_for_favours_who_answers() -> None:
    lead = "2. Harm. We are liable only to the customer and only for:"
    old, new = f"{OPENING}\n\n{lead}\n\n(a) intent;\n\n(b) gross negligence.", f"{OPENING}\n\n{lead}\n\n(a) intent."
    assert {found.direction for found in findings(between(old, new))} == {Direction.FAVORS_PROVIDER}


def test_an_item_with_no_word_of_force_of_its_own_is_read_behind_only() -> None:
    lead = "2. Use. You may use the tools only for:"
    old, new = (
        f"{OPENING}\n\n{lead}\n\n(a) the house.",
        f"{OPENING}\n\n{lead}\n\n(a) the house;\n\n(b) the repair of boats.",
    )
    assert {found.direction for found in findings(between(old, new))} == {Direction.FAVORS_USER}


WAYS = [
    ("You must pay by card.", "You must pay by card or by cheque.", Direction.FAVORS_USER),
    (
        "We must tell you by mail or by phone.",
        "We must tell you by mail, by phone or through the app.",
        Direction.FAVORS_PROVIDER,
    ),
    ("You must not pay by card.", "You must not pay by card or by cheque.", Direction.FAVORS_PROVIDER),
    (
        "You must pay in the event of loss.",
        "You must pay in the event of loss or in the event of damage.",
        Direction.FAVORS_PROVIDER,
    ),
]


@pytest.mark.parametrize(("old", "new", "favours"), WAYS)
def test_one_way_more_to_do_a_duty_favours_who_must_do_it(old: str, new: str, favours: Direction) -> None:
    report = between(f"{OPENING}\n\n2. Plan. {old}", f"{OPENING}\n\n2. Plan. {new}")
    assert {found.direction for found in findings(report)} == {favours}
