"""Which stretches of the text are names of places.

The encoder's word counts, with three corrections: a name inside a person's is a person's; a capital
or a country that it took for an organisation is a place (which may still stand for a government);
and countries, and places that it found elsewhere in the article, are added where it missed them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.gazetteer import (
    capitals,
    cities_named,
    countries,
    countries_named,
    regions_named,
    spellings,
)
from whence.model import Article, Mention, MentionKind, Span
from whence.text.lexicon import words_of
from whence.text.peoples import are_peoples

MOST_WORDS = 6
"""No country's name has more words."""
LEAST_LETTERS = 4
"""A place found elsewhere is looked for again if its name is at least this long."""
WORD = re.compile(r"(?:[A-Z]\.){2,5}|[^\W\d_](?:[\w&]|(?![’']s\b)[’'.-](?=[^\W\d_]))*")
JOINED = frozenset(" \u00a0-")
LOCAL = re.compile(
    r"(?:[Tt]he )?(?P<town>(?!The )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
    r" (?:police|firefighters|prosecutors|officials|authorities|schools?|hospitals?|courts?|jail"
    r"|council|sheriff|deputies|mayor|airport|fire department)"
)
"""A name and what a town has, in small letters."""
KIND_OF = re.compile(
    r"\b(?:city|town|village|hamlet|province|state|district|region|county|suburb|municipality|island"
    r"|governorate|oblast|prefecture|canton|parish) of"
    r" (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
LEADS_TO_PLACE = frozenset("in from to across inside within throughout near into".split())


@dataclass(frozen=True, slots=True)
class Found:
    """The name of a place; `is_inside` says that it is part of an organisation's name."""

    span: Span
    is_inside: bool = False
    is_person: bool = False


def places_found(article: Article) -> list[Found]:
    """All names of places in an article, in the order of the text; none overlaps another."""
    named = (replace(m, span=m.name) for m in article.mentions if m.name)
    mentions = sorted(named, key=lambda m: (m.span.start, -m.span.end))
    people = [m.span for m in mentions if m.kind is MentionKind.PERSON]
    bodies = [m.span for m in mentions if m.kind is MentionKind.ORGANISATION]
    surnames = {span.text.split()[-1] for span in people if " " in span.text.strip()}
    in_people, in_bodies = Cover(people), Cover(bodies)
    found = [
        Found(m.span, in_bodies.holds(m.span), is_surname(article.text, m.span, surnames))
        for m in mentions
        if is_place(m) and not in_people.touches(m.span)
    ]
    local = [m.span for m in article.mentions if m.kind is MentionKind.ORGANISATION]
    found += owners(article.text, local, in_people)
    found = without_overlaps(sorted(found, key=lambda one: one.span))
    taken = Cover([m.span for m in mentions] + [f.span for f in found])
    more = [one for one in missed(article.text, found, taken) if one.span.text not in surnames]
    known = Cover([one.span for one in found + more] + people)
    more += told_by_kind(article.text, known)
    return sorted(found + more, key=lambda f: f.span)


def is_place(mention: Mention) -> bool:
    """Whether a mention names a place, or a country or capital that was taken for a body."""
    if not any(char.isalpha() for char in mention.span.text):
        return False
    if mention.kind is MentionKind.PLACE:
        return True
    names = spellings(mention.span.text)
    is_body = mention.kind is MentionKind.ORGANISATION
    return is_body and bool(countries_named(mention.span.text) or capitals().keys() & set(names))


def owners(text: str, bodies: Sequence[Span], people: "Cover") -> Iterator[Found]:
    """The town that a local body is told by in small letters: "[Dunmore] police"."""
    for span in bodies:
        match = LOCAL.fullmatch(span.text)
        if match is None:
            continue
        start, end = match.span("town")
        town = Span.of(text, span.start + start, span.start + end)
        is_town = is_known(town.text) and not are_peoples(town.text)
        if is_town and not people.touches(town):
            yield Found(town)


def is_known(name: str) -> bool:
    """Whether the tables have a place of this name."""
    return bool(cities_named(name) or regions_named(name) or countries_named(name))


def told_by_kind(text: str, taken: "Cover") -> Iterator[Found]:
    """The names that the text itself calls a place's: "the state of Guerrero"."""
    for match in KIND_OF.finditer(text):
        span = Span.of(text, match.start("name"), match.end("name"))
        if not taken.touches(span):
            yield Found(span)


def is_surname(text: str, span: Span, surnames: set[str]) -> bool:
    """Whether a name is that of a person in the article, and does not follow "in" or "from"."""
    return span.text in surnames and word_before(text, span.start) not in LEADS_TO_PLACE


def without_overlaps(found: Sequence[Found]) -> list[Found]:
    """Keep the longest of names that overlap."""
    kept: list[Found] = []
    for one in found:
        if kept and one.span.start < kept[-1].span.end:
            if one.span.end - one.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = one
        else:
            kept.append(one)
    return kept


def missed(text: str, found: Sequence[Found], taken: "Cover") -> Iterator[Found]:
    """Find countries, and places found elsewhere in the article, that nothing else covers."""
    names = dict(country_words())
    names |= {
        tuple(map(str.upper, key)): either for key, either in names.items() if len(key[0]) > 3
    }
    for one in found:
        if len(one.span.text) >= LEAST_LETTERS and one.span.text[0].isupper() and not one.is_person:
            names.setdefault(tuple(WORD.findall(one.span.text)), False)
    words = list(WORD.finditer(text))
    at = 0
    while at < len(words):
        count = longest(text, words, at, names)
        if count:
            span = Span.of(text, words[at].start(), words[at + count - 1].end())
            key = tuple(word.group() for word in words[at : at + count])
            is_sure = not names[key] or word_before(text, span.start) in LEADS_TO_PLACE
            if is_sure and stands_alone(text, words, at, count) and not taken.touches(span):
                yield Found(span)
        at += count or 1


def longest(
    text: str, words: Sequence[re.Match[str]], at: int, names: Mapping[tuple[str, ...], bool]
) -> int:
    """How many words from `at` on make the longest name; 0 if none does."""
    if not words[at].group()[0].isupper():
        return 0
    best = 0
    key: tuple[str, ...] = ()
    for count, word in enumerate(words[at : at + MOST_WORDS], 1):
        if count > 1 and text[words[at + count - 2].end() : word.start()] not in JOINED:
            break
        key = (*key, word.group())
        if key in names:
            best = count
    return best


def stands_alone(text: str, words: Sequence[re.Match[str]], at: int, count: int) -> bool:
    """Whether a name is no part of a longer one: "China Daily", "Bank of England"."""
    last, is_loud = at + count - 1, words[at].group().isupper() and len(words[at].group()) > 3

    def is_name(index: int, beside: int) -> bool:
        """Whether the word at `index` is a name's, and nothing but a space parts it."""
        if not 0 <= index < len(words):
            return False
        left, right = sorted((index, beside))
        word = words[index].group()
        is_close = text[words[left].end() : words[right].start()] in JOINED
        return is_close and word[0].isupper() and not (is_loud and word.isupper())

    if is_name(last + 1, last):
        return False
    before = at - 1
    if before > 0 and words[before].group() in ("of", "for"):
        before -= 1
        return not is_name(before, before + 1) or is_first(text, words[before].start())
    return not is_name(before, at) or is_first(text, words[before].start())


def is_first(text: str, start: int) -> bool:
    """Whether a word opens a sentence."""
    before = text[max(0, start - 4) : start].rstrip(" “\"'‘(")
    return not before or before[-1] in ".!?:;\n—–"


def word_before(text: str, start: int) -> str:
    """The word before a place in the text, in lower case, "the" left out."""
    words = text[max(0, start - 30) : start].lower().split()
    if words and words[-1] == "the":
        words.pop()
    return words[-1] if words else ""


def text_before(text: str, start: int, reach: int) -> str:
    """What stands before a place in the text, spaces that do not break made plain ones."""
    return text[max(0, start - reach) : start].replace("\u00a0", " ")


def text_after(text: str, end: int, reach: int) -> str:
    """What stands after a place in the text, spaces that do not break made plain ones."""
    return text[end : end + reach].replace("\u00a0", " ")


def country_words() -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words of every country's name, and whether they may mean something else as well."""
    either = words_of("either_countries")
    for country in countries().values():
        for name in country.names:
            yield tuple(WORD.findall(name)), name.lower() in either


class Cover:
    """Which stretches of a text are covered by spans."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans):
            if self.ends and span.start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def touches(self, span: Span) -> bool:
        """Whether any character of a span is covered."""
        index = bisect_right(self.starts, span.end - 1) - 1
        return index >= 0 and self.ends[index] > span.start

    def holds(self, span: Span) -> bool:
        """Whether all of a span is covered, and more round it."""
        index = bisect_right(self.starts, span.start) - 1
        if index < 0 or self.ends[index] < span.end:
            return False
        return (self.starts[index], self.ends[index]) != (span.start, span.end)
