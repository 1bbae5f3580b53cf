"""Anchors: the places in the articles that the page points at, so that each can be marked there.

Every line of a dossier leads to words. Whoever draws a line asks here for its address; when the
texts are written, at the end of the page, those places are marked in them.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile

from whence.model import Article, Forecast, Quoted, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the address on the page, and the place in words."""

    href: str
    path: str
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Anchors:
    """The texts of a pile, numbered by date and path, and the spans of each that are pointed at."""

    texts: list[tuple[Article, ...]]
    numbers: dict[str, int]
    folder: str
    """What all paths begin with, left out of those that are shown."""
    spans: dict[int, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "Anchors":
        """Number the texts, whatever the order of the articles; articles of one text share one."""
        shared = defaultdict[str, list[Article]](list)
        for article in sorted(articles, key=when):
            shared[article.id].append(article)
        texts = [tuple(same) for same in shared.values()]
        numbers = {same[0].id: n for n, same in enumerate(texts, 1)}
        return cls(texts, numbers, folder_of([a.path for same in texts for a in same]))

    def at(self, quoted: Quoted) -> Place:
        """Give the place of words, which are marked from now on."""
        return self.place(quoted.article, quoted.path, quoted.span)

    def place(self, article: str, path: str, span: Span) -> Place:
        """Give the place of a span of the article with this id, which is marked from now on."""
        number = self.numbers[article]
        self.spans[number].add((span.start, span.end))
        href = f"#{mark_id(number, span.start, span.end)}"
        return Place(href, self.shown(path), span.start, span.end, span.text)

    def shown(self, path: str) -> str:
        """A path without the folder that all are in."""
        return path.removeprefix(self.folder)


def folder_of(paths: list[str]) -> str:
    """The folder that all these paths are in, with a slash at its end.

    >>> folder_of(["pile/a.txt", "pile/b/c.txt"])
    'pile/'
    """
    steps = zip(*(path.split("/")[:-1] for path in paths), strict=False)
    shared = takewhile(lambda names: len(set(names)) == 1, steps)
    return "".join(f"{names[0]}/" for names in shared)


def when(article: Article) -> tuple[str, str]:
    """Sort articles by date, those without one last, then by path."""
    return (article.byline.published or "9999", article.path)


def mark_id(number: int, start: int, end: int) -> str:
    """The name of a mark on the page."""
    return f"w{number}-{start}-{end}"


def claim_id(group: str) -> str:
    """The name of a claim's card or line on the page; ids of groups are hashes."""
    return f"c{group[-12:]}"


def forecast_id(forecast: Forecast) -> str:
    """The name of a forecast's line on the page."""
    place = f"{forecast.place.path}\n{forecast.place.claim}"
    return "f" + hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:12]
