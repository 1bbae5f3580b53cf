"""Numbers: quantities with their value, their bounds, and what there are so many of.

In figures ("2.5 million", "€30", "12%"), in words ("twenty-three", "a dozen"), as ranges ("between
20 and 30"), with what makes them more or less exact ("at least", "about"). Years, dates, clock
times, ordinals, scores and names ("Channel 4", "F-16") count nothing and are left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.model import Approximation, Number, Span
from whence.text.counted import counted_after, unit_after
from whence.text.dates import MONTH_NAME, WEEKDAYS
from whence.text.numerals import NUMERAL, Token, Value, is_of, tokens_in, value_at

LEADS: tuple[tuple[str, Approximation | None], ...] = (
    ("no fewer than", Approximation.AT_LEAST),
    ("no less than", Approximation.AT_LEAST),
    ("not less than", Approximation.AT_LEAST),
    ("at least", Approximation.AT_LEAST),
    ("a minimum of", Approximation.AT_LEAST),
    ("no more than", Approximation.AT_MOST),
    ("not more than", Approximation.AT_MOST),
    ("at most", Approximation.AT_MOST),
    ("up to", Approximation.AT_MOST),
    ("as many as", Approximation.AT_MOST),
    ("as much as", Approximation.AT_MOST),
    ("a maximum of", Approximation.AT_MOST),
    ("more than", Approximation.MORE_THAN),
    ("upwards of", Approximation.MORE_THAN),
    ("over", Approximation.MORE_THAN),
    ("less than", Approximation.LESS_THAN),
    ("fewer than", Approximation.LESS_THAN),
    ("under", Approximation.LESS_THAN),
    ("close to", Approximation.ABOUT),
    ("an estimated", Approximation.ABOUT),
    ("estimated", Approximation.ABOUT),
    ("about", Approximation.ABOUT),
    ("around", Approximation.ABOUT),
    ("approximately", Approximation.ABOUT),
    ("approx", Approximation.ABOUT),
    ("roughly", Approximation.ABOUT),
    ("some", Approximation.ABOUT),
    ("nearly", Approximation.ABOUT),
    ("almost", Approximation.ABOUT),
)
"""Words before a number, the longer before what they end in."""
LEAD_ENDS = frozenset(phrase.split()[-1] for phrase, _ in LEADS)
TRAILS: tuple[tuple[str, Approximation], ...] = (
    ("or more", Approximation.AT_LEAST),
    ("or so", Approximation.ABOUT),
    ("or fewer", Approximation.AT_MOST),
    ("or less", Approximation.AT_MOST),
)
JOINTS = frozenset(("to", "-", "–", "—", "or"))
MONTHS = re.compile(rf"(?:{MONTH_NAME})\.?")
CLOCK = frozenset("am pm a.m p.m a.m. p.m. o'clock gmt utc est cet noon".split())
CLOCK_BEFORE = frozenset("at until till by after before past".split())
NOON = 12
FIRST_YEAR, LAST_YEAR = 1000, 2200
YEAR_BEFORE = frozenset(
    "in since by until till of from before after during early late mid around year spring summer "
    "autumn fall winter and to through the".split()
)
SMALL_OPENERS = frozenset(
    "the a an some about around over under nearly almost only just in on at by for with from of "
    "and but of between up all these those its their his her our then after before since when "
    "another least most more less than".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A number in the making: its tokens from `first` to before `last`, and how far it is exact."""

    first: int
    last: int
    value: Value
    high: Value | None = None
    approximation: Approximation | None = None


