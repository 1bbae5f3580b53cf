"""The calendar: points in it as fine as they are known, and how TIMEX3 writes them."""

import calendar
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta
from typing import Self

from whence.model import Precision

SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
"""A month that stands for the season where it is compared with others."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, month or day, as fine as it is known; years before our era are negative.

    `season` stands beside a year without a month. A moment that names a month has its year unless
    the text does not give it, in which case `year` is None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str | None = None

    @classmethod
    def parse(cls, value: str | None) -> Self | None:
        """Read the beginning of an ISO 8601 date: a year, a month or a day."""
        parts = (value or "").partition("T")[0].split("-")
        try:
            year, month, day = [*(int(part) for part in parts[:3]), None, None][:3]
        except ValueError:
            return None
        found = cls(year, month, day)
        return found if found.is_possible else None

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has it."""
        if (self.year is not None and not -9999 <= self.year <= MAXYEAR) or self.year == 0:
            return False
        if self.month is None:
            return self.day is None
        if not 1 <= self.month <= 12:
            return False
        year = self.year if self.year is not None and self.year > 0 else 2000
        return self.day is None or 1 <= self.day <= calendar.monthrange(year, self.month)[1]

    @property
    def value(self) -> str:
        """The TIMEX3 value, `X` for each digit that is not known."""
        if self.month is not None:
            day = f"-{self.day:02d}" if self.day else ""
            return f"{year_value(self.year)}-{self.month:02d}{day}"
        return year_value(self.year) + (f"-{self.season}" if self.season else "")

    @property
    def precision(self) -> Precision:
        """The finest unit that is known."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        return Precision.SEASON if self.season else Precision.YEAR

    @property
    def date(self) -> date | None:
        """The day as Python has it; None if it is not known to the day or lies before year 1."""
        if self.year is None or self.year < 1 or not self.month or not self.day:
            return None
        return date(self.year, self.month, self.day)

    def in_year(self, year: int | None) -> "Moment":
        """The same month and day in another year."""
        return replace(self, year=year)


def of_date(day: date) -> Moment:
    """The moment that a day is."""
    return Moment(day.year, day.month, day.day)


def year_value(year: int | None) -> str:
    """A year in four digits: `XXXX` if not known, `BC0490` before our era."""
    if year is None:
        return "XXXX"
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def week_value(day: date) -> str:
    """The week in which a day lies."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def days_on(moment: Moment, count: int) -> Moment | None:
    """The day so many days on; None where the moment is no day or the calendar ends."""
    if moment.date is None:
        return None
    try:
        return of_date(moment.date + timedelta(days=count))
    except OverflowError:
        return None


def months_on(moment: Moment, count: int) -> Moment | None:
    """The month so many months on."""
    if moment.year is None or moment.month is None:
        return None
    years, month = divmod(moment.month - 1 + count, 12)
    found = years_on(Moment(moment.year), years)
    return replace(found, month=month + 1) if found else None


def years_on(moment: Moment, count: int) -> Moment | None:
    """The year so many years on; there is no year 0."""
    if moment.year is None:
        return None
    year = moment.year + count
    if moment.year < 0 <= year:
        year += 1
    elif year <= 0 < moment.year:
        year -= 1
    found = Moment(year)
    return found if found.is_possible else None


def decade_value(year: int) -> str:
    """The decade that a year lies in, `199X`."""
    return year_value(year)[:-1] + "X"


def century_value(year: int) -> str:
    """The hundred years that begin like a year, `19XX`."""
    return year_value(year)[:-2] + "XX"


def nth_century_value(number: int, *, is_before: bool) -> str:
    """The century by its number: the 20th is `19XX`, the 4th BC `BC03XX`."""
    return f"{'BC' if is_before else ''}{number - 1:02d}XX"
