"""A rule said as a ban and as a leave of this alone: the same; any other word that differs is told as ever."""

import pytest

from .matter import placed, silent
from .pairs import between, findings

ALIKE = [
    (
        "We shall not engage any baker without the prior written consent of the guild.",
        "We shall engage a baker only with the prior written consent of the guild.",
    ),
    (
        "You may use the recipes only as described in the book.",
        "You may not use the recipes except as described in the book.",
    ),
    (
        "You may not use the recipes for any purpose other than to bake bread.",
        "You may use the recipes only to bake bread.",
    ),
    ("In no event shall we be liable for lost bread.", "We shall not be liable for lost bread."),
    ("Neither party may assign this lease.", "A party may not assign this lease."),
    ("No fee will be refunded for lost bread.", "A fee will not be refunded for lost bread."),
]


@pytest.mark.parametrize(("old", "new"), ALIKE)
def test_a_ban_on_all_else_is_a_leave_of_this_alone(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


TWINS = [
    (
        "You may not sell the key or use the oven except for baking.",
        "You may sell the key or use the oven only for baking.",
    ),
    (
        "We shall not engage any baker without the prior written consent of the guild.",
        "We shall engage a baker with the prior written consent of the guild.",
    ),
    (
        "We shall not engage any baker without the prior written consent of the guild.",
        "We shall engage a baker only with prior notice to the guild.",
    ),
    ("We shall not pay the fee without a loaf.", "We shall pay the fee only with a loaf."),
    (
        "You may use the recipes only as described in the book.",
        "You may not use the recipes as described in the book.",
    ),
    (
        "You may use the recipes only as described in the book.",
        "You must not use the recipes except as we describe.",
    ),
    (
        "You may not use the recipes except to bake bread.",
        "You must use the recipes only to bake bread.",
    ),
    (
        "You may not use the recipes for any purpose other than to bake bread.",
        "You may use the recipes to bake bread.",
    ),
    ("You may not use the recipes or the book except to bake.", "You may use the recipes only to bake."),
    ("You may not use the recipes except to bake bread.", "We may use the recipes only to bake bread."),
    ("In no event shall we be liable for lost bread.", "We shall be liable for lost bread."),
    ("In no event shall we be liable for lost bread.", "We shall not be liable for lost bread or flour."),
    ("In no event shall we be liable for lost bread.", "You shall not be liable for lost bread."),
    ("Neither party may assign this lease.", "A party may assign this lease."),
    ("Neither party may assign this lease.", "The tenant may not assign this lease."),
    ("No fee will be refunded for lost bread.", "A fee will be refunded for lost bread."),
    ("No fee will be refunded for lost bread.", "A fee may not be refunded for lost bread."),
    ("Not every fee will be refunded.", "No fee will be refunded."),
    # What is joined to the verb behind the limit is forbidden by the one and allowed by the other.
    (
        "You may not copy the recipes without our prior written consent or sell them.",
        "You may copy the recipes only with our prior written consent or sell them.",
    ),
    (
        "We will not share your photos without your consent or sell them.",
        "We will share your photos only with your consent or sell them.",
    ),
    (
        "We will not share your photos without your consent, and will burn them.",
        "We will share your photos only with your consent, and will not burn them.",
    ),
    (
        "You may not use the oven except for baking or sell the key.",
        "You may use the oven only for baking or sell the key.",
    ),
    (
        "You may not use the oven unless you have paid or lend the key.",
        "You may use the oven only if you have paid or lend the key.",
    ),
    (
        "You may not use the oven for any purpose other than to bake bread or sell the key.",
        "You may use the oven only to bake bread or sell the key.",
    ),
    # A duty to sell in this way is no ban on selling in another.
    ("You must sell bread only with our consent.", "You must not sell bread without our consent."),
]


@pytest.mark.parametrize(("old", "new"), TWINS)
def test_one_word_more_is_shown(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert any(change.review or change.material for change in between(placed(before), placed(after)).changes)


def test_a_number_is_told_of_a_cap_that_is_put_as_a_ban() -> None:
    old = "In no event shall our liability exceed 150% of the fees."
    new = "Our liability shall not exceed 100% of the fees."
    found = findings(between(placed(old), placed(new)))
    assert [(each.rule, each.direction.value) for each in found] == [("liability-cap-changed", "favors_provider")]
