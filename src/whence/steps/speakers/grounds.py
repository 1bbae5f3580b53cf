"""Grounds: which place "the country", "the state" and "the city" mean, where only one is named.

The whole paragraph is looked at, and else the one before it. Whose people is spoken of counts for a
country too ("Sorvian officials"), so that of two countries in one paragraph none is meant.
"""

from collections.abc import Iterable

from whence.gazetteer.tables import countries_named, demonyms, regions_named
from whence.model import PlacePrecision, Span
from whence.steps.speakers.reading import Reading
from whence.text.lexicon import words_of

COUNTRY = frozenset("country nation".split())
REGION = frozenset("state province".split())
TOWN = frozenset("city town village".split())
GROUNDS = COUNTRY | REGION | TOWN
"""What a place is called by what it is."""
FAR = 3000
"""How many characters of a paragraph are looked at before and after a description."""
MAX_NAMES = 300
"""How many names are looked through for the country whose people is spoken of."""
BACK = 2
"""How many paragraphs are looked at, from the one at hand back."""


def place_meant(reading: Reading, head: str, at: int) -> int | None:
    """The number of the only place of a sort that is named before a place in the text."""
    last = reading.page.paragraph_at(at)
    for paragraph in reading.page.paragraphs[max(0, last + 1 - BACK) : last + 1][::-1]:
        found = named_in(reading, head, names_around(reading, paragraph, at))
        if found:
            return actor_of(reading, head, found.pop(), at) if len(found) == 1 else None
    return None


def names_around(reading: Reading, paragraph: Span, at: int) -> range:
    """The names of a paragraph; of a very long one those around a place."""
    start, end = max(paragraph.start, at - FAR), min(paragraph.end, at + FAR)
    return reading.mentions_in(start, end)


def named_in(reading: Reading, head: str, mentions: Iterable[int]) -> set[str]:
    """What tells the places of a sort apart that some mentions name."""
    return {key for index in mentions for key in keys_of(reading, head, index)}


def keys_of(reading: Reading, head: str, index: int) -> set[str]:
    """The keys of what a mention names, if it is a place of a sort, or one's people."""
    mention = reading.cast.mentions[index]
    text = reading.page.text[mention.start : mention.end]
    if head in COUNTRY:
        people = demonyms().get(text, ())
        own = {entry.country for entry in countries_named(text) if entry.country}
        return own | set(people if len(people) == 1 else ())
    actor = reading.actor_at(index)
    regions = {entry.name for entry in regions_named(text)}
    if not actor.is_place or countries_named(text):
        return set()
    if head in REGION:
        return {entry.name for entry in regions_named(text) if is_region(entry.precision)}
    is_town = not regions and actor.words[-1] not in words_of("place_words") - TOWN
    return {" ".join(actor.words)} if is_town else set()


def is_region(precision: PlacePrecision) -> bool:
    """Whether an entry is one part of a country."""
    return precision is PlacePrecision.REGION


def actor_of(reading: Reading, head: str, key: str, at: int) -> int | None:
    """The actor that is named as a place, and not only by its people."""
    for index in reversed(reading.mentions_in(0, at)[-MAX_NAMES:]):
        mention = reading.cast.mentions[index]
        text = reading.page.text[mention.start : mention.end]
        is_people = head in COUNTRY and not countries_named(text)
        if key in keys_of(reading, head, index) and not is_people:
            return reading.cast.actor_of[index]
    return None
