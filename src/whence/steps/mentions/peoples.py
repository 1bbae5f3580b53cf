"""Nationalities and peoples: words of a list where they stand for people, not for a language."""

from collections.abc import Iterator, Sequence

from whence.model import Span
from whence.text.peoples import is_people, is_people_of_two
from whence.text.words import Word

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


def is_language(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a word for a people is one for what it speaks: "in Danish."."""
    before = words[first - 1].low if first else ""
    return before in SPOKEN and (last == len(words) or words[last].is_mark)
