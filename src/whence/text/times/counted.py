"""Times counted off from another: "last year", "three days later", "the past two years".

They are counted from the article's date ("last year", "ago") or from the time told last ("the next
day", "later"). Where there is nothing to count from the value keeps an X for each unknown digit.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from whence.model import Anchor, Modifier, Precision, TimeType
from whence.text.times.calendar import (
    Moment,
    century_value,
    days_on,
    decade_value,
    months_on,
    week_value,
    year_value,
    years_on,
)
from whence.text.times.durations import COUNT, FUZZY, HALF, HOW, NUMBERS, count_of, period, unit_of
from whence.text.times.durations import PRECISIONS as UNIT_PRECISIONS
from whence.text.times.durations import modifier_of as modifier_of_count
from whence.text.times.parts import EDGE, dated, modifier_of
from whence.text.times.phrase import Context, Phrase, Reading, Rule

UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "M": "XXXX-XX",
    "Y": "XXXX",
    "DE": "XXXX",
    "CE": "XXXX",
}


def shifted(moment: Moment | None, count: int, unit: str, anchor: Anchor) -> Reading:
    """The day, week, month, year, decade or century so many on from a moment."""
    found, value = None, None
    if moment is not None:
        found, value = SHIFTS[unit](moment, count)
    if value is None:
        value, anchor = partial_value(moment, count, unit), anchor if moment else Anchor.MISSING
    return Reading(TimeType.DATE, value, UNIT_PRECISIONS[unit], anchor=anchor, moment=found)


def partial_value(moment: Moment | None, count: int, unit: str) -> str:
    """What is known of a time counted from a moment that is less fine than the unit."""
    if moment is None or moment.year is None or unit in ("Y", "DE", "CE"):
        return UNKNOWN[unit]
    if unit == "D" and count == 0 and moment.month:
        return f"{moment.value}-XX"
    return year_value(moment.year) + UNKNOWN[unit][4:]


Shift = tuple[Moment | None, str | None]


def by_days(moment: Moment, count: int) -> Shift:
    """Days on."""
    found = days_on(moment, count)
    return found, found.value if found else None


def by_weeks(moment: Moment, count: int) -> Shift:
    """Weeks on; what is counted further on from a week is counted from its day.

    Papers of Sunday call the week that ends with it the last one.
    """
    is_sunday = moment.date is not None and moment.date.isoweekday() == 7
    found = days_on(moment, 7 * count + is_sunday)
    return found, week_value(found.date) if found and found.date else None


def by_months(moment: Moment, count: int) -> Shift:
    """Months on."""
    found = months_on(moment, count)
    return found, found.value if found else None


def by_years(moment: Moment, count: int) -> Shift:
    """Years on."""
    found = years_on(moment, count)
    return found, found.value if found else None


def by_decades(moment: Moment, count: int) -> Shift:
    """Decades on."""
    found = years_on(moment, 10 * count)
    return found, decade_value(found.year) if found and found.year else None


def by_centuries(moment: Moment, count: int) -> Shift:
    """Centuries on."""
    found = years_on(moment, 100 * count)
    return found, century_value(found.year) if found and found.year else None


SHIFTS: dict[str, Callable[[Moment, int], Shift]] = {
    "D": by_days,
    "W": by_weeks,
    "2W": lambda moment, count: by_weeks(moment, 2 * count),
    "M": by_months,
    "Y": by_years,
    "DE": by_decades,
    "CE": by_centuries,
}


def base_of(phrase: Phrase, context: Context) -> tuple[Moment | None, Anchor]:
    """What a phrase is counted from: "the next day" from what was told, "next week" from now."""
    if phrase.has("ago"):
        return context.published, context.now_anchor
    is_told = phrase.has("previous", "following", "that", "same") or (
        phrase.has("earlier", "later", "before") and not phrase.has("this", "last", "the")
    )
    if is_told or is_the_next(phrase):
        return context.then, context.then_anchor
    if context.published or phrase.has("last", "next"):
        return context.published, context.now_anchor
    return context.told, context.then_anchor


def is_the_next(phrase: Phrase) -> bool:
    """Whether it says "the next", which is counted from what was told."""
    kinds = [token.kind for token in phrase]
    return ("the", "next") in pairwise(kinds)


def step_of(phrase: Phrase) -> int:
    """How many units on: -1 for "last", 0 for "this", 1 for "next"."""
    return phrase.number("last", "past", "next", "previous", "following") or 0


def read_unit(phrase: Phrase, context: Context) -> Reading | None:
    """Read "last year", "the following day", "early next week", "later that month"."""
    unit = unit_of(phrase.all("unit", "century")[-1])
    if unit not in SHIFTS:
        return None
    moment, anchor = base_of(phrase, context)
    reading = shifted(moment, step_of(phrase), unit, anchor)
    return replace(reading, modifier=modifier_of(phrase))


def read_stretch(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the past two years", "the last few weeks", "the past decade" as durations."""
    unit = phrase.all("unit", "units", "century")[-1]
    numbers = phrase.all(*NUMBERS, *FUZZY, "half")
    count = count_of(numbers) if numbers else 1.0 if unit.kind != "units" else None
    name = unit_of(unit)
    precision = UNIT_PRECISIONS[name]
    return Reading(TimeType.DURATION, period(count, name), precision, modifier_of_count(phrase))


