"""Outlets that an article names: what "the paper" means, and which is the article's own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from whence.model import Article, Hop, Role, SourceKind, Span
from whence.steps.chain.hops import is_own_name, is_same_name
from whence.text.lexicon import words_of
from whence.text.names import CHANNEL
from whence.text.nouns import kind_of

NAME = re.compile(
    r"(?<![\w.])(?P<article>[Tt]he )?"
    r"(?P<name>[A-Z][\w&]*(?:[.'’-]\w+)*(?: (?:of |and |& )?[A-Z0-9][\w&]*(?:[.'’-]\w+)*){0,5})"
)
"""Words in capital letters; "The" belongs to a name, "the" stands before it."""
LONGEST_SEARCH = 200_000


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
        same = [other for other in self.named if is_same_name(other.name, hop.name)]
        best = max(same, key=lambda other: (len(other.name), -other.span.start), default=hop)
        return best if len(best.name) > len(hop.name) else hop

    def is_own(self, hop: Hop) -> bool:
        """Whether a hop is the article's own outlet or author."""
        if hop.kind is SourceKind.PERSON:
            return any(is_same_name(hop.name, author) for author in self.authors)
        is_outlet = hop.kind in (SourceKind.OUTLET, SourceKind.ORGANISATION)
        return is_outlet and bool(self.own) and is_own_name(hop.name, self.own)


def outlets_of(article: Article) -> Outlets:
    """Find the outlets that an article names."""
    spoken = [
        Hop(a.speaker.name, SourceKind.OUTLET, a.speaker.span)
        for a in article.attributions
        if a.speaker is not None and a.source_kind is SourceKind.OUTLET
    ]
    tagged = [
        Hop(article.text[t.start : t.end], SourceKind.OUTLET, Span.of(article.text, t.start, t.end))
        for t in article.tags.spans
        if t.role is Role.ORGANISATION
        and kind_of(article.text[t.start : t.end]) is SourceKind.OUTLET
    ]
    named = sorted(
        {h.span.start: h for h in (*tagged, *written(article), *spoken)}.values(),
        key=lambda hop: hop.span.start,
    )
    authors = re.split(r",| and ", article.byline.author or "")
    return Outlets(
        named,
        [hop.span.start for hop in named],
        article.byline.outlet or article.byline.wire or "",
        [name.strip() for name in authors if name.strip()],
    )


def written(article: Article) -> list[Hop]:
    """Names in capital letters that are outlets by the lists or by their build."""
    found = []
    for match in NAME.finditer(article.text, 0, LONGEST_SEARCH):
        if may_be_outlet(match["name"]) and kind_of(match.group()) is SourceKind.OUTLET:
            start = match.start("name") if match["article"] == "the " else match.start()
            span = Span.of(article.text, start, end_of_name(match))
            found.append(Hop(span.text, SourceKind.OUTLET, span))
    return found


def may_be_outlet(name: str) -> bool:
    """Whether a look at the last and the first word lets a name be an outlet's: most are not."""
    words = name.casefold().replace("’s", "").replace("'s", "").split()
    return words[-1] in last_words() or CHANNEL.match(words[0]) is not None or "." in name


@cache
def last_words() -> frozenset[str]:
    """The last words of all names of outlets that are known, and of those built like them."""
    names = words_of("outlets", "mastheads", "weak_mastheads")
    return frozenset(name.split()[-1] for name in names)


def end_of_name(match: re.Match[str]) -> int:
    """Where a name ends, without a possessive mark."""
    return match.end() - (2 if match.group().endswith(("'s", "’s")) else 0)
