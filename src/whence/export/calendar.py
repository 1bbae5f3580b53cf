"""Forecasts as a calendar (RFC 5545): an event over the days of each window in which one falls due.

Whether it came true is nobody's to say but the reader's: the event says who foretold what, and
where that stands.
"""

import hashlib
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from whence.export.in_words import word
from whence.model import ClaimPlace, Forecast, Found

LONGEST_TITLE = 120
UID_DIGITS = 32


def calendar_of(found: Found, changed: datetime) -> tuple[str, int]:
    """Give the calendar, and how many forecasts have no window and are left out.

    `changed` stamps the events: when the case was last added to, so that the same case gives the
    same calendar.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//whence//forecasts//EN")
    calendar.add("version", "2.0")
    events = [event_of(one, changed) for one in found.forecasts]
    for event in events:
        if event is not None:
            calendar.add_component(event)
    written: str = calendar.to_ical().decode("utf-8")
    return written, sum(event is None for event in events)


def event_of(forecast: Forecast, changed: datetime) -> Event | None:
    """Give the event of one forecast; None without a last day, or a first.

    A window that is open on one side is the one day that is known. Days of an event end before
    `dtend` (RFC 5545, 3.6.1).
    """
    due = forecast.claim.due
    first, last = day(due.first if due else None), day(due.last if due else None)
    if due is None or (first is None and last is None):
        return None
    words = word(forecast.claim.text)
    start, end = first or last, last or first
    assert start is not None
    assert end is not None
    event = Event()
    event.add("uid", uid(forecast.place))
    event.add("dtstamp", changed)
    event.add("dtstart", start)
    event.add("dtend", end + timedelta(days=1))
    event.add("summary", words[:LONGEST_TITLE])
    event.add("description", f"{words}\n{said(forecast)}\n{word(forecast.place.path)}")
    event.add("transp", "TRANSPARENT")
    return event


def uid(place: ClaimPlace) -> str:
    """The same for the same claim at the same place, so that a calendar knows it again."""
    words = f"{place.path}\n{place.claim}".encode("utf-8", "surrogatepass")
    return f"{hashlib.sha256(words).hexdigest()[:UID_DIGITS]}@whence"


def said(forecast: Forecast) -> str:
    """Who foretold it, through whom, and when."""
    who = word(forecast.who or forecast.outlet or "an outlet in its own voice")
    due = forecast.claim.due
    on = f" on {due.said}" if due and due.said else ""
    window = "" if due and due.first and due.last else "; only one end of the window is known"
    return f"{who} said so{on}{window}"


def day(value: str | None) -> date | None:
    """A day; None for what is none."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
