"""Outlets that an article names: what "the paper" means, and which is the article's own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model import Article, Hop, Layer, Role, SourceKind, Span
from whence.text.agencies import agency
from whence.text.outlets import (
    is_own_name,
    is_same_name,
    outlet_names,
    outlets_called,
    outlets_in,
)


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets of an article: hops where each is named, and its own outlet and authors."""

    named: Sequence[Hop]
    starts: Sequence[int]
    names: frozenset[str]
    """Names, in small letters, of which the article shows that they are an outlet's."""
    agencies: frozenset[int]
    """Which of `named` the article calls an agency, or are known as one."""
    own: str
    authors: Sequence[str]

    def before(self, at: int, noun: str = "paper") -> Hop | None:
        """The outlet named last before `at`: what "the paper" means there, or "the agency"."""
        last = bisect_left(self.starts, at) - 1
        while noun == "agency" and last >= 0 and last not in self.agencies:
            last -= 1
        return self.fullest(self.named[last]) if last >= 0 else None

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
    text, byline = article.text, article.byline
    spoken = [
        a.speaker.span
        for a in article.attributions
        if a.speaker is not None and a.source_kind is SourceKind.OUTLET
    ]
    tagged = (t for t in article.tags.spans if t.layer is Layer.NAMES and t.role is Role.PERSON)
    people = {text[t.start : t.end] for t in tagged}
    names = outlet_names(text, people, (byline.outlet, byline.wire))
    spans = {s.start: s for s in (*outlets_called(text, names), *outlets_in(text), *spoken)}
    named = [hop_of(spans[start]) for start in sorted(spans)]
    authors = re.split(r",| and ", byline.author or "")
    return Outlets(
        named,
        [hop.span.start for hop in named],
        names,
        frozenset(i for i, hop in enumerate(named) if is_agency(text, hop, byline.wire)),
        byline.outlet or byline.wire or "",
        [name.strip() for name in authors if name.strip()],
    )


def is_agency(text: str, hop: Hop, wire: str | None) -> bool:
    """Whether an outlet is a news agency: one that is known, the article's, or called one."""
    beside = text[max(0, hop.span.start - 16) : hop.span.start], text[hop.span.end :][:16]
    is_called = " agency " in beside[0] or bool(re.match(r" (?:\w+ )?agency\b", beside[1]))
    return is_called or agency(hop.name) is not None or bool(wire and is_same_name(hop.name, wire))


def hop_of(span: Span) -> Hop:
    """An outlet as a hop, by the words that name it."""
    return Hop(span.text, SourceKind.OUTLET, span)
