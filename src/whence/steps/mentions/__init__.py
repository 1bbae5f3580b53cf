"""Mentions: whom and what an article names, as spans of its text.

Persons, organisations and places come from the encoder (`phrases`); nationalities, weapons,
vehicles and documents from lists of words; quantities and sums of money from the grammar
of numbers. Mentions may nest: [[University of [Kabul]]].
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.model import Article, Mention, MentionKind, Span
from whence.steps.mentions.addresses import with_addresses
from whence.steps.mentions.amounts import amounts
from whence.steps.mentions.documents import documents
from whence.steps.mentions.owned import with_owned
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
    named = list(with_owned(text, with_addresses(text, phrases(text, article.tags))))
    yield from named
    names = [mention for mention in named if mention.name]
    everyone = characters_of(names)
    no_people = characters_of(mention for mention in names if is_no_people(mention))
    for line in LINE.finditer(text):
        words = words_in(text, line.start(), line.end())
        for span in peoples(text, words):
            if span.start not in no_people:
                yield Mention(span=span, kind=MentionKind.PEOPLE, name=span, score=1.0)
        for kind, find in (
            (MentionKind.WEAPON, weapons),
            (MentionKind.DOCUMENT, documents),
        ):
            for span in find(text, words):
                if span.end - 1 not in no_people and not is_part(span, everyone):
                    yield Mention(span=span, kind=kind, score=1.0)
        yield from amounts(text, line.start(), line.end())


def characters_of(named: Iterable[Mention]) -> set[int]:
    """Where the names in some mentions stand."""
    names = (mention.name for mention in named if mention.name)
    return {at for name in names for at in range(name.start, name.end)}


def is_part(span: Span, everyone: set[int]) -> bool:
    """Whether words are part of a longer name: "Security Studies" of "Lesk Security Studies"."""
    is_inside = span.start in everyone and span.end - 1 in everyone
    return is_inside and (span.start - 1 in everyone or span.end in everyone)


def is_no_people(mention: Mention) -> bool:
    """Whether no people is named inside a name: not in "Ilse French", nor in "Saudi Arabia".

    "French" alone, taken for a place, may be one.
    """
    if mention.kind is MentionKind.PERSON:
        return True
    return mention.name is not None and is_long_place(mention.name.text)


def is_long_place(name: str) -> bool:
    """Whether a name of several words is one of a place that the lists know."""
    return " " in name and name.lower() in words_of("places")
