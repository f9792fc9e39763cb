"""Norms as real agreements word them: each was met, and misread, in a document of another provider."""

import pytest

from clauses.facts.obligations import LocalObligation, find_obligations
from clauses.facts.obligations_roles import bearer_role
from clauses.model import Modality, Role
from clauses.parse import parse_text

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
GRANT, DISCLAIMER, REPRESENTATION = Modality.GRANT, Modality.DISCLAIMER, Modality.REPRESENTATION
PROVIDER, USER, MUTUAL = Role.PROVIDER, Role.USER, Role.MUTUAL
SIDES = {"we": PROVIDER, "our": PROVIDER, "supplier": PROVIDER, "you": USER, "your": USER, "customer": USER}


def read(words: str, lead_in: str = "") -> tuple[LocalObligation, ...]:
    return find_obligations(words, lead_in)


def sides(words: str, lead_in: str = "") -> list[tuple[Modality, Role | None]]:
    def role_of(name: str) -> Role | None:
        return SIDES.get(name.lower().removeprefix("the "))

    return [(norm.modality, bearer_role(norm, role_of)) for norm in read(words, lead_in)]


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("Supplier cannot and does not accept liability for posts.", DISCLAIMER, PROVIDER),
        ("We cannot, and do not, confirm that users are who they say.", DISCLAIMER, PROVIDER),
        ("Supplier cannot therefore be responsible for the use of the material.", DISCLAIMER, PROVIDER),
        ("Customer will not receive a refund of fees already paid.", DISCLAIMER, PROVIDER),
        ("You will not be able to request a refund for used tokens.", DISCLAIMER, PROVIDER),
        ("Customer is entitled to no compensation on leaving.", DISCLAIMER, PROVIDER),
        ("Customer has no claim to goodwill compensation.", DISCLAIMER, PROVIDER),
        ("You do not have an entitlement to a heated cabin.", DISCLAIMER, PROVIDER),
        ("You have no right or title in the tokens.", DISCLAIMER, PROVIDER),
        ("Supplier shall neither appoint another dealer nor sell there itself.", PROHIBITION, PROVIDER),
        ("In no event is Customer obligated to pay more than the lawful rate.", DISCLAIMER, USER),
        ("In no event will Supplier provide additional identifiers.", PROHIBITION, PROVIDER),
        ("Customer may use the room as a workshop and for no other purpose.", PROHIBITION, USER),
        ("Supplier may assume that all acts under your key are approved by you only.", PERMISSION, PROVIDER),
        ("We shall only be liable for damage caused by intent.", DISCLAIMER, PROVIDER),
        ("All expenses are the sole responsibility of Customer.", OBLIGATION, USER),
        ("The reporting and payment of taxes are your responsibility.", OBLIGATION, USER),
        ("You agree, as part of your order with us, to comply with Section 4.", OBLIGATION, USER),
        ("You agree as part of your order with us to comply with Section 4.", OBLIGATION, USER),
        ("Liability for loss of data is therefore excluded.", DISCLAIMER, PROVIDER),
        ("All content on the site is owned by Supplier.", PERMISSION, PROVIDER),
        ("All right, title and interest in the Code will remain (as between the parties) solely with Supplier.",
         PERMISSION, PROVIDER),
        ("Your use of the site grants you no right or licence to our marks.", DISCLAIMER, PROVIDER),
        ("This Agreement does not transfer to Customer any right in the Code.", DISCLAIMER, PROVIDER),
        ("Nothing here gives Customer any licence of the recordings.", DISCLAIMER, PROVIDER),
        ("You understand that you download files at your own discretion and risk.", DISCLAIMER, PROVIDER),
        ("Fees not paid when due shall be subject to a late payment charge.", OBLIGATION, USER),
        ("In addition, please take care to lock the gate.", OBLIGATION, USER),
        ("Any controversy shall be arbitrated on an individual basis.", OBLIGATION, MUTUAL),
        ("A claim shall not be consolidated with that of any other person.", PROHIBITION, MUTUAL),
        ("Supplier at its option, may bypass arbitration.", PERMISSION, PROVIDER),
        ("We do not allow this product to be used for spam.", PROHIBITION, USER),
        ("Supplier prohibits the use of its products to endanger children.", PROHIBITION, USER),
        ("You must have your guardian’s permission to use the App.", OBLIGATION, USER),
        ("Customer shall not be prohibited from hiring a person who answers an advertisement.", PERMISSION, USER),
        ("Supplier shall be excused for any failure to perform.", DISCLAIMER, PROVIDER),
        ("No returns, replacements or refunds are permitted.", DISCLAIMER, PROVIDER),
        ("Customer receives the non-transferable right to use the marks.", GRANT, PROVIDER),
        ("Customer is free in setting its prices.", PERMISSION, USER),
        ("Each party holds the other harmless against third-party claims.", OBLIGATION, MUTUAL),
        ("Supplier lets the ground floor to Customer for a term of five years.", GRANT, PROVIDER),
        ("If any rent is more than ten days late the Customer must pay interest.", OBLIGATION, USER),
        ("The number is shown, and of course Supplier does not endorse any opinion.", DISCLAIMER, PROVIDER),
        ("The total price payable for the tokens will be displayed at the point of sale.", OBLIGATION, PROVIDER),
        ("Whether an act breaks this policy will be determined at our sole discretion.", PERMISSION, PROVIDER),
        ("Please know that you agree to show a valid ticket.", OBLIGATION, USER),
        ("In addition, Supplier reserves the right to claim its fees from Customer.", PERMISSION, PROVIDER),
        ("The gifts are not returnable or refundable.", DISCLAIMER, PROVIDER),
        ("All rights not expressly granted to you are reserved.", PERMISSION, PROVIDER),
        ("This policy may be amended only by a writing signed by both Supplier and you.", PROHIBITION, MUTUAL),
        ("If you are placing advertisements about a matter of public importance you agree to comply with the law.",
         OBLIGATION, USER),
        ("You agree that, if you register a name for another, Supplier may delete it.", PERMISSION, PROVIDER),
        ("If you sail here from another port, you do so by your own choice and are responsible for obeying the "
         "harbour rules.", OBLIGATION, USER),
        ("NEITHER SUPPLIER NOR ANY OF OUR BAKERS, DRIVERS, COOKS, PORTERS, AGENTS OR HEIRS SHALL "
         "BE RESPONSIBLE FOR LOST PROFITS.", DISCLAIMER, PROVIDER),
        ("The forum is open. SUPPLIER AND ITS DEALERS, THIRD PARTY SERVICE PROVIDERS, AND PARTNERS HEREBY DISCLAIM ALL "
         "WARRANTIES.", DISCLAIMER, PROVIDER),
        ("You are and shall remain solely responsible for the files you share.", OBLIGATION, USER),
        ("Customer may stay no longer than 14 days.", PROHIBITION, USER),
        ("If the rent is late, Customer owes a late fee of $50.", OBLIGATION, USER),
        ("Neither party’s liability under this licence is to exceed $50.", DISCLAIMER, MUTUAL),
        ("Supplier assigns it to Customer.", GRANT, PROVIDER),
        ("Customer is not entitled to benefits.", DISCLAIMER, PROVIDER),
        ("Any and all legal actions about the site shall be brought in the courts of Leeds.", OBLIGATION, MUTUAL),
        ("If any provisions are deemed invalid or unenforceable, they will be severed.", None, None),
        ("You may be held liable for losses caused by another person.", OBLIGATION, USER),
        ("Supplier will own all inventions made with your ideas.", PERMISSION, PROVIDER),
        ("The total liability of either party will be limited to $100.", DISCLAIMER, MUTUAL),
        ("Nothing in this Annex will require Supplier either to disclose its books or to open its systems.", DISCLAIMER,
         PROVIDER),
        ("Customer warrants, now and later, that the controller has agreed.", REPRESENTATION, USER),
        ("Customer as importer will be deemed to have signed and the transfers will be under the Clauses.", None, None),
        ("The clauses are not required because the transfers are Permitted Transfers.", None, None),
        ("Your use of the site as an agent shall not relieve you of your duties.", None, None),
        ("Customer’s liability is unlimited; amounts payable by Customer are set out in the Order.", None, None),
    ],
)  # fmt: skip
def test_the_habit_is_read_with_its_side(words: str, modality: Modality | None, role: Role | None) -> None:
    assert sides(words) == ([] if modality is None else [(modality, role)])


