"""Whom what happens by itself, what a provider cannot do, and what a panel is set by are for."""

import pytest

from analyzer.materiality.model import Direction

from .pairs import between, findings
from .test_told import heard, of, told

HALL = "The hall is open all year."


@pytest.mark.parametrize(
    ("said", "rule", "side"),
    [
        ("If the block was a mistake, your account will be unblocked.", "duty-added", Direction.FAVORS_USER),
        ("When you send a report, a member of the support team will read it.", "duty-added", Direction.FAVORS_USER),
        ("A member of the club must wear a badge.", "duty-added", Direction.FAVORS_PROVIDER),
        (
            "We will try to take the payment from your bank account again.",
            "permission-added",
            Direction.FAVORS_PROVIDER,
        ),
        ("We shall set off from your account all amounts due.", "permission-added", Direction.FAVORS_PROVIDER),
        (
            "Your deputy may be suspended if guests break the rules.",
            "provider-termination-power",
            Direction.FAVORS_PROVIDER,
        ),
        ("You don't have to give us any reason to ask for a key.", "right-of-user-lost", Direction.FAVORS_USER),
        ("We can't help you recover your code if you forget it.", "disclaimer-added", Direction.FAVORS_PROVIDER),
        ("We can't reset your code without your consent.", "prohibition-added", Direction.FAVORS_USER),
    ],
)
def test_who_gains_by_a_new_sentence(said: str, rule: str, side: Direction) -> None:
    made = told(HALL, f"{HALL} {said}")
    assert [(found.rule, found.direction) for found in made] == [(rule, side)]


@pytest.mark.parametrize(
    "said",
    [
        "The clauses between the parties shall be deemed amended as the Addendum says.",
        "The upgrade of the plan will take effect immediately.",
    ],
)
def test_what_comes_to_pass_binds_no_one_and_is_heard(said: str) -> None:
    assert not of("duty-added", told(HALL, f"{HALL} {said}"))
    assert heard(HALL, f"{HALL} {said}")


def test_how_a_panel_is_set_is_read_and_no_right() -> None:
    new = f"{HALL} In the settings of the lamp, you can change its colours."
    assert not findings(between(HALL, new))
    assert heard(HALL, new)


def test_what_is_done_with_data_in_the_settings_is_a_right() -> None:
    for said in (
        "In the settings, you can choose whether your data is used for adverts.",
        "In the settings, you can choose which plan you have.",
        "In the settings, you can choose whom we tell of your visits.",
    ):
        assert of("right-of-user-lost", told(HALL, f"{HALL} {said}"))


def test_how_something_may_be_done_elsewhere_is_no_power() -> None:
    said = "Your bank's terms say how such payments may be changed or cancelled."
    assert not of("permission-added", told(HALL, f"{HALL} {said}"))
    assert heard(HALL, f"{HALL} {said}")
    late = "No matter how late, we may charge the full price."
    assert [found.direction for found in told(HALL, f"{HALL} {late}")] == [Direction.FAVORS_PROVIDER]


def test_a_ground_amid_a_row_of_grounds_is_one_ground_more() -> None:
    (found,) = told(
        "We may block you if you shout or if you smoke in the hall.",
        "We may block you if you shout, if you stay away for 30 days, or if you smoke in the hall.",
    )
    assert found.direction is Direction.FAVORS_PROVIDER
    (found,) = told("You may cancel if you are ill.", "You may cancel if you are ill, if you send a letter.")
    assert found.direction is Direction.FAVORS_PROVIDER


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("We cannot recover our costs from you.", Direction.FAVORS_USER),
        ("We can't reset your price during the year.", Direction.FAVORS_USER),
        ("A member of staff of the Customer must be present during visits.", Direction.FAVORS_PROVIDER),
        ("The support staff of the Customer must be trained at its cost.", Direction.UNKNOWN),
        ("We alone decide how your deposit may be used.", Direction.FAVORS_PROVIDER),
        ("You can turn off the microphone in the settings.", Direction.FAVORS_USER),
        ("In the settings, you can choose who sees your posts.", Direction.FAVORS_USER),
    ],
)
def test_what_only_looks_like_it_keeps_its_side(said: str, side: Direction) -> None:
    assert [found.direction for found in told(HALL, f"{HALL} {said}")] == [side]


@pytest.mark.parametrize("more", ["provided that we have warned you,", "and if we have warned you,"])
def test_a_condition_amid_a_row_that_bounds_it_is_no_ground_more(more: str) -> None:
    old = "We may block you if you shout or if you smoke in the hall."
    new = f"We may block you if you shout{'' if more.startswith('and') else ','} {more} or if you smoke in the hall."
    assert Direction.FAVORS_PROVIDER not in [found.direction for found in told(old, new)]
