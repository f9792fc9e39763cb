"""On which side the parties of many kinds of agreement stand: by their role words, and by what they do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clauses.model import Role
from clauses.parse import parse_bytes, parse_text


def openings() -> Iterator[tuple[str, str, str]]:
    """The openings of sides.txt: a name of the provider, one of the user, and the text."""
    for case in Path(__file__).with_name("sides.txt").read_text(encoding="utf-8").split("# ")[1:]:
        head, _, text = case.partition("\n")
        _, provider, user = head.split(" | ")
        yield provider, user, text.replace("\n", "\n\n")


def sides(text: str) -> dict[str, Role]:
    return {name: party.role for party in parse_text(text).parties for name in (party.name, *party.aliases)}


@pytest.mark.parametrize(("provider", "user", "text"), list(openings()))
def test_whoever_serves_lets_lends_or_employs_is_the_provider(provider: str, user: str, text: str) -> None:
    found = sides(f"AGREEMENT\n\n{text}")
    assert [role for name, role in found.items() if provider.lower() in name.lower()][:1] == [Role.PROVIDER], found
    assert [role for name, role in found.items() if user.lower() in name.lower()][:1] == [Role.USER], found


def test_two_equals_of_whom_nothing_tells_a_side_have_none_and_bear_by_name() -> None:
    text = (
        'This agreement is between Alder Foods Ltd ("Alder") and Birch Foods Ltd ("Birch").\n\nAlder and Birch will '
        "share a stand. Alder shall pay half of the cost. Birch shall pay half of the cost. Either may withdraw.\n"
    )
    found = sides(text)
    assert (found["Alder"], found["Birch"]) == (Role.OTHER, Role.OTHER)
    assert {"Alder", "Birch"} <= {norm.bearer for norm in parse_text(text).obligations}


def test_an_escrow_agent_beside_two_others_is_no_side() -> None:
    found = sides(
        'This Escrow Agreement is between Parse Ltd ("Licensor"), Fleet Corp. ("Licensee") and Vaultline, Inc. '
        '("Escrow Agent").\n\nLicensor shall deposit code. Escrow Agent shall hold it. Licensee shall pay the fees.\n'
    )
    assert (found["Licensor"], found["Licensee"], found["Escrow Agent"]) == (Role.PROVIDER, Role.USER, Role.OTHER)


def test_whichever_party_receives_is_no_party_of_its_own() -> None:
    found = sides(
        'Between Kite Optics Ltd ("Kite") and Reed Labs Ltd ("Reed"). The party disclosing information is referred to '
        'as the "Discloser" and the party receiving it as the "Recipient".\n\nThe Recipient shall keep it secret.\n'
    )
    assert "Recipient" not in found


LABEL = """This Agreement is made between Tin Roof Records Ltd (the "Label") and Ines Morrow (the "Artist").

The Artist grants the Label the right to sell the album. The Label shall pay the Artist a royalty of 18%.
"""


@pytest.mark.parametrize(
    "named",
    [
        {"Artist": Role.PROVIDER, "Label": Role.USER},
        {"Artist": Role.PROVIDER},
        {"label": Role.USER},
        {"Ines Morrow": Role.PROVIDER},
    ],
)
def test_a_party_map_puts_whoever_grants_on_the_providers_side(named: dict[str, Role]) -> None:
    text = LABEL.encode()
    untold = {norm.bearer: norm.bearer_role for norm in parse_bytes(text, "a.md").obligations}
    told = {norm.bearer: norm.bearer_role for norm in parse_bytes(text, "a.md", parties=named).obligations}
    assert untold == {"The Artist": Role.USER, "The Label": Role.PROVIDER}
    assert told == {"The Artist": Role.PROVIDER, "The Label": Role.USER}


def test_a_party_map_moves_nobody_who_stands_apart() -> None:
    text = LABEL + "\nTin Roof Records Ltd acts through its manager.\n"
    parties = parse_bytes(text.encode(), "a.md", parties={"Label": Role.PROVIDER}).parties
    assert {party.role for party in parties} == {Role.PROVIDER, Role.USER}
