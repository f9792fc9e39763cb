"""Counting a notice period: from the day a notice is sent to the first day a change may take effect."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

IsHoliday = Callable[[date], bool]
"""True for a public holiday; Saturdays and Sundays are known without it."""

_SATURDAY = 5
_LONGEST = 3660  # days; ten years hold every period that is not a slip of the pen


class Counting(StrEnum):
    """By which rule days are counted.

    ``eu-1182-71``: Regulation (EEC, Euratom) No 1182/71, art. 3: the day of the notice is not counted; the period
    ends with the last hour of its last day, and where that is a Saturday, Sunday or public holiday, of the next
    working day; the change may take effect the day after.
    ``day-excluded``: the day of the notice is not counted; "N days before" is met on the Nth day after it.
    """

    EU_1182_71 = "eu-1182-71"
    DAY_EXCLUDED = "day-excluded"


class Unit(StrEnum):
    """In what a period is counted."""

    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The days of a counted period. ``last`` is its last day; ``rolled_from`` the day it would have ended on but for
    a weekend or holiday; ``earliest`` the first day on which the change may take effect.
    """

    last: date
    earliest: date
    rolled_from: date | None = None


def no_holidays(day: date) -> bool:
    """A calendar without public holidays."""
    return False


def count(sent: date, number: int, unit: Unit, rule: Counting, is_holiday: IsHoliday = no_holidays) -> Counted:
    """The days of ``number`` ``unit`` counted from the day ``sent``.

    Raises:
        ValueError: if the number is below 0 or the period longer than ten years.
    """
    plain = add(sent, number, unit, is_holiday)
    if rule is Counting.DAY_EXCLUDED:
        return Counted(last=plain, earliest=plain)
    last = plain
    while not is_working(last, is_holiday):
        last += timedelta(days=1)
    return Counted(last=last, earliest=last + timedelta(days=1), rolled_from=plain if last != plain else None)


def add(day: date, number: int, unit: Unit, is_holiday: IsHoliday = no_holidays) -> date:
    """The day ``number`` ``unit`` after ``day``; months and years end on the day of that number, or the month's last.

    Raises:
        ValueError: if the number is below 0 or the period longer than ten years.
    """
    per_unit = {Unit.WEEKS: 7, Unit.MONTHS: 28, Unit.YEARS: 365}.get(unit, 1)
    if number < 0 or number * per_unit > _LONGEST:
        raise ValueError(f"a period of {number} {unit} can't be counted")
    match unit:
        case Unit.DAYS:
            return day + timedelta(days=number)
        case Unit.WEEKS:
            return day + timedelta(weeks=number)
        case Unit.MONTHS:
            return _months(day, number)
        case Unit.YEARS:
            return _months(day, 12 * number)
        case Unit.BUSINESS_DAYS:
            for _ in range(number):
                day += timedelta(days=1)
                while not is_working(day, is_holiday):
                    day += timedelta(days=1)
            return day


def is_working(day: date, is_holiday: IsHoliday) -> bool:
    """True for a day that is no Saturday, Sunday or public holiday."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def _months(day: date, number: int) -> date:
    years, month = divmod(day.month - 1 + number, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
