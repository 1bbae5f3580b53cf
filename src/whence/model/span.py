"""A span: a stretch of one article's text, the form of everything that whence finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch of an article's text, in Unicode code points.

    The law of the house: `article.text[span.start:span.end] == span.text`, always. Make spans with
    `Span.of`, which cannot break it.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut the span from `start` to `end` out of an article's `text`.

        >>> Span.of("Witnesses reported it.", 0, 9)
        Span(start=0, end=9, text='Witnesses')
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span {start}:{end} in a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether every character of `other` is also this span's."""
        return self.start <= other.start and other.end <= self.end


def joined(spans: Iterable[Span]) -> str:
    """The words of several spans as one text; "…" stands where others are left out.

    >>> joined([Span(0, 3, "the"), Span(9, 13, "gate")])
    'the … gate'
    """
    return " … ".join(span.text for span in spans)
