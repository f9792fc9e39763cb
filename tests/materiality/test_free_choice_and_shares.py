"""A free choice, a share in words and how often: each an amount of what a side may, must or gets."""

import pytest

from analyzer.materiality.model import Direction, Finding

from .matter import within

USER, PROVIDER = Direction.FAVORS_USER, Direction.FAVORS_PROVIDER
# Each is worse for the user, and better for it when read backwards.
WORSE = [
    ("We may raise the dues once a year, by no more than inflation.", "We may raise the dues as we see fit.", "free"),
    ("We return the balance within 30 days.", "We return the balance when we choose.", "free"),
    ("You must bring the boat where the plan says.", "You must bring the boat wherever we like.", "free"),
    ("Guests moor the boat when you are away.", "Guests moor the boat whenever Mill thinks fit.", "free"),
    ("You may leave the berth whenever you please.", "You may leave the berth at the end of May.", "free"),
    ("If you leave early we return the deposit.", "If you leave early we return a third of the deposit.", "share"),
    ("We will refund the unused part of the dues.", "We will refund no part of the dues.", "share"),
    ("You must pay a quarter of the price now.", "You must pay the whole price now.", "share"),
    ("You may let up to two thirds of the berth.", "You may let up to half of the berth.", "share"),
    ("You may ask for your data at any time.", "You may ask for your data once a year.", "often"),
    ("We must clean the pontoon every week.", "We must clean the pontoon every two months.", "often"),
    ("You must report to us once a year.", "You must report to us twice a month.", "often"),
    ("We may search the boat every other day.", "We may search the boat at any time.", "often"),
    ("You may not use more than half of the berth.", "You may not use more than a tenth of the berth.", "share"),
    ("You need not report more than once a year.", "You need not report more than once a week.", "often"),
    (
        "We may not search the boat more than once a year.",
        "We may not search the boat more than once a month.",
        "often",
    ),
    ("You can be moved once a year.", "You can be moved every week.", "often"),
    ("We pay you what the price list says.", "We pay you what we think fair.", "free"),
]
RULES = {"free": "free-choice", "share": "share-changed", "often": "frequency-changed"}
EVEN = [
    ("We hold back nothing.", "Nothing is held back by us."),
    ("You must pay the whole price now.", "You must pay the full price now."),
    ("You must report to us weekly.", "You must report to us every week."),
]


def _found(old: str, new: str) -> list[Finding]:
    return [finding for change in within(old, new).changes for finding in change.findings]


@pytest.mark.parametrize(("old", "new", "rule"), WORSE)
def test_less_for_the_user_is_told_once_and_for_the_provider(old: str, new: str, rule: str) -> None:
    (worse,) = _found(old, new)
    (better,) = _found(new, old)
    assert (worse.rule, worse.direction) == (RULES[rule], PROVIDER)
    assert (better.rule, better.direction) == (RULES[rule], USER)


@pytest.mark.parametrize(("old", "new"), EVEN)
def test_the_same_share_or_frequency_in_other_words_is_no_finding(old: str, new: str) -> None:
    assert not [finding for finding in _found(old, new) if finding.rule in RULES.values()]


def test_a_share_within_a_condition_has_no_side_of_its_own() -> None:
    (finding,) = _found(
        "Once you have paid half of the price, the berth is yours.",
        "Once you have paid the whole price, the berth is yours.",
    )
    assert (finding.rule, finding.direction) == ("share-changed", Direction.UNKNOWN)


def test_the_third_day_is_no_third_of_a_day() -> None:
    assert "share-changed" not in {
        finding.rule for finding in _found("Rent is due on the third day.", "Rent is due on the fifth day.")
    }
