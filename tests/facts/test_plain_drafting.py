"""Norms of plain letters and hire contracts: time to act, cases, staff, whoever, and a surety who is "she"."""

import pytest

from clauses.model import Modality, Role
from clauses.parse import parse_text

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
GRANT, DISCLAIMER, REPRESENTATION = Modality.GRANT, Modality.DISCLAIMER, Modality.REPRESENTATION
PROVIDER, USER, MUTUAL, OTHER = Role.PROVIDER, Role.USER, Role.MUTUAL, Role.OTHER
STUDIO = "These terms are between Claygate Studio Ltd (“we”, “us”) and you, the member.\n\n1. {words}\n"
SCAFFOLD = (
    "This agreement is made between Thornbury Access Ltd (the “Owner”) and Reece Builders LLP (the “Hirer”). "
    "Dorothy Reece (the “Guarantor”) joins to guarantee what the Hirer pays.\n\n1. {words}\n"
)


def norms(frame: str, words: str) -> list[tuple[Modality, Role | None]]:
    agreement = parse_text(frame.format(words=words))
    start = agreement.text.index(words)
    return [(norm.modality, norm.bearer_role) for norm in agreement.obligations if norm.span.start >= start]


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        # time to do what is owed, and time to choose
        ("You've got 21 days to collect fired work.", OBLIGATION, USER),
        ("You have seven days to pay for clay you took.", OBLIGATION, USER),
        ("You've one month to tell us if a kiln spoiled your work.", OBLIGATION, USER),
        ("You have 30 days to change your mind.", PERMISSION, USER),
        ("You've got a fortnight to cancel and get your money back.", PERMISSION, USER),
        # said in passing, or going on
        ("By signing up, you state that you are over 16.", REPRESENTATION, USER),
        ("You're telling us that you carry no infection.", REPRESENTATION, USER),
        ("We're giving you the use of wheel number four.", GRANT, PROVIDER),
        ("You let us photograph your pots for our website.", GRANT, USER),
        ("You're able to pause your membership once a year.", PERMISSION, USER),
        ("If you cancel, you forgo your deposit.", OBLIGATION, USER),
        # what we and you do in the plain present
        ("We don't hand your number to other members.", PROHIBITION, PROVIDER),
        ("If a class is called off, we then give back what you paid.", OBLIGATION, PROVIDER),
        ("On your last day, you empty your shelf and return the key.", OBLIGATION, USER),
        ("We won't pay more than the price of the class.", DISCLAIMER, PROVIDER),
        ("Your deposit comes back to you within ten days of leaving.", OBLIGATION, PROVIDER),
        ("Your deposit does not come back if you leave owing money.", DISCLAIMER, PROVIDER),
        ("Wet boards go back on the rack after use.", OBLIGATION, USER),
        # whoever reads, and whoever acts for us
        ("Nobody else may use your shelf.", PROHIBITION, USER),
        ("No Junior Member may light a kiln.", PROHIBITION, USER),
        ("Under-16s are not admitted to the kiln room.", PROHIBITION, USER),
        ("Whoever uses the slab roller cleans it.", OBLIGATION, USER),
        ("The studio manager may send home anyone who disturbs others.", PERMISSION, PROVIDER),
    ],
)  # fmt: skip
def test_a_plain_letter_is_read(words: str, modality: Modality, role: Role) -> None:
    assert norms(STUDIO, words) == [(modality, role)]


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("She pays whatever the Hirer has left unpaid.", OBLIGATION, OTHER),
        ("She gives up any right to ask the Owner to sue the Hirer first.", OBLIGATION, OTHER),
        ("She cannot be made to pay more than £20,000.", DISCLAIMER, OTHER),
        ("She may see the accounts on request.", PERMISSION, OTHER),
        # things that end like people
        ("The ladders are to be locked away at night.", OBLIGATION, USER),
        ("Each tower is inspected weekly by the Owner.", OBLIGATION, PROVIDER),
        ("The Owner has the towers inspected every seven days.", OBLIGATION, PROVIDER),
        # done to a thing by whoever has it, and not
        ("Sheeting may be fixed to the outer frame.", PERMISSION, USER),
        ("Adverts may not be hung from the sheeting.", PROHIBITION, USER),
        ("The yard at the rear is kept for the Owner's lorries.", PERMISSION, PROVIDER),
        ("The Hirer has the use of the hoist.", PERMISSION, USER),
        ("The Owner has five days to mend a fault it is told of.", OBLIGATION, PROVIDER),
        ("The Hirer has five days to query an invoice.", PERMISSION, USER),
        ("Damage to couplers is charged at list price.", OBLIGATION, USER),
        # whose a cost is
        ("It is the Hirer who pays for lost fittings.", OBLIGATION, USER),
        ("Any fine falls on the Hirer.", OBLIGATION, USER),
        ("The cost of a licence from the council is the Hirer's.", OBLIGATION, USER),
        ("Delay through strikes gives the Hirer no claim.", DISCLAIMER, PROVIDER),
        ("The Owner does not stand for the strength of the ground.", DISCLAIMER, PROVIDER),
        # both
        ("The two sides try to settle any quarrel within a month.", OBLIGATION, MUTUAL),
        ("Neither side pays for delay caused by weather.", DISCLAIMER, MUTUAL),
        ("Whichever side breaks this agreement pays the other's costs.", OBLIGATION, MUTUAL),
        ("When the hire is over, the Hirer hands back every part.", OBLIGATION, USER),
    ],
)  # fmt: skip
def test_a_hire_is_read(words: str, modality: Modality, role: Role) -> None:
    assert norms(SCAFFOLD, words) == [(modality, role)]


