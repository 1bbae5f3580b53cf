"""Nationalities and peoples: words of a list where they stand for people, not for a language."""

from collections.abc import Iterator, Sequence
from functools import cache

from whence.model import Span
from whence.text.lexicon import words_of
from whence.text.words import Word

BLOCS = frozenset("us u.s u.s. uk u.k u.k. eu western".split())
"""Words of the list of demonyms that name a state or a part of the world, not a people."""
PARTS = frozenset("central north south east west northern southern eastern western latin".split())
CONTINENTS = frozenset("asian african american european".split())
"""Peoples of a part of the world, and the words for which part."""
SPOKEN = frozenset("in into speak speaks speaking spoke from".split())


def peoples(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Words for a nationality or a people: "Afghan", "Serbians", "South Korean".

    >>> from whence.text.words import words_in
    >>> text = "Two Serbians polish a South Korean lamp and speak Danish."
    >>> [span.text for span in peoples(text, words_in(text))]
    ['Serbians', 'South Korean']
    """
    at = 0
    while at < len(words):
        count = people_at(words, at)
        if count and not is_language(words, at, at + count):
            last = words[at + count - 1]
            end = last.start + len(last.text.partition("-")[0])  # "Serbian-led"
            yield Span.of(text, words[at].start, end)
        at += count or 1


def people_at(words: Sequence[Word], at: int) -> int:
    """How many words from one on name a people; 0 if none do."""
    if not words[at].is_name_like:
        return 0
    if at + 1 < len(words) and is_people_of_two(words[at].low, words[at + 1].low):
        return 2
    return int(is_people(words[at].low.partition("-")[0]))


def is_people_of_two(first: str, second: str) -> bool:
    """Whether two words name a people: "South Korean", "Central Asian"."""
    return is_people(f"{first} {second}") or (first in PARTS and second.rstrip("s") in CONTINENTS)


def is_people(low: str) -> bool:
    """Whether words, in small letters, are on the lists, in the singular or the plural."""
    return low in known_peoples() or low.removesuffix("s") in known_peoples()


@cache
def known_peoples() -> frozenset[str]:
    """All words for a people."""
    return words_of("demonyms", "peoples") - BLOCS


def is_language(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a word for a people is one for what it speaks: "in Danish."."""
    before = words[first - 1].low if first else ""
    return before in SPOKEN and (last == len(words) or words[last].is_mark)
