"""Contacts: an e-mail address or a number that became another is told once, with both; a page that moved is not."""

import pytest

from .pairs import between, findings

ASK = "Who wants to end the lease of a boat must send a letter about it to {} at any time."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("boats@mill.example", "rooms@mill.example"),
        ("boats@mill.example", "telephone +44 20 7946 0999"),
    ],
)
def test_another_contact_is_told_once_with_both(old: str, new: str) -> None:
    told = [found for found in findings(between(ASK.format(old), ASK.format(new))) if found.rule == "contact-changed"]
    assert len(told) == 1
    assert old in told[0].message
    assert new.removeprefix("telephone ") in told[0].message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("+44 20 7946 0999", "+44 (20) 7946-0999"),
        ("us, see https://mill.example/a", "us, see https://mill.example/b"),
        ("boats@mill.example", "Boats@Mill.example"),
    ],
)
def test_the_same_number_or_a_page_that_moved_is_no_other_contact(old: str, new: str) -> None:
    assert "contact-changed" not in {f.rule for f in findings(between(ASK.format(old), ASK.format(new)))}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("desk@mill.example within ten days", "help@mill.example by registered letter within ten days"),
        ("+44 20 7946 0000 for free", "+44 20 7946 0999 for a fee"),
    ],
)
def test_a_contact_does_not_hide_what_changes_beside_it(old: str, new: str) -> None:
    report = between(ASK.format(old), ASK.format(new))
    assert "contact-changed" not in {found.rule for found in findings(report)}
    assert any(change.review or change.findings for change in report.changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Upon notice of a claim the hall pays up to EUR {}.", ("5 000 000", "1 000 000")),
        ("Send us your request by {}.", ("31.12.2026", "31.10.2026")),
        ("Complaints must be sent by {}.", ("2026-12-31", "2026-06-30")),
    ],
)
def test_a_sum_or_a_date_is_no_number_to_call(old: str, new: tuple[str, str]) -> None:
    assert "contact-changed" not in {f.rule for f in findings(between(old.format(new[0]), old.format(new[1])))}
