"""Obligations: modality, bearer and parts of a norm, and what binds nobody."""

import pytest

from clauses.facts.obligations import LocalObligation, find_obligations
from clauses.facts.obligations_roles import bearer_role
from clauses.model import Modality, Role

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
GRANT, DISCLAIMER, REPRESENTATION = Modality.GRANT, Modality.DISCLAIMER, Modality.REPRESENTATION
SIDES = {"we": Role.PROVIDER, "supplier": Role.PROVIDER, "you": Role.USER, "customer": Role.USER}


def read(words: str, lead_in: str = "") -> tuple[LocalObligation, ...]:
    return find_obligations(words, lead_in)


def side(words: str) -> Role | None:
    (norm,) = read(words)
    return bearer_role(norm, lambda name: SIDES.get(name.lower().removeprefix("the ")))


@pytest.mark.parametrize(
    ("words", "modality", "bearer"),
    [
        ("Tenant shall pay the rent.", OBLIGATION, "Tenant"),
        ("Keep your key in a safe place.", OBLIGATION, None),
        ("You must be able to prove consent.", OBLIGATION, "You"),
        ("All campaigns must include a link.", OBLIGATION, None),
        ("Your card will be charged at the time of purchase.", OBLIGATION, "Your"),
        ("Access is permitted only through the API.", PROHIBITION, None),
        ("Keys can only be used in the office.", PROHIBITION, None),
        ("All rights in the App, its code included, remain with Supplier.", PERMISSION, "Supplier"),
        ("UNDER NO LEGAL THEORY SHALL SUPPLIER BE LIABLE FOR LOST DATA.", DISCLAIMER, "SUPPLIER"),
        ("Supplier does not and cannot review all posts.", DISCLAIMER, "Supplier"),
        ("We don’t refund fees.", DISCLAIMER, "We"),
        ("The Processor sees to it that its staff keep secrets.", OBLIGATION, "The Processor"),
        ("Invoices fall due 30 days after receipt.", OBLIGATION, None),
        ("The Processor assists the Controller insofar as it can.", OBLIGATION, "The Processor"),
        ("For further help the Supplier may charge its hourly rate.", PERMISSION, "the Supplier"),
        ("Supplier does not answer them without Customer’s consent.", PROHIBITION, "Supplier"),
        ("You and Grimm agree that neither will join a class action.", PROHIBITION, "neither"),
        ("Supplier shall not be in breach by reason of a strike.", DISCLAIMER, "Supplier"),
        ("The entire risk remains with you.", DISCLAIMER, None),
        ("You promise that the details are true.", REPRESENTATION, "You"),
        ("Only upload pictures of your own.", PROHIBITION, None),
        ("No advertising outside the market thread.", PROHIBITION, None),
        ("Customer shouldn’t share the key.", PROHIBITION, "Customer"),
        ("Each Maker is limited to one shop.", PROHIBITION, "Each Maker"),
        ("Posts can be no longer than 500 words.", PROHIBITION, None),
        ("Contacting buyers for marketing is forbidden.", PROHIBITION, None),
        ("We might change these rules.", PERMISSION, "We"),
        ("All inventions vest in Customer.", PERMISSION, "Customer"),
        ("What you write stays yours.", PERMISSION, "yours"),
        ("Any bonus is entirely at the Supplier’s discretion.", PERMISSION, "Supplier"),
        ("A user who doesn’t agree is free to leave.", PERMISSION, "A user who doesn’t agree"),
        ("After a second breach we may mute you.", PERMISSION, "we"),
        ("In no case is Supplier to be held responsible for delay.", DISCLAIMER, "Supplier"),
        ("Supplier shall incur no liability for acts in good faith.", DISCLAIMER, "Supplier"),
        ("No further payment will be made.", DISCLAIMER, None),
        ("Nothing herein shall obligate Supplier to insure the goods.", DISCLAIMER, "Supplier"),
        ("The Tenant is under a duty to report leaks.", OBLIGATION, "The Tenant"),
        ("Late payment obligates Customer to pay interest.", OBLIGATION, "Customer"),
        ("This Agreement requires Customer to keep a log.", OBLIGATION, "Customer"),
        ("You agree that the key will be kept secret.", OBLIGATION, "You"),
        ("You will continue to be bound by clause 4.", OBLIGATION, "You"),
        ("If nobody is at home the Supplier shall leave a note.", OBLIGATION, "the Supplier"),
        ("The rubbish is to be taken away by the Hirer.", OBLIGATION, "the Hirer"),
        ("Customer shall refrain from soliciting staff.", PROHIBITION, "Customer"),
        ("The Hirer must not exceed 120 guests.", PROHIBITION, "The Hirer"),
        ("Customer will not be charged for missed lessons.", PROHIBITION, None),
        ("Nobody but the caretaker is allowed into the loft.", PROHIBITION, None),
        ("Posts may not contain threats.", PROHIBITION, None),
        ("Keys are not to be shared.", PROHIBITION, None),
        ("Under no circumstances is the Hirer to sublet.", PROHIBITION, "the Hirer"),
        ("The Owner is at liberty to re-let the room.", PERMISSION, "The Owner"),
        ("The Owner reserves to itself the right to cancel.", PERMISSION, "The Owner"),
        ("Title to the goods remains with the Supplier.", PERMISSION, "the Supplier"),
        ("The recordings belong to Customer.", PERMISSION, "Customer"),
        ("This licence permits Customer to install one copy.", PERMISSION, "Customer"),
        ("Supplier permits Customer to print the sheets.", GRANT, "Supplier"),
        ("The Hall accepts no responsibility for coats.", DISCLAIMER, "The Hall"),
        ("Customer need not give reasons.", DISCLAIMER, "Customer"),
        ("Nothing in these Terms obligates Supplier to extend credit.", DISCLAIMER, "Supplier"),
        ("Under no circumstances will the Supplier pay for lost custom.", DISCLAIMER, "the Supplier"),
        ("Supplier’s liability will not be more than the fee.", DISCLAIMER, "Supplier"),
        ("Each of us promises that we are free to sign.", REPRESENTATION, "Each of us"),
        ("Customer agrees to defend, indemnify and hold harmless Supplier.", OBLIGATION, "Customer"),
        ("You are solely responsible for your passwords.", OBLIGATION, "You"),
        ("Each party submits to the jurisdiction of those courts.", OBLIGATION, "Each party"),
        ("Author waives all moral rights.", OBLIGATION, "Author"),
        ("Credits must be purchased by Customer.", OBLIGATION, "Customer"),
        ("The Supplier delivers the goods within five days.", OBLIGATION, "The Supplier"),
        ("Customer pays the fees.", OBLIGATION, "Customer"),
        ("In that case the Processor informs the Controller.", OBLIGATION, "the Processor"),
        ("The Licensor provides support as described in Exhibit B.", OBLIGATION, "The Licensor"),
        ("In consideration of the Work the Publisher shall pay the Author.", OBLIGATION, "the Publisher"),
        ("If a party fails to pay on the due date it shall pay interest.", OBLIGATION, "it"),
        ("The Landlord is entitled at any time to sell the house.", PERMISSION, "The Landlord"),
        ("Your use of the Service shall comply with the law.", OBLIGATION, "Your"),
        ("Any information you give to us will be accurate.", OBLIGATION, "you"),
        ("You agree that you will not copy the Software.", PROHIBITION, "you"),
        ("Licensee may not sublicense the Software.", PROHIBITION, "Licensee"),
        ("Neither party may assign this Agreement.", PROHIBITION, "Neither party"),
        ("You may use the Service only for lawful purposes.", PROHIBITION, "You"),
        ("The Services may not be resold by Customer.", PROHIBITION, "Customer"),
        ("We may suspend your account.", PERMISSION, "We"),
        ("Supplier reserves the right to refuse any order.", PERMISSION, "Supplier"),
        ("You retain ownership of your content.", PERMISSION, "You"),
        ("Supplier grants Customer a licence to use the Software.", GRANT, "Supplier"),
        ("SUPPLIER DISCLAIMS ALL WARRANTIES.", DISCLAIMER, "SUPPLIER"),
        ("IN NO EVENT SHALL EITHER PARTY BE LIABLE FOR LOST PROFITS.", DISCLAIMER, "EITHER PARTY"),
        ("Supplier has no obligation to store the files.", DISCLAIMER, "Supplier"),
        ("THE SOFTWARE IS PROVIDED “AS IS”.", DISCLAIMER, None),
        ("All fees are non-refundable.", DISCLAIMER, None),
        ("Customer represents and warrants that it owns the content.", REPRESENTATION, "Customer"),
        ("It’s your job to keep the key safe.", OBLIGATION, "your"),
        ("It is up to you to check the size.", OBLIGATION, "you"),
        ("It shall be the responsibility of the Customer to unload the crates.", OBLIGATION, "the Customer"),
        ("Late payment entitles Supplier to suspend the service.", PERMISSION, "Supplier"),
        ("You’ll have to sign for the parcel.", OBLIGATION, "You"),
        ("The crates are to be returned by Customer.", OBLIGATION, "Customer"),
        ("No announcement is to be made by either party.", PROHIBITION, "either party"),
        ("The Customer shall be at liberty to buy elsewhere.", PERMISSION, "The Customer"),
        ("The Supplier shall be under no obligation to accept an order.", DISCLAIMER, "The Supplier"),
        ("Supplier shall in no circumstances be liable for loss of profit.", DISCLAIMER, "Supplier"),
        ("You’re only allowed to use one voucher.", PROHIBITION, "You"),
        ("We never share your card number.", PROHIBITION, "We"),
        ("The most we’ll ever owe you is the price.", DISCLAIMER, None),
        (
            "Its total liability, whether in contract, tort (or otherwise) shall in no case exceed £20.",
            DISCLAIMER,
            None,
        ),
        ("Make sure you read the label.", OBLIGATION, None),
        ("Throughout the term Customer shall carry insurance.", OBLIGATION, "Customer"),
    ],
)
def test_a_norm_has_its_modality_and_bearer(words: str, modality: Modality, bearer: str | None) -> None:
    (norm,) = read(words)
    assert (norm.modality, norm.bearer) == (modality, bearer)


