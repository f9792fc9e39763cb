"""How drafters of different schools word a norm: solicitors, translators, start-ups, small businesses."""

import pytest

from clauses.facts.obligations import find_obligations
from clauses.model import Modality, Role
from clauses.parse import parse_text

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
GRANT, DISCLAIMER, REPRESENTATION = Modality.GRANT, Modality.DISCLAIMER, Modality.REPRESENTATION


@pytest.mark.parametrize(
    ("words", "modality", "bearer"),
    [
        ("The Lessee binds itself to return the machine.", OBLIGATION, "The Lessee"),
        ("The Performer engages herself to record ten works.", OBLIGATION, "The Performer"),
        ("For the acts of its staff the Contractor is liable as for its own.", OBLIGATION, "the Contractor"),
        ("As a separate obligation the Guarantor agrees to indemnify the Bank.", OBLIGATION, "the Guarantor"),
        ("It shall be incumbent on the Lessor to repair the roof.", OBLIGATION, "the lessor"),
        ("The Volunteer is asked to give two weeks' notice.", OBLIGATION, "The Volunteer"),
        ("The Press covers her travel.", OBLIGATION, "The Press"),
        ("Payment is due from the Borrower within 30 days.", OBLIGATION, "the Borrower"),
        ("Timberline shall hold the key.", OBLIGATION, "Timberline"),
        ("At the Closing, Grant shall sell the Shares.", OBLIGATION, "Grant"),
        ("The Press decides on the cover.", PERMISSION, "The Press"),
        ("All other rights stay with the Author.", PERMISSION, "the author"),
        ("The Producer remains entitled to sell the stock.", PERMISSION, "The Producer"),
        ("The Performer transfers to the Producer the rights of reproduction.", GRANT, "The Performer"),
        ("The Contractor grants a warranty for the Works for 36 months.", REPRESENTATION, "The Contractor"),
        ("The Producer is liable only for intent and gross negligence.", DISCLAIMER, "The Producer"),
        ("The liability of the Guarantor under this deed shall not exceed $60,000.", DISCLAIMER, "the Guarantor"),
        ("Neither of us will need to ask the other first.", DISCLAIMER, "Neither of us"),
        ("You may not accept gifts worth more than £10.", PROHIBITION, "You"),
    ],
)
def test_a_norm_is_read_in_the_words_of_its_drafter(words: str, modality: Modality, bearer: str) -> None:
    assert [(it.modality, (it.bearer or "").lower()) for it in find_obligations(words)] == [(modality, bearer.lower())]


@pytest.mark.parametrize(
    "words",
    [
        "If we don't enforce a rule now, that doesn't mean we can't do it later.",
        "You understand and agree that by using the site you will be viewing content from many sources.",
        "After closing your account you will not retain access to your files.",
        "Time shall be of the essence of this Agreement.",
        "This Agreement shall be in force for three years.",
    ],
)
def test_facts_effects_and_terms_bind_nobody(words: str) -> None:
    assert find_obligations(words) == ()


def test_what_nobody_gets_shields_the_other_side() -> None:
    (norm,) = find_obligations("No cash is payable to Advisor.")
    assert (norm.modality, norm.counterparty, norm.mirrored) == (DISCLAIMER, "Advisor", True)


def test_who_alone_may_keeps_others_of_the_readers_side_out() -> None:
    (norm,) = find_obligations("Only people who work at your clinics may use it.")
    assert (norm.modality, norm.implied) == (PROHIBITION, Role.USER)


def test_items_marked_in_the_line_are_read_with_their_lead_in() -> None:
    norms = parse_text("The Lodger agrees: a) to keep the Room tidy; b) not to smoke in the house.\n").obligations
    assert [(norm.modality, norm.bearer) for norm in norms] == [(OBLIGATION, "The Lodger"), (PROHIBITION, "The Lodger")]


def test_an_advance_is_owed_by_the_one_who_pays_and_a_premium_by_the_insured() -> None:
    paid = (
        'Between Lyre S.r.l. ("Publisher") and Ms Diallo ("Author").\n\nThe Publisher pays the Author 12% of the '
        "proceeds. An advance of € 500 is due on signature. The Author shall sing.\n"
    )
    assert [it.bearer_role for it in parse_text(paid).obligations if "advance" in it.span.of(paid)] == [Role.PROVIDER]
    cover = (
        'Between Moss plc ("Insurer") and Ada Fern ("Policyholder").\n\nThe Insurer pays the vet. The premium is due '
        "each month. The Policyholder must keep the dog healthy.\n"
    )
    assert [it.bearer_role for it in parse_text(cover).obligations if "premium" in it.span.of(cover)] == [Role.USER]


def test_items_beside_their_lead_in_go_on_from_it() -> None:
    text = (
        "§ 2. Duties\n\n1. The Contractor is obliged to:\n\n1) perform the Works with care;\n\n2) remove the waste.\n\n"
        "2. The Customer shall pay.\n"
    )
    found = [norm.bearer for norm in parse_text(text).obligations if norm.modality is OBLIGATION]
    assert found.count("The Contractor") >= 2
