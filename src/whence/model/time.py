"""A time: words that say when, how long or how often, with the TIMEX3 value they stand for."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.span import Span


class TimeType(StrEnum):
    """What sort of time it is, as in TIMEX3 (ISO 24617-1)."""

    DATE = "DATE"
    """A day or anything longer on the calendar: "Friday", "June 2022", "the 1990s"."""
    TIME = "TIME"
    """A part of a day: "7 p.m.", "Friday night"."""
    DURATION = "DURATION"
    """How long: "six or 12 months"."""
    SET = "SET"
    """How often: "every Monday"."""


class Precision(StrEnum):
    """The finest unit that the words give."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Relation(StrEnum):
    """How what is told stands to the time, by the words before it."""

    AT = "at"
    """On, in or at it; also of a time that needs no such word: "yesterday"."""
    ABOUT = "about"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"
    """Then or earlier."""
    FROM = "from"
    """It begins then."""
    SINCE = "since"
    """It began then and goes on."""
    UNTIL = "until"
    DURING = "during"
    WITHIN = "within"
    """Somewhere in a stretch: "within a week", "in the last few weeks"."""
    FOR = "for"


class Modifier(StrEnum):
    """What the words say beyond the value, as in TIMEX3's `mod`."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"


class Anchor(StrEnum):
    """What a value that the words alone do not give was counted from."""

    PUBLISHED = "published"
    """The article's date."""
    TEXT = "text"
    """A time told before it, or in the same breath."""
    MISSING = "missing"
    """Nothing: the article has no date, so the value stays relative (`XXXX-09`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One time where it stands.

    `value` is TIMEX3, with `BC0490` for years before our era and `A/B` for a range. `precision` is
    None where no unit is named ("now"), `relation` where no word tells it ("the 2015 agreement"),
    and `anchor` where the words say it all. `anchor_span` is the time of the text counted from.
    """

    span: Span
    type: TimeType
    value: str
    precision: Precision | None = None
    relation: Relation | None = None
    modifier: Modifier | None = None
    anchor: Anchor | None = None
    anchor_span: Span | None = None

    @property
    def is_relative(self) -> bool:
        """Whether the value still waits for a date that the article does not give."""
        return self.anchor is Anchor.MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """A stretch of the text that tells history, and the time that shows it."""

    span: Span
    time: Span
    value: str
