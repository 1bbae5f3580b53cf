"""A draft: an attribution while it is being put together, before it has an id and a parent."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from whence.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Source, cue and content as far as they are known; `score` is that of the least sure part.

    `is_block` marks a content that is set off as a block quotation, which needs no marks to count
    as quoted; `is_turn` a speaker's turn of a transcript, and
    `is_cited` somebody on whose word another tells the same content.
    """

    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    score: float = 0.0
    is_block: bool = False
    is_turn: bool = False
    is_cited: bool = False

    @property
    def voice(self) -> tuple[Span, ...]:
        """Source and cue, as far as there are any, in the order of the text."""
        return tuple(sorted(span for span in (self.source, self.cue) if span is not None))

    @property
    def spans(self) -> tuple[Span, ...]:
        """All its parts."""
        return self.voice + self.content

    @property
    def start(self) -> int:
        """Where its first part starts."""
        return min(span.start for span in self.spans)

    @property
    def end(self) -> int:
        """Where its last part ends."""
        return max(span.end for span in self.spans)

    def with_content(self, spans: Iterable[Span]) -> "Draft":
        """The same draft with another content, put in order."""
        return replace(self, content=tuple(sorted(set(spans))))


def gap(one: Span, other: Span) -> int:
    """Characters between two spans; 0 if they touch or overlap."""
    return max(one.start - other.end, other.start - one.end, 0)