@pytest.mark.parametrize(
    "words",
    [
        "The van on which the kiln goes out on hire is red.",
        "When you call, the Owner records the call.",
        "Keep on using the kiln after a change and you accept it.",
        "A kiln may be seen at the door.",
    ],
)
def test_what_happens_is_no_norm(words: str) -> None:
    assert norms(STUDIO, words) == []


def test_she_is_the_person_named_last_of_those_who_are_no_company() -> None:
    text = (
        "Between Priory Flats Ltd (the “Landlord”) and Bo and Lena Wilk (the “Tenant”). Guarantor: Halina Wilk (the "
        "“Guarantor”).\n\n1. If the Tenant fails to pay, the Guarantor will pay. She gives up any right to be sued "
        "last.\n\n2. She cannot be made to pay more than £5,000.\n"
    )
    agreement = parse_text(text)
    hers = [norm.bearer_role for norm in agreement.obligations if norm.bearer == "She"]
    assert hers == [OTHER, OTHER]


LIVERY = (
    "These conditions are agreed between Oakfield Livery Ltd (the “Yard”) and Mia Tan (the “Owner”). The Yard feeds "
    "the Horse twice a day. The Yard turns the Horse out daily. The Owner visits at least twice a week. The Yard rugs "
    "the Horse in winter. The Owner pays by standing order.\n\n1. {words}\n"
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The Owner gives the Yard a month's notice of leaving.", [(OBLIGATION, USER)]),
        ("The Yard sweeps the boxes each morning.", [(OBLIGATION, PROVIDER)]),
        ("The boxes are swept by the Yard each morning.", [(OBLIGATION, PROVIDER)]),
        ("A record of feeds is kept by the Yard.", [(OBLIGATION, PROVIDER)]),
        ("The Owner grooms the Horse and cleans the tack.", [(OBLIGATION, USER), (OBLIGATION, USER)]),
        ("The Owner makes no change to the feed.", [(PROHIBITION, USER)]),
        ("Yard and Owner refer any quarrel to a vet.", [(OBLIGATION, MUTUAL)]),
        ("No straw, hay or wet shavings are to be left in the aisle.", [(PROHIBITION, USER)]),
        ("The Yard's liability does not go beyond £2,000.", [(DISCLAIMER, PROVIDER)]),
        ("Neither side compensates the other for lost rosettes.", [(DISCLAIMER, MUTUAL)]),
        ("A complaint not made within a week is barred.", [(DISCLAIMER, PROVIDER)]),
        ("Worming is the Owner's job.", [(OBLIGATION, USER)]),
        ("The Yard may require removal of a sick horse.", [(PERMISSION, PROVIDER)]),
        ("The gate on the lane is green.", []),
        ("The Yard has twelve boxes and stands on a hill.", []),
    ],
)  # fmt: skip
def test_conditions_in_the_present_are_read(words: str, found: list[tuple[Modality, Role]]) -> None:
    assert norms(LIVERY, words) == found


CHOIR = (
    "These terms are between Vale Choir Ltd (“Vale”, “we”) and everyone who joins (“you”). Volunteer stewards "
    "(“Ushers”) look after each concert.\n\n1. {words}\n"
)


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("Singers under 18 need a parent's permission.", OBLIGATION, USER),
        ("Ushers may move people to other seats.", PERMISSION, PROVIDER),
        ("An Usher who moves someone has to give a reason.", OBLIGATION, PROVIDER),
        ("Ushers aren't allowed to search bags.", PROHIBITION, PROVIDER),
        ("Holding more than one place is also off limits.", PROHIBITION, USER),
        ("Anything you hand in has to be your own work.", OBLIGATION, USER),
        ("No flash photography, please, except at the interval.", PROHIBITION, USER),
        ("Recordings are for your own use only.", PROHIBITION, USER),
        ("Teachers on a Group Plan may copy up to 20 parts.", PERMISSION, USER),
        ("In that case a member is refunded in full.", OBLIGATION, PROVIDER),
        ("We always tell you first.", OBLIGATION, PROVIDER),
        ("We handle personal details as described in our privacy notice.", OBLIGATION, PROVIDER),
        ("We ask every singer to be on time.", OBLIGATION, USER),
    ],
)
def test_a_society_speaks_of_its_people(words: str, modality: Modality, role: Role) -> None:
    assert norms(CHOIR, words) == [(modality, role)]


