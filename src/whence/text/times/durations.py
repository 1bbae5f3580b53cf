"""Durations and sets: how long, and how often."""

from whence.model import Modifier, Precision, TimeType
from whence.text.times.phrase import Context, Phrase, Reading, Rule
from whence.text.times.tokens import Token

PRECISIONS = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "2W": Precision.WEEK,
    "M": Precision.MONTH,
    "Y": Precision.YEAR,
    "DE": Precision.DECADE,
    "CE": Precision.CENTURY,
    "ML": Precision.CENTURY,
    "TH": Precision.HOUR,
    "TM": Precision.MINUTE,
    "TS": Precision.SECOND,
}
PARTS = {"TH": (60, "M")}
"""Units of which a part is better told in smaller ones."""
FUZZY = ("fuzzy", "some", "couple")
NUMBERS = ("day_number", "two_digits", "year", "old_year", "number", "word", "one", "a", "hundred")


def unit_of(token: Token) -> str:
    """The unit that a token names, as TIMEX3 writes it."""
    return "TS" if token.kind == "second" else str(token.value)


def period(count: float | None, unit: str) -> str:
    """So many units as TIMEX3 writes them; None is some, but not told how many.

    >>> period(6, "M"), period(None, "D"), period(2, "TH"), period(3, "DE"), period(0.5, "TH")
    ('P6M', 'PXD', 'PT2H', 'P3DE', 'PT30M')
    """
    mark = "T" if unit[0] == "T" else ""
    letters = unit.lstrip("T2")
    if count is None:
        return f"P{mark}X{letters}"
    if unit in PARTS and count % 1:
        count, letters = count * PARTS[unit][0], PARTS[unit][1]
    return f"P{mark}{figure(2 * count if unit == '2W' else count)}{letters}"


def figure(count: float) -> str:
    """A count without needless zeros."""
    return str(int(count)) if count == int(count) else f"{count:.4g}"


def count_of(tokens: list[Token]) -> float | None:
    """What the number words in a row come to; None where they are fuzzy.

    "twenty-five" is 25, "two and a half" 2.5, "three hundred" 300.
    """
    numbers = [
        token for token in tokens if token.kind in ("day_number", "two_digits", "number", "word")
    ]
    if any(token.kind in FUZZY for token in tokens) and not numbers:
        return None
    total = 0.0
    for token in (token for token in tokens if token.kind in (*NUMBERS, "half")):
        if token.kind == "half":
            total = total - 1 + 0.5 if is_one_more(tokens, token) else total + 0.5
        elif token.kind == "hundred":
            total = max(total, 1) * float(token.value)
        else:
            total += float(token.value)
    return total


def is_one_more(tokens: list[Token], half: Token) -> bool:
    """Whether the "a" of "a half" was counted as one."""
    at = tokens.index(half)
    return at > 0 and tokens[at - 1].kind == "a"


def modifier_of(phrase: Phrase) -> Modifier | None:
    """What "about", "more than", "at least" say of a count."""
    word = phrase.word("least", "most", "more", "less", "over", "under", "about", "up")
    if phrase.has("up"):
        return Modifier.EQUAL_OR_LESS
    return Modifier(word) if word else None


def read_duration(phrase: Phrase, context: Context) -> Reading | None:
    """Read "six months", "more than two and a half years", "24-hour", "half an hour"."""
    unit = phrase.all("unit", "units", "century", "second")[-1]
    tokens = [token for token in phrase if token is not unit]
    numbers = [token for token in tokens if token.kind in (*NUMBERS, *FUZZY, "half", "and")]
    is_one_day = len(phrase.tokens) == 2 and phrase.has("one") and unit.text == "day"
    if is_one_day and context.before not in ("in", "after", "before", "of", "than"):
        return None  # "one day they will"
    is_many = unit.kind == "units"
    is_only_a = all(token.kind in ("a", "and") for token in numbers)
    count = None if is_many and is_only_a else count_of(numbers) if has_number(numbers) else 1
    if count is not None and not 0 < count < 1e9:
        return None
    name = unit_of(unit)
    return Reading(TimeType.DURATION, period(count, name), PRECISIONS[name], modifier_of(phrase))


def read_half(phrase: Phrase, context: Context) -> Reading | None:
    """Read "half an hour", "half a century", "a half-hour"."""
    name = unit_of(phrase.all("unit", "century")[-1])
    return Reading(TimeType.DURATION, period(0.5, name), PRECISIONS[name], modifier_of(phrase))


def has_number(tokens: list[Token]) -> bool:
    """Whether there is more than an "and"."""
    return any(token.kind != "and" for token in tokens)


