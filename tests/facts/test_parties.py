import pytest

from clauses.facts.roles import party_at_end, role_of
from clauses.model import Agreement, Party, Role
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


def sides(text: str) -> dict[str, Role]:
    return {name: party.role for party in parse_text(text).parties for name in (party.name, *party.aliases)}


def test_a_term_for_anyone_is_no_party_beside_two_who_sign() -> None:
    found = sides(
        'This licence is made between Halden College ("Halden") and Pell Filters, Inc. ("Pell").\n\n'
        '"Sublicensee" means any person to whom Pell grants a sublicense.\n\n'
        "Halden grants Pell a licence. Pell shall pay Halden a royalty. Pell may grant sublicenses. Halden may audit.\n"
    )
    assert (found["Halden"], found["Pell"], found["Sublicensee"]) == (Role.PROVIDER, Role.USER, Role.OTHER)


def test_a_makers_side_is_told_by_its_holder() -> None:
    found = sides(
        'FOR VALUE RECEIVED, Juniper Bakery LLC ("Maker") promises to pay Ada Kline ("Holder") $100.\n\n'
        "Maker grants Holder a security interest in the ovens. Holder may sell them.\n"
    )
    assert (found["Juniper Bakery LLC"], found["Holder"]) == (Role.USER, Role.PROVIDER)


def test_an_importer_who_buys_is_the_user_and_an_appointing_winery_the_provider() -> None:
    found = sides(
        'Between Weingut Berg GmbH ("Winery") and Nord Wein AB ("Importer").\n\n'
        "Winery appoints Importer as its distributor. Importer shall purchase 100 bottles a year.\n"
    )
    assert (found["Winery"], found["Importer"]) == (Role.PROVIDER, Role.USER)


def test_whoever_employs_is_the_provider_though_it_pays() -> None:
    found = sides(
        'This contract is between Ruth and Idris Vale ("the Family") and Carys Pugh ("the Nanny").\n\n'
        "The Family employs the Nanny. The Family pays the Nanny. The Nanny must be punctual. The Nanny shall cook.\n"
    )
    assert (found["Family"], found["Nanny"]) == (Role.PROVIDER, Role.USER)


def test_a_thing_received_from_us_is_no_party_and_a_seller_beside_you_neither() -> None:
    filler = "You may listen. You may stop. You may pay. You may go. You may ask us. We may answer you.\n\n"
    found = sides(
        'These terms bind you and Lyra Ltd. ("Lyra", "we" or "us").\n\n' + filler * 60 +
        'Songs you get from us ("Unique Marks") are marked. Unique Marks may hold data.\n\n'
        'The sale is by a provider of content (the "Provider"). Providers agree to this.\n'
    )  # fmt: skip
    assert found["Lyra"] is Role.PROVIDER
    assert found["you"] is Role.USER
    assert "Unique Marks" not in found
    assert found["Provider"] is Role.OTHER


def test_tokens_that_can_do_much_are_no_parties_where_we_speak_to_you() -> None:
    text = (
        "We sell Coins to you. Coins can be used. Coins will be shown. Coins may expire. Lyra may add Coins. Lyra will "
        "help. Lyra may stop. You can buy Coins. You must be old enough. You agree with us. Your Coins are ours.\n"
    )
    found = sides(text)
    assert "Coins" not in found
    assert found["you"] is Role.USER


def test_the_name_of_several_companies_together_is_the_side_that_drafts() -> None:
    found = sides(
        'The site is run by Alder Data AS ("Data") and Alder Net AS ("Net"), collectively referred to as "Alder".\n\n'
        "We may change it. You may use it. You must obey. Your use is your own. You can stop. We may stop. We help.\n"
    )
    assert found["Alder"] is Role.PROVIDER


def test_a_company_keeps_the_words_in_brackets_in_its_name() -> None:
    (party, _) = parse_text(
        'This contract is between Quill.com (India) Private Limited ("Quill") and you ("Buyer").\n\nQuill helps.\n'
    ).parties
    assert party.name == "Quill.com (India) Private Limited"


def test_what_either_party_may_be_called_is_both_sides() -> None:
    text = (
        'These terms are between Alder Ltd. ("Alder") and you ("Customer"). Alder may stop. Customer may stop.\n\n'
        'A party (the "Data Recipient") gets data from the other party (the "Data Provider").\n\n'
        "The Data Recipient will guard the data. Customer shall pay Alder.\n"
    )
    found = {norm.bearer: norm.bearer_role for norm in parse_text(text).obligations}
    assert found["The Data Recipient"] is Role.MUTUAL
    assert found["Customer"] is Role.USER


def test_the_parties_of_a_header_are_those_it_labels() -> None:
    found = sides(
        "LEASE\n\nLandlord: Ada Fern\nTenants: Bo Moss and Cy Moss\n\nTenants shall pay rent. Landlord may enter.\n"
    )
    assert (found["Ada Fern"], found["Tenants"]) == (Role.PROVIDER, Role.USER)


def test_who_is_introduced_beside_a_hirer_and_acts_is_the_other_party() -> None:
    found = sides(
        'The Church Council of St Brannoc ("the PCC") lets rooms to groups ("the Hirer").\n\nThe Hirer shall pay. The '
        "PCC reserves the right to refuse. The PCC accepts no responsibility for coats. The Hirer may cancel.\n"
    )
    assert (found["PCC"], found["Hirer"]) == (Role.PROVIDER, Role.USER)


@pytest.mark.parametrize(
    "text",
    [
        "# Zephyr Chat rules\n\nWe may warn you. You must be kind. You can tell us. Zephyr may close your account.\n",
        "# Rules\n\nThey are part of your Agreement with Zephyr Mail. You must be kind. Zephyr Mail may "
        "change them. We help you.\n",
    ],
)
def test_a_brand_in_the_title_or_that_you_have_an_agreement_with_drafts(text: str) -> None:
    assert next(role for name, role in sides(text).items() if name.startswith("Zephyr")) is Role.PROVIDER


def test_a_time_or_a_heading_before_a_name_is_no_part_of_it() -> None:
    text = (
        'Between Pike Ltd ("Pike") and Orla Dunne ("Orla").\n\nOrla shall pay Pike the rent. Up to then Orla '
        "may use the "
        "barn only for hay. **Repair of Roofs.** Pike shall mend the roof.\n"
    )
    assert [norm.bearer_role for norm in parse_text(text).obligations] == [Role.USER, Role.USER, Role.PROVIDER]


@pytest.mark.parametrize("words", ["Whoever took hay from that Pike", "all the customers of Pike", "Pike", "the Pike"])
def test_a_name_bound_to_the_words_before_it_is_not_the_bearer(words: str) -> None:
    assert party_at_end(words, (Party(name="Pike", role=Role.PROVIDER),)) is None


def test_the_other_side_named_beside_ones_own_names_is_no_alias() -> None:
    made = parse_text(
        "These terms are made between you (“you”) and Mill Labs, Inc. (“Mill,” “we,” or “us,” and together with “you,” "
        "the “Parties” and each individually, a “Party”), on the hall. You agree to indemnify us."
    )
    aliases = {party.role: {party.name, *party.aliases} for party in made.parties}
    assert "you" in aliases[Role.USER]
    assert aliases[Role.PROVIDER].isdisjoint({"you", "your", "Parties", "Party"})
    assert [norm.bearer for norm in made.obligations if "indemnify" in norm.span.of(made.text)] == ["You"]
