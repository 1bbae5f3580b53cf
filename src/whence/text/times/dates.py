"""Dates by their name: days, months, seasons, years, decades and centuries, whole or in part."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model import Anchor, Modifier, Precision, TimeType
from whence.text.times.calendar import (
    SEASON_MONTHS,
    Moment,
    decade_value,
    nth_century_value,
)
from whence.text.times.phrase import Context, Phrase, Reading, Rule
from whence.text.times.tokens import Token

DAYS = ("day_number", "figure", "ordinal", "second")
NEAR_DAYS = 45
WHICH_HALF = 6
"""Months: where the verb does not tell, a date without a year is the nearest one."""


def read_date(phrase: Phrase, context: Context) -> Reading | Sequence[Reading] | None:
    """Read a date that names a month, a season or a year, in any order."""
    year, anchor = year_of(phrase), None
    month, day = phrase.number("month"), phrase.number(*DAYS)
    season = phrase.word("season", "fall") if month is None else None
    if day and not month:
        return None
    if year is None and (month or season):
        at = month or SEASON_MONTHS[season or "SP"]
        year, anchor = missing_year(at, day, context)
    moment = Moment(year, month, day, season)
    return dated(moment, modifier_of(phrase), anchor) if moment.is_possible else ()


def dated(moment: Moment, modifier: Modifier | None, anchor: Anchor | None) -> Reading:
    """The reading that a moment is."""
    return Reading(
        TimeType.DATE, moment.value, moment.precision, modifier, anchor=anchor, moment=moment
    )


def year_of(phrase: Phrase) -> int | None:
    """The year that a phrase names, negative before our era."""
    token = phrase.first("year", "old_year", "short")
    if token is None:
        if not phrase.has("era"):
            return None
        token = phrase.all("number", "two_digits", "day_number")[-1]
    if token.kind == "short":
        return century_of(int(token.text[1:]))
    return int(token.value) * (phrase.number("era") or 1)


def century_of(two_digits: int) -> int:
    """The year that "'68" means."""
    return two_digits + (2000 if two_digits < 30 else 1900)


def modifier_of(phrase: Phrase) -> Modifier | None:
    """What "early", "the end of", "about" say of a time."""
    word = phrase.word("early", "mid", "late", "edge", "about", "rest", "earlier", "later")
    if phrase.has("earlier", "later"):
        return Modifier.START if phrase.has("earlier") else Modifier.END
    return Modifier(word) if word else None


def missing_year(month: int, day: int | None, context: Context) -> tuple[int | None, Anchor]:
    """The year of a month whose year is not written, and where it was taken from."""
    tail = year_of(context.tail)
    if tail is not None:
        return tail, Anchor.TEXT
    if context.published is None:
        return year_told(month, context)
    published = context.published
    here = context.told_here
    if here and here.year and published.year and here.year < published.year:
        return here.year, Anchor.TEXT
    return year_by_tense(month, day, published, context.tense), Anchor.PUBLISHED


def year_told(month: int, context: Context) -> tuple[int | None, Anchor]:
    """The year that the text last told; stories go on from autumn into the next spring."""
    told = context.told
    if told is None or told.year is None:
        return None, Anchor.MISSING
    return told.year, Anchor.TEXT


def year_by_tense(month: int, day: int | None, published: Moment, tense: int) -> int | None:
    """The year that puts a date on the right side of the article's, or the nearest to it."""
    if published.year is None or published.month is None:
        return published.year
    if day and is_near(Moment(published.year, month, day), published):
        return published.year
    ahead = month - published.month
    if ahead == 0 and day and published.day:
        ahead = (day > published.day) - (day < published.day)
    if tense > 0 and ahead < 0:
        return published.year + 1
    if tense < 0 and ahead > 0:
        return published.year - 1
    if tense == 0 and abs(month - published.month) > WHICH_HALF - (ahead > 0):
        return published.year + (1 if ahead < 0 else -1)
    return published.year


def read_month_alone(phrase: Phrase, context: Context) -> Reading | Sequence[Reading] | None:
    """Read a month, unless it is a march or part of a name."""
    if len(phrase.tokens) == 1 and context.before not in PREPOSITIONS:
        is_verb = phrase.tokens[0].text in ("March", "May") and context.before != "the"
        is_march = context.before == "the" and context.after in ("to", "stop", "full_stop", "comma")
        if is_verb or is_march or context.after == "capital":
            return None
    return read_date(phrase, context)


