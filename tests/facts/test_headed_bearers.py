"""Clauses without a subject that a heading lays upon a party: "The Baker" and "1.1 Delivers forty loaves"."""

import pytest

from clauses.facts.headed_bearers import bearer_in
from clauses.model import Modality, Role
from clauses.parse import parse_text

KENNEL = """# Boarding contract

between Fern Kennels Ltd (the "Kennel") and Ruth Adair (the "Owner").

## 1. The Kennel

1.1 Feeds the dog twice a day.

1.2 Does not let the dog off the lead.

1.3 Tells the Owner when the dog is ill, and may call a vet.

1.4 Has every run cleaned daily.

1.5 Fees for grooming are shown at the desk.

## 2. What the Owner does

- pays on Mondays
- never sends a sick dog
- will bring the lead

## 3. Owner's duties

3.1 To collect the dog by noon.

3.2 Not to leave toys.

## 4. Prices

4.1 Rises with the price of meat.
"""


def norms(text: str) -> list[tuple[Modality, Role | None, str]]:
    return [(norm.modality, norm.bearer_role, norm.span.of(text).rstrip(".")) for norm in parse_text(text).obligations]


def test_a_heading_that_names_a_party_gives_its_clauses_their_bearer() -> None:
    assert norms(KENNEL) == [
        (Modality.OBLIGATION, Role.PROVIDER, "Feeds the dog twice a day"),
        (Modality.PROHIBITION, Role.PROVIDER, "Does not let the dog off the lead"),
        (Modality.OBLIGATION, Role.PROVIDER, "Tells the Owner when the dog is ill"),
        (Modality.PERMISSION, Role.PROVIDER, "may call a vet"),
        (Modality.OBLIGATION, Role.PROVIDER, "Has every run cleaned daily"),
        (Modality.OBLIGATION, Role.USER, "pays on Mondays"),
        (Modality.PROHIBITION, Role.USER, "never sends a sick dog"),
        (Modality.OBLIGATION, Role.USER, "will bring the lead"),
        (Modality.OBLIGATION, Role.USER, "To collect the dog by noon"),
        (Modality.PROHIBITION, Role.USER, "Not to leave toys"),
    ]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("## C. The Processor", "Processor"),
        ("3. Hirer's obligations", "Hirer"),
        ("DUTIES of the Night Porter", "Night Porter"),
        ("What the Gym does", "Gym"),
        ("Part 2: The Tenants' promises", "Tenants"),
        ("How the Gym is run", None),
        ("What the Gym may charge", None),
        ("payment", None),
    ],
)
def test_a_heading_names_whom_it_binds(heading: str, name: str | None) -> None:
    assert bearer_in(heading) == name


def test_a_heading_that_names_no_party_binds_nobody() -> None:
    text = KENNEL.replace("## 1. The Kennel", "## 1. The Building").replace("the dog is ill", "it rains")
    assert not [norm for norm in norms(text) if norm[2].startswith("Feeds")]
