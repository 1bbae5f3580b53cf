"""Words for a nationality or a people: "Afghan", "Serbians", "South Korean", "Central Asian"."""

from functools import cache

from whence.text.lexicon import words_of
from whence.text.roles import is_role

BLOCS = frozenset("us u.s u.s. uk u.k u.k. eu western".split())
"""Words of the list of demonyms that name a state or a part of the world, not a people."""
PARTS = frozenset("central north south east west northern southern eastern western latin".split())
FAITHS = frozenset(
    "muslim christian jew jewish hindu sikh buddhist catholic protestant shia shiite sunni".split()
)
WAYS = frozenset(
    "radical radicalized extremist militant armed islamist jihadi jihadist islamic fundamentalist "
    "suspected foreign".split()
)
"""Words for a faith, and those that go before people who do what they say."""
CONTINENTS = frozenset("asian african american european".split())
"""Peoples of a part of the world, and the words for which part."""


def is_people(low: str) -> bool:
    """Whether words, in small letters, are on the lists, in the singular or the plural.

    >>> is_people("serbians"), is_people("south korean"), is_people("saudi arabia")
    (True, True, False)
    """
    return low in known_peoples() or low.removesuffix("s") in known_peoples()


def is_people_of_two(first: str, second: str) -> bool:
    """Whether two words name a people: "South Korean", "Central Asian"."""
    return is_people(f"{first} {second}") or (first in PARTS and second.rstrip("s") in CONTINENTS)


def are_peoples(name: str) -> bool:
    """Whether a name is one of peoples and of nothing else.

    >>> are_peoples("Turks and Kurds"), are_peoples("South Koreans"), are_peoples("Polish Radio")
    (True, True, False)
    """
    words = [word for word in name.lower().split() if word not in ("and", "the")]
    return bool(words) and (all(map(is_people, words)) or is_people(" ".join(words)))


def are_people_described(name: str) -> bool:
    """Whether a name only says what people are: of which nation or faith, and what they do.

    >>> are_people_described("Radical Muslims"), are_people_described("Afghan Jihadists")
    (True, True)
    >>> are_people_described("Proud Boys"), are_people_described("Polish Radio")
    (False, False)
    """
    *before, last = name.lower().split() or [""]
    is_plural = last.endswith("s") and not last.endswith("ss")
    is_group = is_plural and (is_role(last) or last.removesuffix("s") in FAITHS | WAYS)
    return is_group and bool(before) and all(is_people(w) or w in FAITHS | WAYS for w in before)


@cache
def known_peoples() -> frozenset[str]:
    """All words for a people."""
    return words_of("demonyms", "peoples") - BLOCS