def numbers_in(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """Find the numbers in text[start:end], in order.

    >>> [n.span.text for n in numbers_in("At least 12 soldiers and 2.5 million dollars, in 2015.")]
    ['At least 12', '2.5 million dollars']
    """
    end = len(text) if end is None else end
    if NUMERAL.search(text, start, end) is None:
        return []
    tokens = tokens_in(text, start, end)
    numbers: list[Number] = []
    at = 0
    while at < len(tokens):
        found = found_at(tokens, at)
        if found is None:
            at += 1
            continue
        number = number_of(text, tokens, found)
        if number is not None:
            numbers.append(number)
        at = found.last
    return numbers


def found_at(tokens: Sequence[Token], at: int) -> Found | None:
    """Read the number or the range whose first numeral stands at a token."""
    value = value_at(tokens, at)
    if value is None:
        return None
    found = Found(at, value.last, value)
    between = at > 0 and tokens[at - 1].low == "between"
    joint = tokens[value.last] if value.last < len(tokens) else None
    if joint is not None and (joint.low in JOINTS or (between and joint.low == "and")):
        high = value_at(tokens, value.last + 1)
        is_change = joint.low == "to" and at > 0 and tokens[at - 1].low == "from"
        if high is not None and not is_change:
            return ranged(found, high, between=between)
    return found


def ranged(found: Found, high: Value, *, between: bool) -> Found:
    """Make one range of two numbers: "two to three million" counts in millions throughout."""
    low = found.value
    if high.scale > 1 and low.scale == 1 and low.number < high.number / high.scale:
        low = low._replace(number=low.number * high.scale, scale=high.scale)
    first = found.first - 1 if between else found.first
    return Found(first, high.last, low, high, Approximation.BETWEEN)


def number_of(text: str, tokens: Sequence[Token], found: Found) -> Number | None:
    """Make the number of what was found, or None where it counts nothing."""
    unit, last = unit_after(tokens, found.last, found.value.currency)
    found = with_trail(tokens, replace(found, last=last))
    noun = found.last + (found.value.is_vague and is_of(tokens, found.last))
    counted = None if unit else counted_after(text, tokens, noun, found.value.number)
    if found.high is not None and found.high.number <= found.value.number:
        return None
    if not unit and is_no_quantity(tokens, found, has_counted=counted is not None):
        return None
    found = with_lead(tokens, found)
    value, low, high = bounds(found)
    end = tokens[found.last - 1].end
    if counted and counted.start < end:
        is_hyphened = not text[counted.start - 1].isalnum()
        end = counted.start - is_hyphened  # "four-day": "four"; "12km": "12"
    return Number(
        span=Span.of(text, tokens[found.first].start, end),
        value=value,
        low=low,
        high=high,
        approximation=found.approximation,
        unit=unit,
        counted=counted,
    )


def with_lead(tokens: Sequence[Token], found: Found) -> Found:
    """Take in the words before a number that say how exact it is."""
    before = tokens[found.first - 1].low if found.first else ""
    if found.approximation is Approximation.BETWEEN or before not in LEAD_ENDS:
        return found
    for phrase, approximation in LEADS:
        words = phrase.split()
        first = found.first - len(words)
        if first >= 0 and [token.low for token in tokens[first : found.first]] == words:
            return replace(found, first=first, approximation=approximation)
    return found


def with_trail(tokens: Sequence[Token], found: Found) -> Found:
    """Take in "or more" and "or so" after a number."""
    for phrase, approximation in TRAILS:
        words = phrase.split()
        if [token.low for token in tokens[found.last : found.last + len(words)]] == words:
            return replace(found, last=found.last + len(words), approximation=approximation)
    return found


def bounds(found: Found) -> tuple[float | None, float | None, float | None]:
    """Value, lower and upper bound of what was found."""
    number = found.value.number
    if found.high is not None:
        return None, number, found.high.number
    if found.value.is_vague:
        return None, number, None
    match found.approximation:
        case None:
            return number, number, number
        case Approximation.AT_LEAST | Approximation.MORE_THAN:
            return number, number, None
        case Approximation.AT_MOST | Approximation.LESS_THAN:
            return number, None, number
        case _:
            return number, None, None


def is_no_quantity(tokens: Sequence[Token], found: Found, *, has_counted: bool) -> bool:
    """Whether a numeral is part of a date, a time of day, a year or a name."""
    before = tokens[before_marks(tokens, found.first)] if found.first else None
    after = tokens[found.last] if found.last < len(tokens) else None
    if is_dated(before, after) or (after is not None and after.low in CLOCK):
        return True
    if is_year(before, found, has_counted=has_counted):
        return True
    if has_counted:
        return False
    if found.value.number < 1 or (found.value.number == 1 and not found.value.in_figures):
        return True
    if before is not None and before.low in CLOCK_BEFORE and found.value.number <= NOON:
        return True
    return before is not None and is_name(tokens, found.first - 1)


def before_marks(tokens: Sequence[Token], first: int) -> int:
    """The token before a numeral: past a full stop ("Nov. 19") and a day ("July 11 and 12")."""
    at = first - 1
    if at > 0 and tokens[at].low in ("and", "to", "-", "–") and tokens[at - 1].kind == "figures":
        month = at - 2 - (at > 2 and tokens[at - 2].low == ".")
        return month if month >= 0 and is_dated(tokens[month], None) else at
    return at - 1 if at > 0 and tokens[at].low == "." else at


def is_dated(before: Token | None, after: Token | None) -> bool:
    """Whether a month stands beside a numeral."""
    near = (token for token in (before, after) if token is not None)
    return any(token.text[0].isupper() and MONTHS.fullmatch(token.low) for token in near)


def is_year(before: Token | None, found: Found, *, has_counted: bool) -> bool:
    """Whether a numeral of four figures is a year."""
    value = found.value
    if not (value.is_bare and value.length == 4 and FIRST_YEAR <= value.number < LAST_YEAR):
        return False
    return not has_counted or (before is not None and before.low in YEAR_BEFORE)


def is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before a numeral makes a name of both: "Channel 4", "Article 5"."""
    token = tokens[at]
    if not token.text[0].isupper() or token.low in WEEKDAYS:
        return False
    return token.low not in SMALL_OPENERS
