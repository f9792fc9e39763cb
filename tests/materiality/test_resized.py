"""A rule said anew with another amount: the amount alone is told, for the side that it serves."""

import pytest

from .matter import placed, silent
from .pairs import between, findings

TOLD = [
    (
        "The tenant shall pay the rent within 45 days of the invoice.",
        "The rent shall be paid by the tenant within 30 days of the invoice.",
        ("45 days", "30 days"),
    ),
    ("We keep your records for 30 days.", "Your records are kept by us for 90 days.", ("30 days", "90 days")),
]


@pytest.mark.parametrize(("old", "new", "told"), TOLD)
def test_the_amount_alone_is_told_of_a_passive(old: str, new: str, told: tuple[str, str]) -> None:
    for before, after, words in ((old, new, told), (new, old, told[::-1])):
        messages = [found.message for found in findings(between(placed(before), placed(after)))]
        assert len(messages) == 1, messages
        assert all(word in messages[0] for word in words), messages


def test_who_must_pay_sooner_loses_also_in_the_passive() -> None:
    old = "You shall pay invoices within 45 days of receipt."
    new = "Invoices shall be paid by you within 30 days of receipt."
    for before, after, side in ((old, new, "favors_provider"), (new, old, "favors_user")):
        found = findings(between(placed(before), placed(after)))
        assert [each.direction.value for each in found] == [side]


CAPS = [
    ("Our liability is limited to 500 euros.", "Our liability shall not exceed 500 euros."),
    ("In no event will our liability exceed 500 euros.", "Our liability is limited to 500 euros."),
    ("Our total liability is limited to 500 euros.", "We will not be liable for more than 500 euros in total."),
    ("You may not use the oven if you are under 13.", "You must be at least 13 to use the oven."),
    (
        "You must be at least 13 years old to use the oven.",
        "You may not use the oven if you are under the age of 13.",
    ),
]


@pytest.mark.parametrize(("old", "new"), CAPS)
def test_a_cap_or_an_age_in_another_form_is_the_same(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


def test_a_lower_cap_in_another_form_is_told_once() -> None:
    old = "Our liability is limited to 150% of the fees."
    new = "In no event will our liability exceed 100% of the fees."
    for before, after, side in ((old, new, "favors_provider"), (new, old, "favors_user")):
        found = findings(between(placed(before), placed(after)))
        assert [(each.rule, each.direction.value) for each in found] == [("liability-cap-changed", side)]


def test_a_higher_age_in_another_form_is_told_as_such() -> None:
    old = "You may not use the oven if you are under 13."
    new = "You must be at least 16 to use the oven."
    for before, after, side in ((old, new, "favors_provider"), (new, old, "favors_user")):
        found = findings(between(placed(before), placed(after)))
        assert [(each.rule, each.direction.value) for each in found] == [("minimum-age-changed", side)]


TWINS = [
    ("You may not use the oven if you are under 13.", "You may use the oven if you are under 13."),
    ("You may not use the oven if you are under 13.", "You must be at least 13 to buy the oven."),
    ("You may not use the oven if you are under 13.", "You must be at least 13 to use the oven or the mill."),
    ("You may not use the oven if you are under 13.", "You must be at most 13 to use the oven."),
    ("Our total liability is limited to 500 euros.", "Our liability shall not exceed 500 euros."),
    ("Our liability is limited to 500 euros.", "You will not be liable for more than 500 euros."),
    ("Our liability is limited to 500 euros.", "Your liability shall not exceed 500 euros."),
    ("Our liability is limited to 500 euros.", "Our liability shall not exceed 500 euros a year."),
    ("Our liability is limited to 500 euros.", "Our liability for fire shall not exceed 500 euros."),
    ("Our liability is limited to 500 euros.", "Our liability may exceed 500 euros."),
    ("Our liability is limited to 500 euros.", "Our liability shall not exceed 500 euros except for fire."),
    (
        "The tenant shall pay the rent within 45 days of the invoice.",
        "The rent shall be paid to the tenant within 30 days of the invoice.",
    ),
    (
        "The tenant shall pay the rent within 45 days of the invoice.",
        "The rent shall be paid by the tenant within 30 days of the reminder.",
    ),
]


@pytest.mark.parametrize(("old", "new"), TWINS)
def test_a_word_more_than_the_form_is_shown(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert any(change.review or change.material for change in between(placed(before), placed(after)).changes)
