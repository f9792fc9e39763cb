"""Whom a change favours: by who bears the rule, and by where in it the words stand."""

import pytest

from analyzer.materiality.model import Direction

from .pairs import between, only

PROVIDER, USER, UNKNOWN = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER, Direction.UNKNOWN
CASES = [
    ("a new duty of the user", "The shop is small.", "The shop is small. You must wipe the table.", PROVIDER),
    ("a new duty of the provider", "The shop is small.", "The shop is small. We will wipe the table.", USER),
    ("a right of the user lost", "You may keep the tin. The shop is small.", "The shop is small.", PROVIDER),
    (
        "a condition on a right of the user",
        "You may keep the tin.",
        "You may keep the tin if you return the lid.",
        PROVIDER,
    ),
    (
        "a member more in an exception from a duty",
        "We will give you notice, except in an emergency or a fire.",
        "We will give you notice, except in an emergency, a flood or a fire.",
        PROVIDER,
    ),
    (
        "a deadline for a duty of the user",
        "You must report a broken oven to the desk.",
        "You must report a broken oven within 24 hours to the desk.",
        PROVIDER,
    ),
    (
        "words that narrow a ban",
        "You must not break any rule of the house.",
        "You must not break any rule of the house posted at the front desk.",
        USER,
    ),
    (
        "what may befall the user is no right of theirs",
        "The shop is small.",
        "The shop is small. You may be charged for broken cups.",
        PROVIDER,
    ),
]


@pytest.mark.parametrize(("what", "old", "new", "favours"), CASES, ids=[case[0] for case in CASES])
def test_a_change_favours_the_side_it_serves(what: str, old: str, new: str, favours: Direction) -> None:
    change = only(between(old, new))
    assert change.material, what
    assert change.direction is favours


def test_a_place_in_a_sentence_without_a_norm_favours_no_one_known() -> None:
    change = only(between("Our ovens stand in Japan.", "Our ovens stand in Japan and Taiwan."))
    assert change.direction is UNKNOWN
