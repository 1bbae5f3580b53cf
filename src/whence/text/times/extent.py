"""How far a TIMEX3 value reaches: the last day of what it means."""

import re
from calendar import monthrange
from datetime import date, timedelta

LAST_MONTHS = {
    "SP": 6, "SU": 9, "FA": 12, "WI": 3, "Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6, "H2": 12
}  # fmt: skip
VALUE = re.compile(
    r"(?P<year>[0-9]{2}[0-9X]{2})"
    r"(?:-(?:W(?P<week>[0-9]{2})(?:-WE)?|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}|XX))?"
    r"|(?P<part>SP|SU|FA|WI|Q[1-4]|H[12])|XX(?:-XX)?|WXX))?"
    r"(?:T[A-Z0-9:+-]+)?"
)


def last_day(value: str) -> date | None:
    """The last day that a value takes in; None if it is no date of the calendar.

    >>> last_day("2022-06").isoformat(), last_day("199X").isoformat(), last_day("P6M")
    ('2022-06-30', '1999-12-31', None)
    """
    if value.startswith("BC"):
        return date.min
    match = VALUE.fullmatch(value.rpartition("/")[2])
    if match is None:
        return None
    year = int(match["year"].replace("X", "9"))
    try:
        return last_of_year(year, match)
    except ValueError:
        return None


def last_of_year(year: int, match: re.Match[str]) -> date:
    """The last day of the part of a year that a match names."""
    if match["week"]:
        return date.fromisocalendar(year, int(match["week"]), 1) + timedelta(days=6)
    month = int(match["month"] or LAST_MONTHS.get(match["part"] or "", 12))
    day = match["day"]
    return date(year, month, int(day) if day and day != "XX" else monthrange(year, month)[1])
