"""Differences that look like wording or page matter and do harm: each has to be told, by a finding or for review.

A silent folding is the worst that can happen to a reader. Every pair here was folded once.
"""

import pytest

from .matter import AGREEMENT, placed, told

# One sentence, or list, in the place of another.
REWORDED = [
    # The words of a link say what they like; only a page's name is its address in words.
    (
        "link-words",
        "You may cancel at https://mill.test/cancel at any time.",
        "You may cancel at [our absolute discretion](https://mill.test/cancel) at any time.",
    ),
    (
        "link-words",
        "Your data goes to https://mill.test/list.",
        "Your data goes to [our advertising partners](https://mill.test/list).",
    ),
    # What was shipped is on its way; what was delivered has come.
    ("synonym", "Risk of loss passes to you on delivery.", "Risk of loss passes to you on shipping."),
    (
        "synonym",
        "You may return goods within 14 days of delivery.",
        "You may return goods within 14 days of shipping.",
    ),
    ("doublets", "You may access and use the Service and its data.", "You may use the Service and its data."),
    ("doublets", "In your hands accessing or using it is a breach.", "In your hands using it is a breach."),
    ("doublets", "You may choose any and all of the prizes.", "You may choose any of the prizes."),
    (
        "doublets",
        "You must not copy the data or use of the Service.",
        "You must not copy the data or access to and use of the Service.",
    ),
    ("synonym", "You may grant stock options to staff.", "You may grant stock choices to staff."),
    ("synonym", "You must not solicit our employees.", "You must not ask for our employees."),
    ("synonym", "Nothing limits liability for wilful acts.", "Nothing limits liability for intentional acts."),
    ("synonym", "You may withdraw by mail.", "You may withdraw by regular mail."),
    # Standard clauses whose words stand for the reverse.
    (
        "standard-clause",
        "If any part is held invalid, the remaining parts remain in effect.",
        "If any part is held invalid, the entire agreement is void.",
    ),
    (
        "standard-clause",
        "If any provision is held invalid, the remaining provisions remain in full force.",
        "If any provision is held invalid, the remaining provisions are void.",
    ),
    (
        "standard-clause",
        "No failure to enforce a right is a waiver of that right.",
        "No failure to enforce a right is a waiver of any other right.",
    ),
    (
        "standard-clause",
        "There are no third party beneficiaries of this agreement.",
        "There are third party beneficiaries and no other of this agreement.",
    ),
    (
        "standard-clause",
        "No agency, partnership or joint venture is created.",
        "Partnership or joint venture is created and no agency.",
    ),
    (
        "standard-clause",
        "If any part is held invalid, it will be enforced to the minimum extent necessary.",
        "If any part is held invalid, it will be enforced to the full extent necessary.",
    ),
    (
        "standard-clause",
        "If any part is held invalid, the remainder remains in effect.",
        "If any part is held invalid or in delay, the particular right of enforcement is void and the remainder remains"
        " in effect.",
    ),
    (
        "standard-clause",
        "Headings are for convenience only and do not affect the interpretation of this agreement.",
        "Headings serve as an aid to the reader and only they affect the interpretation of this agreement.",
    ),
    # A conjunction by itself decides whether one or all is owed.
    (
        "joint_only",
        "We do one of these:\n\n(a) refund the price;\n\nor\n\n(b) repair the mill.",
        "We do one of these:\n\n(a) refund the price;\n\nand\n\n(b) repair the mill.",
    ),
    (
        "joint_only",
        "You pay nothing.\n\nOtherwise:\n\nYou pay the list price for each visit.",
        "You pay nothing.\n\nYou pay the list price for each visit.",
    ),
    (
        "contact",
        "For assistance with cancelling, contact us by telephone.",
        "For assistance with cancelling, contact us in writing at our Guernsey office by registered post during office"
        " hours.",
    ),
    (
        "contact",
        "If you have questions or problems with an invoice, contact us by email.",
        "If you have questions or problems with an invoice, contact us by certified letter at a cost of your own.",
    ),
    (
        "pointed item",
        "Learn more about (i) bread.",
        "Learn more about (i) bread; (ii) the passing of property in photos to Mill on upload.",
    ),
    (
        "named-now",
        "The price of a loaf plus ten euros for each order is due.",
        "“Fee” means the price of a loaf plus ten euros for each order is due.",
    ),
    ("unused-name", "Your photos are stored.", "Your photos (“Mill Property”) are stored."),
    ("unused-name", "We pay the damages of one month.", "We pay the damages of one month (“Maximum Liability”)."),
    ("unused-name", "We pay the damages of one month.", "We pay the damages of one month (“Nothing Else”)."),
    (
        "renamed",
        "Your contract is with Mill Bread.",
        "Your contract is with Rye Bakers (formerly known as Mill Bread).",
    ),
    (
        "listed-name",
        "You must return goods to 3 Rye Street, Dover, DV1 2AA.",
        "You must return goods to 3 Rye Street, Dover, DV1 2AA, Fiji.",
    ),
    (
        "postal-address",
        "Send the withdrawal to Mill Ltd, 3 Rye Street, Dover, DV1 2AA.",
        "Send the withdrawal to Mill Ltd, PO Box 99 Road, Honolulu, DV1 2AA.",
    ),
    ("address", "Send the withdrawal to desk@mill.test.", "Send the withdrawal to desk@pine.test."),
    ("address", "Pay at https://mill.test/pay.", "Pay at https://pine.test/pay."),
    ("order", "Landlord: Ada Fern\nTenant: Bo Moss", "Landlord: Bo Moss\nTenant: Ada Fern"),
    ("synonym", "You need consent.", "You want consent."),
    ("address", "Call us at 020 7946 0000 to cancel.", "Call us at 090 9946 0000 to cancel."),
]


