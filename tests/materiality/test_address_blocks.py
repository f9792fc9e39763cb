"""Blocks of address lines: one row, whatever their line breaks and however many lines either version has."""

from .matter import placed
from .pairs import between, findings

ABOVE = "Send notices to our agent at the following address:\n\nATTN: Notices Agent\n\nMill, Inc.\n\n"
BELOW = "\n\nEmail of the agent: notices@millbread.example"
OLD = "Suite 200\n\n67 Mill Lane Avenue\n\nRye View, CA 94041, USA"
NEW = "548 Market Street, PMB 88969\n\nSan Francisco, CA 94104-5401"


def test_an_address_of_other_lines_in_the_same_place_is_one_change_of_address() -> None:
    for old, new in ((OLD, NEW), (NEW, OLD)):
        report = between(placed(ABOVE + old + BELOW), placed(ABOVE + new + BELOW))
        assert [f.rule for f in findings(report)] == ["notice-address-changed"]
        assert not any(change.review and not change.findings for change in report.changes)


def test_the_same_lines_with_other_breaks_between_them_are_no_change() -> None:
    lines = ["Mill Corp.", "Attn: Legal Department - Opt Out", "1355 Market Street, Suite 900", "Rye View, CA 94103"]
    head = "You can send written notice of your decision to the following address:\n\n"
    tail = "\n\nWe bake rye bread on most days of the week."
    old, new = head + "\n\n".join(lines) + tail, head + "  \n".join(lines) + tail
    assert not any(c.review or c.material for c in between(placed(old), placed(new)).changes)


def test_an_address_more_is_read() -> None:
    report = between(placed(ABOVE + OLD + BELOW), placed(ABOVE + OLD + "\n\n" + NEW + BELOW))
    assert any(change.review or change.material for change in report.changes)
