"""Years, and what is longer or shorter than one by name: decades, centuries, quarters, halves."""

from dataclasses import replace

from whence.model import Anchor, Precision, TimeType
from whence.text.times.calendar import Moment, decade_value, nth_century_value
from whence.text.times.parts import (
    BEFORE_ERA,
    EDGE,
    NOT_COUNTED,
    century_of,
    dated,
    modifier_of,
    year_of,
)
from whence.text.times.phrase import Context, Phrase, Reading, Rule

FIRST_BARE_DECADE = "60"
"""Smaller ones without an apostrophe are ages, rates or degrees: "in the mid-30s"."""
NO_YEAR_AFTER = ("money", "solidus", "number", "over", "under", "than", "about")
NO_YEAR_BEFORE = ("units", "unit", "percent", "ampm", "people", "solidus")
YEAR_AFTER = tuple("in of before after to and or bracket month dash hyphen".split())
"""What stands before a year; any number of four digits may be one after it."""


def read_short(phrase: Phrase, context: Context) -> Reading | None:
    """Read a year that is cut to two digits: "the class of '99"."""
    return dated(Moment(year_of(phrase)), None, None)


def read_years(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Read two years of which the second is cut short: "1914-18"."""
    first, second = phrase.tokens[0], phrase.tokens[-1]
    start, end = int(first.value), int(second.value)
    end += start - start % 100
    if end <= start:
        return None
    one, other = (dated(Moment(year), None, None) for year in (start, end))
    return [replace(one, tokens=(first,)), replace(other, tokens=(second,))]


def read_decade(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the late 1990s", "the '60s"."""
    token = phrase.all("decade")[0]
    digits = "".join(char for char in token.text if char.isdigit())
    if len(digits) == 3 and not phrase.has("era"):
        return None
    is_cut = token.text[0] in "'’‘"
    if len(digits) == 2 and not is_cut and (digits < FIRST_BARE_DECADE or not phrase.has("the")):
        return None
    year = int(digits) if len(digits) > 2 else century_of(int(digits))
    year *= phrase.number("era") or 1
    value, moment = decade_value(year), Moment(year)
    return Reading(TimeType.DATE, value, Precision.DECADE, modifier_of(phrase), moment=moment)


def read_decade_word(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the nineties", "the mid-sixties" as those of the twentieth century."""
    year = phrase.number("decade_word") or 0
    moment = Moment(year)
    return Reading(
        TimeType.DATE,
        decade_value(year),
        Precision.DECADE,
        modifier_of(phrase),
        moment=moment,
    )


def read_last_quarter(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the last quarter of 2011", which is its fourth."""
    year = year_of(phrase)
    if year is None:
        return None
    letter, precision = (
        ("Q4", Precision.QUARTER) if phrase.has("quarter") else ("H2", Precision.HALF)
    )
    return Reading(TimeType.DATE, f"{Moment(year).value}-{letter}", precision, moment=Moment(year))


def read_century(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the early 20th century", "the 4th century BC"."""
    number = phrase.number("figure", "ordinal", "second") or 0
    if not 1 <= number <= 30:
        return None
    is_before = phrase.number("era") == -1
    value = nth_century_value(number, is_before=is_before)
    moment = None if is_before else Moment((number - 1) * 100 or 1)
    return Reading(TimeType.DATE, value, Precision.CENTURY, modifier_of(phrase), moment=moment)


def read_quarter(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the third quarter of 2021", "the first half of the year"."""
    number = phrase.number("ordinal", "figure", "second")
    letter, precision, most = (
        ("Q", Precision.QUARTER, 4) if phrase.has("quarter") else ("H", Precision.HALF, 2)
    )
    if number is None or number > most:
        return None
    year, anchor = year_of(phrase), None
    if year is None:
        around = context.published or context.told
        year = around.year if around else None
        anchor = context.now_anchor if context.published or not context.told else Anchor.TEXT
    if year is not None and year < 1:
        return None
    if year and anchor is Anchor.PUBLISHED and not phrase.has("unit"):
        year -= is_still_to_come(number * (12 // most) - 12 // most, context)
    value = f"{Moment(year).value}-{letter}{number}"
    moment = Moment(year) if year else None
    return Reading(TimeType.DATE, value, precision, anchor=anchor, moment=moment)


def is_still_to_come(month: int, context: Context) -> bool:
    """Whether a quarter that begins after this month would be in the future though none says so."""
    published = context.published
    at = published.month if published else None
    return context.tense <= 0 and at is not None and month >= at


def read_year(phrase: Phrase, context: Context) -> Reading | None:
    """Read a year that stands alone, unless it looks like a number of something."""
    token = phrase.first("year", "old_year")
    is_sure = phrase.has("era", "early", "mid", "late", "edge", "rest", "unit", "units", "fiscal")
    if not is_sure and (context.before in NO_YEAR_AFTER or context.after in NO_YEAR_BEFORE):
        return None
    is_told = context.before in YEAR_AFTER or context.before == "the" or year_of(context.tail)
    is_many = context.after in ("plural", "people")
    if token and not (is_sure or is_told) and (token.kind == "old_year" or is_many):
        return None
    year = year_of(phrase)
    return dated(Moment(year), modifier_of(phrase), None) if year else None


def read_plain_year(phrase: Phrase, context: Context) -> Reading | None:
    """Read the year of "no later than 2023"."""
    return dated(Moment(year_of(phrase)), None, None)


def read_short_year(phrase: Phrase, context: Context) -> Reading | None:
    """Read a year of three digits in a text that tells of times before our era."""
    year = int(phrase.tokens[-1].value)
    told = year_of(context.tail) or (context.told.year if context.told else None)
    if (
        told is None
        or told > 0
        or not 100 <= year < 1000
        or context.after in (*NO_YEAR_BEFORE, "plural")
    ):
        return None
    return dated(Moment(-year), None, Anchor.TEXT)


RULES = (
    Rule("(?<=(later|earlier) than) any_year", read_plain_year),
    Rule("(?<=of|in) short", read_short),
    Rule(f"any_year dashes (two_digits|day_number) {NOT_COUNTED}", read_years),
    Rule("the? (ordinal|figure|second) (fiscal|hyphen)? quarter (?!of)", read_quarter),
    Rule(
        "the? (ordinal|figure|second) (fiscal|hyphen)? (quarter|half)"
        " (of the? fiscal? any_year | of the unit)",
        read_quarter,
    ),
    Rule("the? (period hyphen?)? (ordinal|figure) hyphen? century era?", read_century),
    Rule("the last fiscal? (quarter|half) of fiscal? any_year", read_last_quarter),
    Rule(f"{EDGE} the? (period hyphen?)? decade era?", read_decade),
    Rule("the (period hyphen?)? decade_word", read_decade_word),
    Rule(f"{EDGE} (the any_unit)? fiscal? (any_year era?|{BEFORE_ERA})", read_year),
    Rule("(?<=in|of|before|after|dashes|to|and|bracket) number", read_short_year),
)
