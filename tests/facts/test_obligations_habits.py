"""Norms in the habits of other drafters: letters, civil law, plain English, old covenants."""

import pytest

from clauses.facts.obligations import LocalObligation, find_obligations
from clauses.facts.obligations_roles import bearer_role
from clauses.model import Modality, Role
from clauses.parse import parse_bytes, parse_text

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
GRANT, DISCLAIMER, REPRESENTATION = Modality.GRANT, Modality.DISCLAIMER, Modality.REPRESENTATION
PROVIDER, USER, MUTUAL = Role.PROVIDER, Role.USER, Role.MUTUAL
SIDES = {
    "we": PROVIDER, "us": PROVIDER, "our": PROVIDER, "ours": PROVIDER, "supplier": PROVIDER, "owner": PROVIDER,
    "you": USER, "your": USER, "yours": USER, "customer": USER, "hirer": USER,
    "the other": MUTUAL, "neither of us": MUTUAL, "either of us": MUTUAL, "each of us": MUTUAL,
}  # fmt: skip


def read(words: str, lead_in: str = "") -> tuple[LocalObligation, ...]:
    return find_obligations(words, lead_in)


def sides(words: str, lead_in: str = "") -> list[tuple[Modality, Role | None]]:
    def role_of(name: str) -> Role | None:
        return SIDES.get(name.lower()) or SIDES.get(name.lower().removeprefix("the "))

    found = []
    for norm in read(words, lead_in):
        role = bearer_role(norm, role_of)
        unnamed = norm.otherwise if role is None and norm.needs_party else norm
        if unnamed is not None and (role is not None or not unnamed.needs_party):
            found.append((unnamed.modality, bearer_role(unnamed, role_of)))
    return found


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        # laid upon a party behind the verb
        ("It falls to the Hirer to book the ferry.", OBLIGATION, USER),
        ("The cups are hired as they stand, it being for the Hirer to wash them.", OBLIGATION, USER),
        ("Parking is for the Hirer to arrange.", OBLIGATION, USER),
        ("The choice of colour is for the Owner to decide.", PERMISSION, PROVIDER),
        ("The checking of seals is not incumbent upon the Owner.", DISCLAIMER, PROVIDER),
        ("Stacking the chairs is incumbent on the Hirer.", OBLIGATION, USER),
        ("It shall be lawful for the Owner, on a week's notice, to enter the barn.", PERMISSION, PROVIDER),
        ("It is open to the Hirer to bring a second van.", PERMISSION, USER),
        ("The term is renewable by the Hirer for one more year.", PERMISSION, USER),
        ("This hire is terminable at the option of the Owner.", PERMISSION, PROVIDER),
        ("The deposit shall be recoupable by the Owner from later fees.", PERMISSION, PROVIDER),
        ("The grant shall in no event be repayable by the Hirer.", DISCLAIMER, USER),
        ("No fee shall be claimable by the Hirer for that time.", DISCLAIMER, PROVIDER),
        ("No right, licence or interest in the marks shall vest in the Hirer.", DISCLAIMER, PROVIDER),
        ("The name, the songs and the posters belong to us.", PERMISSION, PROVIDER),
        ("Your recipes are yours.", PERMISSION, USER),
        # a condition and its rule without a comma between them
        ("If you cancel you must return the cups.", OBLIGATION, USER),
        ("When you use the barn you may not light fires.", PROHIBITION, USER),
        ("There are rules here too, so when you use the barn you may not light fires.", PROHIBITION, USER),
        ("If it breaks we will repair it.", OBLIGATION, PROVIDER),
        ("You have certain rights under the Hire Act to object.", PERMISSION, USER),
        # who bears a cost
        ("Duties and freight are to the account of the Hirer.", OBLIGATION, USER),
        ("The costs of the survey burden the Hirer.", OBLIGATION, USER),
        ("The costs of the survey are borne by the Owner.", OBLIGATION, PROVIDER),
        ("Moving the piano happens at your cost.", OBLIGATION, USER),
        ("Overtime is charged to the Hirer at £40 an hour.", OBLIGATION, USER),
        ("What the helpers break is on us.", OBLIGATION, PROVIDER),
        # liability
        ("Owner neither warrants nor represents the age of the kiln.", DISCLAIMER, PROVIDER),
        ("The Owner shall not in any circumstances be answerable for frost.", DISCLAIMER, PROVIDER),
        ("The Owner shall in no case be answerable for lost trade.", DISCLAIMER, PROVIDER),
        ("The Hirer's liability shall not in aggregate exceed £500.", DISCLAIMER, USER),
        ("We can't be sued for a late train.", DISCLAIMER, PROVIDER),
        ("We won't owe you anything for the idea.", DISCLAIMER, PROVIDER),
        ("Neither of us owes the other for lost trade.", DISCLAIMER, MUTUAL),
        ("The most either of us can owe is one year's fee.", DISCLAIMER, MUTUAL),
        ("That's all we owe you for it.", DISCLAIMER, PROVIDER),
        ("Apart from that there's no guarantee of any kind.", DISCLAIMER, PROVIDER),
        ("Trial tools come as they are.", DISCLAIMER, PROVIDER),
        ("Our liability stops at the price of the ticket.", DISCLAIMER, PROVIDER),
        ("Neither of us will have to pay for the other's lawyers.", DISCLAIMER, MUTUAL),
        ("Save as aforesaid all conditions and warranties stand excluded.", DISCLAIMER, PROVIDER),
        ("The Supplier warrants every pump against leaks for a year.", REPRESENTATION, PROVIDER),
        # what nobody may do, or only with leave
        ("In no circumstances may the Hirer light a fire.", PROHIBITION, USER),
        ("There shall be added to the rent no other charge.", PROHIBITION, USER),
        ("Supplier shall claim no part of the prize.", PROHIBITION, PROVIDER),
        ("Supplier neither sells nor rents your address.", PROHIBITION, PROVIDER),
        ("Fuses may be replaced by an electrician only.", PROHIBITION, USER),
        ("A counterclaim by Customer is inadmissible.", PROHIBITION, USER),
        ("Lending the van to others is permissible solely with the consent of the Owner.", PROHIBITION, USER),
        ("Using the other's logo needs the other's written agreement.", PROHIBITION, MUTUAL),
        ("Any change of site requires the Customer's prior consent.", PROHIBITION, PROVIDER),
        ("Fireworks are excluded from storage.", PROHIBITION, USER),
        # leave
        ("The Customer shall quietly hold the flat.", PERMISSION, USER),
        ("We get to pick the hall.", PERMISSION, PROVIDER),
        ("The Supplier is vested with a lien on the bales.", PERMISSION, PROVIDER),
        ("The Customer has authority to send anybody home.", PERMISSION, USER),
        ("We might use helpers from other farms.", PERMISSION, PROVIDER),
        # openings without a comma
        ("Pending the outcome of a claim Supplier may hold back the sum.", PERMISSION, PROVIDER),
        ("Without Customer's prior approval Supplier shall not print the song.", PROHIBITION, PROVIDER),
    ],
)  # fmt: skip
def test_a_habit_of_drafting_is_read_with_its_side(words: str, modality: Modality, role: Role) -> None:
    assert sides(words) == [(modality, role)]


