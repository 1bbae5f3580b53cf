"""Clock times: "7 p.m.", "19:00 GMT", "noon", with the day that is told beside them."""

import re
from dataclasses import replace

from whence.model import Anchor, Precision, TimeType
from whence.text.times.dates import read_date
from whence.text.times.deictic import read_adverb, read_weekday
from whence.text.times.phrase import Context, Phrase, Reading, Rule

DAY = "XXXX-XX-XX"
DAY_READERS = (("month", read_date), ("weekday", read_weekday), ("adverb", read_adverb))
HOURS = ("day_number", "word", "one", "number", "year", "old_year")


def read_clock(phrase: Phrase, context: Context) -> Reading | None:
    """Read a clock time, of the day in the phrase, else the day told, else the article's."""
    time = time_of(phrase)
    if time is None:
        return None
    day = day_of(phrase, context)
    precision = Precision.MINUTE if time.count(":") == 1 else Precision.SECOND
    value = f"{day.value}{time}{zone_of(phrase)}"
    return replace(day, type=TimeType.TIME, value=value, precision=precision)


def time_of(phrase: Phrase) -> str | None:
    """The time of day as `T19:00`."""
    if phrase.has("noon"):
        return phrase.word("noon")
    token = phrase.first("clock") or phrase.first(*HOURS)
    if token is None:
        return None
    digits = token.text
    if len(digits) == 4 and digits.isascii() and digits.isdigit():  # "2230 GMT"
        digits = f"{digits[:2]}:{digits[2:]}"
    parts = [int(part) for part in re.findall(r"[0-9]+", digits)] or [int(token.value)]
    hour, *others = parts
    if hour > (12 if phrase.has("ampm") else 24) or max(others, default=0) > 59:
        return None
    if phrase.has("ampm"):
        hour = hour % 12 + 12 * is_afternoon(phrase)
    return "T" + ":".join(f"{part:02d}" for part in [hour, *(others or [0])])


def is_afternoon(phrase: Phrase) -> bool:
    """Whether it is "p.m."."""
    token = phrase.first("ampm")
    return token is not None and token.text[0] in "pP"


def zone_of(phrase: Phrase) -> str:
    """How far the zone is from UTC, if one is told."""
    return (phrase.word("zone") or "").replace("+00:00", "Z")


def day_of(phrase: Phrase, context: Context) -> Reading:
    """The day that the clock time is of."""
    found = next((read(phrase, context) for kind, read in DAY_READERS if phrase.has(kind)), None)
    if isinstance(found, Reading):
        return replace(found, value=found.value.partition("T")[0])
    day, anchor = context.day_told, Anchor.TEXT
    if day is None:
        day, anchor = context.published, context.now_anchor
    if day is None or day.day is None:
        return Reading(TimeType.TIME, DAY, anchor=Anchor.MISSING)
    return Reading(TimeType.TIME, day.value, anchor=anchor, moment=day)


HALF_DAY = "((clock|day_number|word|one) (ampm|oclock)|clock units?|noon)"
CLOCK = f"({HALF_DAY} zone?|(any_year|number) zone)"
DATE = "(month full_stop? date_day (comma any_year)?|the? date_day of? month any_year?)"
NAMED_DAY = f"(weekday comma? {DATE}|weekday|adverb|{DATE})"

RULES = (
    Rule(f"{CLOCK} (in|comma)? {NAMED_DAY}", read_clock),
    Rule(f"{NAMED_DAY} (at|comma)? {CLOCK}", read_clock),
    Rule(CLOCK, read_clock),
)
