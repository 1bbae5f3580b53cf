"""Inside: which of the things found in a text stand in some spans of it.

Mentions, times and places are found over the whole article; what a claim is about are those that
stand in its words. Both are in the order of the text, so this is a look-up and no comparison of all
with all.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from whence.model import Span


class Spanned(Protocol):
    """Something that stands in the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Thing = TypeVar("Thing", bound=Spanned)


def indices_inside(spans: Sequence[Span], things: Sequence[Spanned]) -> Iterator[int]:
    """The places in a list of the things that stand in some spans, whole."""
    for span in spans:
        at = bisect_left(things, span.start, key=start_of)
        while at < len(things) and things[at].span.start < span.end:
            if span.contains(things[at].span):
                yield at
            at += 1


def inside(spans: Sequence[Span], things: Sequence[Thing]) -> Iterator[Thing]:
    """The things that stand in some spans, whole; both in the order of the text."""
    return (things[at] for at in indices_inside(spans, things))


def start_of(thing: Spanned) -> int:
    """Where a thing starts."""
    return thing.span.start
