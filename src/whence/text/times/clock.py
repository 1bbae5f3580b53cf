"""Clock times: "7 p.m.", "19:00 GMT", "noon", with the day that is told beside them."""

import re
from dataclasses import replace

from whence.model import Anchor, Precision, TimeType
from whence.text.times.calendar import Moment
from whence.text.times.deictic import read_adverb, read_weekday
from whence.text.times.phrase import Context, Phrase, Reading, Rule

DAY = "XXXX-XX-XX"


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
    token = phrase.first("clock") or phrase.first("day_number", "word", "one", "number")
    if token is None:
        return None
    parts = [int(part) for part in re.findall(r"[0-9]+", token.text)] or [int(token.value)]
    hour = parts[0] % 12 + 12 * is_afternoon(phrase) if phrase.has("ampm") else parts[0]
    if hour > 24 or (phrase.has("ampm") and not 1 <= parts[0] <= 12):
        return None
    return "T" + ":".join(f"{part:02d}" for part in [hour, *(parts[1:] or [0])])


def is_afternoon(phrase: Phrase) -> bool:
    """Whether it is "p.m."."""
    token = phrase.first("ampm")
    return token is not None and token.text[0] in "pP"


def zone_of(phrase: Phrase) -> str:
    """How far the zone is from UTC, if one is told."""
    return (phrase.word("zone") or "").replace("+00:00", "Z")


def day_of(phrase: Phrase, context: Context) -> Reading:
    """The day that the clock time is of."""
    found = (
        read_weekday(phrase, context)
        if phrase.has("weekday")
        else read_adverb(phrase, context)
        if phrase.has("adverb")
        else None
    )
    if found is not None:
        return replace(found, value=found.value.partition("T")[0])
    then: Moment | None = context.then
    if then is None or then.day is None:
        return Reading(TimeType.TIME, DAY, anchor=Anchor.MISSING)
    return Reading(TimeType.TIME, then.value, anchor=context.then_anchor, moment=then)


HALF_DAY = "((clock|day_number|word|one) (ampm|oclock)|clock units?|noon)"
CLOCK = f"{HALF_DAY} zone?"
NAMED_DAY = "(weekday|adverb)"

RULES = (
    Rule(f"{CLOCK} (in|comma)? {NAMED_DAY}", read_clock),
    Rule(f"{NAMED_DAY} (at|comma)? {CLOCK}", read_clock),
    Rule(CLOCK, read_clock),
)
