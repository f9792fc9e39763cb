"""Cells that changed about are told; rows that moved whole are not."""

import pytest

from tests.materiality.matter import shown, table, within

CHANGED_ABOUT = [
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


@pytest.mark.parametrize(("old", "new"), CHANGED_ABOUT)
def test_a_cell_that_changed_its_row_is_told(
    old: tuple[tuple[str, ...], ...], new: tuple[tuple[str, ...], ...]
) -> None:
    assert shown(within(table(*old), table(*new)))
    assert shown(within(table(*new), table(*old)))


def test_rows_that_moved_whole_say_the_same() -> None:
    rows = (("Basic", "5 euros"), ("Pro", "50 euros"), ("Max", "500 euros"))
    head = ("Plan", "Price")
    assert not shown(within(table(head, *rows), table(head, rows[2], rows[0], rows[1])))
