"""A sentence of which a condition or a time is fronted: told is what differs in it, whatever its order."""

import pytest

from .matter import placed, silent
from .pairs import between, findings

ALIKE = [
    (
        "Mill must warn Baker within 24 hours if it learns of a fire in the store.",
        "If Mill learns of a fire in the store, it must warn Baker within 24 hours.",
    ),
    (
        "We may suspend or close your account if we find that you broke the oven.",
        "If we find that you broke the oven, we may suspend or close your account.",
    ),
    ("Mill will bake unless it runs out of flour.", "Unless Mill runs out of flour, it will bake."),
]


@pytest.mark.parametrize(("old", "new"), ALIKE)
def test_a_condition_that_moved_to_the_front_says_the_same(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


TOLD = [
    (
        "Mill must warn Baker within 24 hours if it learns of a fire in the store.",
        "If Mill learns of a fire in the store, it must warn Baker within 72 hours.",
        ("24 hours", "72 hours"),
    ),
    ("We answer questions within five days.", "Within twenty days, we answer questions.", ("five days", "twenty days")),
    (
        "Upon the end of the lease we will delete your records within thirty days.",
        "Within ninety days of the end of the lease, we will delete your records.",
        ("thirty days", "ninety days"),
    ),
    (
        "We will give at least sixty days' notice before we raise the rent.",
        "Before we raise the rent, we will give at least ten days' notice.",
        ("sixty days", "ten days"),
    ),
]


@pytest.mark.parametrize(("old", "new", "told"), TOLD)
def test_a_number_that_differs_is_told_of_a_turned_sentence(old: str, new: str, told: tuple[str, str]) -> None:
    for before, after, words in ((old, new, told), (new, old, told[::-1])):
        messages = [found.message for found in findings(between(placed(before), placed(after)))]
        assert len(messages) == 1, messages
        assert all(word in messages[0] for word in words), messages


def test_a_number_in_a_turned_sentence_has_its_side() -> None:
    old = "The lease renews for one year unless either party gives notice at least 30 days before it ends."
    new = "Unless either party gives notice at least 90 days before it ends, the lease renews for one year."
    found = findings(between(placed(old), placed(new)))
    assert [(each.rule, each.direction.value) for each in found] == [("renewal-period", "favors_provider")]


TWINS = [
    (  # the baker must warn, not the mill
        "Mill must warn Baker within 24 hours if it learns of a fire.",
        "If Mill learns of a fire, Baker must warn it within 24 hours.",
    ),
    ("We may close your account if you break the oven.", "If you break the oven, we must close your account."),
    ("We may close your account if you break the oven.", "If we break the oven, we may close your account."),
    ("We may close your account if you break the oven.", "Unless you break the oven, we may close your account."),
    ("We may close your account only if you break the oven.", "If you break the oven, we may close your account."),
    ("We will pay if the oven breaks.", "If the oven breaks, we will not pay."),
    ("We may use your name and sell it if you agree.", "If you agree, we may use your name and sell it."),
    ("We keep your name and, if you pay, your card.", "If you pay, we keep your name and your card."),
    ("We will refund the fees that you paid if you leave.", "If you leave, we will refund the fees that you paid."),
    ("We will answer questions asked within five days.", "Within five days, we will answer questions asked."),
    (  # "it" may be either of two
        "Mill must pay if it sues Baker and loses.",
        "If Baker sues Mill and loses, it must pay.",
    ),
]


@pytest.mark.parametrize(("old", "new"), TWINS)
def test_a_turned_sentence_that_may_say_something_else_is_shown(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert any(change.review or change.material for change in between(placed(before), placed(after)).changes)


def test_an_exception_before_a_cap_that_fronts_its_denial_is_told() -> None:
    old = "In no event will Mill Ltd or their bakers' liability exceed 100 euros or what you paid Mill Ltd."
    new = (
        "Except as said otherwise in other terms of Mill Ltd, in no event will Mill Ltd or our bakers' liability "
        "exceed 100 euros or what you paid Mill Ltd."
    )
    told = [found.message for found in findings(between(placed(old), placed(new)))]
    assert any("Except as said otherwise" in message for message in told), told
