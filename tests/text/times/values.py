"""Times as short strings, so that a test reads like a table: "Friday 2022-06-17"."""

from whence.model import Time
from whence.text.times import find_times

PUBLISHED = "2022-06-20"
"""A Monday."""


def times(text: str, published: str | None = PUBLISHED) -> list[Time]:
    return find_times(text, published)


def values(text: str, published: str | None = PUBLISHED) -> list[str]:
    """The words of each time in a text, and its value."""
    return [f"{time.span.text} = {time.value}" for time in times(text, published)]
