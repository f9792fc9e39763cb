"""What a finding tells: whole phrases from the right place on both sides, each change once."""

import pytest

from analyzer.materiality.model import Direction, Finding

from .pairs import between, findings, only


def told(old: str, new: str, heading: str | None = None) -> list[Finding]:
    return findings(between(old, new, heading))


def heard(old: str, new: str) -> bool:
    """True where something is said of the change, be it only that it should be read: it does not fall silent."""
    report = between(old, new)
    return bool(findings(report)) or any(change.review for change in report.changes)


def of(rule: str, found: list[Finding]) -> list[Finding]:
    return [each for each in found if each.rule == rule]


def test_a_promise_put_in_other_words_is_told_by_both_sentences() -> None:
    (found,) = told(
        "Harbour guarantees to its guests the proper running of the boats.",
        "Harbour is bound to due care in running the boats.",
    )
    assert found.message == (
        "The words change: “Harbour guarantees to its guests the proper running of the boats” becomes "
        "“Harbour is bound to due care in running the boats”."
    )


def test_several_differences_that_one_quotation_shows_are_told_once() -> None:
    found = told(
        "The boat sails if ten guests come and never leaves after noon.",
        "The boat sails when the crew is there and must not leave after eleven.",
    )
    assert len(of("unclassified-change", found)) == 1


def test_differences_far_from_each_other_are_told_each() -> None:
    middle = (
        "with all that the guests bring along, their dogs and bags and boats of their own and whatever else they own, "
        "and with all that the town has put there for them, its benches and lamps and the long wall of red stone that "
        "keeps the wind away,"
    )
    found = told(
        f"The harbour is not open on Sundays {middle} and the crane is not run at night.",
        f"The harbour is open on Sundays {middle} and the crane is run at night.",
    )
    assert len(of("unclassified-change", found)) == 2


def test_words_that_stand_alone_are_quoted_alone() -> None:
    (found,) = told(
        "Guests may use the pool.",
        "Guests may use the pool. The pool is not heated, and no towels are kept there.",
    )
    assert found.message == "New words: “The pool is not heated, and no towels are kept there”."


def test_a_member_of_a_list_is_told_with_the_sentence_it_stands_in() -> None:
    (found,) = told(
        "Guests must not bring dogs, cats or birds into the dining hall of the house.",
        "Guests must not bring dogs, snakes, cats or birds into the dining hall of the house.",
    )
    assert found.message == (
        "A list gains a member: “snakes”, in “Guests must not bring dogs, snakes, cats or birds into the dining hall "
        "of the house”."
    )


def test_words_that_came_are_cut_where_a_sentence_begins() -> None:
    (found,) = told(
        "If you are under ten, you must not swim. If you are under six, you must not swim.",
        "If you are under six, you must not swim.",
    )
    assert "If you are under ten, you must not swim" in found.message


def test_places_that_took_the_place_of_others_are_told_once_with_what_stands_before_them() -> None:
    (found,) = of(
        "territory-changed",
        told(
            "You must not send the boxes anywhere in France or in Spain.",
            "You must not send the boxes anywhere outside Japan.",
        ),
    )
    assert "“You must not send the boxes anywhere outside Japan”" in found.message
    assert found.direction is Direction.UNKNOWN


def test_a_place_within_the_name_of_a_document_is_no_place() -> None:
    old, new = "The parties must keep to the Clauses.", "The parties must keep to the UK Clauses."
    assert not of("territory-changed", told(old, new))
    assert heard(old, new)


def test_a_place_in_a_rule_is_told() -> None:
    found = told("You must not send the boxes abroad.", "You must not send the boxes to the United Kingdom.")
    assert of("territory-changed", found)


def test_a_condition_in_other_words_is_told_by_both_sentences() -> None:
    found = told(
        "If you break the rules listed at the front desk, we may move your towels to another side of the large pool.",
        "Where noise gets too loud for other guests, we may move your towels to another side of the large pool.",
    )
    assert not of("condition-changed", found)
    assert "becomes" in found[0].message
    assert all(words in found[0].message for words in ("front desk", "noise"))


def test_a_condition_that_came_with_nothing_in_its_place_is_told_as_one() -> None:
    found = told("We may close the pool.", "We may close the pool if you break the rules listed at the front desk.")
    assert of("condition-changed", found)


