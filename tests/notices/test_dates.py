"""The days of a plan are those that a person counts on a calendar."""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.notices.counting import Counting, Unit, add, count, is_working, no_holidays
from analyzer.notices.days import day_in
from analyzer.notices.holidays import CountryError, holidays_of
from analyzer.notices.regime import regime

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "dates.toml").read_text("utf-8"))["case"]


def test_there_are_at_least_forty_cases() -> None:
    assert len({(str(case.get("regime") or case["rule"]), case["sent"], case.get("country")) for case in CASES}) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.get('regime') or c['rule']}-{c['sent']}-{c.get('country')}")
def test_a_period_ends_on_the_day_counted_by_hand(case: dict[str, Any]) -> None:
    sent = date.fromisoformat(case["sent"]) if "zone" not in case else _day(case)
    is_holiday = holidays_of(case["country"]) if "country" in case else no_holidays
    if "regime" in case:
        law = regime(case["regime"])
        assert law.period is not None
        counted = count(sent, law.period.least, law.period.unit, law.counting, is_holiday)
        latest = add(sent, law.period.most, law.period.unit) if law.period.most else None
        assert latest == case.get("latest")
    else:
        rule = case["rule"]
        counted = count(sent, rule["number"], Unit(rule["unit"]), Counting.DAY_EXCLUDED, is_holiday)
    assert counted.earliest == case["earliest"], case["why"]


def _day(case: dict[str, Any]) -> date:
    return day_in(datetime.fromisoformat(case["sent"]), case["zone"])


@given(
    sent=st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    number=st.integers(0, 60),
    unit=st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.BUSINESS_DAYS]),
)
def test_a_longer_period_never_ends_earlier_and_an_eu_period_ends_on_a_working_day(
    sent: date, number: int, unit: Unit
) -> None:
    shorter = count(sent, number, unit, Counting.EU_1182_71)
    longer = count(sent, number + 1, unit, Counting.EU_1182_71)
    assert sent <= shorter.last < shorter.earliest <= longer.earliest
    assert is_working(shorter.last, no_holidays)


@given(sent=st.dates(date(2000, 1, 1), date(2090, 1, 1)), number=st.integers(1, 60))
def test_business_days_end_on_a_working_day_with_the_right_number_of_them_between(sent: date, number: int) -> None:
    end = add(sent, number, Unit.BUSINESS_DAYS)
    between = [d for n in range(1, (end - sent).days + 1) if is_working(d := add(sent, n, Unit.DAYS), no_holidays)]
    assert len(between) == number
    assert between[-1] == end


def test_a_period_beyond_ten_years_is_refused() -> None:
    with pytest.raises(ValueError, match="can't be counted"):
        add(date(2026, 1, 1), 999, Unit.MONTHS)


def test_a_country_without_known_holidays_is_named() -> None:
    with pytest.raises(CountryError, match="'ZZ'"):
        holidays_of("ZZ")


@pytest.mark.parametrize(("moment", "zone"), [("2026-12-01T10:00", "UTC"), ("2026-12-01T10:00Z", "Europe/Atlantis")])
def test_a_moment_without_a_zone_and_a_zone_that_is_none_are_refused(moment: str, zone: str) -> None:
    with pytest.raises(ValueError, match="time zone"):
        day_in(datetime.fromisoformat(moment), zone)
