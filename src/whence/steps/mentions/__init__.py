"""Mentions: whom and what an article names, as spans of its text.

Persons, organisations and places come from the encoder (`phrases`); nationalities, weapons,
vehicles and documents from lists of words; quantities and sums of money from the grammar
of numbers. Mentions may nest: [[University of [Kabul]]].
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.model import Article, Mention, MentionKind
from whence.steps.mentions.amounts import amounts
from whence.steps.mentions.documents import documents
from whence.steps.mentions.peoples import peoples
from whence.steps.mentions.phrases import phrases
from whence.steps.mentions.weapons import weapons
from whence.text.lexicon import words_of
from whence.text.words import words_in

LINE = re.compile(r"[^\n]+")
"""A paragraph or a heading; no phrase goes beyond it."""


def find_mentions(article: Article) -> Article:
    """Give an article its mentions, in the order of the text, outer before inner."""
    found = {(m.span, m.kind): m for m in mentions(article)}
    order = sorted(found.values(), key=lambda m: (m.span.start, -m.span.end, m.kind))
    return replace(article, mentions=tuple(order))


def mentions(article: Article) -> Iterator[Mention]:
    """All mentions of an article, kind by kind."""
    text = article.text
    named = list(phrases(text, article.tags))
    yield from named
    taken = characters_of(named)
    for line in LINE.finditer(text):
        words = words_in(text, line.start(), line.end())
        for span in peoples(text, words):
            if span.start not in taken:
                yield Mention(span=span, kind=MentionKind.PEOPLE, name=span, score=1.0)
        for span in weapons(text, words):
            yield Mention(span=span, kind=MentionKind.WEAPON, score=1.0)
        for span in documents(text, words):
            yield Mention(span=span, kind=MentionKind.DOCUMENT, score=1.0)
        yield from amounts(text, line.start(), line.end())


def characters_of(named: Iterable[Mention]) -> set[int]:
    """Where names of persons and of countries stand, in which no people is named.

    Neither "Ilse French" nor "Saudi Arabia" names a people; "French" alone, taken for a place, may.
    """
    names = (
        mention.name
        for mention in named
        if mention.name and (mention.kind is MentionKind.PERSON or is_long_place(mention.name.text))
    )
    return {at for name in names for at in range(name.start, name.end)}


def is_long_place(name: str) -> bool:
    """Whether a name of several words is one of a place that the lists know."""
    return " " in name and name.lower() in words_of("places")
