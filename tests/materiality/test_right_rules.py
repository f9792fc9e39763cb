"""What a finding is told as: an address by its own rule, a manner of asking as no right, a loss as no duty."""

import pytest

from .matter import shown, within
from .pairs import findings

BASE = "The hall is open on Mondays."


def rules(old: str, new: str) -> list[str]:
    return [found.rule for found in findings(within(old, new))]


def added(words: str) -> list[str]:
    return rules(BASE, f"{BASE} {words}")


ADDRESSES = [
    ("Our agent:\n\nP.O. Box 259001\n\nAsk us.", "Our agent:\n\nP.O. Box 259003\n\nAsk us."),
    ("Mill Ltd, Gustav Mahlerplein 2, 1082 MA Amsterdam", "Mill Ltd, Sarphatistraat 15, 1018 VA Amsterdam"),
    ("Mill GmbH\nBahnhofstraße 18\n85774 Unterföhring", "Mill GmbH\nLindleystraße 8A\n60314 Bonn"),
    ("The Mill\n\nPlano, TX 75025\n\nAsk us.", "The Mill\n\nPlano, TX 75026\n\nAsk us."),
]


@pytest.mark.parametrize(("old", "new"), ADDRESSES)
def test_an_address_is_told_by_its_own_rule_wherever_it_stands(old: str, new: str) -> None:
    assert rules(old, new) == ["notice-address-changed"]


NO_ADDRESSES = [
    ("Mill Drive stores 1000 GB.", "Mill Drive stores 2000 GB."),
    ("Basic Street Plan 10000 EUR 5", "Basic Street Plan 20000 EUR 5"),
    ("Plan CA 10000 requests", "Plan CA 20000 requests"),
    ("You must pay to Mill, 12 Canal Street, Dover.", "You must pay to Rye, 12 Canal Street, Dover."),
]


@pytest.mark.parametrize(("old", "new"), NO_ADDRESSES)
def test_a_quantity_or_another_addressee_is_no_change_of_address(old: str, new: str) -> None:
    report = within(old, new)
    assert shown(report)
    assert "notice-address-changed" not in [found.rule for found in findings(report)]


FORMS = [
    "You may use the attached form, but need not.",
    "You can also electronically fill in and submit the model form on our site.",
    "You may complete the form at the desk.",
]


@pytest.mark.parametrize("words", FORMS)
def test_a_form_that_may_be_used_is_shown_and_no_right(words: str) -> None:
    report = within(BASE, f"{BASE} {words}")
    assert shown(report)
    assert "right-of-user-lost" not in [found.rule for found in findings(report)]


def test_a_form_by_which_the_user_gets_out_is_a_way_out() -> None:
    assert added("You may fill in the form to cancel your order.") == ["user-termination-right"]


@pytest.mark.parametrize("words", ["you may lose access to the hall", "you may be unable to book a room"])
def test_what_a_user_may_come_to_be_without_is_no_duty(words: str) -> None:
    (found,) = findings(within(BASE, f"{BASE} If you do not finish the check, {words}."))
    assert (found.rule, found.direction.value) == ("entitlement-excluded", "favors_provider")


def test_what_is_labelled_is_the_providers_duty() -> None:
    assert added("Some films will be clearly labelled as such.") == ["duty-added"]


def test_a_uniform_law_that_shall_not_apply_is_no_duty_of_the_parties() -> None:
    convention = "United Nations Convention on Contracts for the International Sale of Goods"
    words = f"The parties agree that the {convention} shall not apply."
    assert added(words) == ["sales-convention"]


def test_what_may_be_launched_from_time_to_time_is_no_power() -> None:
    report = within(BASE, f"{BASE} We may from time-to-time launch contests and offers.")
    assert shown(report)
    assert not findings(report)


def test_words_that_narrow_what_a_cap_counts_lower_it() -> None:
    (found,) = findings(
        within(
            "Our total liability shall not exceed the fees paid by you.",
            "Our total liability shall not exceed the fees paid by you in the six months before the claim.",
        )
    )
    assert (found.rule, found.direction.value) == ("cap-base-limited", "favors_provider")
    (found,) = findings(
        within(
            "Your total liability shall not exceed the fees paid by you.",
            "Your total liability shall not exceed the fees paid by you in the six months before the claim.",
        )
    )
    assert (found.rule, found.direction.value) == ("cap-base-limited", "favors_user")


