"""Wordings: the words of a text in the form in which two texts are compared.

Case, apostrophes, accents written in two ways, and all that stands between words (quotation marks,
dashes, white space) make no difference. Scripts that put no spaces between words are compared by
what stands between their punctuation marks.
"""

import re
import unicodedata

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"[\w\u0300-\u036f]+(?:['’ʼ＇][\w\u0300-\u036f]+)*")
APOSTROPHES = str.maketrans("’ʼ＇", "'''")

Ints = NDArray[np.int32]


def word_form(word: str) -> str:
    """Give the form in which a word is compared.

    >>> word_form("Didn’t") == word_form("didn't")
    True
    """
    return unicodedata.normalize("NFC", word.translate(APOSTROPHES).casefold())


def places_of(text: str) -> tuple[Ints, Ints]:
    """Where each word of the text starts, and where it ends."""
    places = [match.span() for match in WORD.finditer(text)]
    flat = np.array(places, dtype=np.int32).reshape(-1, 2)
    return flat[:, 0].copy(), flat[:, 1].copy()


class Vocabulary(dict[str, int]):
    """Numbers for words, so that comparing words is comparing numbers; no two forms share one.

    As a dictionary it holds every spelling that it has met, so that each is brought into its form
    only once.
    """

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        number = self._numbers.setdefault(word_form(word), len(self._numbers))
        self[word] = number
        return number

    def numbers_of(self, text: str) -> Ints:
        """Number the words of a text, in order.

        >>> Vocabulary().numbers_of("The gate — “the GATE” — opened").tolist()
        [0, 1, 0, 1, 2]
        """
        return np.array([self[word] for word in WORD.findall(text)], dtype=np.int32)
