"""The day that a moment falls on, where the recipients are."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def day_in(moment: datetime, zone: str) -> date:
    """The day that a moment falls on where the recipients are ("Europe/Brussels").

    Raises:
        ValueError: if the zone is not known, or the moment carries no zone of its own.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment must say its own time zone, as in 2026-12-01T23:30-08:00.")
    try:
        return moment.astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f"there is no time zone {zone!r}; give one such as Europe/Brussels.") from None
