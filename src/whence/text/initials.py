"""Initials: a name of a few capitals ("KRV") is a body's, but for the few people so called.

The encoder knows little of such a name and takes it for a person's where it does something.
"""

import re
from collections.abc import Iterable

from whence.text.lexicon import words_of

INITIALS = re.compile(r"[A-Z]{3,6}")
WRITTEN = re.compile(r"\b[A-Z][a-z]{2,5}\b")
SMALL = re.compile(r"\b[a-z]{2,}")
BESIDE = 60
"""Characters of a line in which a word in small letters shows that capitals tell something."""


def initials_of_bodies(text: str, places: Iterable[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Those of the places in a text at which the initials of a body stand, by their look.

    Not those that open a turn ("VARGA: Yes."), nor a word that is in capitals because its line is,
    nor one that is written as a name elsewhere.

    >>> sorted(initials_of_bodies("KRV said that JFK left.", [(0, 3), (14, 17)]))
    [(0, 3)]
    """
    found = [place for place in places if may_be_body(text, *place)]
    names = frozenset(WRITTEN.findall(text)) if found else frozenset[str]()
    return frozenset(place for place in found if text[slice(*place)].capitalize() not in names)


def may_be_body(text: str, start: int, end: int) -> bool:
    """Whether initials stand in a line of other words, and are nobody's in particular."""
    name = text[start:end]
    if not INITIALS.fullmatch(name) or name.lower() in words_of("person_initials"):
        return False
    before = text[max(0, start - BESIDE) : start].rpartition("\n")[2]
    after = text[end : end + BESIDE].partition("\n")[0]
    return not after.startswith(":") and bool(SMALL.search(before + " " + after))
