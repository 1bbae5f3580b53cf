"""Quantities and sums of money, by the grammar of numbers that claims are read with.

A mention is the number with its unit ("2.5 million dollars", "30 percent", "700 square miles"),
without the words that say how exact it is; how long something took is a time and none of these.
"""

from collections.abc import Iterator

from whence.model import Mention, MentionKind, Number, Span
from whence.text.numbers import LEADS, numbers_in

TIME_UNITS = frozenset(
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends "
    "month months quarter quarters year years decade decades century centuries".split()
)
MEASURES = frozenset(
    "square cubic mile miles metre metres meter meters kilometre kilometres kilometer kilometers "
    "foot feet inch inches yard yards acre acres hectare hectares km kg mm cm mph kph pound pounds "
    "tonne tonnes ton tons litre litres liter liters gallon gallons barrel barrels degrees".split()
)


def amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Give the quantities and sums of money in text[start:end].

    >>> [(m.span.text, m.kind.value) for m in amounts("Over 12 men dug 30 acres in two days.")]
    [('12', 'quantity'), ('30 acres', 'quantity')]
    """
    for number in numbers_in(text, start, end):
        counted = set(number.counted.text.lower().split()) if number.counted else set[str]()
        if not counted & TIME_UNITS:
            is_money = number.unit is not None and number.unit != "%"
            kind = MentionKind.MONEY if is_money else MentionKind.QUANTITY
            yield Mention(span=amount_of(text, number, counted), kind=kind, score=1.0)


def amount_of(text: str, number: Number, counted: set[str]) -> Span:
    """The words of a number without "at least" before it, with the measure after it."""
    start, end = number.span.start, number.span.end
    low = number.span.text.lower()
    lead = next((words for words, _ in LEADS if low.startswith(words + " ")), "")
    if number.counted and counted and counted <= MEASURES and number.counted.end > end:
        end = number.counted.end
    return Span.of(text, start + len(lead) + bool(lead), end)
