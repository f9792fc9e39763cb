"""The joint before the last of some examples says nothing; between rules, limits and amounts it does."""

import pytest

from .matter import silent

ALIKE = [
    ("Examples of drinks: beer; wine; sake; and spirits.", "Examples of drinks: beer; wine; sake; spirits."),
    ("We bake loaves, such as rye, oat, and spelt.", "We bake loaves, such as rye, oat, spelt."),
]


@pytest.mark.parametrize(("old", "new"), ALIKE)
def test_the_joint_before_the_last_example_folds(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


UNLIKE = [
    ("You must bring rye, oat, and spelt.", "You must bring rye, oat, spelt."),
    ("We bake loaves, such as rye, oat, and spelt.", "We bake loaves, such as rye, oat, or no spelt."),
    ("We bake loaves, such as rye, oat, and spelt.", "We bake loaves, such as rye, spelt."),
    (
        "You may end it for cause, including theft, fraud, and if we agree.",
        "You may end it for cause, including theft, fraud, if we agree.",
    ),
    ("You pay costs, including fees, and must keep the key.", "You pay costs, including fees, must keep the key."),
]


@pytest.mark.parametrize(("old", "new"), UNLIKE)
def test_a_joint_between_rules_is_never_silent(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not silent(before, after)
