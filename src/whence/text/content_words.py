"""Content words: the words of a claim that say what it is about, as stems.

The stems are Porter's (the English Snowball stemmer), so that "opened" and "opens" are one word.
"""

from functools import lru_cache

import snowballstemmer

from whence.text.lexicon import words_of
from whence.text.words import Word

EMPTY = words_of("empty_words")
STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem_of(low: str) -> str:
    """Cut the ending off a word in lower case.

    >>> stem_of("opened") == stem_of("opens")
    True
    """
    return str(STEMMER.stemWord(low))


def is_content(word: Word) -> bool:
    """Whether a word says something of what a text is about: no mark, number or empty word."""
    low = word.low
    return not word.is_mark and not word.is_possessive and low not in EMPTY and low.isalpha()
