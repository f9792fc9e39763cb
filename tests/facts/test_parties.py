import pytest

from clauses.facts.roles import role_of
from clauses.model import Agreement, Role
from clauses.parse import parse_text


def test_the_two_sides_are_found_with_their_names(agreement: Agreement) -> None:
    found = {party.role: (party.name, party.aliases) for party in agreement.parties}
    assert found[Role.PROVIDER][0] == "Harbour Tools Ltd."
    assert {"we", "us", "our", "Harbour"} <= set(found[Role.PROVIDER][1])
    assert found[Role.USER] == ("Customer", ("you", "your"))


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Customer", Role.USER),
        ("you", Role.USER),
        ("HARBOUR", Role.PROVIDER),
        ("each party", Role.MUTUAL),
        ("neither party", Role.MUTUAL),
        ("Customer and Harbour", Role.MUTUAL),
        ("any third party", Role.OTHER),
        ("the weather", None),
        ("", None),
    ],
)
def test_bearers_have_the_role_of_the_party_they_name(agreement: Agreement, words: str, role: Role | None) -> None:
    assert role_of(words, agreement.parties) is role


@pytest.mark.parametrize(
    ("text", "provider", "user"),
    [
        (
            "This contract is between Loom Ltd (Supplier) and Ada Weaver of Leeds (the **Guild**).\n\n"
            "The Supplier shall supply yarn. The Guild shall pay the Supplier. The Guild may return yarn.\n",
            "Loom Ltd",
            "Guild",
        ),
        (
            "BETWEEN\n\n(1) **FERN PRESS LIMITED** of Hull (the **Printer**); and\n\n"
            "(2) **MOSS SCHOOL** (the **School**).\n\nThe Printer shall print. The Printer may stop.\n\n"
            "The School shall pay the Printer. The School may inspect.\n",
            "FERN PRESS LIMITED",
            "School",
        ),
        (
            "The Gardener shall mow. The Gardener shall weed. The Gardener may rest.\n\n"
            "The Abbey shall pay the Gardener. The Abbey may watch. The Abbey must not shout.\n",
            "Gardener",
            "Abbey",
        ),
        (
            'This Agreement is between Kiln, Inc. ("Kiln") and you ("Potter"). Kiln may change it. You may use it.\n',
            "Kiln, Inc.",
            "Potter",
        ),
    ],
)
def test_parties_are_known_by_how_they_are_introduced(text: str, provider: str, user: str) -> None:
    found = {party.role: party for party in parse_text(text, "contract.md").parties}
    assert provider in {found[Role.PROVIDER].name, *found[Role.PROVIDER].aliases}
    assert user in {found[Role.USER].name, *found[Role.USER].aliases}


def test_a_text_with_only_pronouns_has_two_parties() -> None:
    found = parse_text("You may use what we offer. We may change our prices.\n").parties
    assert {(party.name, party.role) for party in found} == {("we", Role.PROVIDER), ("you", Role.USER)}


@pytest.mark.parametrize(
    ("words", "role"), [("Landlord", Role.PROVIDER), ("the Tenant", Role.USER), ("Licensee", Role.USER)]
)
def test_role_words_of_other_contracts_are_known(words: str, role: Role) -> None:
    assert role_of(words, ()) is role
