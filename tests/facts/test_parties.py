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


def test_a_text_with_only_pronouns_has_two_parties() -> None:
    found = parse_text("You may use what we offer. We may change our prices.\n").parties
    assert {(party.name, party.role) for party in found} == {("we", Role.PROVIDER), ("you", Role.USER)}


@pytest.mark.parametrize(
    ("words", "role"), [("Landlord", Role.PROVIDER), ("the Tenant", Role.USER), ("Licensee", Role.USER)]
)
def test_role_words_of_other_contracts_are_known(words: str, role: Role) -> None:
    assert role_of(words, ()) is role
