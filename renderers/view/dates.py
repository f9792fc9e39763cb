"""The one date that a report bears, so that the same input gives the same bytes: the new version's own."""

from datetime import UTC, date, datetime

from renderers.view.model import ReportView

__all__ = ["UNDATED", "date_of"]

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def date_of(view: ReportView) -> datetime:
    """The day on which the new version says it was updated or takes effect; ``UNDATED`` where it says neither."""
    return stated(view.new.last_updated, view.new.effective)


def stated(*days: str) -> datetime:
    """The first ISO date among these; ``UNDATED`` where none is one."""
    for words in days:
        try:
            day = date.fromisoformat(words)
        except ValueError:
            continue
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return UNDATED
