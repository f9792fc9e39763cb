"""Norms after conditions, behind adverbials, in exceptions, and laid upon people of a party."""

import pytest

from clauses.model import Modality, Role
from clauses.parse import parse_text

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
GRANT, DISCLAIMER = Modality.GRANT, Modality.DISCLAIMER
PROVIDER, USER, MUTUAL, OTHER = Role.PROVIDER, Role.USER, Role.MUTUAL, Role.OTHER
FRAME = "This Agreement is between Halm Orchards Ltd (the “Landlord”) and Peg Rowe (the “Tenant”).\n\n1. {words}\n"


def norms(words: str) -> list[tuple[Modality, Role | None]]:
    return [(norm.modality, norm.bearer_role) for norm in parse_text(FRAME.format(words=words)).obligations]


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        # the main clause after a condition of time that no comma ends
        ("So long as any rent remains unpaid the Tenant must leave the press in the barn.", OBLIGATION, USER),
        ("For as long as the cider is in cask the Landlord may taste it.", PERMISSION, PROVIDER),
        ("While the fruit is on the trees the Landlord may enter the field.", PERMISSION, PROVIDER),
        ("Until the fence has been mended the Tenant shall not keep sheep.", PROHIBITION, USER),
        # behind an adverbial without a comma
        ("During the first season either side may end this on a month's notice.", PERMISSION, MUTUAL),
        ("On leaving the orchard a tenant must close the gates.", OBLIGATION, USER),
        ("Not more than twice in any year, and upon a week's notice, the Landlord, or his agent, may count the trees.",
         PERMISSION, PROVIDER),
        # turned
        ("The rent is secret, and neither party may tell it to others.", PROHIBITION, MUTUAL),
        ("In no circumstances is either party liable for frost.", DISCLAIMER, MUTUAL),
        ("Under no circumstances is the Landlord answerable for wasps.", DISCLAIMER, PROVIDER),
        ("It is forbidden to light fires under the trees.", PROHIBITION, USER),
        ("It is not permitted to sleep in the press house.", PROHIBITION, USER),
        ("The labels must be neither copied nor lent.", PROHIBITION, USER),
        ("No more than 1,000 bottles may be filled in a week.", PROHIBITION, USER),
        ("Fines shall not be recoverable from the Landlord.", DISCLAIMER, PROVIDER),
        ("Costs so incurred are not recoverable from the other.", DISCLAIMER, MUTUAL),
        ("Each party is itself answerable for its pickers.", OBLIGATION, MUTUAL),
        ("Old recipes may be put to use by the Tenant without payment.", PERMISSION, USER),
        # grants
        ("The Tenant hereby pledges the press to the Landlord.", GRANT, USER),
        ("The Tenant is hereby appointed sole presser of the estate.", GRANT, PROVIDER),
        ("The Landlord licenses Peg Rowe to use the mark on bottles.", GRANT, PROVIDER),
    ],
)  # fmt: skip
def test_a_turn_of_drafting_is_read_with_its_side(words: str, modality: Modality, role: Role) -> None:
    assert norms(words) == [(modality, role)]


@pytest.mark.parametrize(
    ("words", "second"),
    [
        ("The Tenant shall burn all prunings, except that logs may be kept for the stove.", (PERMISSION, USER)),
        ("The Tenant is to stop using the mark, though bottles already filled may be sold off.", (PERMISSION, USER)),
        ("The Landlord has no liability for frost, but the rent of that month shall be credited to the Tenant.",
         (OBLIGATION, PROVIDER)),
        ("The Landlord is under no duty to spray, though it may choose to do so.", (PERMISSION, PROVIDER)),
        ("The Tenant may press at night, provided always that she shall first tell the Landlord.", (OBLIGATION, USER)),
        ("The Landlord lets the Tenant use the mark, provided that each label is first shown to the Landlord.",
         (OBLIGATION, USER)),
    ],
)  # fmt: skip
def test_what_an_exception_or_a_proviso_adds_is_a_norm_of_its_own(
    words: str, second: tuple[Modality, Role | None]
) -> None:
    assert norms(words)[-1] == second


def test_who_undertakes_for_his_people_bears_what_they_are_to_do() -> None:
    text = FRAME.format(
        words="The Tenant undertakes that her pickers will:\n\n(a) obey the warden; and\n\n(b) not smoke."
    )
    assert {norm.bearer_role for norm in parse_text(text).obligations} == {USER}


@pytest.mark.parametrize(
    "words",
    [
        "Cider may be pressed by Orchard Growers or by others.",
        "Fruit may be supplied by Orchard Growers or picked on the spot.",
    ],
)
def test_who_might_do_a_thing_is_no_right(words: str) -> None:
    assert norms(words) == []
