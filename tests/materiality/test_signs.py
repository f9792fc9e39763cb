"""A sign, a tick in a cell, a stroke through words, and a figure beside its word are told, though no word differs."""

import pytest

from .matter import MATTER, placed, told


def table(head: tuple[str, ...], *rows: tuple[str, ...]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


SIGNS = [
    (
        table(("Plan", "Support"), ("Basic", "✓"), ("Pro", "✓")),
        table(("Plan", "Support"), ("Basic", "✗"), ("Pro", "✓")),
    ),
    (table(("Plan", "Support"), ("Basic", "✓"), ("Pro", "✓")), table(("Plan", "Support"), ("Basic", ""), ("Pro", "✓"))),
    (
        table(("Plan", "Support"), ("Basic", "—"), ("Pro", "✓")),
        table(("Plan", "Support"), ("Basic", "✓"), ("Pro", "—")),
    ),
    (
        table(("Thing", "In", "Out"), ("Refund", "x", ""), ("Tax", "", "x")),
        table(("Thing", "In", "Out"), ("Refund", "", "x"), ("Tax", "", "x")),
    ),
    (table(("Plan", "Change"), ("Basic", "+5 %")), table(("Plan", "Change"), ("Basic", "-5 %"))),
    ("We pay if uptime is < 99 %.", "We pay if uptime is > 99 %."),
    ("We add a charge to amounts > 50 euros.", "We add a charge to amounts ≥ 50 euros."),
    ("The rent rises by 5%.", "The rent rises by -5%."),
    ("We may ~~not~~ sell your data.", "We may not sell your data."),
    ("You pay 5 ~~6~~ euros.", "You pay ~~5~~ 6 euros."),
    ("☐ Monthly ☒ Annual", "☒ Monthly ☐ Annual"),
    ("Article 28 GDPR applies.", "Article 26 GDPR applies."),
    ("Section 5 of the Sale of Goods Act applies.", "Section 9 of the Sale of Goods Act applies."),
    ("We answer in five (5) days.", "We answer in five (50) days."),
    ("Sections 3 - 6 survive.", "Sections 3, 6 survive."),
    ("We are open Monday–Friday.", "We are open Monday, Friday."),
    ("Delivery takes 2-5 days.", "Delivery takes 2, 5 days."),
    ("The order of rank is Order Form > Terms.", "The order of rank is Order Form < Terms."),
    ("The fee is 5 + 5 euros.", "The fee is 5 – 5 euros."),
    ("We sell data.", "We sell data?"),
]


@pytest.mark.parametrize(("old", "new"), SIGNS)
def test_a_sign_that_says_something_is_told(old: str, new: str) -> None:
    assert told(placed(old), placed(new))
    assert told(placed(new), placed(old))


SAME = [
    ("We serve France, Spain and Italy.", "We serve Italy, France and Spain."),
    ("We collect names, letters and photos.", "We collect photos, names and letters."),
    ("We open 9–17.", "We open 9-17."),
    ("We bake - daily - bread.", "We bake – daily – bread."),
    ("We may *not* sell your data.", "We may **not** sell your data."),
    ("We answer in five (5) days.", "We answer in 5 days."),
    (
        table(("Plan", "Price"), ("Basic", "5 euros"), ("Pro", "50 euros")),
        table(("Plan", "Price"), ("Pro", "50 euros"), ("Basic", "5 euros")),
    ),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_marks_of_print_stay_folded(old: str, new: str) -> None:
    assert not told(placed(f"{old}\n\n{MATTER}"), placed(f"{new}\n\n{MATTER}"))
