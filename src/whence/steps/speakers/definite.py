"""Definite descriptions: whom "the company", "the country" and "the student" name, where sure.

The encoder takes few of them for mentions, and yet a claim that "the company closed the mine" is
about somebody. A description becomes a mention with an actor only where the article calls one
single name so, near by; where two could be meant it stays what it is.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from whence.model import Span
from whence.steps.speakers.glosses import MAX_PLACES, Glosses, glosses_in, is_noun
from whence.steps.speakers.grounds import GROUNDS, place_meant
from whence.steps.speakers.known import Known
from whence.steps.speakers.notes import NOT_IN_TITLES
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.things import ANY_BODY, bodies_named
from whence.text.clauses import is_verb
from whence.text.lexicon import words_of
from whence.text.roles import is_outlet_noun, is_role, singular

OPENERS = frozenset("the this".split())
AFTER = NOT_IN_TITLES - frozenset("of for at from in with that which who whom whose where".split())
"""Small words after which a noun phrase has ended and is not told apart from others of its kind."""
NEAR = 6
"""How many paragraphs ago whom a description means may have been named last."""
ALL_OUTLETS = frozenset("press media tv radio television site website blog page".split())
"""Words that mean all outlets, or pages that need not be an outlet's."""
QUOTES = "\"“‘«„'"
MAX_NAMES = 300
"""How many names before a description are looked at; more in a few paragraphs are a list."""
PAST = frozenset("former ex late then".split())


@dataclass(frozen=True, slots=True)
class Definite:
    """A description at one place: `words` come before its noun, `head` is that in the singular."""

    span: Span
    words: tuple[str, ...]
    head: str


def descriptions_named(reading: Reading, known: Known) -> Iterator[tuple[Span, int]]:
    """The descriptions that surely name somebody, each with the number of the actor."""
    glosses = glosses_in(reading, known)
    for definite in definites(reading):
        number = number_meant(reading, known, glosses, definite)
        if number is not None:
            yield definite.span, number


def definites(reading: Reading) -> Iterator[Definite]:
    """The short descriptions of a text that nothing behind them tells apart from others."""
    page = reading.page
    for first, word in enumerate(page.words):
        if word.low not in OPENERS:
            continue
        for last in (first + 2, first + 3):
            head = page.low(last - 1)
            if is_head(head) and ends_phrase(reading, last):
                span = Span.of(page.text, word.start, page.words[last - 1].end)
                words = tuple(page.low(i) for i in range(first + 1, last - 1))
                if span.text[1:].islower() and "\n" not in span.text:
                    yield Definite(span, words, head)
                break


def is_head(low: str) -> bool:
    """Whether a noun in the singular calls a country, a body or a person."""
    return low in GROUNDS or is_noun(low) or (is_role(low) and singular(low) == low)


def ends_phrase(reading: Reading, index: int) -> bool:
    """Whether no noun and no restricting words follow: not so in "the company | that …"."""
    page = reading.page
    if index >= len(page.words):
        return True
    word = page.words[index]
    if word.start == page.words[index - 1].end and word.text in "-‑–/":
        return False
    if word.text in QUOTES:
        return word.start == page.words[index - 1].end
    if word.is_mark or word.is_possessive or word.low in AFTER:
        return True
    is_past = is_verb(word.low) and not word.low.endswith("s")
    goes_on = is_past or word.low in says() or word.low.endswith("ly")
    return goes_on and word.text.islower()


@cache
def says() -> frozenset[str]:
    """Verbs of saying in the forms that follow "the company"."""
    return frozenset(f"{verb}s" for verb in words_of("report_verbs"))


def number_meant(
    reading: Reading, known: Known, glosses: Glosses, definite: Definite
) -> int | None:
    """The number of the only actor that a description can mean; None if there are several."""
    if definite.head in GROUNDS:
        return None if definite.words else place_meant(reading, definite.head, definite.span.start)
    if is_noun(definite.head):
        return body_meant(reading, glosses, definite)
    return person_meant(reading, known, definite)


def body_meant(reading: Reading, glosses: Glosses, definite: Definite) -> int | None:
    """The only body that is called so before, or the only one near by that may be called so."""
    at = definite.span.start
    near = {actor for actor in glosses.called(definite.head, at) if is_near(reading, actor, at)}
    if len(near) == 1:
        actor = near.pop()
        return actor if set(definite.words) <= set(reading.cast.actors[actor].words) else None
    if near or definite.words or definite.head not in ANY_BODY - ALL_OUTLETS:
        return None
    found = set(bodies_named(reading, at, sentences=2))
    is_only = len(found) == 1 and all(glosses.may_be(actor, definite.head) for actor in found)
    return found.pop() if is_only else None


def may_be_outlet(known: Known, head: str, at: int) -> bool:
    """Whether "the paper", of which something is only told, can be an outlet named before.

    It has to be the only one, and called by a word that does not mean all outlets or any page.
    """
    if not is_outlet_noun(head):
        return True
    end = bisect_left(known.outlets, at, key=lambda entry: entry[0])
    named = {actor for _, actor in known.outlets[max(0, end - MAX_PLACES) : end]}
    return head not in ALL_OUTLETS and len(named) <= 1


def person_meant(reading: Reading, known: Known, definite: Definite) -> int | None:
    """The only person who bears a title, of those named near by."""
    at = definite.span.start
    entries = known.titles.get(definite.head, [])
    end = bisect_left(entries, at, key=lambda entry: entry[0])
    held = {
        actor
        for _, actor, note in entries[max(0, end - MAX_PLACES) : end]
        if not note.words & PAST and set(definite.words) <= note.words
    }
    near = {actor for actor in held if is_near(reading, actor, at)}
    return near.pop() if len(near) == 1 else None


def is_near(reading: Reading, actor: int, at: int) -> bool:
    """Whether an actor is named in one of the last few paragraphs."""
    paragraph = reading.page.paragraph_at(at)
    first = reading.page.paragraphs[max(0, paragraph - NEAR)].start
    near = reading.mentions_in(first, at)[-MAX_NAMES:]
    return any(reading.cast.actor_of[index] == actor for index in near)
