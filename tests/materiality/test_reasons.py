"""The reason of a harmless change says what its test looked at, not what a neighbouring test does."""

import pytest

from analyzer.materiality.editorial import ALONE, TESTS
from analyzer.materiality.editorial.reasons import WHY

from .matter import placed
from .pairs import between

REASONS = [
    (
        "one-of-several",
        "We bake in one of our business partner’s ovens.",
        "We bake in one of our business partners’ ovens.",
    ),
    ("plural-named", '"Loaf" means a bread of the mill.', '"Loaf" or "Loafs" means a bread of the mill.'),
    (
        "joint-of-texts",
        "You may write rules, provided that such rules do not conflict with these Terms, the Oven Policy and the"
        " Bread Guidelines.",
        "You may write rules, provided that such rules do not conflict with these Terms, the Oven Policy or the"
        " Bread Guidelines.",
    ),
    (
        "joint-of-adjectives",
        "The mill grants you a non-exclusive, royalty-free, non-transferable, revocable licence to the oven.",
        "The mill grants you a non-exclusive, royalty-free, non-transferable, and revocable licence to the oven.",
    ),
    ("joint-of-examples", "We bake loaves, such as rye, oat, and spelt.", "We bake loaves, such as rye, oat, spelt."),
    ("name-in-plural", "Read our Oven Page for the hours.", "Read our Ovens Page for the hours."),
]


@pytest.mark.parametrize(("test", "old", "new"), REASONS)
def test_the_reason_names_what_differs(test: str, old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        (change,) = between(placed(before), placed(after)).changes
        assert not change.review
        assert change.why == WHY[test]


def test_a_line_of_an_address_whose_lines_were_joined_is_no_sentence_that_stands_elsewhere() -> None:
    lines = ["Mill Corp.", "Attn: Legal Department - Opt Out", "1355 Market Street, Suite 900", "Rye View, CA 94103"]
    head = "You can send written notice of your decision to the following address:\n\n"
    old, new = (f"{head}{gap.join(lines)}\n\nWe bake rye bread on most days of the week." for gap in ("\n\n", " "))
    report = between(placed(old), placed(new))
    assert not any(change.review or change.material for change in report.changes)
    assert any(WHY["address-line"] in change.why for change in report.changes)


def test_each_test_has_a_reason() -> None:
    assert {name for name, _ in (*TESTS, *ALONE)} <= WHY.keys()
