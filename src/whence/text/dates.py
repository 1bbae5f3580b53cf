"""Dates as they stand at the head of an article: whole, and never in need of a guess.

Date libraries fill in what is missing from today's date and settle 3/5/2022 by a setting. Here a
date is one only if it says its day, month and year in a way that can be read in no other.
"""

import re
from datetime import UTC, date, datetime

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTH_NAME = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
MONTH = rf"(?P<month>{MONTH_NAME})\b\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
YEAR = r"(?P<year>(?:19|20)\d\d)\b"
DATE = re.compile(
    rf"\b(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
    rf"|(?P<packed>(?:19|20)\d\d[01]\d[0-3]\d)(?!\d)"
    rf"|{MONTH}\s+{DAY},?\s+{YEAR}"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{MONTH.replace('month', 'm2')},?[\s-]+"
    rf"{YEAR.replace('year', 'y2')}"
    rf"|(?P<a>\d{{1,2}})(?P<mark>[/.])(?P<b>\d{{1,2}})(?P=mark){YEAR.replace('year', 'y3')})",
    re.IGNORECASE,
)
LEAST_TIMESTAMP_S = 1e8
MOST_TIMESTAMP_S = 1e11


def find_date(text: str) -> re.Match[str] | None:
    """Find the first whole date; give its match to `as_iso`."""
    return next((match for match in DATE.finditer(text) if as_iso(match)), None)


def as_iso(match: re.Match[str]) -> str | None:
    """Give the ISO 8601 date that a match of `DATE` means; None if there is no such day."""
    parts = match.groupdict()
    if parts["iso"]:
        year, month, day = (int(part) for part in parts["iso"].split("-"))
    elif packed := parts["packed"]:
        year, month, day = int(packed[:4]), int(packed[4:6]), int(packed[6:])
    elif name := parts["month"] or parts["m2"]:
        year, day = int(parts["year"] or parts["y2"]), int(parts["day"] or parts["d2"])
        month = MONTHS.index(name[:3].lower()) + 1
    else:
        year, (day, month) = int(parts["y3"]), _day_and_month(int(parts["a"]), int(parts["b"]))
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def iso_date(value: object) -> str | None:
    """Give the ISO 8601 date of a metadata value: a string with a date, or seconds since 1970.

    >>> iso_date("Mon, 16 May 2022 10:19:40 GMT")
    '2022-05-16'
    """
    if isinstance(value, str):
        if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", value.strip()):
            return value.strip()
        match = find_date(value)
        return as_iso(match) if match else None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        seconds = value / 1000 if value >= MOST_TIMESTAMP_S else value
        if LEAST_TIMESTAMP_S < seconds < MOST_TIMESTAMP_S:
            return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return None


def _day_and_month(first: int, second: int) -> tuple[int, int]:
    """Tell day from month where only one order is possible; (0, 0), which is no day, elsewhere."""
    if first == second or first > 12:
        return first, second
    return (second, first) if second > 12 else (0, 0)
