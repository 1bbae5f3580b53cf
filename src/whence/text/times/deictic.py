"""Times told from where one stands: "yesterday", "last September", "Friday", "now"."""

from datetime import timedelta

from whence.model import Anchor, Precision, TimeType
from whence.text.times.calendar import SEASON_MONTHS, Moment, days_on, week_value, years_on
from whence.text.times.counted import WHICH, base_of, shifted, step_of
from whence.text.times.dates import read_date
from whence.text.times.parts import EDGE, NOT_COUNTED, YEAR, dated, modifier_of
from whence.text.times.phrase import Context, Phrase, Reading, Rule


def read_adverb(phrase: Phrase, context: Context) -> Reading | None:
    """Read "yesterday", "today", "tomorrow morning", "the day after tomorrow"."""
    step = phrase.number("adverb") or 0
    if phrase.tokens[0].text[0].isupper() and context.before in ("capital", "the", "possessive"):
        return None  # a newspaper's or a programme's name
    if phrase.has("unit"):
        step *= 2
    reading = shifted(context.published, step, "D", context.now_anchor)
    part = phrase.word("daypart")
    return in_part(reading, part) if part else reading


def read_today(phrase: Phrase, context: Context) -> Reading | None:
    """Read "tonight", "this morning", "last night", "that afternoon", "the next morning"."""
    part = phrase.word("daypart") or "NI"
    moment, anchor = base_of(phrase, context)
    return in_part(shifted(moment, step_of(phrase), "D", anchor), part)


def read_overnight(phrase: Phrase, context: Context) -> Reading | None:
    """Read "overnight" as last night, or the next where the verb tells of what is to come."""
    if context.after in ("other", "plural", "capital"):
        return None  # an overnight raid
    return in_part(shifted(context.published, -(context.tense <= 0), "D", context.now_anchor), "NI")


def read_daypart(phrase: Phrase, context: Context) -> Reading | None:
    """Read "at night", "in the morning", of no day in particular."""
    is_named = context.after in ("of", "other", "plural", "capital")
    if (phrase.has("the") or phrase.tokens[0].text[0].isupper()) and is_named:
        return None
    return Reading(TimeType.TIME, f"XXXX-XX-XXT{phrase.word('daypart')}", Precision.DAYPART)


def in_part(reading: Reading, part: str) -> Reading:
    """A part of the day that a reading is of."""
    return Reading(
        TimeType.TIME,
        f"{reading.value}T{part}",
        Precision.DAYPART,
        reading.modifier,
        reading.anchor,
        reading.moment,
    )


def read_weekday(phrase: Phrase, context: Context) -> Reading | None:
    """Read "Friday", "last Monday", "next Tuesday", "Friday night"."""
    number = phrase.number("weekday") or 1
    if len(phrase.tokens) == 1 and len(phrase.tokens[0].text) < LEAST_LETTERS:
        return None
    moment, anchor = base_of(phrase, context) if phrase.has("following", "previous") else (
        context.published, context.now_anchor)  # fmt: skip
    found = None
    if moment and moment.date:
        ahead = (number - moment.date.isoweekday()) % 7
        found = days_on(moment, days_to(phrase, context, ahead))
    value = found.value if found else f"XXXX-WXX-{number}"
    anchor = anchor if found else Anchor.MISSING
    reading = Reading(
        TimeType.DATE, value, Precision.DAY, modifier_of(phrase), anchor=anchor, moment=found
    )
    part = phrase.word("daypart")
    return in_part(reading, part) if part else reading


def days_to(phrase: Phrase, context: Context, ahead: int) -> int:
    """How far off a weekday is that comes next in `ahead` days: news tells of the last one.

    Where no verb tells ("Monday's summit"), it is the one that was spoken of before, else the
    nearer one.
    """
    if phrase.has("last", "previous"):
        return ahead - 7
    if phrase.has("next", "following"):
        return ahead or 7
    if phrase.has("this") or not ahead:
        return ahead
    is_named = context.after in ("quote", "possessive")
    known = context.weekdays.get(phrase.number("weekday") or 0)
    if is_named and known and known.date and context.published and context.published.date:
        return (known.date - context.published.date).days
    if is_named or not context.tense:
        return ahead if ahead < 4 else ahead - 7
    return ahead if context.tense > 0 else ahead - 7


def read_month(phrase: Phrase, context: Context) -> Reading | None:
    """Read "last September", "next June", "the previous April", "this May"."""
    month = phrase.number("month") or 1
    moment, anchor = base_of(phrase, context)
    return in_named_year(Moment(None, month), month, phrase, moment, anchor)


def read_season(phrase: Phrase, context: Context) -> Reading | None:
    """Read "last summer", "this spring", "the following winter"."""
    season = phrase.word("season", "fall") or "SP"
    moment, anchor = base_of(phrase, context)
    named = Moment(None, None, None, season)
    return in_named_year(named, SEASON_MONTHS[season], phrase, moment, anchor)


