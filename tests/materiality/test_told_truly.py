"""Lines that say truly what changed: no side of what is a name, no right in a help page, no event told twice."""

import pytest

from analyzer.materiality.model import Direction

from .matter import shown, within
from .pairs import findings

BASE = "The hall is open on Mondays."


def rules(old: str, new: str) -> list[str]:
    return [found.rule for found in findings(within(old, new))]


def added(words: str) -> list[str]:
    return rules(BASE, f"{BASE} {words}")


def under(heading: str, words: str) -> list[str]:
    return rules(BASE, f"{BASE}\n\n## {heading}\n\nA card. {words}")


def test_what_one_can_do_by_the_answer_of_a_help_page_is_no_right() -> None:
    assert "right-of-user-lost" not in under("Q: What is a card?", "You can set up a card to get in.")


@pytest.mark.parametrize("heading", ["What is a card?", "Cards"])
def test_what_one_can_do_by_a_rule_is_one_though_a_question_stands_over_it(heading: str) -> None:
    assert under(heading, "You can set up a card to get in.") == ["right-of-user-lost"]


KEPT = ["You may keep the card.", "You can return the card.", "You can claim a new card.", "You can resell the card."]


@pytest.mark.parametrize("words", KEPT)
def test_what_a_user_may_keep_or_end_is_a_right_in_an_answer_too(words: str) -> None:
    assert under("Q: What is a card?", words) != []


def test_what_one_is_not_prevented_from_is_a_right() -> None:
    assert added("You are not prevented from assigning a claim.") == ["assignment-rule-added"]


def test_a_duty_that_the_law_lays_on_the_provider_is_none_of_its_own() -> None:
    assert "duty-added" not in added("Mill is legally required to verify that members are adults.")
    assert added("Mill is required to verify that members are adults.") == ["duty-added"]


def test_terms_that_will_govern_ask_nothing_of_the_user() -> None:
    assert "duty-added" not in added("If you sign up for a team, our Customer Team Agreement will govern your use.")
    assert added("You will govern your team.") == ["duty-added"]


WHAT_THINGS_ARE_NOT = ["A name is not the same as an address.", "Ovens are not considered heavy tools."]


@pytest.mark.parametrize("words", WHAT_THINGS_ARE_NOT)
def test_what_a_thing_is_not_is_shown_for_reading(words: str) -> None:
    report = within(BASE, f"{BASE} {words}")
    assert not findings(report)
    assert shown(report)


RULES_IN_DENIALS = ["Credit is not paid out.", "You are not the owner of the card.", "Visits are not insured."]


@pytest.mark.parametrize("words", RULES_IN_DENIALS)
def test_a_denial_of_what_is_done_or_of_a_side_is_told(words: str) -> None:
    assert added(words) != []


def sided(old: str, new: str) -> set[Direction]:
    return {found.direction for found in findings(within(old, new))}


def test_one_more_product_in_a_definition_serves_neither_side_by_itself() -> None:
    old = "“Device” means Oslo Phones, Oslo Tablets and Oslo Clocks. You must keep each Device dry."
    assert sided(old, old.replace("Tablets", "Tablets, Oslo Rings")) == {Direction.UNKNOWN}


def test_one_more_kind_of_thing_in_a_definition_has_the_side_of_its_rules() -> None:
    old = "“Secret” means plans, lists and drafts. You must keep each Secret."
    assert sided(old, old.replace("lists", "lists, recipes")) == {Direction.FAVORS_PROVIDER}


def test_words_that_came_far_from_those_that_went_are_no_swap() -> None:
    old = "“Secret” means plans, lists and drafts. You must keep each Secret."
    new = "“Secret” means everything that one party sends such as plans and lists. You must keep each Secret."
    (line,) = [found.message for found in findings(within(old, new))]
    assert "comes in" in line
    assert "is taken out" in line


def test_an_address_is_quoted_without_the_company_and_the_next_label() -> None:
    old = "Send notices to Mill Inc. 7340 Main St., Suite 203, Dover, AZ 85257 Email: a@example.org"
    (line,) = [found.message for found in findings(within(old, old.replace("85257", "85251")))]
    assert "“7340 Main St., Suite 203, Dover, AZ 85257”" in line


def test_a_sentence_that_a_rule_quotes_is_not_told_again_as_words() -> None:
    old = "Read this because, to use our services, you must accept these terms."
    new = "Read this because, by accessing or using our services, you're agreeing to these terms."
    assert rules(old, new) == ["agreement-by-use"]


def test_what_is_said_of_a_side_in_passing_is_shown_for_reading() -> None:
    old = "Mill handles refunds that were asked for at the desk."
    passing = within(old, old.replace("desk", "desk, regardless of where you live"))
    assert not findings(passing)
    assert shown(passing)
    assert rules("Damage is paid by you.", "Damage is paid by us.") != []


def test_total_and_aggregate_say_one_thing_twice() -> None:
    old = "Our total, aggregate liability is limited to 500 EUR."
    assert rules(old, old.replace(", aggregate", "")) == []
    assert rules(
        "Our aggregate liability is limited to 500 EUR.", "Our liability is limited to 500 EUR for each claim."
    )


def test_that_the_new_terms_apply_brings_in_no_other_document() -> None:
    assert "incorporated-document" not in added("The new terms will apply to all orders.")
    assert "incorporated-document" in added("The oven terms will apply to all orders.")


def test_a_pointer_to_the_case_before_narrows_nothing() -> None:
    old = "You are responsible for the notices that the law asks for."
    assert "scope-words" not in rules(old, old.replace("You are", "In such cases, you are"))


