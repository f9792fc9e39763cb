"""Small words that say who, which way, how much or how long are told; articles and the like are not."""

import pytest

from tests.materiality.matter import shown, within

TOLD = [
    # who
    ("Interest is owed to you.", "Interest is owed by you."),
    ("Title passes from you.", "Title passes to you."),
    ("The risk passes to you on delivery.", "The risk passes from you on delivery."),
    ("It is paid by Mill.", "It is paid to Mill."),
    ("The fee is paid to you.", "The fee is paid by you."),
    ("Refunds are made to you.", "Refunds are made by you."),
    ("The licence is given by you to us.", "The licence is given to you by us."),
    ("Liability of us is excluded.", "Liability to us is excluded."),
    ("Damage caused by you is excluded.", "Damage caused to you is excluded."),
    ("We are liable for damage caused by our staff.", "We are liable for damage caused to our staff."),
    ("Claims by you are barred.", "Claims to you are barred."),
    ("Notice is given to the guest.", "Notice is given by the guest."),
    ("Costs are borne by the tenant.", "Costs are borne for the tenant."),
    ("Assignments by you are void.", "Assignments to you are void."),
    ("Losses are covered by Mill.", "Losses are covered for Mill."),
    # which way
    ("If uptime is above 99 percent, we owe nothing.", "If uptime is below 99 percent, we owe nothing."),
    ("Interest is 2 points above the base rate.", "Interest is 2 points below the base rate."),
    ("Interest runs from delivery to payment.", "Interest runs to delivery from payment."),
    ("Data goes from the Union to Guam.", "Data goes to the Union from Guam."),
    ("This does not apply in England.", "This does not apply from England."),
    ("You may return it within 3 days from delivery.", "You may return it within 3 days to delivery."),
    ("We sell to brokers.", "We sell for brokers."),
    ("You pay for repairs.", "You pay with repairs."),
    ("We pay in May.", "We pay by May."),
    # how much
    ("We refund the fees.", "We refund certain fees."),
    ("All fees are refunded.", "All certain fees are refunded."),
    ("We share certain health data.", "We share health data."),
    ("We delete your data.", "We delete certain of your data."),
    (
        "We collect data from guests. Only such data may be sold.",
        "We collect data from guests. Only the data may be sold.",
    ),
    ("We may sell such data.", "We may sell data."),
    ("You may claim more of the price.", "You may claim the price."),
    ("We refund the fees.", "We refund the applicable fees."),
    ("We refund the fees.", "We refund the respective fees."),
    ("We may sell these data.", "We may sell the data."),
    ("We may sell those recordings and your photos.", "We may sell recordings and your photos."),
    # when
    ("Fees that were due are waived.", "Fees that are due are waived."),
    ("You have paid.", "You had paid."),
    ("You have to pay.", "You to pay."),
    ("We have the right.", "We do the right."),
    # how long: a promise that is hollowed
    ("We do not sell data.", "We do not currently sell data."),
    ("We will not sell your data.", "We will not now sell your data."),
    ("We don't train on your content.", "We don't currently train on your content."),
    ("The Service is free.", "The Service is currently free."),
    ("We do not share data with brokers.", "We do not just share data with brokers."),
    ("We do not sell data to brokers.", "We do not simply sell data to brokers."),
    # whose
    ("We act at our cost.", "We act at cost."),
    ("All rights in your photos belong to you.", "All rights in the photos belong to you."),
    ("We guard our content.", "We guard the content."),
    ("We guard your content.", "We guard content."),
]

QUIET = [
    ("You may post photos in the site.", "You may post photos on the site."),
    ("You may pay by card.", "You may pay with card."),
    ("You may pay by card.", "You may pay by a card."),
    ("Write to us to get a copy.", "Write to us in order to get a copy."),
    ("You must not copy recipes that are shown here.", "You must not copy recipes which are shown here."),
    ("You must follow the rules of the house.", "You must follow the rules of this house."),
    ("You must follow these terms.", "You must follow the terms."),
    ("The list of plates are shown here.", "The list of plates is shown here."),
    ("You must follow all the rules.", "You must follow all of the rules."),
    ("You must ensure you follow the rules.", "You must ensure that you follow the rules."),
    ("You must not copy recipes.", "You must not copy the recipes."),
    (
        "If a guest breaks a plate, such plate must be paid for.",
        "If a guest breaks a plate, the plate must be paid for.",
    ),
]


@pytest.mark.parametrize(("old", "new"), TOLD)
def test_a_small_word_that_decides_something_is_told(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


@pytest.mark.parametrize(("old", "new"), QUIET)
def test_a_small_word_without_weight_is_not(old: str, new: str) -> None:
    assert not shown(within(old, new))
    assert not shown(within(new, old))
