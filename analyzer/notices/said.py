"""Days and lists in English sentences, the same on every machine."""

import re
from collections.abc import Sequence
from datetime import date

from analyzer.notices.counting import Unit

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_UNITS = {
    Unit.DAYS: "day",
    Unit.BUSINESS_DAYS: "business day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
    Unit.YEARS: "year",
}


def day_said(day: date) -> str:
    """A day as people write it: 17 December 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def period_said(number: int, unit: Unit) -> str:
    """A period with its unit in the right number: 15 days, 1 month."""
    return f"{number} {_UNITS[unit]}{'' if number == 1 else 's'}"


def clause_said(clause: str) -> str:
    """The id of a clause as people cite it: an unnumbered paragraph by the number it stands under ("7.p1" → "7")."""
    return re.sub(r"\.p\d+(?=$|[.(])", "", clause)


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Words in a row with ``joint`` before the last: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
