"""Addresses, links, date lines and joints: which of them are terms, and which only show the way."""

import pytest

from .matter import MATTER, placed, told
from .pairs import between

TERMS = [
    (
        "The Price List at https://mill.test/prices forms part of this contract.",
        "The Price List at https://rye.test/prices forms part of this contract.",
    ),
    ("You agree to the rules at https://mill.test/rules.", "You agree to the rules at https://mill.test/guild."),
    ("Fees are at https://mill.test/prices.", "Fees are at https://rye.test/prices."),
    ("Fees are at https://mill.co.uk/prices.", "Fees are at https://rye.co.uk/prices."),
    (
        "Our subprocessors are listed [here](https://mill.test/sub).",
        "Our subprocessors are listed [here](https://other.test/sub).",
    ),
    ("You may cancel [here](https://mill.test/cancel).", "You may cancel [here](https://mill.test/faq)."),
    (
        "Opt out of arbitration by e-mail to optout@mill.test within 30 days.",
        "Opt out of arbitration by e-mail to optout@rye.test within 30 days.",
    ),
    ("Report a breach to breach@mill.test.", "Report a breach to breach@rye.test."),
    ("Privacy requests reach us at privacy@mill.test.", "Privacy requests reach us at privacy@rye.test."),
    ("The data protection officer is at dpo@mill.test.", "The data protection officer is at dpo@rye.test."),
    (
        "We may end this if:\n\n- you are late; and\n- we warned you.",
        "We may end this if:\n\n- you are late;\n- we warned you.",
    ),
    ("Effective from 3 May 2024.", "Effective from 3 May 2020."),
    ("This applies to orders as of 3 May 2024.", "This applies to orders as of 3 May 2014."),
    ("The new price is effective 3 May 2024.", "The new price is effective 3 May 2023."),
    ("Updated fees are effective as of 3 May 2024.", "Updated fees are effective as of 3 May 2014."),
    ("The offer posted on 3 May 2024 binds us.", "The offer posted on 3 May 2014 binds us."),
    ("The Price List dated 3 May 2024 applies.", "The Price List dated 3 May 2025 applies."),
    ("Version 2 of the Price List applies.", "Version 3 of the Price List applies."),
]


@pytest.mark.parametrize(("old", "new"), TERMS)
def test_an_address_or_a_date_that_is_a_term_is_told(old: str, new: str) -> None:
    assert told(placed(old), placed(new))


WAYS = [
    (
        "You agree to our Privacy Policy at https://mill.test/privacy.",
        "You agree to our Privacy Policy at https://www.mill.test/legal/privacy-policy/.",
    ),
    (
        "You agree to our [Privacy Policy](https://mill.test/privacy).",
        "You agree to our [Privacy Policy](https://mill.test/legal/data).",
    ),
    ("Read more at https://mill.test/more.", "Read more at https://rye.test/more."),
    ("Read more [here](https://mill.test/more).", "Read more [here](https://rye.test/more)."),
    ("You may cancel [here](https://mill.test/cancel).", "You may cancel [here](https://mill.test/account/cancel)."),
    ("If you have questions, write to ask@mill.test.", "If you have questions, write to hello@mill.test."),
    ("Effective from 3 May 2024.", "Effective from 9 June 2025."),
    ("This Privacy Policy is effective as of 3 May 2024.", "This Privacy Policy is effective as of 9 June 2025."),
    (
        "This Privacy Policy was last updated by Mill on 3 May 2024.",
        "This Privacy Policy was last updated by Mill on 9 June 2025.",
    ),
    ("These Terms were posted on 3 May 2024.", "These Terms were posted on 9 June 2025."),
    (
        "You must not:\n\n- shout; or\n- sing.",
        "You must not:\n\n- shout;\n- sing.",
    ),
    (
        "We may end this if any of these holds:\n\n- you are late; or\n- we warned you.",
        "We may end this if any of these holds:\n\n- you are late;\n- we warned you.",
    ),
]


@pytest.mark.parametrize(("old", "new"), WAYS)
def test_an_address_or_a_date_that_only_shows_the_way_stays_folded(old: str, new: str) -> None:
    assert not told(placed(f"{old}\n\n{MATTER}"), placed(f"{new}\n\n{MATTER}"))


def test_an_address_that_the_pages_host_masks_is_quiet() -> None:
    stood = placed("Send the notice to copyright@mill.test by mail.")
    assert not told(stood, placed("Send the notice to [email protected] by mail."))
    assert told(stood, placed("Send the notice to copyright@rye.test by mail."))


def test_a_date_line_with_a_link_to_the_version_before_is_a_date_line() -> None:
    line = "Effective as of January 5, 2022 (view previous version)"
    assert not told(placed(line), placed(line.replace("January 5, 2022", "March 17, 2025")))


IN_CAPITALS = [
    ("EFFECTIVE JANUARY 1, 2027 FOR NEW USERS.", "EFFECTIVE JANUARY 1, 2027 FOR ALL USERS."),
    ("NOTICES EXPIRE 2027-01-31.", "NOTICES EXPIRE 2027-03-31."),
    ("Effective 1 January 2027 for new users.", "Effective 1 January 2027 for all users."),
]


@pytest.mark.parametrize(("old", "new"), IN_CAPITALS)
def test_a_sentence_in_capitals_is_no_address_and_whom_terms_are_for_no_furniture(old: str, new: str) -> None:
    opening = "# Rules\n\n1. Hall. The hall lends tools.\n\n2. Plan. "
    report = between(opening + old, opening + new)
    assert any(change.review or change.material for change in report.changes)


def test_a_house_that_moved_in_its_street_is_an_address_still() -> None:
    opening = "# Rules\n\n1. Hall. The hall lends tools.\n\n2. Seat. "
    old, new = (f"{opening}Mill Ltd is registered at {house} Rye Street, Bath BA1 2XY." for house in ("12", "14"))
    assert not any(change.material for change in between(old, new).changes)
