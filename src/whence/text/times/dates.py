"""Dates by their name: days, months and seasons, whole or in part."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model import Anchor, Precision, TimeType
from whence.text.times.calendar import SEASON_MONTHS, Moment
from whence.text.times.parts import (
    EDGE,
    NOT_COUNTED,
    YEAR,
    century_of,
    dated,
    missing_year,
    modifier_of,
    year_of,
)
from whence.text.times.phrase import Context, Phrase, Reading, Rule
from whence.text.times.tokens import Token

DAYS = ("day_number", "figure", "ordinal", "second")
PREPOSITIONS = ("in", "of", "before", "after", "to", "bracket")


def read_date(phrase: Phrase, context: Context) -> Reading | Sequence[Reading] | None:
    """Read a date that names a month, a season or a year, in any order."""
    year, anchor = year_of(phrase), None
    month, day = phrase.number("month"), None if phrase.has("half") else phrase.number(*DAYS)
    season = phrase.word("season", "fall") if month is None else None
    if day and not month:
        return None
    if year is None and (month or season):
        at = month or SEASON_MONTHS[season or "SP"]
        year, anchor = missing_year(at, day, context)
    moment = Moment(year, month, day, season)
    return dated(moment, modifier_of(phrase), anchor) if moment.is_possible else ()


def read_month_alone(phrase: Phrase, context: Context) -> Reading | Sequence[Reading] | None:
    """Read a month, unless it is a march or part of a name."""
    word = phrase.tokens[0].text
    if len(phrase.tokens) == 1 and len(word) == 3 and word != "May" and context.after == "capital":
        return None  # Jan Vesely
    if len(phrase.tokens) == 1 and context.before not in PREPOSITIONS:
        is_verb = word in ("March", "May") and context.before != "the"
        is_march = context.before == "the" and context.after in ("to", "stop", "full_stop", "comma")
        if is_verb or is_march or context.after == "capital":
            return None
    return read_date(phrase, context)


def read_first_day(phrase: Phrase, context: Context) -> Reading | None:
    """Read a day whose month comes later in the same breath: the "13" of "13 to 15 April"."""
    month, day = context.tail.number("month"), phrase.number(*DAYS)
    if month is None:
        return None
    year, anchor = year_of(context.tail), Anchor.TEXT
    if year is None:
        year, _ = missing_year(month, day, context)
    moment = Moment(year, month, day)
    return dated(moment, None, anchor) if moment.is_possible else None


def read_days(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Read several days of a month that is named first: "April 13 and 15, 1915"."""
    month = phrase.number("month")
    days = [token for token in phrase if token.kind in DAYS]
    year, anchor = year_of(phrase), None
    if year is None:
        year, anchor = missing_year(month or 0, None, context)
    found = []
    for index, token in enumerate(days):
        moment = Moment(year, month, int(token.value))
        if not moment.is_possible:
            return None
        reading = dated(moment, None, anchor if index == 0 else Anchor.TEXT)
        found.append(replace(reading, tokens=piece(phrase, index, days)))
    return found


def piece(phrase: Phrase, index: int, days: list[Token]) -> tuple[Token, ...]:
    """The tokens of the phrase that the day of this index is told by."""
    tokens = phrase.tokens
    at = tokens.index(days[index])
    start = 0 if index == 0 else at
    return tokens[start:] if index == len(days) - 1 else tokens[start : at + 1]


def read_iso(phrase: Phrase, context: Context) -> Reading | Sequence[Reading]:
    """Read "2022-06-20" and "2022-06-20T07:00"."""
    word = phrase.tokens[0].text
    moment = Moment.parse(word)
    if moment is None:
        return ()
    if "T" in word.upper():
        return Reading(TimeType.TIME, word, Precision.MINUTE, moment=moment)
    return dated(moment, None, None)


def read_slashes(phrase: Phrase, context: Context) -> Reading | None:
    """Read "6/20/2022", by the month first unless only the other order is a date."""
    first, second, last = (int(part) for part in phrase.tokens[0].text.split("/"))
    year = last if last >= 100 else century_of(last)
    orders = (Moment(year, first, second), Moment(year, second, first))
    moment = next((moment for moment in orders if moment.is_possible), None)
    return dated(moment, None, None) if moment else None


def read_holiday(phrase: Phrase, context: Context) -> Reading | None:
    """Read a feast with a fixed day: "Christmas", "Christmas Day", "Christmas Eve 2019"."""
    month, _, day = (phrase.word("holiday") or "").partition("-")
    beside = phrase.first("unit", "edge")
    is_part = beside is None or beside.text.lower() in ("day", "eve")
    if is_part and phrase.has("edge"):
        day = f"{int(day) - 1:02}"
    year, anchor = year_of(phrase), None
    if year is None:
        year, anchor = missing_year(int(month), int(day), context)
    found = dated(Moment(year, int(month), int(day)), None, anchor)
    return found if is_part else replace(found, tokens=phrase.tokens[:1])


WEEKDAY = "(weekday full_stop? comma?)?"
OF_YEAR = f"(of|comma|hyphen)? {YEAR}"

RULES = (
    Rule("iso", read_iso),
    Rule("slash", read_slashes),
    Rule(f"{WEEKDAY} month full_stop? the? day (comma|of)? {YEAR}", read_date),
    Rule(f"{WEEKDAY} the? day hyphen? of? month full_stop? {OF_YEAR}", read_date),
    Rule(
        f"month full_stop? date_day (link the? date_day {NOT_COUNTED})+ (comma? any_year)?",
        read_days,
    ),
    Rule(f"{WEEKDAY} month full_stop? the? day {NOT_COUNTED}", read_date),
    Rule(f"{WEEKDAY} the? day hyphen? of? month", read_date),
    Rule(f"{EDGE} (month full_stop?|the? any_season) {OF_YEAR}", read_date),
    Rule("any_year any_season", read_date),
    Rule(f"{EDGE} month", read_month_alone),
    Rule(f"{EDGE} the? season", read_date),
    Rule("(?<=in) the? fall", read_date),
    Rule("the? day(?=link the? day of? month)", read_first_day),
    Rule(f"holiday (unit|edge) {OF_YEAR}?", read_holiday),
    Rule(f"holiday {OF_YEAR}?", read_holiday),
)