def test_until_and_through_the_end_are_one() -> None:
    assert not told(
        "You may use the pool until the end of the month.", "You may use the pool through the end of the month."
    )


def test_in_order_to_and_to_are_one() -> None:
    assert not told("We may ask you in order to improve the pool.", "We may ask you to improve the pool.")


def test_until_another_end_is_told() -> None:
    report = between(
        "You may use the pool until the end of the month.", "You may use the pool until the start of the month."
    )
    assert only(report).review


def test_the_label_of_an_address_is_no_address() -> None:
    found = told(
        "Send notices to Example Films, Attn: Legal, 12 Long Lane, Springfield.",
        "Send notices to Example Films, FAO: Legal, 12 Long Lane, Springfield.",
        "Notices",
    )
    assert not found


def test_the_name_of_a_section_is_no_address() -> None:
    found = told("Notices are sent as the Welcome Guide says.", "Notices are sent as Section 17 says.", "Notices")
    assert not of("notice-address-changed", found)


def test_a_company_in_a_row_of_companies_is_told_by_its_name() -> None:
    (found,) = of(
        "contracting-entity-changed",
        told(
            "The contract is with Example Films LLC, Example Songs Inc. and Example Games Inc.",
            "The contract is with Example Pictures LLC, Example Songs Inc. and Example Games Inc.",
        ),
    )
    assert found.message == "The company named changes from “Example Films LLC” to “Example Pictures LLC”."


LIST = "Guests must keep to these rules:\n\n- towels that belong to the house;\n- shoes made of soft rubber."


def test_the_items_of_a_list_that_came_as_a_whole_are_told_by_what_leads_in_to_them() -> None:
    found = told("The house is old.", f"The house is old.\n\n{LIST}")
    assert not of("list-item-changed", found)
    assert found


def test_an_item_that_came_to_a_list_is_told() -> None:
    found = told(LIST, f"{LIST}\n- glasses made of plain plastic.")
    assert of("list-item-changed", found)


def test_a_sentence_at_the_end_of_an_item_is_no_item() -> None:
    found = told(LIST, f"{LIST} The colour of rubber shoes matters little to the house.")
    assert not of("list-item-changed", found)


def test_a_full_stop_within_an_abbreviation_ends_no_sentence() -> None:
    (found,) = told(
        "The laws of Oregon govern this contract.",
        "The laws of Oregon govern this contract, not including the U.N. Convention on the Sale of Goods.",
    )
    assert "Convention on the Sale of Goods" in found.message


@pytest.mark.parametrize("heading", ["Complaints", "Moving abroad"])
def test_a_reference_to_the_same_number_is_told_by_the_headings(heading: str) -> None:
    old = "1. Calls\n\n1.1 Calls go to the desk.\n\n2. Law\n\n2.1 You must follow Section 1.1 of these rules."
    mayor = f"1. {heading}\n\n1.1 Write to the mayor about it all."
    law = "2. Law\n\n2.1 You must follow Section 1.1 of these rules."
    new = f"{mayor}\n\n{law}\n\n3. Calls\n\n3.1 Calls go to the desk."
    found = of("reference-retargeted", told(old, new))
    assert found
    assert all(heading in each.message for each in found)


def test_an_item_that_got_another_letter_is_not_told_as_gone() -> None:
    old = "You agree that (i) the pool may close at noon, (ii) you are paying for the towels, and (iii) dogs stay out."
    new = (
        "You agree that (i) the pool may close at noon, (ii) guests bring a cap, (iii) you are paying for the towels, "
        "and (iv) dogs stay out."
    )
    assert not any("paying" in found.message and "taken out" in found.message for found in told(old, new))


def test_an_item_that_went_is_told_though_its_words_resemble_those_of_another() -> None:
    rest = "and you must not swim without a cap at night."
    old = f"You must not swim without a cap, you must not swim without a towel, {rest}"
    new = f"You must not swim without a cap, {rest}"
    assert told(old, new)


def test_contact_and_contact_us_are_one() -> None:
    assert not told(
        "To report a loss, please contact and give the desk your name and your room.",
        "To report a loss, please contact us and give the desk your name and your room.",
    )


def test_us_put_in_behind_a_duty_to_indemnify_is_told() -> None:
    old = "You must indemnify the owners of the house for damage to the pool."
    assert told(old, "You must indemnify us and the owners of the house for damage to the pool.")


