"""Sentences written anew that say the same as norms and facts, and sentences that only seem to."""

import pytest

from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.weighed_change import IN_OTHER_WORDS

from .matter import shown, within
from .pairs import between, findings

INTRO = (
    'These Terms are between Mill Ltd ("Mill", "we", "us") and you, the customer ("you"). We provide the Service to '
    "you. The Landlord and the Tenant, the seller and the buyer, are the parties to a sale or a lease.\n\n## Matter\n\n"
    "We bake bread daily.\n\n"
)
SAID = frozenset({WHY["said-again"], IN_OTHER_WORDS})
# The same rule: nothing is told.
SAME = [
    ("We repair the oven within five days.", "The oven is repaired by us within 5 days."),
    ("Nobody may sleep in the mill.", "No one may sleep in the mill."),
    ("The Customer shall keep the keys.", "The keys shall be kept by the Customer."),
    ("You are entitled to cancel at any time.", "You may cancel at any time."),
    ("In the event that the oven breaks, we repair it.", "If the oven breaks, we will repair it."),
    ("We send you a copy of the invoice by post.", "We will send a copy of the invoice to you by post."),
    ("Scottish law applies.", "The law of Scotland applies."),
    ("We deliver the bread at no extra charge.", "We will deliver the bread without additional charge."),
    ("Don't enter the kitchen.", "You must not enter the kitchen."),
    ("The guest's luggage is stored by the hotel.", "The hotel stores the luggage of the guest."),
    ("Tell us about a defect within three days.", "You must inform us of a defect within 3 days."),
    ("We are not liable for lost keys.", "We shall not be liable for lost keys."),
    ("Rent is due on the first of each month.", "On the first of each month, rent is due."),
    ("You must return the tools to us before Monday.", "The tools must be returned by you to us prior to Monday."),
    ("We keep your files for six months after you leave.", "Your files are kept by us for 6 months after you leave."),
    ("The seller gives the buyer a receipt.", "The seller shall give a receipt to the buyer."),
    ("Members are not allowed to smoke.", "Members must not smoke."),
    ("We will tell you in advance by email.", "We will inform you beforehand by e-mail."),
    (
        "The seller assists the buyer, at no additional charge, in answering questions.",
        "The seller shall assist the buyer, without additional charge, in responding to questions.",
    ),
    ("Keep the code secret and don't share it.", "You must keep the code secret and must not share it."),
    ("Dutch law applies.", "The law of the Netherlands applies."),
    ("You may complain to us or to the Ombudsman.", "You may complain to us or the Ombudsman."),
    (
        "A deposit of 15% of the price is due on booking; the balance is due 30 days before departure.",
        "On booking, a deposit of 15% of the price is due. The balance is due 30 days before departure.",
    ),
    (
        "Customer shall pay all undisputed invoices within forty-five (45) days of receipt.",
        "All undisputed invoices shall be paid by Customer within 45 days after receipt.",
    ),
]
# Alike, as far as the words tell: to be read.
ALIKE = [
    ("You must ask if we agree.", "If we agree, you have to ask."),
    ("If you break section 3, your licence ends.", "Your licence ends if you breach section 3."),
    ("Fees are charged to your card each month.", "We charge fees to your card every month."),
    ("The driver decides which road is taken.", "Which road is taken is for the driver to decide."),
    (
        "The Landlord lets and the Tenant takes the flat for the term.",
        "The Landlord agrees to let, and the Tenant agrees to take, the flat for the term.",
    ),
    (
        "Fees are deducted from your balance when an order is paid.",
        "We deduct fees from your balance when an order is paid.",
    ),
    (
        "You can withdraw from this agreement within 14 days without giving a reason.",
        "You have the right to withdraw from this agreement within 14 days, without giving any reason.",
    ),
    (
        "If the fifth is not a working day, payment is due on the next working day.",
        "Where the fifth is not a working day, payment falls due on the next one.",
    ),
    ("Pictures that you make with the oven are yours.", "You own the pictures that you make with the oven."),
    ("The pass of a Guest who breaks section 4 ends.", "If a Guest breaks section 4, its pass ends."),
    (
        "Disputes are first discussed between the parties in good faith.",
        "The parties will first discuss any dispute in good faith.",
    ),
    ("This contract is subject to the law of Austria.", "Austrian law applies to this contract."),
    (
        "Notices shall be sent by post or email to the addresses above.",
        "Any notice shall be sent to the addresses above by post or email.",
    ),
]
# Another rule, however much else is rewritten with it.
ANOTHER = [
    (
        "Damage to a boat must be reported by the owner on the same day.",
        "You must report damage to a boat on the same day.",
    ),
    ("We pay the cost of return postage.", "The cost of return postage is paid by you."),
    ("You shall insure the goods during transport.", "The goods shall be insured by us during transport."),
    ("The deposit must be returned within ten days.", "You must return the deposit within ten days."),
    ("Invoices must be paid within 30 days.", "We must pay invoices within 30 days."),
    ("Data must be deleted after a year.", "You must delete data after a year."),
    ("You tell us of any defect within two days.", "We tell you of any defect within two days."),
    ("The fees are deducted from your balance by us.", "The bank deducts the fees from your balance."),
    ("Complaints can be brought to our team.", "We can bring complaints to our team."),
    ("The tenant cleans the stairs every week.", "The stairs are cleaned by the landlord every week."),
    ("You may not sell bread that is stale.", "Bread that is not stale may be sold by you."),
    ("We do not share the data that you give us.", "We share the data that you do not give us."),
    ("Nobody may enter the mill without a helmet.", "Anybody may enter the mill without a helmet."),
    ("No fee is due if you cancel.", "A fee is due if you do not cancel."),
    ("We never read letters before they are opened.", "Letters are read by us before they are opened."),
    ("You must keep it secret and must not share it.", "Do not keep it secret and share it."),
    ("No one must pay for support.", "Nobody may pay for support."),
    ("You are not required to give a reason.", "You must not give a reason."),
    ("You do not have to leave the flat.", "You may not leave the flat."),
    ("We promise that no data leaves the mill.", "We do not promise that data leaves the mill."),
    ("We give notice twelve months ahead by email.", "By email, we will give notice 2 months in advance."),
    (
        "Customer shall pay all invoices within forty-five (45) days of receipt.",
        "All invoices shall be paid by Customer within 54 days after receipt.",
    ),
    ("A deposit of 15% of the price is due on booking.", "On booking, a deposit of 50% of the price is due."),
    ("We pay you 5 euros for each day of delay.", "For each day of delay you are paid 6 euros by us."),
    ("You can cancel within 14 days.", "You have the right to cancel within 14 hours."),
    ("At least 30 days before the end we tell you.", "We tell you at most 30 days before the end."),
    ("We hold up to 10% of the price.", "10% of the price is held by us."),
    ("You pay 5 euros a month.", "5 euros are paid by you per week."),
    ("You may end the contract if we raise the fee.", "The contract may be ended by you."),
    ("We refund the fee unless you are late.", "The fee is refunded by us if you are late."),
    ("If you agree, we may share your data.", "Your data may be shared by us."),
    ("If we are late, you may cancel and we refund the fee.", "You may cancel, and we refund the fee if we are late."),
    ("We may delete data if you ask us.", "Data may be deleted by us when you leave."),
    ("We refund the fee until the oven is lit.", "The fee is refunded by us after the oven is lit."),
    ("We refund the fee only if you ask.", "The fee is refunded by us if you ask."),
    ("We repair the oven provided that you pay the parts.", "The oven is repaired by us, and you pay the parts."),
    ("Unless you object, we send letters.", "Letters are sent by us if you object."),
    ("We may sell the oven while you are away.", "The oven may be sold by us because you are away."),
    ("You may keep the bread and the cake.", "The bread or the cake may be kept by you."),
    ("Notice is given by post or email.", "We give notice by post and email."),
    ("We may suspend or delete your account.", "Your account may be suspended and deleted by us."),
    ("Only members may use the boats.", "The boats may be used only by members in June."),
    ("You may only use the oven at night.", "The oven may be used by you at night."),
    ("We take reasonable care of the goods.", "Care of the goods is taken by us."),
    ("We give prior written consent.", "Consent is given by us."),
    ("You pay all undisputed invoices.", "All invoices are paid by you."),
    ("The oven may be used solely for bread.", "You may use the oven for bread."),
    ("We may use it for any purpose of the mill.", "It may be used by us for the lawful purpose of the mill."),
    ("We deliver the bread promptly.", "The bread is delivered by us."),
    ("We are liable for gross negligence.", "For negligence we are liable."),
    ("You pay within 30 days of the invoice.", "You shall pay within 30 days of delivery."),
    ("We answer within 10 days after your letter.", "Your letter is answered by us within 10 days before the fair."),
    ("The balance is due 30 days before departure.", "30 days after departure the balance is due."),
    ("Notice is given at the end of a month.", "We give notice at the start of a month."),
    ("We send a copy to you.", "A copy is sent to us by you."),
    ("We share your data with our partners.", "Your data is shared by our partners with us."),
    ("You give us the keys at the end.", "At the end we give you the keys."),
    (
        "The Landlord lets and the Tenant takes the flat.",
        "The Tenant agrees to let and the Landlord agrees to take the flat.",
    ),
    (
        "We send the invoice for bread to Ada and the invoice for cake to Bo.",
        "The invoice for bread is sent to Bo and the invoice for cake is sent to Ada by us.",
    ),
    ("The consent of the landlord's agent is needed.", "The consent of the agent's landlord is needed."),
    ("We hand the parcel to your neighbour.", "The parcel is handed by your neighbour to us."),
    ("You pay us for the repair.", "The repair is paid for by us."),
    ("The pictures that you make are yours.", "We own the pictures that you make."),
    ("The goods are ours until you pay.", "You own the goods until you pay."),
    (
        "How and when the work is done is for the baker to decide.",
        "The customer decides how and when the work is done.",
    ),
    ("How and when the work is done is for the baker to decide.", "The baker decides how and where the work is done."),
    ("You can withdraw within 14 days.", "You have the duty to withdraw within 14 days."),
    ("We will announce the end by email.", "By email we may announce the end."),
    ("The Processor ensures that staff are trained.", "The Processor may ensure that staff are trained."),
    ("We shall repair the oven at once.", "The oven should be repaired by us at once."),
    ("We repair the oven.", "The oven can be repaired by us."),
    ("Dutch law applies to this contract.", "The law of Belgium applies to this contract."),
    ("English law applies.", "The law of New England applies."),
    ("Disputes are heard by English courts.", "Disputes are heard by the courts of Scotland."),
    ("This contract is governed by Irish law.", "The law of Northern Ireland governs this contract."),
    ("Support is given without charge.", "We give support at a charge."),
    ("We assist you at no additional charge.", "We shall assist you with an additional charge."),
    ("We assist you at no additional charge.", "We shall assist you without charge to others."),
    ("We have refunded the fees.", "The fees are refunded by us."),
    ("The content that you posted is ours.", "We own the content that you post."),
    ("We refund fees paid in advance.", "Fees paid are refunded by us in advance."),
    ("Data which is public may be sold by us.", "We may sell data, which is public."),
    ("You shall assign the rights to us.", "You assign the rights to us."),
    ("We hereby transfer the goods to you.", "The goods shall be transferred to you by us."),
    ("We may not deliver in winter.", "In winter we do not deliver."),
    ("You do not pay a fee for support.", "A fee for support must not be paid by you."),
    ("You pay the Fees within 30 days.", "The fees are paid by you within 30 days."),
    ("The licensor must agree to the transfer.", "The transfer must be agreed to by a licensor."),
    ("We share data with our partner.", "Data is shared by us with our partners."),
    ("Refunds may not be paid in cash.", "Refunds are not paid in cash."),
    ("We may enter the flat at any time.", "We may enter the flat at all times you agree."),
    ("Claims made in good faith are paid by us.", "We pay claims made, in good faith."),
    ("Only orders placed in writing bind us.", "We are bound in writing by orders placed."),
    (
        "If the buyer is late, it pays interest and the seller may cancel.",
        "If the buyer is late, the seller pays interest and may cancel.",
    ),
    ("The guest who damages the room pays.", "The guest who does not damage the room pays."),
    (
        "The tenant tells the landlord of a leak if it is grave.",
        "If it is grave, the landlord tells the tenant of a leak.",
    ),
    ("You may:\n\n- sell bread\n- cancel", "You may not:\n\n- sell bread\n- cancel"),
    ("We sell data at most once.", "We sell data at least once."),
    ("We do not refund fees in all cases.", "In all cases we do not refund fees."),
    (
        "We may end this if:\n\n- you are late; and\n- we warned you.",
        "We may end this if:\n\n- you are late; or\n- we warned you.",
    ),
    ("Our liability is limited to EUR 1.000.000.", "Our liability is limited to EUR 1.000,000."),
    ("You pay 10 percent.", "You pay 10 percentage points."),
    ("You have paid.", "You had paid."),
    ("The limits above apply.", "The limits below apply."),
    ("We respond within a day.", "We respond with a day."),
    ("We pay every claim.", "We pay a claim."),
    ("We pay any damage.", "We pay damage."),
    ("You may cancel at any time.", "You may cancel at times."),
    ("The licensed party pays.", "The licensing party pays."),
    ("Content posted is ours.", "Content posting is ours."),
    ("You may keep the bread and the cake or the tea.", "The bread and the cake and the tea may be kept by you."),
    ("The fare may change with the time or distance.", "The fare may change with the time and/or distance."),
    ("We bake bread and cake for you.", "Bread and/or cake is baked by us for you."),
    ("The mill bakes bread, cakes for guests.", "The mill will bake bread, cakes and for guests."),
    ("Results may not be right.", "Results can not be right."),
    ("You may use it once.", "You are entitled to use it if."),
]


