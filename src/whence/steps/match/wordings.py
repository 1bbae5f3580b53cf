"""Wordings: the claims of a pile brought together by what they say, each statement once.

A large pile has a million statements, and most are never read again. So only numbers are held here:
which claims each statement has, and what it is looked up by. The statement itself is read from its
article when it is asked for, and the last ones are kept at hand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from whence.engine.memo import EMPTY, Memo, recalled
from whence.model import Article, ClaimPlace, Span
from whence.model.case import key_of
from whence.steps.match.keyed import Keyed, keyed
from whence.steps.match.statements import Reader, Statement

ByPlace: TypeAlias = Mapping[tuple[str, int, int], str]
"""From path, start and end of a mention to the id of its actor."""
Ints: TypeAlias = NDArray[np.int64]

HELD = 1 << 15
"""Statements that are at hand, some 3 kB each."""
READERS = 64
CLAIMS = "claims"
"""The sort of what is kept of an article's claims."""
KEYED = 5_000
"""Statements whose keys are laid out at once."""


class Readers:
    """Readers of the articles of a pile, by their places in the order of paths."""

    def __init__(self, articles: Iterable[Article], actors: ByPlace) -> None:
        self.articles = sorted(articles, key=lambda article: article.path)
        self.ids = [article.id for article in self.articles]
        self._names: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
        for (path, start, end), actor in actors.items():
            self._names[path][start, end] = actor
        self.of = lru_cache(READERS)(self._of)

    def _of(self, place: int) -> Reader:
        article = self.articles[place]
        return Reader(article, self._names.get(article.path, {}))


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a pile by statement.

    `rows` have the place of an article and of a claim in it, those of one statement together: from
    its number in `opens` up to the next. The first of them stands for the statement.
    """

    rows: Ints
    opens: Ints

    def of(self, number: int) -> list[tuple[int, int]]:
        """The claims of a statement."""
        found = self.rows[self.opens[number] : self.opens[number + 1]].tolist()
        return [(article, claim) for article, claim in found]

    def first(self, number: int) -> tuple[int, int]:
        """The claim that stands for a statement."""
        article, claim = self.rows[self.opens[number]].tolist()
        return article, claim


class Statements(Sequence[Statement]):
    """The statements of a pile in the order of their words, whatever that of the articles.

    `keys` are hashes of all that the articles tell of their claims, `keyed` what these are looked
    up by; `telling` are the numbers of the statements that are looked up.
    """

    def __init__(
        self, readers: Readers, claims: Claims, keys: Sequence[str], keyed: Sequence[Keyed]
    ) -> None:
        self._readers, self._claims, self._keys, self._keyed = readers, claims, keys, keyed
        self._made = lru_cache(HELD)(self._make)
        counts = (keyed[article].counts[claim] for article, claim in self._firsts())
        self.telling = np.flatnonzero(np.fromiter(counts, dtype=np.int64, count=len(self)))

    def __len__(self) -> int:
        return len(self._claims.opens) - 1

    @overload
    def __getitem__(self, index: int) -> Statement: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Statement]: ...

    def __getitem__(self, index: int | slice) -> Statement | Sequence[Statement]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        return self._made(range(len(self))[index])

    def text(self, number: int) -> str:
        """The words of a statement."""
        article, claim = self._claims.first(number)
        return self._readers.articles[article].claims[claim].text

    def article(self, number: int) -> Article:
        """The article whose words stand for a statement."""
        return self._readers.articles[self._claims.first(number)[0]]

    def source(self, number: int) -> str:
        """A hash of all that a statement is read from."""
        article, claim = self._claims.first(number)
        return key_of(self._keys[article], str(claim))

    def places(self, number: int) -> tuple[ClaimPlace, ...]:
        """Where the claims of a statement stand."""
        articles = self._readers.articles
        return tuple(
            ClaimPlace(articles[article].path, articles[article].claims[claim].id)
            for article, claim in self._claims.of(number)
        )

    def stands(self, number: int) -> Iterator[tuple[str, Span]]:
        """The text and place of each claim of a statement whose words are one span."""
        for article, claim in self._claims.of(number):
            spans = self._readers.articles[article].claims[claim].spans
            if len(spans) == 1:
                yield self._readers.ids[article], spans[0]

    def key_rows(self) -> Iterator[tuple[Ints, Ints]]:
        """Statements beside the keys that they are looked up by, some at a time."""
        for start in range(0, len(self), KEYED):
            numbers = range(start, min(start + KEYED, len(self)))
            firsts = [self._claims.first(number) for number in numbers]
            keys = [self._keyed[article].of(claim) for article, claim in firsts]
            yield np.repeat(numbers, [len(own) for own in keys]), np.concatenate(keys)

    def _firsts(self) -> Iterator[tuple[int, int]]:
        rows = self._claims.rows[self._claims.opens[:-1]].tolist()
        return ((article, claim) for article, claim in rows)

    def _make(self, number: int) -> Statement:
        article, claim = self._claims.first(number)
        reader = self._readers.of(article)
        return reader.statement(reader.article.claims[claim], self.places(number))


def statements_of(articles: Iterable[Article], actors: ByPlace, memo: Memo = EMPTY) -> Statements:
    """Give the statements of a pile; `memo` has what is known of the claims of its articles."""
    readers = Readers(articles, actors)
    places = range(len(readers.articles))
    keys = [readers.of(place).key for place in places]
    found = recalled(memo, CLAIMS, keys, lambda place: keyed(readers.of(place)).packed())
    all_keyed = [
        Keyed.unpacked(data, len(article.claims))
        for data, article in zip(found, readers.articles, strict=True)
    ]
    return Statements(readers, by_wording(readers.articles, all_keyed), keys, all_keyed)


def by_wording(articles: Sequence[Article], all_keyed: Sequence[Keyed]) -> Claims:
    """Put the claims of one wording together; statements go by their words."""
    rows = np.array(
        [(a, c) for a, article in enumerate(articles) for c in range(len(article.claims))],
        dtype=np.int64,
    ).reshape(-1, 2)
    wordings = np.concatenate([np.empty((0, 2), np.uint64), *(one.wordings for one in all_keyed)])
    order = np.lexsort(wordings.T)  # of one wording in the order of rows
    rows, wordings = rows[order], wordings[order]
    is_first = np.ones(len(rows), dtype=np.bool_)
    is_first[1:] = (wordings[1:] != wordings[:-1]).any(axis=1)
    firsts = rows[is_first].tolist()
    texts = [articles[article].claims[claim].text for article, claim in firsts]
    by_text = sorted(range(len(texts)), key=lambda n: (texts[n], firsts[n]))
    rank = np.empty(len(texts), dtype=np.int64)
    rank[by_text] = np.arange(len(texts))
    numbers = rank[np.cumsum(is_first) - 1]
    order = np.argsort(numbers, kind="stable")
    opens = np.searchsorted(numbers[order], np.arange(len(texts) + 1))
    return Claims(rows[order], opens)
