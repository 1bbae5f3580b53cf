"""Common words that look like names: "Turkey is cheap this year" at the head of a sentence."""

import re
from collections.abc import Mapping
from functools import cache

from whence.model import Span
from whence.steps.places.found import is_first
from whence.text.lexicon import table_of

WINDOW = 160
"""Characters on each side in which the words that tell a bird from a country are looked for."""
WORD = re.compile(r"[a-z]+")


def is_common_word(text: str, span: Span) -> bool:
    """Whether what was taken for a name has no capital, or has it only as the first of a sentence.

    Such a first word is a common one where words of its company stand near: turkey and "birds".
    """
    if not any(char.isupper() for char in span.text) and span.text.isascii():
        return True
    company = companies().get(span.text.lower())
    if company is None or not is_first(text, span.start) or text[span.end : span.end + 1] in "'’":
        return False
    near = text[max(0, span.start - WINDOW) : span.end + WINDOW]
    return bool(company & set(WORD.findall(near)))


@cache
def companies() -> Mapping[str, frozenset[str]]:
    """The words that are also names of countries, each with the company it keeps as a word."""
    return {word: frozenset(words.split()) for word, words in table_of("either_words").items()}