@pytest.mark.parametrize(
    "words",
    [
        "If the lease is renewable by the Hirer, so are the keys.",
        "The credit goes to your account.",
        "The book is for you to enjoy.",
        "Whether the seals are borne by Customer depends on the order.",
        "The camera needs your permission to take pictures.",
        "Good cause exists if the other side cannot reasonably be expected to go on.",
        "To the extent that the songs do not vest in Customer, it is late.",
        "These terms cover the stalls, which we'll call the “Market”.",
        "We sometimes see foxes on the roof.",
    ],
)
def test_what_only_sounds_like_such_a_habit_binds_nobody(words: str) -> None:
    assert sides(words) == []


@pytest.mark.parametrize(
    ("words", "norms"),
    [
        ("Customer may keep one copy, which it shall lock away.", [(PERMISSION, USER), (OBLIGATION, None)]),
        ("Disputes shall be referred to an arbitrator, whom the Owner shall appoint.",
         [(OBLIGATION, MUTUAL), (PERMISSION, PROVIDER)]),
        ("Supplier may hold back the sum, provided it so tells Customer within a week and pays the rest.",
         [(PERMISSION, PROVIDER), (OBLIGATION, None), (OBLIGATION, PROVIDER)]),
        ("Supplier will defend the claim, so long as Customer tells it at once.",
         [(OBLIGATION, PROVIDER), (OBLIGATION, USER)]),
        ("Supplier will keep the files as long as Customer has an account.", [(OBLIGATION, PROVIDER)]),
    ],
)  # fmt: skip
def test_what_a_relative_clause_or_a_condition_adds_is_a_norm_of_its_own(
    words: str, norms: list[tuple[Modality, Role | None]]
) -> None:
    assert sides(words) == norms


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("The Customer announces each visit two days in advance.", OBLIGATION, USER),
        ("The Supplier fetches the bins every week.", OBLIGATION, PROVIDER),
        ("On arrival the crates are weighed by the Supplier.", OBLIGATION, PROVIDER),
        ("Breakages, dirty plates and lost spoons are charged at the list prices.", OBLIGATION, USER),
        ("Payment takes place by bank transfer.", OBLIGATION, USER),
        ("A further week's hire becomes payable for each week begun.", OBLIGATION, USER),
        ("When the pump stops, we repair it.", OBLIGATION, PROVIDER),
        ("You'll get an email reminder.", OBLIGATION, PROVIDER),
        ("You'll hear about it a month ahead.", OBLIGATION, PROVIDER),
        ("The Customer shall receive a copy of each plan.", OBLIGATION, PROVIDER),
        ("The Supplier binds itself to keep a spare key.", OBLIGATION, PROVIDER),
        ("Supplier hereby accepts such appointment.", OBLIGATION, PROVIDER),
        ("The bike is to be back by six.", OBLIGATION, USER),
        ("A bond of £50 will be taken on arrival.", OBLIGATION, USER),
        ("The bond will be released within a week.", OBLIGATION, PROVIDER),
        ("Payment shall be made by SEPA.", OBLIGATION, USER),
        ("The Supplier shall recover its costs.", PERMISSION, PROVIDER),
        ("Customer is appointed by the Supplier as its dealer.", GRANT, PROVIDER),
        ("Customer declares that it is of age.", REPRESENTATION, USER),
        ("We stand behind every clock we sell.", REPRESENTATION, PROVIDER),
        ("Showing it gives the Customer no licence of any kind.", DISCLAIMER, PROVIDER),
        ("Customer shall use the key for this job and for nothing else.", PROHIBITION, USER),
    ],
)
def test_a_promise_in_the_plain_present_or_the_passive_is_read_with_its_side(
    words: str, modality: Modality, role: Role
) -> None:
    assert sides(words) == [(modality, role)]


