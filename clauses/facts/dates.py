"""The dates an agreement states of itself: when it was last updated and when it takes effect."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTH_2, _MONTH_5 = _MONTH.replace("month", "month2"), _MONTH.replace("month", "month5")
_DATE = (
    rf"(?:{_MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<year>(?:19|20)\d\d)"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+)?{_MONTH_2}\s*,?\s*(?P<year2>(?:19|20)\d\d)"
    r"|(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})"
    r"|(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year4>(?:19|20)?\d\d)(?!\d)"
    rf"|{_MONTH_5}\s*,?\s*(?P<year5>(?:19|20)\d\d))"
)
_JOINT = r"\s*(?:date|on|as\s+of|from|since|is|was|:|-|–|—|of|this|version|the|\(|\*|_|\s|,|\.)*\s*"
_UPDATED = re.compile(
    rf"(?:\b(?:last\s+)?(?:updated?|modified|revised|revision|changed|amended|reviewed|update)|\b(?:last|latest)\s+(?:update|revision|modification|change|version)|\bversion(?:\s+date)?|\bdate\s+of\s+(?:last\s+)?(?:revision|update)|\blast\s+posted|\bposted|\bpublished)"
    rf"{_JOINT}{_DATE}",
    re.IGNORECASE,
)
_EFFECTIVE = re.compile(
    rf"(?:\beffective(?:\s+date)?|\b(?:in\s+force|in\s+effect|valid|applicable|apply|applies)\s+(?:as\s+of|from|since|on)|\btakes?\s+effect|\bcomes?\s+into\s+(?:force|effect)|\bdated(?:\s+as\s+of)?|\beffective\s+as\s+of){_JOINT}{_DATE}",
    re.IGNORECASE,
)
_HEAD = 5_000
_TAIL = 1_500


def dates_of(text: str) -> tuple[str | None, str | None]:
    """(last updated, effective) as ISO dates, None where a text doesn't say; the head counts before the foot."""
    return _stated(text, _UPDATED), _stated(text, _EFFECTIVE)


def _stated(text: str, pattern: re.Pattern[str]) -> str | None:
    for part in (text[:_HEAD], text[-_TAIL:] if len(text) > _HEAD else ""):
        for found in _dates(part, pattern):
            return found
    return None


def _dates(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    for match in pattern.finditer(text):
        iso = _iso(match)
        if iso is not None:
            yield iso


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts["year"]:
        return _date(parts["year"], _month(parts["month"]), parts["day"])
    if parts["year2"]:
        return _date(parts["year2"], _month(parts["month2"]), parts["day2"])
    if parts["year3"]:
        return _date(parts["year3"], int(parts["month3"]), parts["day3"])
    if parts["year5"]:
        return _date(parts["year5"], _month(parts["month5"]), "1")
    first, second, year = int(parts["first"]), int(parts["second"]), parts["year4"]
    year = year if len(year) == 4 else "20" + year
    month_first = "." not in match.group()[match.start("first") - match.start() :]
    month, day = (first, second) if month_first and first <= 12 else (second, first)
    return _date(year, month, str(day))


def _month(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower()[:3]))


def _date(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