def test_a_name_that_ends_a_sentence_and_begins_the_next_is_told_once() -> None:
    (found,) = findings(
        within(
            "You need the prior consent of Rye Corp. Rye Corp. is authorized to stop the Service.",
            "You need the prior consent of Mill, Inc. Mill, Inc. is authorized to stop the Service.",
        )
    )
    assert found.message == "The company named changes from “Rye Corp” to “Mill, Inc”."


def test_whose_notice_stands_behind_a_link_is_for_review() -> None:
    report = within(
        "To view Mill Payments Inc.'s Privacy Policy, please visit: https://mill.test/privacy.",
        "To view the Mill Platform, Inc.'s Privacy Policy, please visit: https://mill.test/privacy.",
    )
    assert shown(report)
    assert not findings(report)


TWO_PARTS = "17. Group\n\n(a) We meet.\n\n(b) If {} cannot be enforced, then you must go to court."


def test_a_reference_to_its_own_subsection_may_be_spelled_out() -> None:
    assert not shown(within(TWO_PARTS.format("this subsection (b)"), TWO_PARTS.format("this Section 17(b)")))
    assert shown(within(TWO_PARTS.format("this subsection (b)"), TWO_PARTS.format("this Section 16(b)")))


NARROWS_NOTHING = [
    ("You may upload any other content from any site.", "You may upload any other content in any form from any site."),
    ("You may buy a credit, with a unit price fixed by country.", "You may buy a credit."),
    ("You may rent boats of Section 8 of the General Terms.", "You may rent boats of Section 8."),
]


@pytest.mark.parametrize(("old", "new"), NARROWS_NOTHING)
def test_a_price_a_document_and_any_form_are_no_words_that_narrow(old: str, new: str) -> None:
    report = within(old, new)
    assert shown(report)
    assert "scope-words" not in [found.rule for found in findings(report)]


def test_where_a_policy_stands_is_no_member_of_a_list() -> None:
    report = within(
        "You get a ticket, and agree to the Mill Policy available at https://mill.test/policy.",
        "You get a ticket, and agree to the Mill Policy.",
    )
    assert shown(report)
    assert not findings(report)


def test_examples_of_what_is_meant_are_for_review() -> None:
    report = within("You get the basic services.", "You get the basic services, such as those that you can rent.")
    assert shown(report)
    assert not findings(report)


def test_a_part_of_these_terms_is_no_other_document() -> None:
    words = "The terms contained in this Schedule 1 are incorporated into these Terms."
    assert "incorporated-document" not in added(words)


STATES = [
    "The Addendum shall be deemed executed between the customer and Mill.",
    "Any information we receive is subject to the Privacy Notice applicable to you.",
    "You may wish to check your data plan.",
    "We’ll refer to all of those companies together as “Mill”.",
]


@pytest.mark.parametrize("words", STATES)
def test_what_only_tells_how_things_are_is_no_duty_and_no_right(words: str) -> None:
    report = within(BASE, f"{BASE} {words}")
    assert shown(report)
    assert not {found.rule for found in findings(report)} & {"duty-added", "right-of-user-lost", "permission-added"}


def test_another_part_that_survives_is_told_as_such() -> None:
    old = "On termination, Sections 2, 3 and 4 of these Terms survive."
    assert rules(old, old.replace(" survive", " and Section 4 of the Kiln Terms survive")) == ["survival-listed"]


def test_the_name_of_a_company_ends_at_the_border_of_its_cell() -> None:
    row = "| Service Provider | {} |\n|---|---|\n| Number | 1 |"
    (found,) = findings(within(row.format("Spark Limited"), row.format("Spark Mail Limited")))
    assert found.message == "The company named changes from “Spark Limited” to “Spark Mail Limited”."


SIDES = [
    ("The risk is yours.", "duty-added", "favors_provider"),
    ("We answer for nothing.", "disclaimer-added", "favors_provider"),
    ("We don't give money back.", "refund-excluded", "favors_provider"),
    ("Your name may appear in our adverts.", "permission-added", "favors_provider"),
    ("Your photos may be shown on our wall.", "permission-added", "favors_provider"),
    ("You have two days to complain.", "unclassified-change", "unknown"),
]


@pytest.mark.parametrize(("words", "rule", "side"), SIDES, ids=[words for words, _, _ in SIDES])
def test_what_sounds_like_a_gain_and_is_none_has_its_side(words: str, rule: str, side: str) -> None:
    (found,) = findings(within(BASE, f"{BASE} {words}"))
    assert (found.rule, found.direction.value) == (rule, side)