@pytest.mark.parametrize(
    "words",
    [
        "Your continued use of the hall after that date means you accept the new rules.",
        "Many singers expect us to keep the hall warm.",
    ],
)
def test_assent_and_hopes_bind_nobody(words: str) -> None:
    assert norms(CHOIR, words) == []


EVENTS = (
    "This agreement is made between Pelham Events LLP (the “Client”) and Orla Byrne (the “Consultant”).\n\n1. {words}\n"
)


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("Payment shall be released within ten days of the invoice.", OBLIGATION, USER),
        ("Travel shall be reimbursed at cost.", OBLIGATION, USER),
        ("No reimbursement shall be made for parking.", DISCLAIMER, USER),
        ("No payment shall be due for work that is not accepted.", DISCLAIMER, USER),
        ("The liability of the Consultant, in contract or in tort, shall stand limited to it.", DISCLAIMER, PROVIDER),
        ("The Consultant's sole obligation for breach of it shall be to redo the work.", DISCLAIMER, PROVIDER),
        ("It shall be referred to mediation.", OBLIGATION, MUTUAL),
        ("Each party shall retain one signed counterpart.", OBLIGATION, MUTUAL),
        ("Title to the models remains at all times with the Consultant.", PERMISSION, PROVIDER),
        ("No revision shall reduce the quality of the survey.", PROHIBITION, PROVIDER),
        ("Any dispute of an invoice must be raised within a month.", OBLIGATION, USER),
        ("The party seeking indemnity shall give prompt notice.", OBLIGATION, MUTUAL),
        ("A party that ends this agreement shall pay the costs.", OBLIGATION, MUTUAL),
    ],
)  # fmt: skip
def test_an_engagement_is_read(words: str, modality: Modality, role: Role) -> None:
    assert norms(EVENTS, words) == [(modality, role)]


def test_the_last_case_of_a_choice_has_its_own_duty() -> None:
    words = "The Consultant may end this agreement, in which last case she shall refund the retainer."
    assert norms(EVENTS, words) == [(PERMISSION, PROVIDER), (OBLIGATION, PROVIDER)]


def test_people_defined_by_whose_they_are_stand_on_that_side() -> None:
    text = (
        "This agreement is made between Pelham Events LLP (the “Client”) and Orla Byrne (the “Consultant”).\n\n"
        "“Crew” means any person engaged by the Client.\n\n1. No Crew may smoke in the hall.\n"
    )
    assert [norm.bearer_role for norm in parse_text(text).obligations] == [USER]


FERRY = "These terms are between Sound Ferries Ltd (“Sound”, “we”) and you, the passenger (“you”).\n\n1. {words}\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("You receive no right to copy the timetable.", [(DISCLAIMER, PROVIDER)]),
        ("You receive a personal, limited, revocable, non-exclusive, plain and simple right to use the app.",
         [(GRANT, PROVIDER)]),
        ("You agree that Sound, in its sole discretion, may end a trip.", [(PERMISSION, PROVIDER)]),
        ("You agree that Ferrypay Inc., and not Sound, is responsible for cards.", [(OBLIGATION, OTHER)]),
        ("If you tell us to stop and don't provide another card, we may close your pass.", [(PERMISSION, PROVIDER)]),
        ("You agree that your fare cannot be refunded.", [(DISCLAIMER, PROVIDER)]),
        ("At the end of the year your pass will be converted to a day pass.", [(OBLIGATION, PROVIDER)]),
        ("We are not obliged to wait and we may not.", [(DISCLAIMER, PROVIDER)]),
        ("It is your sole obligation and responsibility to check the tide.", [(OBLIGATION, USER)]),
        ("You are not prohibited from bringing a bicycle.", [(PERMISSION, USER)]),
        ("If you cancel you will cease to have the right to park.", []),
        ("This may be because we think that you have broken or will break these terms.", []),
        ("You will gain entry to the deck.", []),
    ],
)  # fmt: skip
def test_what_was_laughed_at_in_real_terms_is_read(words: str, found: list[tuple[Modality, Role]]) -> None:
    assert norms(FERRY, words) == found


def test_what_a_side_represents_of_its_rights_is_no_leave() -> None:
    words = "You represent that:\n\n(a) you have the right to sail; and\n\n(b) you are not barred from boarding."
    assert norms(FERRY, words)[1:] == [(REPRESENTATION, USER), (REPRESENTATION, USER)]


def test_people_of_a_side_lead_their_items_in_as_that_side() -> None:
    words = "We and our owners, crew and agents:\n\n(a) are not responsible to you for delay."
    assert norms(FERRY, words) == [(DISCLAIMER, PROVIDER)]