@pytest.mark.parametrize(
    "words",
    [
        "We host millions of photos.",
        "We fix bikes.",
        "We deliver the news you love and answer your questions.",
        "The photos are made by the Supplier.",
        "The Supplier collects stamps.",
        "The concert takes place at least once a year.",
        "You'll get to know our team.",
        "If the fee becomes payable, so does the tax.",
        "The maker fixes clocks.",
    ],
)
def test_what_a_business_tells_of_itself_binds_nobody(words: str) -> None:
    assert sides(words) == []


def test_what_a_permission_excludes_is_forbidden() -> None:
    assert sides("The Supplier may raise the fee, but not before May.") == [
        (PERMISSION, PROVIDER),
        (PROHIBITION, PROVIDER),
    ]
    assert sides("You may copy the tunes, but not sell them.") == [(PERMISSION, USER), (PROHIBITION, USER)]
    assert sides("You may draw on it, including but not limited to chalk.") == [(PERMISSION, USER)]


@pytest.mark.parametrize(
    ("words", "lead_in", "modality", "role"),
    [
        ("To pay the rent each quarter.", "The Customer HEREBY COVENANTS with the Supplier:", OBLIGATION, USER),
        ("Not to hang washing from the balcony.", "The Customer HEREBY COVENANTS:", PROHIBITION, USER),
        ("to keep the gate shut.", "Customer, for himself and his heirs, covenants as follows:", OBLIGATION, USER),
        ("to dry the hay;", "The Supplier undertakes towards the Customer:", OBLIGATION, PROVIDER),
        ("to feed the hens;", "The duties of the Customer are:", OBLIGATION, USER),
        ("feed the hens;", "Customer's obligations:", OBLIGATION, USER),
        ("to sell the eggs;", "The rights of the Customer are:", PERMISSION, USER),
        ("to use it for the fair and for nothing else;", "The Customer undertakes:", PROHIBITION, USER),
    ],
)
def test_a_covenant_hands_its_party_down(words: str, lead_in: str, modality: Modality, role: Role) -> None:
    assert sides(words, lead_in) == [(modality, role)]


