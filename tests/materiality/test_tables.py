"""Cells that changed about and marks in them are told; rows that moved whole are not."""

import pytest

from tests.materiality.matter import shown, table, within

Rows = tuple[tuple[str, ...], ...]

CHANGED_ABOUT: list[tuple[Rows, Rows]] = [
    (
        (("Item", "Price"), ("Repairs", "+5 %"), ("Support", "-5 %")),
        (("Item", "Price"), ("Repairs", "-5 %"), ("Support", "+5 %")),
    ),
    (
        (("Plan", "Price"), ("Basic", "5 euros"), ("Pro", "50 euros")),
        (("Plan", "Price"), ("Basic", "50 euros"), ("Pro", "5 euros")),
    ),
    (
        (("Plan", "Notice"), ("Basic", "5 days"), ("Pro", "50 days")),
        (("Plan", "Notice"), ("Basic", "50 days"), ("Pro", "5 days")),
    ),
    (
        (("Plan", "Refund"), ("Basic", "full"), ("Pro", "none")),
        (("Plan", "Refund"), ("Basic", "none"), ("Pro", "full")),
    ),
    (
        (("Plan", "Refund"), ("Basic", "full"), ("Pro", "half"), ("Max", "none")),
        (("Plan", "Refund"), ("Basic", "none"), ("Pro", "half"), ("Max", "full")),
    ),
    (
        (("Data", "Kept"), ("Names", "1 year"), ("Health", "1 day")),
        (("Data", "Kept"), ("Names", "1 day"), ("Health", "1 year")),
    ),
    (
        (("Data", "Recipient"), ("Names", "Bakers"), ("Health", "Nobody")),
        (("Data", "Recipient"), ("Names", "Nobody"), ("Health", "Bakers")),
    ),
    (
        (("Data", "Basis"), ("Names", "contract"), ("Health", "consent")),
        (("Data", "Basis"), ("Names", "consent"), ("Health", "contract")),
    ),
    (
        (("Duty", "Bearer"), ("Repairs of the oven", "the landlord"), ("Cleaning", "the tenant")),
        (("Duty", "Bearer"), ("Repairs of the oven", "the tenant"), ("Cleaning", "the landlord")),
    ),
]


MARKS: list[tuple[Rows, Rows]] = [
    ((("Item", "Included"), ("Support", "✓")), (("Item", "Included"), ("Support", "✗"))),
    ((("Item", "Included"), ("Support", "✓")), (("Item", "Included"), ("Support", ""))),
    (
        (("Item", "Included"), ("Repairs", "✓"), ("Support", "—")),
        (("Item", "Included"), ("Repairs", "—"), ("Support", "✓")),
    ),
    (
        (("Item", "Included", "Extra"), ("Repairs", "✓", ""), ("Support", "✓", "")),
        (("Item", "Included", "Extra"), ("Repairs", "✓", ""), ("Support", "", "✓")),
    ),
    (
        (("Item", "In", "Out"), ("Repairs", "x", ""), ("Support", "x", "")),
        (("Item", "In", "Out"), ("Repairs", "x", ""), ("Support", "", "x")),
    ),
    ((("Uptime", "Credit"), ("< 99 %", "10 %")), (("Uptime", "Credit"), ("> 99 %", "10 %"))),
    ((("Uptime", "Credit"), ("≥ 99 %", "none")), (("Uptime", "Credit"), ("≤ 99 %", "none"))),
]

SIGNS = [
    ("We pay if uptime is < 99 %.", "We pay if uptime is > 99 %."),
    ("You are liable for amounts > 50 euros.", "You are liable for amounts ≥ 50 euros."),
    ("The price rises by 5%.", "The price rises by -5%."),
    ("The price changes by +5 %.", "The price changes by –5 %."),
    ("☒ Sale of data ☐ No sale", "☐ Sale of data ☒ No sale"),
]

QUIET_SIGNS = [
    ("Call us at 1 555 123 4567.", "Call us at +1 555 123 4567."),
    ("The oven is open 8 - 12 each day.", "The oven is open 8–12 each day."),
    ("We bake - and rest.", "We bake — and rest."),
]


@pytest.mark.parametrize(("old", "new"), CHANGED_ABOUT + MARKS)
def test_a_cell_that_changed_its_row_or_a_mark_in_it_is_told(old: Rows, new: Rows) -> None:
    assert shown(within(table(*old), table(*new)))
    assert shown(within(table(*new), table(*old)))


@pytest.mark.parametrize(("old", "new"), SIGNS)
def test_a_sign_that_measures_is_no_typography(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


@pytest.mark.parametrize(("old", "new"), QUIET_SIGNS)
def test_a_sign_that_measures_nothing_is(old: str, new: str) -> None:
    assert not shown(within(old, new))
    assert not shown(within(new, old))


def test_rows_that_moved_whole_say_the_same() -> None:
    rows = (("Basic", "5 euros"), ("Pro", "50 euros"), ("Max", "500 euros"))
    head = ("Plan", "Price")
    assert not shown(within(table(head, *rows), table(head, rows[2], rows[0], rows[1])))