@pytest.mark.parametrize(
    "words",
    [
        "You may transfer it to a person that consents to, and agrees to be bound by, these rules.",
        "Use of bought lists is prohibited by law in most countries.",
        "As soon as you close your account, you will no longer have access to the data.",
        "Members of the group will lose access to the content you share.",
        "If we let a rule rest for a while, this does not mean we have lost it.",
        "In that case, it will only apply to the entity that signs.",
        "The place of jurisdiction shall be Frankfurt.",
        "• 5. What do I need to know before I row?5. What do I need to know before I row?",
        "Supplier may limit the number of applications you may use to reach the content.",
        "We do not promise that the site will work properly or will be available.",
        "In general, Supplier does not decide what content you may or may not display.",
    ],
)
def test_what_binds_nobody_adds_no_norm(words: str) -> None:
    first = {"You may": 1, "Supplier may": 1, "We do not": 1, "In general": 1}
    most = next((count for start, count in first.items() if words.startswith(start)), 0)
    assert len(read(words)) <= most


def test_what_is_set_or_kept_by_one_is_done_by_the_other() -> None:
    (norm,) = read("If you hold a pass, the colours you have chosen there will be automatically applied.")
    assert norm.bearer is None


def test_items_in_the_plain_present_are_duties_of_the_party_that_leads_them_in() -> None:
    assert sides("keeps the samples secret;", "For three years, Customer:") == [(OBLIGATION, USER)]
    assert sides("collects the children at noon.", "The Customer:") == [(OBLIGATION, USER)]
    assert sides("never smokes in the house.", "The Customer:") == [(PROHIBITION, USER)]
    assert sides("uses them for no purpose except the Purpose;", "Customer:") == [(PROHIBITION, USER)]
    assert sides("information about your device;", "We collect:") == []
    assert sides("collect data from your device;", "We:") == []