def read_distance(phrase: Phrase, context: Context) -> Reading | None:
    """Read "three days ago", "a week earlier", "two months later"."""
    unit = unit_of(phrase.all("unit", "units", "century")[-1])
    numbers = phrase.all(*NUMBERS, *FUZZY, "half")
    count = count_of(numbers) if numbers else None
    way = phrase.tokens[-1]
    step = -1 if way.kind in ("ago", "earlier", "before") else 1
    if count is None or unit not in SHIFTS or (count % 1 and unit != "Y"):
        value = "PAST_REF" if step < 0 else "FUTURE_REF"
        return Reading(TimeType.DATE, value, modifier=modifier_of_count(phrase))
    moment, anchor = base_of(phrase, context)
    if unit == "W" and way.kind != "ago":
        reading = shifted(moment, step * int(count) * 7, "D", anchor)
    else:
        reading = shifted(moment, step * int(count), unit, anchor)
    return replace(reading, modifier=modifier_of_count(phrase))


def read_week_ago(phrase: Phrase, context: Context) -> Reading | None:
    """Read "two weeks ago Tuesday", that day of that week; "a year ago Tuesday" is of that year."""
    unit = unit_of(phrase.all("unit", "units", "century")[-1])
    count = count_of(phrase.all(*NUMBERS, *FUZZY))
    number = phrase.number("weekday") or 1
    if unit != "W" or count is None or count % 1:
        return read_distance(Phrase(phrase.tokens[:-1]), context)
    day = context.published and days_on(context.published, -7 * int(count))
    if not day or not day.date:
        value = f"XXXX-WXX-{number}"
        return Reading(TimeType.DATE, value, Precision.DAY, anchor=Anchor.MISSING)
    found = days_on(day, number - day.date.isoweekday())
    return dated(found, None, context.now_anchor) if found else None


def read_half_ago(phrase: Phrase, context: Context) -> Reading | None:
    """Read "half a year ago", "a half-century later"."""
    unit = unit_of(phrase.all("unit", "century")[-1])
    step = -1 if phrase.tokens[-1].kind in ("ago", "earlier") else 1
    if unit not in HALVES:
        return Reading(TimeType.DATE, "PAST_REF" if step < 0 else "FUTURE_REF")
    count, smaller = HALVES[unit]
    moment, anchor = base_of(phrase, context)
    return shifted(moment, step * count, smaller, anchor)


def read_hence(phrase: Phrase, context: Context) -> Reading | None:
    """Read "two weeks from now", "three days from today"."""
    unit = unit_of(phrase.all("unit", "units", "century")[-1])
    count = count_of(phrase.all(*NUMBERS, *FUZZY))
    if next(token for token in phrase if token.kind == "in").text.lower() != "from":
        return None
    if count is None or count % 1 or unit not in SHIFTS:
        return Reading(TimeType.DATE, "FUTURE_REF")
    step = phrase.number("adverb") or 0
    base = days_on(context.published, step) if context.published and step else context.published
    return shifted(base, int(count), unit, context.now_anchor)


def read_day_before(phrase: Phrase, context: Context) -> Reading | None:
    """Read "the day before", "the week after", counted from what was told."""
    unit = unit_of(phrase.first("unit") or phrase.tokens[1])
    if unit not in SHIFTS:
        return None
    step = -1 if phrase.has("before", "earlier") else 1
    return shifted(context.then, step, unit, context.then_anchor)


def read_possessive(phrase: Phrase, context: Context) -> Reading | None:
    """Read "year's end", "month's end"."""
    unit = unit_of(phrase.tokens[0])
    if unit not in SHIFTS:
        return None
    anchor = context.now_anchor if context.published else context.then_anchor
    reading = shifted(context.published or context.told, 0, unit, anchor)
    return replace(reading, modifier=Modifier.END)


WHICH = "((the|that|this) same|(the? (next|previous|following|current))|this|that|last|next)"
"""Words that say which one is meant."""
HALVES = {"Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y")}
"""Units of which the half is some of smaller ones."""
ENDS = "(?=comma|full_stop|stop|bracket|and|dash)"

RULES = (
    Rule(f"{HOW} {COUNT} any_unit ago weekday", read_week_ago),
    Rule(f"{HOW} {COUNT} hyphen? any_unit {HALF} (ago|earlier|later)", read_distance),
    Rule(f"{HOW} {COUNT} any_unit before {ENDS}", read_distance),
    Rule("units (ago|earlier|later)", read_distance),
    Rule(f"{HOW} a? half hyphen? a? hyphen? one_unit (ago|earlier|later)", read_half_ago),
    Rule(f"{HOW} {COUNT} any_unit in (now|adverb)", read_hence),
    Rule(
        "(the|this|these)? (last|past|next|previous|following) (digits|fuzzy|couple of?) any_unit",
        read_stretch,
    ),
    Rule("(the|this)? past any_unit", read_stretch),
    Rule("(these|the)? (recent|next|last) units", read_stretch),
    Rule("the (last|ordinal) (digits|fuzzy)? units|ordinal (digits|fuzzy) units", read_stretch),
    Rule(f"the unit (before|after|earlier|later) {ENDS}", read_day_before),
    Rule("the last one_unit", read_stretch),
    Rule(f"(earlier|later|{EDGE}) {WHICH} one_unit", read_unit),
    Rule(
        "(the? (edge|rest|mid|(period part)) of|(earlier|later|period) in) the one_unit", read_unit
    ),
    Rule("unit quote possessive edge", read_possessive),
)