def test_one_word_that_widens_for_another_is_told_once() -> None:
    found = told(
        "You must promptly tell the desk if you lose the key of your room.",
        "You must tell the desk immediately if you lose the key of your room.",
    )
    assert len(found) == 1
    assert "promptly tell" in found[0].message
    assert "desk immediately" in found[0].message


def test_a_document_that_is_named_already_is_no_other_document() -> None:
    old = "The House Rules hang at the door."
    new = "The House Rules hang at the door. The House Rules are incorporated into this contract."
    (found,) = of("incorporated-document", told(old, new))
    assert found.message == (
        "A document that was named before is brought in: “The House Rules are incorporated into this contract”."
    )


def test_a_document_that_no_one_named_is_another() -> None:
    old = "The House Rules hang at the door."
    new = "The House Rules hang at the door. The Pool Rules are incorporated into this contract."
    (found,) = of("incorporated-document", told(old, new))
    assert found.message.startswith("Another document")


def test_a_document_that_is_brought_in_by_other_words_is_not_gone() -> None:
    old = "Please see our Towel Terms. Towels are also subject to our Towel Terms."
    new = "Your use of towels is governed by our Towel Terms."
    assert not any("no longer" in found.message for found in of("incorporated-document", told(old, new)))
    assert heard(old, new)


def test_what_takes_no_responsibility_is_an_exclusion_of_liability() -> None:
    new = "The pool is open. The house takes no responsibility for your conduct there."
    assert of("liability-excluded", told("The pool is open.", new))


NAMES = (
    "Write the following on the tag of each bag:\n\n"
    "- the name that stands on your card;\n- the number of the room you sleep in."
)


def test_a_list_that_came_as_a_whole_is_told_once() -> None:
    found = of("list-item-changed", told("The house is old.", f"The house is old.\n\n{NAMES}"))
    assert [each.message.partition(":")[0] for each in found] == ["A list comes in"]


def test_the_members_of_a_new_definition_are_no_items_that_joined_a_list() -> None:
    new = "The house is old.\n\n“Guest” means:\n\n- a person who sleeps in a room;\n- a person who eats in the hall."
    assert not of("list-item-changed", told("The house is old.", new))
    assert heard("The house is old.", new)


def test_including_but_not_limited_to_is_no_negation() -> None:
    old = "The pool is open to guests."
    new = f"{old} Towels of all kinds lie there, including, but not limited to, large ones."
    assert not of("unclassified-change", told(old, new))


def test_a_sentence_that_denies_is_told() -> None:
    old = "The pool is open to guests."
    assert of("unclassified-change", told(old, f"{old} The pool is not heated at night."))


def test_a_state_and_its_adjective_are_one_place() -> None:
    old = "You must follow California law in all disputes."
    assert not of("territory-changed", told(old, old.replace("California", "Californian")))
    assert told(old, old.replace("California", "Nevada"))


def test_if_any_is_no_condition_and_widens_nothing() -> None:
    old = "You must pay the fees for the room."
    (found,) = told(old, "You must pay the fees, if any, for the room.")
    assert (found.rule, found.direction) == ("unclassified-change", Direction.UNKNOWN)
    assert of("condition-changed", told(old, "You must pay the fees for the room, if we ask you to."))


def test_an_office_is_told_with_all_of_its_name() -> None:
    (found,) = of(
        "notice-address-changed",
        told(
            "Send notices to the Office of Business Care, 12 Long Lane, Dover 19901.",
            "Send notices to the Office of Money and Trade, 7 Canal Street, Dover 19902.",
            "Notices",
        ),
    )
    assert "Office of Business Care, 12 Long Lane, Dover 19901" in found.message


def test_the_number_of_a_licence_makes_no_other_company() -> None:
    old = "The contract is with Example Films Inc. of Dover."
    new = "The contract is with Example Films Inc. (NMLS ID 918740) of Dover."
    assert not of("contracting-entity-changed", told(old, new))


def test_the_terms_of_a_company_are_no_part_of_its_name() -> None:
    old = "If you live in Dover, the Example Films Limited Terms are for you."
    (found,) = of("contracting-entity-changed", told(old, old.replace("Films Limited", "Songs Inc.")))
    assert "Terms" not in found.message