def test_what_content_must_be_is_a_duty_of_whoever_has_to_see_to_it() -> None:
    lead_in = "You shall ensure that each picture on your stall and on the boards beside it:"
    assert sides("is not misleading or libellous,", lead_in) == [(OBLIGATION, USER)]
    assert sides("does not imply that it is approved by others,", lead_in) == [(OBLIGATION, USER)]


def test_an_item_with_a_condition_and_a_party_of_its_own_is_no_part_of_its_lead_in() -> None:
    lead_in = "With respect to the data Supplier will act as a service provider, and as such:"
    assert sides("if Customer believes that the law is broken, Customer may tell Supplier.", lead_in) == [
        (PERMISSION, USER)
    ]


def test_what_is_represented_warranted_and_agreed_is_each_a_representation() -> None:
    lead_in = "Accordingly you represent, warrant and agree that:"
    assert sides("all of your files are your own;", lead_in) == [(REPRESENTATION, USER)]


def test_a_guarantee_of_payment_is_a_duty_and_not_a_representation() -> None:
    assert sides("Customer guarantees to Supplier that its tenant will pay the rent.") == [(OBLIGATION, USER)]


def test_a_sum_in_a_cap_is_no_duty_to_pay_it() -> None:
    words = (
        "OUR LIABILITY WILL NOT EXCEED THE GREATER OF $100 AND THE AMOUNTS PAID OR PAYABLE BY YOU IN THE LAST YEAR. "
        "Supplier's liability is limited to the amounts that are payable by Customer for the month."
    )
    assert [modality for modality, _ in sides(words)] == [DISCLAIMER, DISCLAIMER]


def test_who_pays_the_sum_of_a_cap_is_not_whom_it_shields() -> None:
    assert sides("Our liability is limited to the amounts paid by you.") == [(DISCLAIMER, PROVIDER)]
    assert sides("SUPPLIER'S LIABILITY SHALL BE CAPPED AT THE FEES PAID BY CUSTOMER.") == [(DISCLAIMER, PROVIDER)]


def test_her_norms_are_those_of_the_party_that_is_a_person() -> None:
    text = (
        'This contract is between Ruth Vale ("the Family") and Carys Pugh ("the Nanny").\n\n'
        "The Family employs the Nanny. The Family pays the Nanny £15 an hour.\n\n"
        "If she is ill she has to tell the Family before noon.\n"
    )
    found = parse_text(text).obligations
    assert (found[-1].modality, found[-1].bearer_role) == (OBLIGATION, USER)