@pytest.mark.parametrize(
    "words",
    [
        "The results may not be unique.",
        "The Software may include third party components.",
        "This Agreement will be governed by the laws of Ontario.",
        "Notices will be deemed given on receipt.",
        "“Term” shall mean the period stated in the order.",
        "These provisions will survive termination.",
        "This Agreement will terminate automatically.",
        "If any provision is held invalid, the remaining provisions shall remain in force.",
        "The Services will send a message to your device.",
        "A failure to act will not constitute a waiver.",
        "Customer lists all rights that Supplier may have under any law.",
        "What do I need to know before I row?",
        "All activities under the account shall be deemed acts of the holder.",
        "When the API receives a call, it will send a reply.",
    ],
)
def test_possibility_definition_and_effect_bind_nobody(words: str) -> None:
    assert read(words) == ()


def test_a_disclaimed_promise_is_no_promise() -> None:
    (norm,) = read("Supplier does not warrant that the Service WILL BE UNINTERRUPTED.")
    assert norm.modality is DISCLAIMER


def test_a_second_predicate_of_what_is_not_warranted_is_no_promise() -> None:
    (norm,) = read("We do not guarantee that the site, or any content on it, will always be available.")
    assert norm.modality is DISCLAIMER


def test_a_negative_subject_negates_the_modal() -> None:
    (norm,) = read("NEITHER WE NOR ANY OF OUR LICENSORS WILL BE LIABLE FOR LOST PROFITS.")
    assert norm.modality is DISCLAIMER


