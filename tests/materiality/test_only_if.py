"""What may not be unless, what may be only if: said alike; a duty, another bound or another denial is not."""

import pytest

from .matter import placed, silent
from .pairs import between, findings

ALIKE = [
    ("You may enter only if you are a guest or a baker.", "You may not enter unless you are a guest or a baker."),
    ("You may enter only if you pay or we agree.", "You may not enter unless you pay or we agree."),
    ("Changes are valid only if made in writing.", "Changes are not valid unless made in writing."),
    ("You may enter the mill only if you are a guest.", "You may not enter the mill unless you are a guest."),
    ("You can only enter the mill if you are a guest.", "You can't enter the mill unless you are a guest."),
    ("We reserve the right to remove bread.", "We may remove bread."),
    ("If you fail to collect the loaf, we may give it away.", "If you do not collect the loaf, we may give it away."),
]


@pytest.mark.parametrize(("old", "new"), ALIKE)
def test_a_bound_said_by_a_denial_is_said_again(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


UNLIKE = [
    ("Changes are valid only if made in writing.", "Changes are valid unless made in writing."),
    ("Changes are valid only if made in writing.", "Changes are valid if made in writing."),
    ("Changes are valid only if made in writing.", "Changes are not valid if made in writing."),
    ("Changes are not valid unless made in writing.", "Changes are not valid unless made by us."),
    ("You may enter the mill only if you are a guest.", "You must enter the mill only if you are a guest."),
    ("You may not enter the mill unless you are a guest.", "You may not only enter the mill if you are a guest."),
    ("You may not enter the mill unless you pay.", "We may enter the mill only if you pay."),
    ("You may not enter the mill unless we agree.", "You may not enter the mill even if we agree."),
    ("We will not share your data unless you agree.", "We will share your data if you agree."),
    ("Not all changes are valid unless made in writing.", "All changes are valid only if made in writing."),
    ("Changes are not all valid unless made in writing.", "Changes are all valid only if made in writing."),
    ("We reserve the right to remove bread.", "You may remove bread."),
    ("We reserve the right to remove bread.", "We do not reserve the right to remove bread."),
    ("If you fail to collect the loaf, we may give it away.", "If you collect the loaf, we may give it away."),
    ("You must not fail to collect the loaf.", "You must not collect the loaf."),
    ("You may only bake bread if you pay.", "You may bake only bread if you pay."),
    ("You may not bake unless you have paid or lend the key.", "You may bake only if you have paid or lend the key."),
]


@pytest.mark.parametrize(("old", "new"), UNLIKE)
def test_what_is_bound_otherwise_is_never_silent(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not silent(before, after)


def test_a_misspelt_word_in_a_phrase_that_a_rule_knows_is_only_mended() -> None:
    old, new = "You must pay for the loaf in advnace.", "You must pay for the loaf in advance."
    assert silent(old, new)
    assert silent(new, old)
    assert findings(between(placed("You must pay for the loaf."), placed(new)))
