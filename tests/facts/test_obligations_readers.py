"""Rules of clubs and houses: who their officers, members and readers are, and what they are told to do."""

import pytest

from clauses.facts.obligations import find_obligations
from clauses.model import Modality, Role
from clauses.parse import parse_text

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
DISCLAIMER, REPRESENTATION = Modality.DISCLAIMER, Modality.REPRESENTATION
PROVIDER, USER = Role.PROVIDER, Role.USER
SOCIETY = """RULES OF THE FENWAY BEEKEEPERS

1. These are the rules of the Fenway Beekeeping Society ("the Society"). "The Committee" means those elected each May.

2. {words}
"""
HOSTEL = """House rules

You pay at the desk. We keep the house clean. You may use the kitchen. Your bags are locked up. You can ask us anything.

{words}
"""


def norms(frame: str, words: str) -> list[tuple[Modality, Role | None]]:
    """The norms in ``words`` where they stand in ``frame``."""
    text = frame.format(words=words)
    start = text.index(words)
    return [(it.modality, it.bearer_role) for it in parse_text(text).obligations if it.span.start >= start]


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("The Treasurer is to send each member a bill by March.", OBLIGATION, PROVIDER),
        ("A list of apiaries shall be kept by the Secretary.", OBLIGATION, PROVIDER),
        ("The Society accepts no liability for stings.", DISCLAIMER, PROVIDER),
        ("Nor shall any officer be personally liable for a lost swarm.", DISCLAIMER, PROVIDER),
        ("The Committee may vary the subscription once a year.", PERMISSION, PROVIDER),
        ("Each team shall clean the extractor after use.", OBLIGATION, USER),
        ("Juniors shall wear veils.", OBLIGATION, USER),
        ("The keeper at fault shall pay for a new queen.", OBLIGATION, Role.OTHER),
        ("The member at fault shall pay for a new queen.", OBLIGATION, USER),
        ("On joining a member declares that he has read these rules.", REPRESENTATION, USER),
        ("A member so warned has the right to be heard.", PERMISSION, USER),
        ("Hives may be borrowed for a season with the consent of the Committee.", PERMISSION, USER),
        ("Hives are lent at the sole risk of the borrowers.", DISCLAIMER, PROVIDER),
        ("No member shall be entitled to any part of the funds.", DISCLAIMER, PROVIDER),
        ("The accounts may be inspected by any member.", PERMISSION, USER),
    ],
)
def test_a_society_and_its_officers_are_one_side_and_its_members_the_other(
    words: str, modality: Modality, role: Role
) -> None:
    assert norms(SOCIETY, words) == [(modality, role)]


@pytest.mark.parametrize(
    ("words", "modality", "role"),
    [
        ("Anyone who snores must sleep in the annexe.", OBLIGATION, USER),
        ("Children have to be kept off the stairs.", OBLIGATION, USER),
        ("Guests are responsible for their bags.", OBLIGATION, USER),
        ("Guests on a weekly rate pay monthly in advance.", OBLIGATION, USER),
        ("Other guests may look at your photos.", PERMISSION, Role.OTHER),
        # told in so many words
        ("Clear the table before the next guest comes.", OBLIGATION, USER),
        ("If you're locked out, ring the warden before 11 pm.", OBLIGATION, USER),
        ("Sweep the hearth every morning.", OBLIGATION, USER),
        ("This guarantee doesn't cover broken cups.", DISCLAIMER, PROVIDER),
        ("You keep the photos you took.", PERMISSION, USER),
        ("Your only recourse against us is a refund of one night.", DISCLAIMER, PROVIDER),
        ("The flat may not be sublet.", PROHIBITION, USER),
        ("The boat must be returned by dusk.", OBLIGATION, USER),
        ("You agree that your posts will not be rude or misleading.", PROHIBITION, USER),
    ],
)
def test_the_reader_is_meant_by_other_words(words: str, modality: Modality, role: Role) -> None:
    assert norms(HOSTEL, words) == [(modality, role)]


def test_what_a_sentence_goes_on_to_forbid_its_reader() -> None:
    words = "You can eat in the garden, but don't take plates upstairs."
    assert norms(HOSTEL, words) == [(PERMISSION, USER), (PROHIBITION, USER)]


def test_a_dispute_that_remains_goes_where_it_shall() -> None:
    words = "Any dispute that remains shall be settled by arbitration in Leeds."
    assert [(it.modality) for it in find_obligations(words)] == [OBLIGATION]


@pytest.mark.parametrize(
    "words",
    [
        "First your right to enter ends, within a day.",
        "The parties have agreed that Ada will let the barn on the terms set out below.",
        "Contact the desk within an hour.",
    ],
)
def test_what_ends_what_was_agreed_and_how_to_reach_us_bind_nobody(words: str) -> None:
    assert find_obligations(words) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Make sure you read the fire notice with your guardian.", [(OBLIGATION, USER)]),
        ("You permit the warden and our cleaners to enter the room.", [(Modality.GRANT, USER)]),
        ("Your bank may charge you a fee.", [(PERMISSION, Role.OTHER)]),
        ("These fees may be charged by third parties.", []),
        ("The kitchen can be used for small parties.", []),
        ("Your photos can be used by us for any purpose.", [(PERMISSION, PROVIDER)]),
        ("A statement that, under penalty of perjury, it is true and you are authorised to act for the owner.", []),
    ],
)
def test_who_is_spoken_to_and_who_is_somebody_else(words: str, found: list[tuple[Modality, Role]]) -> None:
    assert norms(HOSTEL, words) == found


def test_items_go_on_from_a_ban_told_with_including() -> None:
    words = "You must not harm the house, including that you must not directly or through friends:\n\n"
    words += "(a) paint the walls;\n\n(b) move the stove."
    assert norms(HOSTEL, words)[-2:] == [(PROHIBITION, USER), (PROHIBITION, USER)]
