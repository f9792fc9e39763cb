"""The dates of a notice as an iCalendar file (RFC 5545): all-day events, the same bytes for the same notice."""

import hashlib
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from analyzer.notices.notice_model import Notice, NoticePart


def calendar(notice: Notice) -> bytes:
    """The day before the change (the last to decide on) and the day of its effect."""
    made = Calendar()
    made.add("prodid", "-//Novation//Notice of change//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    choices = " ".join(said.text for said in notice.of(NoticePart.CHOICES))
    days = (
        (notice.effective - timedelta(days=1), f"Last day to decide: {notice.subject}", choices),
        (notice.effective, notice.subject, notice.of(NoticePart.LEAD)[0].text),
    )
    for day, summary, words in days:
        event = Event()
        event.add("uid", f"{_digest(notice, summary)}@novation")
        event.add("dtstamp", datetime.combine(notice.sent, time(), tzinfo=UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", summary)
        event.add("description", words)
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    content: bytes = made.to_ical()
    return content


def _digest(notice: Notice, summary: str) -> str:
    versions = " ".join(said.text for said in notice.of(NoticePart.VERSIONS))
    return hashlib.sha256(f"{summary}\0{versions}\0{notice.effective}".encode()).hexdigest()[:32]