def in_named_year(
    named: Moment, month: int, phrase: Phrase, base: Moment | None, anchor: Anchor
) -> Reading:
    """The month or season before or after a moment: "last September" in June is of last year."""
    year = base.year if base else None
    step, at = step_of(phrase), base.month if base and base.month else None
    if year is not None and at is not None:
        is_back = step < 0 and month >= at
        is_on = step > 0 and month <= at
        year = year - 1 if is_back else year + 1 if is_on else year
    elif year is not None:
        year += step
    moment = named.in_year(year)
    return dated(moment, modifier_of(phrase), anchor if year is not None else Anchor.MISSING)


def read_weekend(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the weekend", "last weekend", "next weekend", "over the past weekend"."""
    moment, anchor = context.published, context.now_anchor
    if moment is None or moment.date is None:
        value = "XXXX-WXX-WE"
        return Reading(TimeType.DATE, value, Precision.WEEKEND, anchor=Anchor.MISSING)
    day = moment.date
    step = step_of(phrase)
    if not step and not phrase.has("this") and day.isoweekday() < 6 and context.tense <= 0:
        step = -1
    try:
        saturday = day + timedelta(days=6 - day.isoweekday() + 7 * step)
    except OverflowError:
        return None
    found = Moment(saturday.year, saturday.month, saturday.day)
    value = f"{week_value(saturday)}-WE"
    return Reading(TimeType.DATE, value, Precision.WEEKEND, anchor=anchor, moment=found)


def read_now(phrase: Phrase, context: Context) -> Reading | None:
    """Read "now", "currently", "at present", "these days"."""
    return Reading(TimeType.DATE, "PRESENT_REF")


def read_past(phrase: Phrase, context: Context) -> Reading | None:
    """Read "recently", "recent", "in the past"."""
    return Reading(TimeType.DATE, "PAST_REF")


def read_future(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the future", "the near future"."""
    return Reading(TimeType.DATE, "FUTURE_REF")


def read_of_year(phrase: Phrase, context: Context) -> Reading | None:
    """Read "August of that year", "24 January of the same year", "the spring of next year"."""
    base, anchor = base_of(phrase, context)
    year = base and years_on(base, step_of(phrase))
    month = phrase.number("month")
    day = phrase.number("day_number", "figure", "ordinal") if month else None
    season = phrase.word("season", "fall") if month is None else None
    moment = Moment(year.year if year else None, month, day, season)
    if not moment.is_possible:
        return None
    return dated(moment, modifier_of(phrase), anchor if year else Anchor.MISSING)


def read_day_part_of_date(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the night of 20 June 1791", "the early morning hours of 30 April"."""
    date = read_date(phrase, context)
    if not isinstance(date, Reading):
        return None
    return in_part(date, phrase.word("daypart", "dayparts") or "NI")


def read_day_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the 13th" as a day of the month told."""
    base = context.then
    day = phrase.number("figure") or 1
    if base is None or base.month is None:
        return Reading(TimeType.DATE, f"XXXX-XX-{day:02d}", Precision.DAY, anchor=Anchor.MISSING)
    moment = Moment(base.year, base.month, day)
    return dated(moment, None, context.then_anchor) if moment.is_possible else None


LEAST_LETTERS = 5
"""Shorter ones, such as Sun, are weekdays only beside a date."""
NAMED = "(last|past|next|this|that|the (previous|following|same|next))"
HERE = "(last|this|that|the (next|following|previous|same)|that same)"

RULES = (
    Rule("(the unit (before|after))? adverb daypart?", read_adverb),
    Rule("tonight", read_today),
    Rule("overnight", read_overnight),
    Rule(f"(earlier|later|period)? {HERE} daypart", read_today),
    Rule(
        "the? period? (daypart|dayparts) units? of (month the? day|the? day of? month)"
        f" {NOT_COUNTED} (comma? {YEAR})?",
        read_day_part_of_date,
    ),
    Rule(
        f"{EDGE} (last|next|this|the (following|previous|next))? weekday full_stop?"
        " (?!comma? the? (month|day)) daypart?",
        read_weekday,
    ),
    Rule("(?<=at|in) the? daypart", read_daypart),
    Rule(f"{EDGE} month the? day? of {WHICH} unit", read_of_year),
    Rule(f"(the? day of)? {EDGE} (month|the? any_season) of {WHICH} unit", read_of_year),
    Rule(f"{EDGE} {NAMED} month", read_month),
    Rule(f"{EDGE} {NAMED} any_season", read_season),
    Rule("(the|last|this|next|past)+ weekend", read_weekend),
    Rule(
        "exact? now|(?<=at) (the? present|the moment)|(?<=in) the moment"
        "|the present(?=comma|full_stop|stop)"
        "|present unit|these units",
        read_now,
    ),
    Rule("current", read_now),
    Rule("recently|recent|the past(?=comma|full_stop|stop|and|or|bracket)", read_past),
    Rule("(the? near)? the? future", read_future),
    Rule("(?<=in) the figure(?=comma|full_stop|stop|and|bracket|to)", read_day_of_month),
)
