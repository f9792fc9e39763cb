"""Slips of the pen and joints that say nothing fold; what looks like them and binds is told or read."""

import pytest

from .matter import silent

SLIPS = [
    ("If you attempt to attempt to bridge loaves, the desk asks.", "If you attempt to bridge loaves, the desk asks."),
    ("We may withdraw or, or sell the ovens.", "We may withdraw, or sell the ovens."),
    ("Clean the the oven each day.", "Clean the oven each day."),
    ("The oftware of the oven is ours.", "The software of the oven is ours."),
    (
        "Please read any terms the baker provided you, as the mill has none.",
        "Please read any terms that the baker provided you with, as the mill has none.",
    ),
    ("We bake in one of our business partner’s ovens.", "We bake in one of our business partners’ ovens."),
    (
        "You may write house rules, provided that such rules do not conflict with these Terms, the Oven Policy and"
        " the Mill Guidelines.",
        "You may write house rules, provided that such rules do not conflict with these Terms, the Oven Policy or"
        " the Mill Guidelines.",
    ),
    (
        "The mill grants you a non-exclusive, royalty-free, non-transferable, revocable licence to the oven.",
        "The mill grants you a non-exclusive, royalty-free, non-transferable, and revocable licence to the oven.",
    ),
    (
        "Examples of restricted drinks: beer; wine; sake; and spirits.",
        "Examples of restricted drinks: beer; wine; sake; spirits.",
    ),
    ("When you bake at night, you need to clean the oven.", "When you bake at night, you must clean the oven."),
    ("You bear your negligence or wilful misconduct.", "You bear your negligence or intentional misconduct."),
    ("This holds in Iceland, Lichtenstein, and Norway.", "This holds in Iceland, Liechtenstein, and Norway."),
    ("The desk closes the account due to any reason.", "The desk closes the account for any reason."),
]


@pytest.mark.parametrize(("old", "new"), SLIPS)
def test_a_slip_or_an_idle_joint_folds(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


TOLD = [
    ("a denial said twice", "You must not not clean the oven.", "You must not clean the oven."),
    ("a number said twice", "You must pay 5 55 pounds.", "You must pay 55 pounds."),
    ("an act more", "You may attempt to bake.", "You may attempt to sell to bake."),
    ("a word of English without its first letter", "We may rent the lamp.", "We may rent the clamp."),
    (
        "whom they were given with",
        "We keep the loaves you provided us.",
        "We keep the loaves you provided us with tax.",
    ),
    ("one partner or all", "We need the partner’s consent.", "We need the partners’ consent."),
    ("another place", "This holds in Iceland, Slovakia and Norway.", "This holds in Iceland, Slovenia and Norway."),
    ("both acts, or one", "You must not drink and drive.", "You must not drink or drive."),
    (
        "both laws, or one",
        "You must comply with the Oven Act and the Mill Act.",
        "You must comply with the Oven Act or the Mill Act.",
    ),
    ("two limits, or one", "You may sell cheap, stale and rye loaves.", "You may sell cheap, stale or rye loaves."),
    (
        "two members of a list",
        "You may bring a cake, a loaf, a bun.",
        "You may bring a cake, a loaf, and a bun.",
    ),
    (
        "a rule among examples",
        "Examples of restricted drinks: beer; wine, which you must not sell; and spirits.",
        "Examples of restricted drinks: beer; wine, which you must not sell; spirits.",
    ),
]


@pytest.mark.parametrize(("because", "old", "new"), TOLD)
def test_what_looks_like_a_slip_and_binds_is_told(because: str, old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not silent(before, after), because