@pytest.mark.parametrize(("test", "old", "new"), REWORDED)
def test_a_harmful_rewording_is_told_either_way(test: str, old: str, new: str) -> None:
    assert told(placed(old), placed(new)), test
    assert told(placed(new), placed(old)), test


# A sentence, or a line, that stands in one version alone.
ALONE = [
    ("invitation", "We encourage you to send us patient records and trade secrets."),
    ("invitation", "You are encouraged to arbitrate."),
    ("invitation", "To use the Service, you are encouraged to hand over keys."),
    ("invitation", "We encourage you to seek advice."),
    ("greeting", "Thanks for surrendering claims."),
    ("greeting", "Welcome to unlimited surveillance!"),
    ("greeting", "Welcome, tracking starts upon entry."),
    ("greeting", "Thanks for selling photos to Mill."),
    ("contact", "Should problems arise, contact Mill prior to any lawsuit."),
    ("contact", "Please contact Mill first with any problem instead of suing or posting a review."),
    ("pointer", "Visit our page to give up your photos."),
    ("pointer", "Read our policy, which binds guests."),
    ("pointer", "Click here to surrender photos."),
    ("contact", "For help with erasure of photos contact us by email."),
]


@pytest.mark.parametrize(("test", "words"), ALONE)
def test_a_harmful_sentence_is_told_whether_it_comes_or_goes(test: str, words: str) -> None:
    without, beside, below = (
        placed("We bake bread daily."),
        f"We bake bread daily. {words}",
        placed(f"We bake bread daily.\n\n{words}"),
    )
    for new in (placed(beside), below):
        assert told(without, new), test
        assert told(new, without), test


# Lines between two paragraphs that nothing marks as a heading.
LINES = [
    "Free for nonprofits",
    "Customer Data becomes Mill property",
    "Go to court.",
    "Version 3 days.",
    "Effective 2031.",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_may_rule_is_told_whether_it_comes_or_goes(line: str) -> None:
    below = "Each loaf that leaves the mill has been weighed by two people before it goes."
    without = placed(f"We bake bread daily.\n\n{below}\n\n## 6. Court\n\nWe bake in a court.")
    new = placed(f"We bake bread daily.\n\n{line}\n\n{below}\n\n## 6. Court\n\nWe bake in a court.")
    assert told(without, new)
    assert told(new, without)


# Behind "We have updated our terms." in the head of the page.
NEWS = [
    "Terms of sale: property in photos passes to Mill on upload.",
    "Updates are binding as soon as posted.",
    "The updated terms bind visitors from the first click.",
    "We have updated our terms: photos pass to Mill.",
    "All new terms apply to you here.",
    "JavaScript is disabled, so photos pass to Mill.",
]


@pytest.mark.parametrize("words", NEWS)
def test_a_rule_beside_news_is_told(words: str) -> None:
    old = "# Mill Terms\n\nWe have updated our terms.\n\n## 1. Pay\n\nYou must pay the fees."
    new = old.replace("our terms.", f"our terms. {words}")
    assert told(old, new)
    assert told(new, old)


def test_a_rule_under_a_heading_of_news_is_told() -> None:
    old = "# Mill Terms\n\n## 1. Pay\n\nYou must pay the fees.\n\n## What's new\n\nWe bake."
    new = f"{old} Property in uploaded photos passes to Mill."
    assert told(old, new)
    assert told(new, old)


@pytest.mark.parametrize(
    "matter",
    [
        "## Also part of the contract\n\n- Fair Policy\n- Price Policy\n- Data Policy\n- Guest Policy",
        "## Annexes\n\n- Fair Policy\n- Price Policy\n- Data Policy\n- Guest Policy",
        "## Included\n\n- Price Policy",
        "## Photos\n\n- Photos Become Mill Property",
        "Sign up to auto-pay daily.",
    ],
)
def test_what_looks_like_a_menu_behind_the_rules_is_told(matter: str) -> None:
    old = "# Mill Terms\n\n## 1. Pay\n\nYou must pay the fees."
    assert told(old, f"{old}\n\n{matter}")
    assert told(f"{old}\n\n{matter}", old)


def test_a_heading_said_again_is_told_where_a_rule_claims_it() -> None:
    old = "## 5. Free of charge\n\nFree of charge. We bake bread daily."
    assert told(
        AGREEMENT.replace("{matter}", old), AGREEMENT.replace("{matter}", old.replace("\n\nFree of charge.", "\n\n"))
    )
