"""Norms in the habits of other drafters: letters, civil law, plain English, old covenants."""

import pytest

from clauses.facts.obligations import LocalObligation, find_obligations
from clauses.facts.obligations_roles import bearer_role
from clauses.model import Modality, Role

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

    found = [(norm, bearer_role(norm, role_of)) for norm in read(words, lead_in)]
    return [(norm.modality, role) for norm, role in found if role is not None or not norm.needs_party]


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
