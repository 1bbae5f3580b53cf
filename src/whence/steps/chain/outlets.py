"""Outlets that an article names: what "the paper" means, and which is the article's own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model import Article, Hop, SourceKind, Span
from whence.text.outlets import is_own_name, is_same_name, outlets_in, outlets_told


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets of an article: hops where each is named, and its own outlet and authors."""

    named: Sequence[Hop]
    starts: Sequence[int]
    own: str
    authors: Sequence[str]

    def before(self, at: int) -> Hop | None:
        """The outlet named last before `at`: what "the paper" means there."""
        index = bisect_left(self.starts, at)
        return self.fullest(self.named[index - 1]) if index else None

    def between(self, start: int, end: int) -> Sequence[Hop]:
        """The outlets named in a stretch of the text."""
        return self.named[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def fullest(self, hop: Hop) -> Hop:
        """The same outlet by the fullest name that the article gives: "the Courier" in full."""
        longer = {
            other.name.removeprefix("The "): other
            for other in reversed(self.named)
            if len(other.name) > len(hop.name) and is_same_name(other.name, hop.name)
        }
        return next(iter(longer.values())) if len(longer) == 1 else hop

    def is_own(self, hop: Hop) -> bool:
        """Whether a hop is the article's own outlet or author."""
        if hop.kind is SourceKind.PERSON:
            return any(is_same_name(hop.name, author) for author in self.authors)
        is_outlet = hop.kind in (SourceKind.OUTLET, SourceKind.ORGANISATION)
        return is_outlet and bool(self.own) and is_own_name(hop.name, self.own)


def outlets_of(article: Article) -> Outlets:
    """Find the outlets that an article names."""
    spoken = [
        a.speaker.span
        for a in article.attributions
        if a.speaker is not None and a.source_kind is SourceKind.OUTLET
    ]
    spans = {s.start: s for s in (*outlets_told(article.text), *outlets_in(article.text), *spoken)}
    starts = sorted(spans)
    authors = re.split(r",| and ", article.byline.author or "")
    return Outlets(
        [hop_of(spans[start]) for start in starts],
        starts,
        article.byline.outlet or article.byline.wire or "",
        [name.strip() for name in authors if name.strip()],
    )


def hop_of(span: Span) -> Hop:
    """An outlet as a hop, by the words that name it."""
    return Hop(span.text, SourceKind.OUTLET, span)
