"""Another word for a party is the same only where the agreement says who that is."""

import pytest

from analyzer.materiality.model import Report

from .matter import shown
from .pairs import between

OVEN = "Mill Ltd (“Mill”, “we”) bakes for you, the customer.\n\n{}"


def _between(old: str, new: str) -> Report:
    return between(OVEN.format(old), OVEN.format(new), "Terms")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You may cancel.", "Members may cancel."),
        ("We pay you.", "We pay merchants."),
        ("The provider may close.", "The supplier may close."),
        ("The parties may agree on a change.", "The party may agree on a change."),
        ("Each party bears its costs.", "Each party bears the costs."),
    ],
)
def test_a_word_for_some_people_is_not_the_party(old: str, new: str) -> None:
    assert shown(_between(old, new))
    assert shown(_between(new, old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The customer must pay.", "You must pay."),
        ("Users must not shout.", "You must not shout."),
        ("Mill may close the oven.", "We may close the oven."),
        ("A third party may help.", "Third parties may help."),
    ],
)
def test_the_party_under_a_name_that_it_has_stays_quiet(old: str, new: str) -> None:
    assert not shown(_between(old, new))
    assert not shown(_between(new, old))