SAME = [
    ("We tell you at once.", "We tell you without delay."),
    ("You can cancel at least two days before the visit.", "You can cancel no less than two days before the visit."),
    ("Notices are to be sent by post.", "Notices must be sent by post."),
    ("You have no authority to bind us.", "You may not bind us."),
    ("The tenant may not keep pets.", "The tenant shall not keep pets."),
    ("The fee is not refundable.", "The fee is nonrefundable."),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_a_denial_in_another_word_says_the_same(old: str, new: str) -> None:
    assert rules(old, new) == []


TWINS = [
    ("We tell you at once.", "We tell you without notice."),
    ("You can cancel at least two days before the visit.", "You can cancel no more than two days before the visit."),
    ("Notices are to be sent by post.", "Notices need not be sent by post."),
    ("You have no authority to bind us.", "You may bind us."),
    ("The tenant may not keep pets.", "The tenant may keep pets."),
    ("The tenant may not be at home.", "The tenant shall not be at home."),
    ("The fee is not refundable.", "The fee is refundable."),
    ("We tell you about fees.", "Please note that we do not tell you about fees."),
    ("The member may not reach us at night.", "The member must not reach us at night."),
    ("You may not receive all letters.", "You must not receive all letters."),
]


@pytest.mark.parametrize(("old", "new"), TWINS)
def test_the_same_words_with_another_denial_are_shown(old: str, new: str) -> None:
    assert shown(within(old, new))


def test_an_item_of_a_disclaimer_is_told_with_the_words_that_deny_it() -> None:
    old = (
        "We do not warrant that:\n\n- the hall will meet your needs;\n- you will at all times be able to use the hall."
    )
    new = "We do not warrant that:\n\n- the hall will meet your needs."
    assert any("not warrant" in found.message for found in findings(within(old, new)))


def test_where_the_meaning_of_terms_stands_is_shown_for_reading() -> None:
    report = within(BASE, f"{BASE} Terms not defined here have the meanings given to them in our Main Terms.")
    assert not findings(report)
    assert shown(report)
    assert added("You must not use terms that we have not defined.") != []


def test_what_features_let_others_do_is_no_right_of_the_user() -> None:
    assert "right-of-user-lost" not in added("If you like songs, these features may allow other users to hear them.")
    assert "right-of-user-lost" in added("You may allow other users to hear your songs.")
    assert "permission-added" in added("We may allow other users to hear your songs.")


def test_a_right_under_the_law_is_a_right() -> None:
    assert added("You have a right under local law to complain if we close the hall.") == ["statutory-rights"]


def test_if_applicable_is_shown_and_another_condition_told() -> None:
    old = "The annex applies to visits."
    assert rules(old, "The annex (if applicable) applies to visits.") == []
    assert rules(old, "The annex (if we say so) applies to visits.") != []


def test_what_an_arbitrator_awards_is_no_charge_of_the_provider() -> None:
    assert "fee-added" not in added("The arbitrator may charge fees of the arbitrator to the party that lost.")
    assert "fee-added" in added("We may charge a fee for the visit.")


def test_what_only_tells_which_is_no_leave() -> None:
    assert "permission-added" not in added("You must bring such other papers as we may ask for.")
    assert not {"permission-added", "right-of-user-lost"} & {*added("The law says what you or Mill can claim.")}
    assert "permission-added" in added("We may ask for papers.")


def test_an_adverb_that_opens_a_sentence_is_no_member_of_a_list() -> None:
    old = "These terms limit liability. These terms don't limit liability for gross negligence or fraud."
    new = "These terms limit liability. Specifically, these terms don't limit liability for gross negligence or fraud."
    assert rules(old, new) == []
    assert "carve-out-listed" in rules(old, old.replace("negligence or", "negligence, injury or"))


def test_a_part_of_a_paid_service_is_no_document() -> None:
    assert "incorporated-document" not in added("You may keep content which forms part of any paid service.")
    assert "incorporated-document" in added("The Kiln Rules form part of this agreement.")


def test_the_label_of_a_button_is_no_duty() -> None:
    assert added("Return to top") == []
    assert added("Return the key to us.") != []


def test_who_is_subject_to_these_terms_owes_nothing_by_that() -> None:
    assert "duty-added" not in added("Team customers are subject to these Terms.")
    assert added("Team customers are subject to a fee.") != []


def test_a_word_that_came_in_a_row_of_a_table_is_told_with_the_row_as_it_was() -> None:
    rows = "| Plan | {plans} |\n|---|---|\n| Down | 50 Mbps |"
    old, new = rows.format(plans="Roam 10GB or 50GB"), rows.format(plans="Roam 10GB, 50GB, 100GB")
    assert any("becomes" in found.message for found in findings(within(old, new)))


def test_a_seat_is_told_as_an_address() -> None:
    old = "Mill KG has its main place of business at Rheinsberger Str. 76/77, 10115 Berlin, Germany."
    new = "Mill KG has its main place of business at Karl-Marx-Strasse 101, 12043 Berlin, Germany."
    assert rules(old, new) == ["notice-address-changed"]


SIDES_THAT_BOUND = [
    ("The boat lies at the member's risk, save where Mill is negligent.", "The boat lies at the member's risk."),
    ("The contract is changed only in writing signed by both.", "The contract is changed by Mill in writing."),
    ("The price rises without asking you.", "The price rises without good reason."),
    ("The seat is where you live.", "The seat is where we live."),
]


@pytest.mark.parametrize(("old", "new"), SIDES_THAT_BOUND)
def test_a_side_that_bounds_what_is_said_is_told(old: str, new: str) -> None:
    assert rules(old, new) != []