@pytest.mark.parametrize(("old", "new"), [*SAME, *((new, old) for old, new in SAME)])
def test_a_rule_said_in_other_words_is_editorial(old: str, new: str) -> None:
    report = between(INTRO + old, INTRO + new)
    assert not findings(report)
    assert not any(change.review for change in report.changes)


@pytest.mark.parametrize(("old", "new"), [*ALIKE, *((new, old) for old, new in ALIKE)])
def test_a_rule_that_is_alike_in_other_words_is_to_be_read_and_not_told(old: str, new: str) -> None:
    report = between(INTRO + old, INTRO + new)
    assert not findings(report)
    assert any(change.review for change in report.changes)


@pytest.mark.parametrize(("old", "new"), [*ANOTHER, *((new, old) for old, new in ANOTHER)])
def test_another_bearer_amount_condition_or_denial_is_never_the_same_rule(old: str, new: str) -> None:
    report = between(INTRO + old, INTRO + new)
    assert SAID.isdisjoint(change.why for change in report.changes)
    assert any(change.review or change.findings for change in report.changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Your parent or guardian must agree to our Terms on your behalf.",
            "Your parent or guardian must not agree to our Terms on your behalf.",
        ),
        (
            "You answer for the content of, and any harm resulting from, that recipe.",
            "You answer for the content of, or any harm resulting from, that recipe.",
        ),
        ("The lender only lends what the reader asks for.", "The lender lends what the reader asks for."),
    ],
)
def test_a_denial_a_joint_or_a_limit_more_is_never_the_same(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))