def test_verbs_after_one_modal_are_one_norm() -> None:
    (norm,) = read("Tenant shall defend, indemnify and hold harmless Landlord.")
    assert norm.action == "defend, indemnify and hold harmless Landlord"


def test_a_party_in_a_prepositional_phrase_is_not_the_bearer() -> None:
    assert read("The licence to you shall terminate.") == ()


def test_joined_modals_are_separate_norms_of_one_bearer() -> None:
    words = "Customer may use the Service and must pay the fees."
    first, second = read(words)
    assert [first.span.of(words), second.span.of(words)] == ["Customer may use the Service", "must pay the fees."]
    assert (first.modality, second.modality) == (PERMISSION, OBLIGATION)
    assert first.bearer == second.bearer == "Customer"


def test_a_proviso_on_the_party_is_a_duty() -> None:
    _, duty = read("You may copy the Work, provided that you keep all notices.")
    assert (duty.modality, duty.bearer) == (OBLIGATION, "you")


def test_an_item_takes_modal_and_bearer_from_its_lead_in() -> None:
    (norm,) = read("reverse engineer the Software;", "Licensee may not:")
    assert (norm.modality, norm.bearer, norm.modal) == (PROHIBITION, "Licensee", "may not")


def test_a_negated_item_turns_a_duty_into_a_prohibition() -> None:
    (norm,) = read("not disclose the information;", "Each party will:")
    assert (norm.modality, norm.bearer) == (PROHIBITION, "Each party")


def test_an_item_with_its_own_modal_takes_its_subject_from_the_lead_in() -> None:
    (norm,) = read("shall pay the rent on the first day of each month;", "Tenant:")
    assert (norm.modality, norm.bearer) == (OBLIGATION, "Tenant")


def test_an_item_that_is_a_case_is_the_condition_of_its_lead_in() -> None:
    (norm,) = read("if required by law;", "Supplier may suspend access:")
    assert (norm.modality, norm.bearer, norm.condition) == (PERMISSION, "Supplier", "if required by law")