def read_either(phrase: Phrase, context: Context) -> Reading | None:
    """Read "six or 12 months", "10-15 days" as a range."""
    unit = phrase.all("unit", "units", "century")[-1]
    counts = [
        float(t.value) for t in phrase.all("day_number", "two_digits", "number", "word", "one")
    ]
    first, second = counts[0], counts[-1]
    if phrase.has("hyphen") and first % 10 == 0 and 20 <= first <= 90 and second < 10:
        return read_duration(phrase, context)
    if len(counts) != 2 or first >= second or first <= 0:
        return None
    name = unit_of(unit)
    value = f"{period(first, name)}/{period(second, name)}"
    return Reading(TimeType.DURATION, value, PRECISIONS[name], modifier_of(phrase))


def read_bare(phrase: Phrase, context: Context) -> Reading | None:
    """Read "for years", "within days"."""
    unit = phrase.all("unit", "units")[0]
    name = unit_of(unit)
    count = 1 if unit.kind == "unit" else None
    return Reading(TimeType.DURATION, period(count, name), PRECISIONS[name])


def read_set(phrase: Phrase, context: Context) -> Reading | None:
    """Read "daily", "every two weeks", "once a month", "per year"."""
    word = phrase.word("regularly", "annual")
    if word and phrase.tokens[0].text[0].isupper() and context.after == "capital":
        return None  # the Nightly News
    if word:
        letters = word[1:].lstrip("T").lstrip("0123456789")
        return Reading(TimeType.SET, word, PRECISIONS[("T" if "T" in word else "") + letters])
    unit = phrase.all("unit", "units", "century", "weekend")[-1]
    if unit.kind == "weekend":
        return Reading(TimeType.SET, "XXXX-WXX-WE", Precision.WEEKEND)
    count = 1.0 if phrase.has("once") else count_of(phrase.all(*NUMBERS, *FUZZY)) or 1.0
    count = 2.0 if phrase.has("alternate") else count
    name = unit_of(unit)
    return Reading(TimeType.SET, period(count, name), PRECISIONS[name])


def read_every(phrase: Phrase, context: Context) -> Reading | None:
    """Read "every Monday", "Fridays", "each summer", "every morning", "every June"."""
    token = phrase.tokens[-1]
    values = {
        "weekday": (f"XXXX-WXX-{token.value}", Precision.DAY),
        "weekdays": (f"XXXX-WXX-{token.value}", Precision.DAY),
        "month": (f"XXXX-{token.value:0>2}", Precision.MONTH),
        "season": (f"XXXX-{token.value}", Precision.SEASON),
        "fall": (f"XXXX-{token.value}", Precision.SEASON),
        "daypart": (f"XXXX-XX-XXT{token.value}", Precision.DAYPART),
    }
    return Reading(TimeType.SET, *values[token.kind])


HOW = "(about full_stop?|exact|some(?=digits)|over|under|(more|less) than|at (least|most)|up to)?"
"""Words before a count that say how nearly it is meant."""
NUMBER = "(digits (hyphen (word|one))?|(any_year|number))"
COUNT = f"({NUMBER} hundred?|a? hundred|a? fuzzy|some|a couple of?|a)"
HALF = "(and a? half)?"
OLD = "(hyphen? (long|old)|of old)?"

RULES = (
    Rule("regularly", read_set),
    Rule("annual", read_set),
    Rule("(once|digits once) (a|per|each) one_unit", read_set),
    Rule("each alternate? (digits|fuzzy)? any_unit", read_set),
    Rule("each weekend", read_set),
    Rule("each (weekday|month|any_season|daypart)", read_every),
    Rule("weekdays", read_every),
    Rule("per one_unit", read_set),
    Rule(
        f"{HOW} digits hyphen? (or|to|and|dashes) hyphen? digits hyphen? any_unit {OLD}",
        read_either,
    ),
    Rule(f"{HOW} a? half hyphen? (of? a)? hyphen? one_unit", read_half),
    Rule(f"{HOW} a hyphen? unit hyphen? and hyphen? a hyphen? half", read_duration),
    Rule(
        f"{HOW} the? {COUNT} (hyphen|exact|(?<=word)(other|alternate|ed))? {HALF} hyphen?"
        f" any_unit {HALF} {OLD}",
        read_duration,
    ),
    Rule("(unit|units) hyphen long", read_bare),
    Rule("(?<=in|of|before|after|over|about|under|did|ed) units", read_bare),
    Rule("units(?= of)", read_bare),
)
