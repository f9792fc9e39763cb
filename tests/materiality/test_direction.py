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
        "one ground more for a power of the provider",
        "We may close the stall if you are late.",
        "We may close the stall if you are late or if you owe us rent.",
        PROVIDER,
    ),
    (
        "what the provider will take is a power announced",
        "The shop is small.",
        "The shop is small. We will charge you for broken cups.",
        PROVIDER,
    ),
    ("what the provider allows is the user's", "We allow dogs. The shop is small.", "The shop is small.", PROVIDER),
    (
        "a duty to try in place of a duty to succeed",
        "We will mend the oven.",
        "We will use reasonable efforts to mend the oven.",
        PROVIDER,
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Other users may see what you post.",
        "We may offer tea from time to time.",
        "You may also visit our help page.",
        "These instructions may not apply to you.",
    ],
)
def test_what_gives_and_takes_nothing_is_no_right_and_no_ban(sentence: str) -> None:
    change = only(between("The shop is small.", f"The shop is small. {sentence}"))
    assert change.direction is not Direction.FAVORS_USER
    assert not {"right-of-user-lost", "prohibition-added"} & {found.rule for found in change.findings}