def test_condition_exception_and_deadline_are_told_apart() -> None:
    (norm,) = read(
        "If Customer objects, Supplier shall refund the fee within thirty (30) days of the notice, except for taxes."
    )
    assert norm.condition == "If Customer objects"
    assert norm.deadline == "within thirty (30) days of the notice"
    assert norm.exception == "except for taxes"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("You will be notified of any change.", Role.PROVIDER),
        ("Your access may be terminated at any time.", Role.PROVIDER),
        ("You and we agree to arbitrate.", Role.MUTUAL),
        ("Supplier and its affiliates are not liable for delays.", Role.PROVIDER),
        ("All notices must be in writing.", Role.MUTUAL),
        ("THE SOFTWARE IS PROVIDED “AS IS”.", Role.PROVIDER),
        ("Do not use the Work if you do not accept this licence.", Role.USER),
    ],
)
def test_the_role_follows_who_is_bound_not_who_is_named(words: str, role: Role) -> None:
    assert side(words) is role


def test_words_in_parentheses_and_abbreviations_do_not_break_a_norm() -> None:
    words = "Acme Inc. shall (see Sec. 4. It may help.) pay Customer."
    (norm,) = read(words)
    assert norm.span.of(words) == words


def test_spans_are_relative_to_the_doc() -> None:
    words = "This is a recital. Customer must pay."
    assert read(words)[0].span.of(words) == "Customer must pay."


def test_a_clause_without_a_full_stop_is_read_to_its_end() -> None:
    words = "you may use the service and we shall pay the fees, " * 200
    assert len(read(words)) == 400


@pytest.mark.parametrize(
    "words",
    [
        "The Supplier provides a platform for bakers.",
        "If Customer pays late, interest runs.",
        "This ends when either party gives notice.",
        "Customer returns are rare.",
        "The goods that the Supplier delivers are blue.",
    ],
)
def test_what_is_only_told_in_the_plain_present_binds_nobody(words: str) -> None:
    assert read(words) == ()


def test_covenants_hand_their_party_down_to_the_list() -> None:
    (kept,) = read("to keep the house dry;", "The Tenant covenants with the Landlord:")
    (barred,) = read("not to keep bees;", "The Tenant covenants with the Landlord:")
    assert (kept.modality, kept.bearer) == (OBLIGATION, "The Tenant")
    assert (barred.modality, barred.bearer) == (PROHIBITION, "The Tenant")


def test_the_agent_of_a_relative_clause_does_not_bear() -> None:
    (found,) = read("Coins may only be used for gifts that are offered by Fairground.")
    assert found.bearer is None


def test_a_condition_that_begins_with_should_binds_nobody() -> None:
    assert [norm.modal for norm in read("Should we need to change the price, we will write to you.")] == ["will"]


def test_do_not_before_a_list_forbids_each_item() -> None:
    (norm,) = read("resell our boxes;", "Don’t:")
    assert (norm.modality, norm.implied) == (PROHIBITION, Role.USER)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Neither of us may assign this contract.", Role.MUTUAL),
        ("We are both bound to try to settle a quarrel.", Role.MUTUAL),
        ("Supplier’s personnel are required to wear badges.", Role.PROVIDER),
    ],
)
def test_both_of_us_are_both_sides_and_staff_is_its_employers_side(words: str, role: Role) -> None:
    assert side(words) is role


@pytest.mark.parametrize(
    "words",
    [
        "Keep in mind that posts are public.",
        "Keep Your Account Safe",
        "No Waiver",
        "Please see our help pages.",
        "Only you know this.",
    ],
)
def test_advice_and_headings_are_no_orders(words: str) -> None:
    assert read(words) == ()


def test_items_complete_the_sentence_of_the_party_their_lead_in_ends_with() -> None:
    (norm,) = read("3. will not sell other products;", "Franchisee agrees that Franchisee:")
    assert (norm.modality, norm.bearer) == (PROHIBITION, "Franchisee")


def test_a_second_thing_agreed_not_to_be_done_is_a_prohibition() -> None:
    first, second = read("Customer agrees to keep the data secret and not to use it.")
    assert (first.modality, second.modality) == (OBLIGATION, PROHIBITION)


def test_what_is_done_by_when_is_a_duty() -> None:
    assert [norm.modality for norm in read("Recordings are deleted within ten days.")] == [OBLIGATION]
    assert read("Recordings are deleted when the disk is full.") == ()


def test_what_is_neither_represented_nor_warranted_is_one_disclaimer() -> None:
    (norm,) = read("SUPPLIER DOES NOT REPRESENT OR WARRANT THAT THE SERVICE WILL BE FREE FROM ERROR.")
    assert norm.modality is DISCLAIMER


def test_a_side_unknown_to_the_agreement_tells_nothing_of_the_other() -> None:
    assert side("Any dispute shall be settled in accordance with the Commercial Rules.") is Role.MUTUAL
