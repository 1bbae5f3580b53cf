"""Terms: what somebody types to search for, and the places in a text where it stands.

Words are cut and folded as SQLite's tokenizer `unicode61 remove_diacritics 2` does it, so that what
the index finds is found here too. It is done again because the index cannot tell places, and its
`highlight` takes a minute over a text of two megabytes that holds a word a hundred thousand times.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from whence.model import Span

TYPED = re.compile(r'"([^"]*)"?|([^\s"]+)')
WORD = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_\u0300-\u036f]*)*")


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand together; with `is_open`, the last may go on."""

    words: tuple[str, ...]
    is_open: bool = False


def terms_of(typed: str) -> list[Term]:
    """Read words, "phrases" and beginnings*; signs between and in words mean nothing.

    >>> terms_of('Dam "gate closed" OR flood*')[1:]
    [Term(words=('gate', 'closed'), is_open=False), Term(words=('or',), is_open=False), \
Term(words=('flood',), is_open=True)]
    """
    terms = []
    for phrase, word in TYPED.findall(typed):
        words = tuple(fold(match[0]) for match in WORD.finditer(phrase or word))
        if words:
            terms.append(Term(words, word.endswith("*")))
    return terms


def places_of(text: str, terms: Sequence[Term]) -> list[Span]:
    """Give the places of all terms in a text, in order; those that overlap are one."""
    words = [(match.start(), match.end(), fold(match[0])) for match in WORD.finditer(text)]
    places: list[tuple[int, int]] = []
    for first, last in matches([word for _, _, word in words], terms):
        start, end = words[first][0], words[last][1]
        if places and start < places[-1][1]:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        else:
            places.append((start, end))
    return [Span.of(text, start, end) for start, end in places]


def telling_places(text: str, terms: Sequence[Term], *, most: int) -> list[Span]:
    """Give the places to show an article by, in order: the first of each term goes before others.

    So a rare word is seen beside one that stands in every line.
    """
    firsts = [place for term in terms for place in places_of(text, [term])[:1]][:most]
    others = [p for p in places_of(text, terms) if not any(p.overlaps(first) for first in firsts)]
    return sorted([*firsts, *others[: most - len(firsts)]])


def matches(words: Sequence[str], terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Give the first and the last word of every place where a term stands."""
    for at, word in enumerate(words):
        for term in terms:
            size = len(term.words)
            if word.startswith(term.words[0]) and is_term(words[at : at + size], term):
                yield at, at + size - 1


def is_term(words: Sequence[str], term: Term) -> bool:
    """Whether these words are those of a term."""
    if len(words) < len(term.words) or tuple(words[:-1]) != term.words[:-1]:
        return False
    return words[-1].startswith(term.words[-1]) if term.is_open else words[-1] == term.words[-1]


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Take case and accents off a word.

    >>> fold("Çelik")
    'celik'
    """
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", "".join(c for c in apart if not "\u0300" <= c <= "\u036f"))
