"""Words that look alike, or that a list of equals joins, and that say something else where they stand."""

import pytest

from .matter import shown, within

UNLIKE = """
We share data with our partner. | We share data with our partners.
We share data with the processor. | We share data with a processor.
You may install the app on your computer. | You may install the app on your computers.
The licensor must agree. | A licensor must agree.
The client's consent is needed. | The clients' consent is needed.
Disputes go to the court in Rye. | Disputes go to a court in Rye.
You must pay within the month. | You must pay within months.
We act with a day's notice. | We act with days' notice.
Consent given in writing may be withdrawn. | Consent given may be withdrawn in writing.
Fees paid in advance are refunded. | Fees paid are refunded in advance.
Claims made in good faith are paid. | Claims made are paid in good faith.
Fees properly invoiced are due. | Fees invoiced are properly due.
You indemnify us for claims of any person. | You indemnify us for claims of any individual.
We do our best to deliver. | We endeavour to deliver.
We review your complaint. | We read your complaint.
We keep data while you are a guest. | We keep data although you are a guest.
Results may not be right. | Results cannot be right.
You are liable for claims. | You are liable regarding claims.
This contract ends in May. | That contract ends in May.
We have refunded the fees. | We refund the fees.
Content you posted is ours. | Content you post is ours.
You may use it once. | You may use it if.
A person may enter. | People may enter.
"""
ALIKE = """
For details, see our page. | For details, visit our page.
Please read our privacy policy. | Please see our privacy policy.
You must not copy the text. | You must not copy the texts.
You may not copy it. | You cannot copy it.
Bread may not be sold. | Bread cannot be sold.
Guests can ask for a towel. | Guests may ask for a towel.
We use such information. | We use that information.
We may from time to time rest. | We may rest from time to time.
You must at once tell us. | You must tell us at once.
We take your request seriously. | We take your requests seriously.
A third party may help. | Third parties may help.
"""


def _pairs(rows: str) -> list[tuple[str, str]]:
    return [(old, new) for old, _, new in (row.partition(" | ") for row in rows.strip().splitlines())]


@pytest.mark.parametrize(("old", "new"), _pairs(UNLIKE))
def test_what_only_looks_the_same_is_to_be_read(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


@pytest.mark.parametrize(("old", "new"), _pairs(ALIKE))
def test_what_is_the_same_stays_quiet(old: str, new: str) -> None:
    assert not shown(within(old, new))
    assert not shown(within(new, old))


LISTED = """
The lease is between Rye LLC and Ana Fern. | The lease is between Rye LLC, Bo Moss and Ana Fern.
The loan is guaranteed by Ada Fern and Bo Moss. | The loan is guaranteed by Ada Fern.
You own the Works and Drafts. | You own the Works.
You may use Mill Oven and Mill Mixer. | You may use Mill Oven.
Closed on Christmas Day and Good Friday. | Closed on Christmas Day.
“Rye” means Rye Maps Limited. | “Rye” means Rye Limited.
Subject to Section 99, we bake. | Subject to Section 2, we bake.
Our [Cookie Policy](https://rye.test/dpa) applies. | Our [Cookie Policy](https://oat.test/dpa) applies.
Notify us of a breach at support@mill.test. | Notify us of a breach at sales@mill.test.
"""


@pytest.mark.parametrize(("old", "new"), _pairs(LISTED))
def test_who_signs_what_is_owned_and_where_a_text_stands_is_no_form(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


NAMED = """
“Key Staff” means Ada Fern and Bo Moss. | “Key Staff” means Ada Fern.
The guarantors include Ada Fern and Bo Moss. | The guarantors include Ada Fern.
The insurance covers Rye Mill and Fern Mill. | The insurance covers Rye Mill.
The premium plan includes Mill Films and Mill Music. | The premium plan includes Mill Films.
The discount applies to Rye Bread and Oat Cake. | The discount applies to Rye Bread.
The sale includes the Oven and the Mixer. | The sale includes the Oven.
"""


@pytest.mark.parametrize(("old", "new"), _pairs(NAMED))
def test_a_name_more_in_what_is_sold_owed_or_insured_is_no_form(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


def test_a_name_more_in_what_the_text_covers_is_named_as_such() -> None:
    old = "These terms apply to the Rye Oven, the Spelt Oven and the Wheat Mixer."
    assert not shown(within(old, old.replace("the Spelt Oven", "the Spelt Oven, the Oat Blender")))