def test_names_that_either_side_may_bear_are_mutual() -> None:
    text = (
        "*Between Alma Reeve (**Alma**) and Bo Lund (**Bo**)*\n\n"
        "**Secrets** are whatever one of us (the **teller**) tells the other (the **hearer**).\n\n"
        "The hearer must lock them away. If a court asks for them, the hearer may comply, but it has to warn "
        "the teller first.\n"
    )
    found = parse_bytes(text.encode(), "secrets.md").obligations
    assert [norm.bearer_role for norm in found] == [MUTUAL, MUTUAL, MUTUAL]


def test_somebody_on_your_side_is_you() -> None:
    text = "These terms are between Ashby Ltd (“we”) and you.\n\nSomebody on your side has to sign for the keys.\n"
    (norm,) = parse_text(text).obligations
    assert (norm.modality, norm.bearer_role) == (OBLIGATION, USER)


def test_we_are_both_sides_only_where_the_agreement_says_of_us() -> None:
    both = (
        "Between Alma Ltd (“Supplier”) and Bo Ltd (“Customer”).\n\nNeither of us may tell others. "
        "Each of us may leave.\n\n"
        "We submit to the courts of Leeds.\n"
    )
    one = "Between Alma Ltd (“Supplier”) and Bo Ltd (“Customer”).\n\nWe will notify Customer of each change.\n"
    assert parse_text(both).obligations[-1].bearer_role is MUTUAL
    assert parse_text(one).obligations[-1].bearer_role is PROVIDER


@pytest.mark.parametrize(
    ("words", "norms"),
    [
        ("Supplier shall return the keys, and that shall be the limit of its obligations.",
         [(OBLIGATION, PROVIDER), (DISCLAIMER, PROVIDER)]),
        ("No right, title or interest shall vest in Customer, who shall not register a like mark.",
         [(DISCLAIMER, PROVIDER), (PROHIBITION, USER)]),
        ("This does not transfer to Customer any property, and all title in the songs will remain with Supplier.",
         [(DISCLAIMER, PROVIDER), (PERMISSION, PROVIDER)]),
    ],
)  # fmt: skip
def test_one_sentence_may_shield_and_bind(words: str, norms: list[tuple[Modality, Role]]) -> None:
    assert sides(words) == norms


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("Heating is a matter for the Customer.", OBLIGATION, USER),
        ("Supplier's duty is to sharpen the blades.", OBLIGATION, PROVIDER),
        ("The Supplier has to be told of any leak.", OBLIGATION, USER),
        ("The Supplier is owed £50 for each visit.", OBLIGATION, USER),
        ("Each hour begun is charged to the Customer at £20.", OBLIGATION, USER),
        ("Disputes go to arbitration in Leeds.", OBLIGATION, MUTUAL),
        ("Smoking indoors is out of the question.", PROHIBITION, USER),
        ("The Customer cannot claim for lost trade.", DISCLAIMER, PROVIDER),
        ("The Supplier takes no responsibility for coats.", DISCLAIMER, PROVIDER),
        ("Neither of us need give reasons.", DISCLAIMER, MUTUAL),
        ("The Customer is to have the use of the yard.", PERMISSION, USER),
        ("Leave is hereby given to the Customer to plant trees.", GRANT, PROVIDER),
        ("Supplier confirms it has all permits.", REPRESENTATION, PROVIDER),
        ("Supplier assures the Customer that the roof is sound.", REPRESENTATION, PROVIDER),
        ("We take no responsibility for posts and do not endorse, support, or guarantee them.", DISCLAIMER, PROVIDER),
    ],
)
def test_plain_words_say_as_much(words: str, modality: Modality, role: Role) -> None:
    assert sides(words) == [(modality, role)]


@pytest.mark.parametrize(
    "words", ["A walk is good for the Customer.", "If the task is to paint, bring brushes.", "The trees go by size."]
)
def test_plain_words_that_say_less_bind_nobody(words: str) -> None:
    assert sides(words) == []


@pytest.mark.parametrize("words", ["If you think we may help, call.", "When we say we will call you, we mean it."])
def test_what_someone_thinks_or_says_in_a_condition_is_no_norm(words: str) -> None:
    assert not read(words)