def test_a_condition_said_of_the_one_who_meets_it_is_not_gone() -> None:
    old = "If you are a Dutch guest, you can also leave the house and give back the key at any time."
    new = "Dutch guests can also leave the house and give back the key at any time."
    assert not of("condition-changed", told(old, new))


def test_any_questions_are_no_wider_rule() -> None:
    old = "If you have questions about the pool, you must ask at the desk."
    new = old.replace("questions", "any questions")
    assert not of("extending-word", told(old, new))
    assert heard(old, new)
    damage = "You must pay for damage to the pool."
    assert of("extending-word", told(damage, damage.replace("damage", "any damage")))


def test_a_place_named_in_a_sentence_in_other_words_is_told_by_both() -> None:
    old = "You must not send the boxes to anyone who has settled within Japan."
    new = "You must not send the boxes to people living in another country."
    (found,) = of("territory-changed", told(old, new))
    assert "within Japan" in found.message
    assert "another country" in found.message


def test_the_mediation_of_advertisements_settles_no_dispute() -> None:
    old = "The house shows films."
    new = f"{old} Ads come from waterfall mediation ad sources."
    assert not of("dispute-step-changed", told(old, new))
    assert heard(old, new)
    assert of("dispute-step-changed", told(old, f"{old} Each side must first attempt mediation at the town hall."))


def test_an_item_that_is_left_over_is_told_with_its_lead_in() -> None:
    old = "We write to you in case of:\n\n- a fire in the house that day;"
    new = f"{old}\n- changes to the rules which do not touch what you pay."
    assert any("in case of: …" in found.message for found in told(old, new))


def test_a_limit_in_other_figures_is_shown_with_the_figures() -> None:
    of_the_house = (
        "to you for losses that come from your stay, be they in contract, tort, breach of duty, or otherwise,"
    )
    old = f"The house’s total liability {of_the_house} shall in no case exceed £20 for all of the days of your stay."
    new = f"In no event will the whole liability of us {of_the_house} pass the sum of $50 for all of the stay."
    assert any("£20" in found.message and "$50" in found.message for found in told(old, new))


def test_a_ban_that_its_lead_in_says_now_is_not_told() -> None:
    old = "- Do not swim in the pool at night or pretend to be a guard."
    new = "Do not break the rules, including:\n\n- Swimming in the pool at night or pretending to be a guard."
    found = told(f"Rules of the house:\n\n{old}", new)
    assert not any(
        "Swimming" in found.message and "becomes" in found.message for found in of("unclassified-change", found)
    )


def test_a_ban_that_no_lead_in_says_is_told_as_lifted() -> None:
    assert told("You must not swim in the pool at night.", "You swim in the pool at night.")


def test_a_sentence_set_apart_in_items_is_not_told_by_one_of_them() -> None:
    row = "a fee for the room, a fee for the towels, a fee for the use of the pool by the guest at night"
    old = f"“Guest Fees” means all that a guest pays to the owner, {row}, and what a guest gives to the owner."
    new = (
        "“Guest Fees” means all that a guest pays to the owner:\n\n- for the room;\n- for the towels;\n"
        "- for the use of the pool by the guest at night;\n- and what a guest gives to the owner."
    )
    assert not any("becomes “for the use of the pool" in found.message for found in told(old, new))


def test_the_start_of_a_sentence_is_told_with_what_follows() -> None:
    old = "By staying here you are liable for what the crane at the pool does."
    agreeing = "you’re agreeing that, when the crane is run by no one,"
    new = f"By staying here {agreeing} you are liable for what the crane at the pool does."
    assert all("liable" in found.message for found in told(old, new))


def test_a_company_whose_form_has_dots_is_quoted_whole() -> None:
    old = "Your contract is with Example Films, Inc. of Dover."
    (found,) = of("contracting-entity-changed", told(old, old.replace("Films, Inc.", "Films Netherlands B.V.")))
    assert "Example Films Netherlands B.V" in found.message


def test_a_regulation_that_a_law_took_in_is_no_document() -> None:
    old = "The pool is open."
    new = f"{old} The Pool Regulation of 2019, as incorporated into the laws of the United Kingdom."
    assert not of("incorporated-document", told(old, new))