def test_a_condition_takes_no_side_from_the_duty_within_it() -> None:
    old = "The deposit is returned."
    (found,) = findings(within(old, old.replace(".", ", provided that the keys are handed to us.")))
    assert (found.rule, found.direction.value) == ("condition-changed", "unknown")


def test_a_member_of_what_a_side_does_not_own_frees_it() -> None:
    old = "Mill does not own, offer or manage any Listings or Host Services."
    (found,) = findings(
        within(old, "Mill does not own, offer or manage any Listings, Host Services or tourism services.")
    )
    assert (found.rule, found.direction.value) == ("list-member-changed", "favors_provider")


def test_a_condition_in_front_of_a_duty_does_not_turn_its_members_round() -> None:
    old = "If we adopt another tool, then we will ensure that it is safe."
    (found,) = findings(within(old, old.replace("ensure", "inform you of it and ensure")))
    assert found.direction.value == "favors_user"


SHOWN = [
    ("It can't be refunded.", "It can't be refunded (please refer to Section 6.3 “Pro Rata Refund” below)."),
    (
        "If you have questions, ask us at ask@mill.test or at 1 (844) 744-2639.",
        "If you have questions, ask us at ask@mill.test.",
    ),
]


@pytest.mark.parametrize(("old", "new"), SHOWN)
def test_a_pointer_or_a_telephone_number_is_for_review(old: str, new: str) -> None:
    report = within(old, new)
    assert shown(report)
    assert not findings(report)


DESCRIBED = [
    "The Dial Pad is a Mill product you can access from within the app.",
    "The Mill Terms will be updated on January 1, 2023 to include a new part.",
]


@pytest.mark.parametrize("words", DESCRIBED)
def test_what_something_is_or_when_the_text_changes_is_told_as_words(words: str) -> None:
    assert added(words) == ["unclassified-change"]


def test_a_name_that_left_the_whole_text_leaves_a_list_without_a_side() -> None:
    old = "You must not copy Films or Songs. Songs are loud. We sing Songs."
    (lost, *_) = findings(within(old, "You must not copy Films. Tunes are loud. We sing Tunes."))
    assert (lost.rule, lost.direction.value) == ("list-member-changed", "unknown")
    (lost, *_) = findings(within(old, old.replace(" or Songs", "")))
    assert (lost.rule, lost.direction.value) == ("list-member-changed", "favors_user")


PRICED = ["in exchange for a fee", "at a price that we set", "at your cost"]


@pytest.mark.parametrize("price", PRICED)
def test_a_price_that_is_put_on_a_right_is_told_for_the_provider(price: str) -> None:
    (found,) = findings(within("You may cancel.", f"You may cancel {price}."))
    assert found.direction.value == "favors_provider"


RIGHTS = [
    "You may submit a claim form within a year.",
    "You may sign the form to leave.",
    "You may download the forms free of charge.",
    "You may use the standard form contract for resale.",
    "You may from time to time visit.",
    "The cost savings are yours.",
    "Damages awarded are yours.",
    "The insurance for loss is yours.",
    "You are liable for nothing.",
]


@pytest.mark.parametrize("words", RIGHTS)
def test_a_right_stays_a_right_of_the_user(words: str) -> None:
    (found,) = findings(within(BASE, f"{BASE} {words}"))
    assert found.direction.value == "favors_user"


def test_for_each_claim_is_no_part_of_what_a_cap_counts() -> None:
    old = "Our total liability shall not exceed 500 euros for each claim."
    report = within(old, old.replace(" for each claim", ""))
    assert shown(report)
    assert not [found for found in findings(report) if found.direction.value == "favors_user"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The fee under this section 5 is due.", "The fee under this section is due."),
        ("The fee under this clause is due.", "The fee under this clause 77 is due."),
    ],
)
def test_a_section_need_not_say_its_own_number(old: str, new: str) -> None:
    assert not shown(within(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The fee under this section 2 is due.", "The fee under this section is due."),
        ("Pay the fee under this section 30 days after we ask.", "Pay the fee under this section after we ask."),
        ("The fee under section 5 is due.", "The fee under this section is due."),
        ("Under this section 10 guests may come.", "Under this section guests may come."),
    ],
)
def test_the_number_of_another_section_or_of_days_is_read(old: str, new: str) -> None:
    assert shown(within(old, new))
