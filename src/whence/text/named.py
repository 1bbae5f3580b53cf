"""Who is named in a text: which of its words are persons' given names and surnames.

No list holds all names, so a text is believed too when a word in capitals stands behind a title, or
comes back alone as surnames do. Titles of articles are believed less: there all words are in
capitals.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from functools import cache

from whence.text.lexicon import words_of
from whence.text.stand_ins import stand_ins

CAPITAL = "[A-ZÀ-Þ][a-zà-ž]+"
SURNAME = rf"(?:Mc|Mac|De|Di|Le|La|Al-|al-|O['’])?{CAPITAL}(?:-{CAPITAL})?"
FULL = re.compile(
    rf"\b(?P<given>{CAPITAL})(?= (?P<initial>[A-Z]\. )?(?P<surname>{SURNAME})(?![\w-]))"
)
TITLED = re.compile(
    rf"(?<![\w.])(?P<title>[A-Z][a-z]+)\b\.?"
    rf"(?= (?P<surname>{SURNAME})(?![\w-])(?! (?:[A-Z]\. )?[A-Z]))"
)
ALONE = re.compile(rf"(?<![^\s“\"‘(])[a-z][\w'’-]*[,;:]? [“\"]?(?P<surname>{SURNAME})\b(?! [A-Z])")
INSIDE = re.compile(r"[a-z,;:] $")
"""What stands before a word within a sentence."""
BEFORE = re.compile(r"([A-Z][a-z]+)\.? $")
LOWER = re.compile(r"\b[a-z]+\b")
FOLLOWING = re.compile(rf" (?:[A-Z]\. )?(?P<surname>{SURNAME})\b")
SURE_TITLES = frozenset("mr mrs ms miss mx".split())
LOOKED_BACK = 20
"""Characters before a name in which a title is looked for."""


@dataclass(frozen=True, slots=True)
class People:
    """The words that are given names and surnames in one text."""

    given: frozenset[str]
    surnames: frozenset[str]

    def is_surname(self, word: str) -> bool:
        """Whether a word is a surname here, perhaps in capitals throughout."""
        is_loud = len(word) > 3 and word.isupper()
        return word in self.surnames or (is_loud and word.capitalize() in self.surnames)

    def is_given(self, word: str, text: str, end: int) -> bool:
        """Whether a word that ends there is a given name; if a word too, before a surname only."""
        if word not in self.given:
            return False
        following = FOLLOWING.match(text, end)
        is_full = following is not None and following["surname"] in self.surnames
        return is_full or word.lower() not in words_of("given_words")


def people_in(text: str) -> People:
    """Find who is named, by known given names, titles, initials and surnames that come back.

    >>> sorted(people_in("Here Xolq Vurr spoke. They knew Vurr, and so did Mary Hale.").surnames)
    ['Hale', 'Vurr']
    """
    lines = text.split("\n")
    plain = "\n".join(line for line in lines if not is_headline(line))
    headlines = "\n".join(line for line in lines if is_headline(line))
    signs = _Signs(
        frozenset(match["surname"] for match in ALONE.finditer(plain)),
        frozenset(LOWER.findall(plain)),
    )
    full = [*_full_names(plain, signs)]
    full += [name for name in _full_names(headlines, signs) if name[1] in signs.alone]
    surnames = {last for _, last in full} | set(_titled(plain))
    known = signs.without(surnames)
    full += [name for name in _full_names(text, known) if name[1] in surnames]
    return People(frozenset(first for first, _ in full), frozenset(surnames))


def is_headline(line: str) -> bool:
    """Whether nearly every long word of a line is in capitals, so that capitals tell nothing."""
    words = [word for word in line.split() if len(word) > 3]
    return 5 * sum(word[0].isupper() for word in words) > 4 * len(words)


@dataclass(frozen=True, slots=True)
class _Signs:
    """Words in capitals that stand alone within a sentence, and words in small letters."""

    alone: frozenset[str]
    common: frozenset[str]

    def without(self, surnames: Set[str]) -> "_Signs":
        """The signs once it is known that some words are surnames, though they are words too."""
        return replace(self, common=self.common - {surname.lower() for surname in surnames})

    def are_new_names(self, match: re.Match[str], before: str) -> bool:
        """Whether two words that no list has are somebody's name."""
        first, last = match["given"], match["surname"]
        title = BEFORE.search(before)
        is_titled = title is not None and title[1].lower() in words_of("titles")
        is_placed = INSIDE.search(before) or first.lower() not in words_of("openers")
        return (
            bool(is_titled or is_placed or match["initial"])
            and _may_be_name(first)
            and _may_be_name(f"{first} {last}")
            and not {first.lower(), last.lower()} & self.common
        )


def _full_names(text: str, signs: _Signs) -> Iterator[tuple[str, str]]:
    """Given names with surnames; of three words in a row the last is one if it stands alone too."""
    known, end = words_of("given_names") - words_of("demonyms"), 0
    for match in FULL.finditer(text):
        first, last = match["given"], match["surname"]
        before = text[max(0, match.start() - LOOKED_BACK) : match.start()]
        is_name = first.lower() in known or signs.are_new_names(match, before)
        if is_name and _may_be_name(last) and (match.start() >= end or last in signs.alone):
            yield first, last
            end = match.end("surname")


def _titled(text: str) -> Iterator[str]:
    """Surnames behind a title."""
    titles, offices = words_of("titles"), words_of("titles", "offices")
    for match in TITLED.finditer(text):
        title, surname = match["title"].lower(), match["surname"]
        is_sure = title in SURE_TITLES and surname.lower() not in offices
        if title in titles and (is_sure or _may_be_name(surname)):
            yield surname


def _may_be_name(word: str) -> bool:
    low = word.lower()
    return low in words_of("surname_words") or low not in _no_names()


@cache
def _no_names() -> frozenset[str]:
    """What is in capitals and nobody's name."""
    places = words_of("places", "demonyms", "place_words", "place_openers")
    bodies = words_of("bodies", "organisations", "institutions", "companies", "body_openers")
    outlets = words_of("mastheads", "weak_mastheads", "media")
    people = words_of("titles", "offices", "people", "calendar", "documents")
    return frozenset(stand_ins()) | places | bodies | outlets | people | {"jr", "sr"}
