"""What must not fold: numbers that contradict themselves, phrases on another noun, sentences that leave their rule."""

import pytest

from .matter import AGREEMENT
from .pairs import between


def told(old: str, new: str) -> bool:
    before, after = (AGREEMENT.replace("{matter}", f"## 5. Matter\n\n{matter}") for matter in (old, new))
    return any(change.review or change.material for change in between(before, after).changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You must pay within thirty (30) days.", "You must pay within ten (30) days."),
        ("We pay five hundred (500) euros.", "We pay nine hundred (500) euros."),
        ("Send two (2) copies.", "Send three (2) copies."),
        ("A berth costs 50 (60) euros.", "A berth costs 55 (60) euros."),
        ("§ 1 (2) survives for five years.", "§ 2 (2) survives for five years."),
        ("You are bound by (1).", "You are bound by (2)."),
        ("The term is 12 months.", "The term is 52 weeks."),
    ],
)
def test_a_number_that_says_something_else_is_told(old: str, new: str) -> None:
    assert told(old, new)
    assert told(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You must pay within 30 days.", "You must pay within thirty (30) days."),
        ("Each party has one hundred and twenty (120) days.", "Each party has 120 days."),
    ],
)
def test_a_number_written_in_another_way_is_quiet(old: str, new: str) -> None:
    assert not told(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We refund deposits for bookings in June.", "We refund deposits in June for bookings."),
        ("We insure goods in the barn against fire at night.", "We insure goods at night against fire in the barn."),
        ("You may let rooms to guests from France for a week.", "You may let rooms from France to guests for a week."),
        ("You can cancel an order for delivery before noon.", "You can cancel before noon an order for delivery."),
        ("Before noon you can cancel an order for delivery.", "You can cancel an order for delivery before noon."),
        ("We refund the price of the ticket without the fee.", "We refund without the fee the price of the ticket."),
        ("We answer complaints from guests in writing.", "We answer in writing complaints from guests."),
    ],
)
def test_a_phrase_that_may_hang_on_another_noun_is_told(old: str, new: str) -> None:
    assert told(old, new)
    assert told(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("During the term, we store your boat.", "We store your boat during the term."),
        ("You must pay the rent on Fridays.", "On Fridays you must pay the rent."),
        ("We store goods in the barn during the term.", "Goods are stored by us in the barn during the term."),
    ],
)
def test_a_phrase_that_can_hang_on_the_deed_alone_is_quiet(old: str, new: str) -> None:
    assert not told(old, new)


@pytest.mark.parametrize(
    "sentence",
    [
        "If you cancel later we keep it, unless we can give the bread to another guest of the mill.",
        "The guest may renew it once for five years at the price then in force, without any further fee.",
        "The new price is limited to the rise in the index that the office publishes at the start of the year.",
    ],
)
def test_a_long_sentence_that_leaves_the_one_it_takes_up_is_told(sentence: str) -> None:
    text = "We may raise the price in May. {}You may call us at any hour.\n\n### Calls\n\nWe answer in June. {}We rest."
    assert told(text.format(f"{sentence} ", ""), text.format("", f"{sentence} "))


ALIASES = (
    "# Mooring terms\n\nThis agreement is between Saltings Marina Ltd (the “{}”) and the owner (the “Owner”)."
    "\n\n## 1. Fees\n\nThe Owner must pay the fees. The Marina may sell the boat."
)
SAID = '# Kennel terms\n\n"{}" are Thistledown Ltd; "you" are who signs.\n\n## 1. Fees\n\nYou must pay the fees.'


@pytest.mark.parametrize(("text", "old", "new"), [(ALIASES, "Marina", "Owner"), (SAID, "We", "You")])
def test_a_party_called_by_the_name_of_the_other_is_told(text: str, old: str, new: str) -> None:
    assert any(c.review or c.material for c in between(text.format(old), text.format(new)).changes)