def test_a_company_named_with_its_web_address_is_another() -> None:
    old = "Your contract is with Example Films LLC of Dover."
    assert of("contracting-entity-changed", told(old, old.replace("Example Films", "Example.com Films")))


def test_a_long_lead_in_is_shown_by_its_start_and_its_end() -> None:
    lead = (
        "The owners of the house have a licence to let rooms to guests in this town for as long as the mayor and his "
        "council do not take it back, and with all that they do not as owners of it:"
    )
    old = f"{lead}\n\n- clean the rooms of the guests that stay;\n- cook for the guests that stay."
    (found,) = told(old, f"{old}\n- wash the clothes of the guests that stay.")
    assert "The owners of the house have a licence to let rooms to guests in this town …" in found.message
    assert "they do not as owners of it: … wash the clothes" in found.message


def test_in_such_cases_is_no_member_of_a_list() -> None:
    old = "You must tell the desk, the cook and the guard."
    assert not of("list-member-changed", told(old, f"In such cases, {old[0].lower()}{old[1:]}"))


def test_terms_that_are_ended_are_not_brought_in() -> None:
    old = "The pool is open."
    new = f"{old} If the house ends these additional terms, we will tell you."
    assert not of("incorporated-document", told(old, new))
    assert of("incorporated-document", told(old, f"{old} Additional terms apply to the use of the pool."))


def test_consent_that_went_favours_the_provider_whatever_stands_in_its_place() -> None:
    found = told("We may sell your photos if you agree.", "We may sell your photos as we see fit.")
    assert {each.direction for each in found} == {Direction.FAVORS_PROVIDER}
    assert any("as we see fit" in each.message for each in found)


def test_consent_in_other_words_is_no_consent_gone() -> None:
    found = told("We may sell your photos if you agree.", "We may sell your photos once you have agreed to it.")
    assert not of("condition-changed", found)


def test_a_member_behind_a_condition_between_commas_is_no_part_of_it() -> None:
    found = told(
        "We may only use reasonable means to check your account.",
        "We may, if we like, use means to check your account and your home.",
    )
    assert {each.direction for each in found} == {Direction.FAVORS_PROVIDER}
    assert any("reasonable" in each.message and "your home" in each.message for each in found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Mill, a company under the laws of England, bakes. Its laws govern this contract.",
            "Mill, a company under the laws of Guam, bakes. Its laws govern this contract.",
        ),
        (
            "Mill was founded under the laws of Kent.",
            "Mill was founded under the laws of Guam and those laws govern these Terms.",
        ),
    ],
)
def test_a_founding_law_that_governs_is_the_governing_law(old: str, new: str) -> None:
    assert of("governing-law-changed", told(old, new))


def test_a_founding_law_that_governs_nothing_is_not() -> None:
    old = "Mill was founded under the laws of Kent. Bread is baked daily."
    assert not of("governing-law-changed", told(old, old.replace("Kent", "Guam")))


CONTENT = "“Content” means texts that you send, and it includes posts of yours"


def test_a_definition_that_grows_beside_an_example_is_broader() -> None:
    new = CONTENT.replace("texts", "texts, for example letters,") + " and all recordings of your home"
    (found,) = of("definition-scope-changed", told(f"{CONTENT}.", f"{new}."))
    assert "becomes broader" in found.message


def test_an_example_that_takes_in_everything_is_none() -> None:
    (found,) = of("definition-scope-changed", told(f"{CONTENT}.", f"{CONTENT}, such as anything in your house."))
    assert "becomes broader" in found.message


def test_an_example_alone_leaves_a_definition_as_it_is() -> None:
    new = CONTENT.replace("texts", "texts, for example letters,")
    (found,) = of("definition-scope-changed", told(f"{CONTENT}.", f"{new}."))
    assert "illustrated" in found.message


def test_a_use_that_came_with_other_words_is_told() -> None:
    found = told("We may use your data only to bake.", "We may only use your data to bake and sell.", "Privacy")
    assert of("data-collection-changed", found)


def test_a_company_at_another_address_is_the_same_company() -> None:
    old = "Returns go to:\n\nMill Ltd\n3 Rye Street\nDover DV1 2AA"
    report = between(old, "Returns go to:\n\nMill Ltd\n9 Calle Larga Street\nQuito 170150")
    assert not of("contracting-entity-changed", findings(report))
    assert findings(report) or any(change.review for change in report.changes)
