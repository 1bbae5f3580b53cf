"""Snippets: the stretches of a text around places in it, to show them with."""

from collections.abc import Iterable

from whence.model import Span

AROUND = 90
"""Characters before and after a place."""
MOST = 3
LONGEST = 400
LONGEST_WORD = 30


def snippets(text: str, places: Iterable[Span], *, most: int = MOST) -> tuple[Span, ...]:
    """Cut out what stands around the first places, whole words and within a paragraph.

    Places that are near one another share a snippet.
    """
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][0] <= place.start and place.end <= found[-1][1]:
            continue
        start, end = around(text, place)
        if found and start <= found[-1][1] and end - found[-1][0] <= LONGEST:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif len(found) == most:
            break
        else:
            after = found[-1][1] if found else 0
            found.append((min(max(start, after), place.start), end))
    return tuple(Span.of(text, start, end) for start, end in found)


def around(text: str, place: Span) -> tuple[int, int]:
    """Where the words around a place begin and end."""
    low = max(0, place.start - AROUND)
    start = max(low, text.rfind("\n", low, place.start) + 1)
    if start == low and low:
        start = min(after_space(text, low), place.start)
    high = min(len(text), place.end + AROUND)
    line = text.find("\n", place.end, high)
    end = high if line < 0 else line
    if end == high and high < len(text):
        end = max(before_space(text, high), place.end)
    return start, end


def after_space(text: str, at: int) -> int:
    """The start of the next word, if it is near."""
    space = text.find(" ", at, at + LONGEST_WORD)
    return at if space < 0 else space + 1


def before_space(text: str, at: int) -> int:
    """The end of the last whole word, if it is near."""
    space = text.rfind(" ", at - LONGEST_WORD, at)
    return at if space < 0 else space
