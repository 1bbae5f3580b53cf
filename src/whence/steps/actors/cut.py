"""Cut: the words of an article by their places, each made when somebody looks at it.

To cut a text into words takes longer than to look for names among them, and hangs on nothing but
the text: so the places are kept, and a large pile is not cut anew for ten articles more.
"""

from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np

from whence.engine.memo import Memo, recalled
from whence.model import Article
from whence.text.words import Word, lowered, words_in

WORDS = "words"
"""The sort of what is kept of a text."""
LONGEST_TEXT = 500_000


class Cut(Sequence[Word]):
    """The words of a text; `names` are the places among them of those with a capital letter."""

    def __init__(self, text: str, places: Sequence[Sequence[int]]) -> None:
        self.text, self._places = text, places
        self.names = [at for at, (start, _) in enumerate(places) if text[start].isupper()]

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Word: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Word]: ...

    def __getitem__(self, index: int | slice) -> Word | Sequence[Word]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        start, end = self._places[index]
        piece = self.text[start:end]
        return Word(start, end, piece, lowered(piece))


def all_cut(articles: Sequence[Article], ids: Sequence[str], memo: Memo) -> Iterator[Cut]:
    """Cut the articles into words, in order; `ids` are theirs, by which `memo` knows them."""
    found = recalled(memo, WORDS, ids, lambda place: packed(articles[place].text))
    for article, data in zip(articles, found, strict=True):
        places = np.frombuffer(data, dtype=np.int32).reshape(-1, 2).tolist()
        yield Cut(article.text, places)


def packed(text: str) -> bytes:
    """Where the words of a text start and end, as bytes."""
    words = words_in(text, 0, min(len(text), LONGEST_TEXT))
    return np.array([(word.start, word.end) for word in words], dtype=np.int32).tobytes()
