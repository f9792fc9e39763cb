"""The unit of a number is part of it: what is counted, for whom and for how long, bytes and bits, which way an age."""

import pytest

from analyzer.materiality.model import Report

from .matter import shown
from .pairs import between

OVEN = "Mill Ltd (“we”) bakes for you. You must pay the fees.\n\n{}"


def _between(old: str, new: str) -> Report:
    return between(OVEN.format(old), OVEN.format(new), "Terms")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The limit is 100 requests per second.", "The limit is 100 requests per day."),
        ("The limit is 100 requests a second.", "The limit is 100 requests a day."),
        ("You may send ten requests per second.", "You may send ten requests per minute."),
        ("You may make 100 calls per user.", "You may make 100 calls per account."),
        ("You get 100 GB per month.", "You get 100 GB per year."),
        ("Storage is 100 GB.", "Storage is 100 MB."),
        ("Storage is 10 GB.", "Storage is 10 Gb."),
        ("The plan has 100 users.", "The plan has 100 devices."),
        ("The report has 2 pages.", "The report has 2 words."),
        ("The stay is 100 days.", "The stay is 100 nights."),
        ("We answer within 7 days.", "We answer within 5 business days."),
        ("Interest rises by 10 percent.", "Interest rises by 10 percentage points."),
        ("You pay EUR 1.000.000 at once.", "You pay EUR 1.000,000 at once."),
        ("You must be over 18.", "You must be under 18."),
        ("Guests must be 18 or older.", "Guests must be 18 or younger."),
        ("The fee is US$5.", "The fee is CA$5."),
        ("We send data by HTTPS.", "We send data by HTTP."),
    ],
)
def test_another_unit_of_the_same_number_is_told_both_ways(old: str, new: str) -> None:
    assert shown(_between(old, new))
    assert shown(_between(new, old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Files have 10 MB.", "Files have 10MB."),
        ("Storage is 100 GB.", "Storage is 100 gigabytes."),
        ("The limit is 100 requests per second.", "The limit is 100 requests a second."),
        ("The limit is 1,000 requests per day.", "The limit is 1000 requests per day."),
        ("You get 5 messages per day.", "You get five (5) messages per day."),
        ("We answer within 30 days.", "We answer within thirty (30) days."),
        ("We answer within twelve months.", "We answer within one year."),
        ("The fee is $5 million.", "The fee is $5,000,000."),
        ("The fee is 5 euros.", "The fee is €5."),
        ("You must be 18 years old.", "You must be eighteen (18) years old."),
        ("A two-step check is made.", "A 2-step check is made."),
    ],
)
def test_the_same_amount_in_another_spelling_stays_quiet(old: str, new: str) -> None:
    assert not shown(_between(old, new))
    assert not shown(_between(new, old))


def test_a_rate_over_another_time_is_a_lower_or_higher_limit() -> None:
    report = _between("You may send 100 requests per second.", "You may send 100 requests per day.")
    assert "usage-limit-changed" in {finding.rule for change in report.changes for finding in change.findings}


OTHER_TIMES = [
    ("60 days", "59 days"),
    ("90 days", "91 days"),
    ("730 days", "720 days"),
    ("60 months", "61 months"),
    ("two years", "720 days"),
]
SAME_TIMES = [("thirty (30) days", "one month"), ("12 months", "one year"), ("90 days", "three months")]


def _rules(old: str, new: str) -> list[str]:
    report = _between(*(f"You must claim within {time}." for time in (old, new)))
    return [finding.rule for change in report.changes for finding in change.findings]


@pytest.mark.parametrize(("old", "new"), OTHER_TIMES)
def test_a_day_more_or_less_is_another_time(old: str, new: str) -> None:
    assert _rules(old, new) == ["time-limit-changed"]


@pytest.mark.parametrize(("old", "new"), SAME_TIMES)
def test_thirty_days_and_a_month_are_the_same_time(old: str, new: str) -> None:
    assert not _rules(old, new)
