"""Windows: the days that a time value covers, and those in which a forecast falls due by it.

Values are TIMEX3's: "2022-06", "2022-W23", "2022-SU", "P6M", "P6M/P12M". Days are those of the
calendar of the ISO. What names no stretch of days ("FUTURE_REF", "XXXX-09") has no window.
"""

import calendar
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

DAY = timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
"""The month in which a season begins, in the north."""
DURATION = re.compile(
    r"P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T[\dHMS.]+)?$"
)
DECADES = re.compile(r"P(\d{1,3})(?:DE|E)$")
FIRST_YEAR, LAST_YEAR = 1000, 9000

Window = tuple[date | None, date | None]
"""The first and the last day; None where a window is open on that side."""


def days_of(value: str) -> tuple[date, date] | None:
    """The first and the last day of a date value; None if it is none.

    >>> days_of("2022-02")
    (datetime.date(2022, 2, 1), datetime.date(2022, 2, 28))
    """
    if "/" in value:
        first, _, last = value.partition("/")
        ends = days_of(first), days_of(last)
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    plain = value.partition("T")[0]
    for pattern, read in SHAPES:
        match = re.fullmatch(pattern, plain)
        if match:
            return within_calendar(read, match.groups())
    return None


def within_calendar(
    read: Callable[..., tuple[date, date]], groups: Sequence[str]
) -> tuple[date, date] | None:
    """Read the parts of a value, if they name days that the calendar has."""
    try:
        first, last = read(*groups)
    except (ValueError, OverflowError):
        return None
    return (first, last) if first.year >= FIRST_YEAR and last.year <= LAST_YEAR else None


def of_day(year: str, month: str, day: str) -> tuple[date, date]:
    """One day."""
    return (date(int(year), int(month), int(day)),) * 2


def of_month(year: str, month: str) -> tuple[date, date]:
    """A month."""
    return months(int(year), int(month), 1)


def of_week(year: str, week: str) -> tuple[date, date]:
    """A week, from Monday to Sunday."""
    return date.fromisocalendar(int(year), int(week), 1), date.fromisocalendar(
        int(year), int(week), 7
    )


def of_weekend(year: str, week: str) -> tuple[date, date]:
    """Saturday and Sunday of a week."""
    return date.fromisocalendar(int(year), int(week), 6), date.fromisocalendar(
        int(year), int(week), 7
    )


def of_season(year: str, season: str) -> tuple[date, date]:
    """Three months."""
    return months(int(year), SEASONS[season], 3)


def of_quarter(year: str, number: str) -> tuple[date, date]:
    """A quarter of a year."""
    return months(int(year), 3 * int(number) - 2, 3)


def of_half(year: str, number: str) -> tuple[date, date]:
    """A half of a year."""
    return months(int(year), 6 * int(number) - 5, 6)


def of_years(digits: str) -> tuple[date, date]:
    """A year, a decade ("202") or a century ("20")."""
    span = 10 ** (4 - len(digits))
    first = int(digits) * span
    return date(first, 1, 1), date(first + span - 1, 12, 31)


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """Some months from the first day of one."""
    first = date(year, month, 1)
    return first, later(first, months=count) - DAY


YEAR = r"(\d{4})"
SHAPES: tuple[tuple[str, Callable[..., tuple[date, date]]], ...] = (
    (rf"{YEAR}-(\d\d)-(\d\d)", of_day),
    (rf"{YEAR}-(\d\d)", of_month),
    (rf"{YEAR}-W(\d\d)", of_week),
    (rf"{YEAR}-W(\d\d)-WE", of_weekend),
    (rf"{YEAR}-(SP|SU|FA|AU|WI)", of_season),
    (rf"{YEAR}-Q([1-4])", of_quarter),
    (rf"{YEAR}-H([12])", of_half),
    (r"(\d{2,4})X{0,2}", of_years),
)


def later(day: date, *, months: int = 0, days: int = 0) -> date:
    """A day some months and days later; the last of its month where that month is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    last = calendar.monthrange(min(year, LAST_YEAR), month + 1)[1]
    return date(min(year, LAST_YEAR), month + 1, min(day.day, last)) + timedelta(days=days)


def after(day: date, duration: str) -> date | None:
    """The day that comes a duration after one; None if it is no duration in days or more.

    >>> after(date(2022, 1, 31), "P1M")
    datetime.date(2022, 2, 28)
    """
    match = DURATION.match(duration)
    if decades := DECADES.match(duration):
        return later(day, months=120 * int(decades[1]))
    if match is None or len(duration) < 3:
        return None
    years, count, weeks, days = (int(group or 0) for group in match.groups())
    try:
        return later(day, months=12 * years + count, days=7 * weeks + days)
    except OverflowError:
        return None


def due(
    value: str, relation: str | None, said: date | None, modifier: str | None = None
) -> Window | None:
    """The window in which a forecast falls due by a time, counted from the day it was `said`.

    `relation` is the word before the time: "by", "before", "within"; `modifier` is TIMEX3's:
    "START" for "early May". None if the time gives none, as how long something lasts or since when
    it has, if it lies before the day it was said, or if that is not known and the time needs it.

    >>> due("P6M/P12M", "within", date(2021, 10, 26))
    (datetime.date(2022, 4, 26), datetime.date(2022, 10, 26))
    """
    if value.startswith("P"):
        return due_after(value, relation, said) if said else None
    days = days_of(value)
    if days is None or relation == "since":
        return None
    window = limited(days, relation, modifier)
    if said is None:
        return window
    first, last = max(said, window[0] or said), window[1]
    return (first, last) if last is None or last >= said else None


def limited(days: tuple[date, date], relation: str | None, modifier: str | None = None) -> Window:
    """The days that a word like "by" or "after" makes of those that a time covers.

    >>> limited((date(2022, 4, 1), date(2022, 4, 30)), "before", "END")
    (None, datetime.date(2022, 4, 30))
    """
    first, last = part_of(days, modifier)
    match relation:
        case "before":
            return None, turn_of(days, modifier)
        case "by" | "until":
            return None, last
        case "after":
            return last + DAY, None
        case "from":
            return first, None
    return first, last


def part_of(days: tuple[date, date], modifier: str | None) -> tuple[date, date]:
    """The half that is meant by "early", "mid-" or "late", of what covers more than a day.

    "Early May" has no sharp end: a half says too much rather than too little, so that nothing is
    past before its time.
    """
    first, last = days
    half, quarter = (last - first + DAY) // 2, (last - first + DAY) // 4
    match modifier:
        case "START":
            return first, max(first, first + half - DAY)
        case "MID":
            return first + quarter, last - quarter
        case "END":
            return min(last, first + half), last
    return days


def turn_of(days: tuple[date, date], modifier: str | None) -> date:
    """The last day before a time, or before the start, middle or end of it."""
    first, last = days
    match modifier:
        case "MID":
            return first + (last - first) // 2
        case "END":
            return last
    return first - DAY


def due_after(value: str, relation: str | None, said: date) -> Window | None:
    """The window that a duration gives: up to its end, or between its two ends."""
    if relation in ("for", "during", "since", None):
        return None
    first, _, last = value.partition("/")
    ends = after(said, first), after(said, last or first)
    if ends[0] is None or ends[1] is None or ends[1] < ends[0]:
        return None
    if last:
        return ends[0], ends[1]
    return (ends[0], None) if relation == "after" else (said, ends[1])
