"""Contacts: an e-mail address or a number that became another is told once, with both; a page that moved is not."""

import pytest

from .pairs import between, findings

ASK = "Who wants to end the lease of a boat must send a letter about it to {} at any time."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("boats@mill.example", "rooms@mill.example"),
        ("boats@mill.example", "the desk by telephone at +44 20 7946 0999"),
    ],
)
def test_another_contact_is_told_once_with_both(old: str, new: str) -> None:
    told = [found for found in findings(between(ASK.format(old), ASK.format(new))) if found.rule == "contact-changed"]
    assert len(told) == 1
    assert old in told[0].message
    assert new.removeprefix("the desk by telephone at ") in told[0].message


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