def read_short(phrase: Phrase, context: Context) -> Reading | None:
    """Read a year that is cut to two digits: "the class of '99"."""
    return dated(Moment(year_of(phrase)), None, None)


def is_near(moment: Moment, published: Moment) -> bool:
    """Whether a day is within weeks of the article's, whatever the verb says."""
    if not moment.is_possible or moment.date is None or published.date is None:
        return False
    return abs((moment.date - published.date).days) <= NEAR_DAYS


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
    if len(digits) == 2 and not (phrase.has("the") or token.text[0] in "'’‘"):
        return None
    year = int(digits) if len(digits) > 2 else century_of(int(digits))
    year *= phrase.number("era") or 1
    value, moment = decade_value(year), Moment(year)
    return Reading(TimeType.DATE, value, Precision.DECADE, modifier_of(phrase), moment=moment)


def read_century(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the early 20th century", "the 4th century BC"."""
    number = phrase.number("figure", "ordinal", "second") or 0
    if not 1 <= number <= 30:
        return None
    is_before = phrase.number("era") == -1
    value = nth_century_value(number, is_before=is_before)
    moment = None if is_before else Moment((number - 1) * 100 or 1)
    return Reading(TimeType.DATE, value, Precision.CENTURY, modifier_of(phrase), moment=moment)


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
    value = f"{Moment(year).value}-{letter}{number}"
    moment = Moment(year) if year else None
    return Reading(TimeType.DATE, value, precision, anchor=anchor, moment=moment)


def read_holiday(phrase: Phrase, context: Context) -> Reading | None:
    """Read a feast with a fixed day: "Christmas", "Christmas 2019"."""
    month, _, day = (phrase.word("holiday") or "").partition("-")
    year, anchor = year_of(phrase), None
    if year is None:
        year, anchor = missing_year(int(month), int(day), context)
    return dated(Moment(year, int(month), int(day)), None, anchor)


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


PREPOSITIONS = ("in", "of", "before", "after", "to", "bracket")
NO_YEAR_AFTER = ("money", "solidus", "number", "over", "under", "than", "about")
NO_YEAR_BEFORE = ("units", "unit", "percent", "ampm", "people", "solidus")
YEAR_AFTER = (
    "in",
    "of",
    "before",
    "after",
    "to",
    "and",
    "or",
    "bracket",
    "month",
    "dash",
    "hyphen",
)

EDGE = (
    "(the? (edge|rest|mid|(period part)) of the?|the? period (hyphen|in|of)?"
    "|about full_stop?|(earlier|later) in)?"
)
"""Words before a date that say which part of it, or how nearly."""
WEEKDAY = "(weekday full_stop? comma?)?"
BEFORE_ERA = "(number|two_digits|day_number) era"
YEAR = f"(any_year era?|short|{BEFORE_ERA})"
OF_YEAR = f"(of|comma|hyphen)? {YEAR}"
NOT_COUNTED = "(?!unit|units|percent|hyphen unit)"

RULES = (
    Rule("(?<=(later|earlier) than) any_year", read_plain_year),
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
    Rule("(?<=of|in) short", read_short),
    Rule("the? day(?=link the? day of? month)", read_first_day),
    Rule(f"any_year dashes (two_digits|day_number) {NOT_COUNTED}", read_years),
    Rule(
        "the? (ordinal|figure|second) (fiscal|hyphen)? (quarter|half)"
        " (of the? fiscal? any_year | of the unit)?",
        read_quarter,
    ),
    Rule("the? (period hyphen?)? (ordinal|figure) hyphen? century era?", read_century),
    Rule(f"{EDGE} the? (period hyphen?)? decade era?", read_decade),
    Rule(f"holiday {OF_YEAR}?", read_holiday),
    Rule(f"{EDGE} (the any_unit)? fiscal? (any_year era?|{BEFORE_ERA})", read_year),
    Rule("(?<=in|of|before|after|dashes|to|and|bracket) number", read_short_year),
)
