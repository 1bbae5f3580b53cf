"""Polls: who made one, and which one a share of the people asked belongs to.

What a poll says is known to whoever asked the people, so "the Norwell/Brack poll" is its pollster
speaking; "a recent poll" is a document, since nobody is told who made it.
"""

from collections.abc import Sequence

from whence.model import Role
from whence.text.lexicon import words_of
from whence.text.phrases import Phrase, Word, cut, singular
from whence.text.proper import name_run, noun_of

POLLS = frozenset("poll survey".split())
MADE = frozenset("conducted carried run done taken made".split())
"""What a pollster does with a poll; who only published it or paid for it did not ask."""
ASKED_IN = frozenset("in to".split())
MOST_BEFORE = 8
"""Words between the people asked and their poll."""


def is_poll(phrase: Phrase) -> bool:
    """Whether a phrase names a poll or survey."""
    return noun_of(phrase.own) in POLLS


def has_maker(phrase: Phrase) -> bool:
    """Whether a poll is named by who made it: "a Lodestone poll", "a survey by Ostrel Research"."""
    return any(is_maker(words) for words in (phrase.owner, phrase.own[:-1], maker_after(phrase)))


def maker_after(phrase: Phrase) -> Sequence[Word]:
    """The words after "by" or "from", also in "conducted by" and "carried out by"."""
    tail = phrase.tail
    if tail and tail[0].low in MADE:
        tail = tail[next((i for i, word in enumerate(tail[:4]) if word.low == "by"), len(tail)) :]
    is_by = len(tail) > 1 and tail[0].low in ("by", "from")
    return cut(tail[1:]).base if is_by else ()


def is_maker(words: Sequence[Word]) -> bool:
    """Whether words end in a name that can be a pollster's: no place, people, month or day."""
    run = name_run(words)
    if not run or run[-1].role is Role.PLACE:
        return False
    last = run[-1].low
    is_of_people = singular(last) in words_of("people") and len(run) == 1
    return not (is_of_people or last in words_of("places", "demonyms", "calendar"))


def poll_asked(people: Phrase) -> Phrase | None:
    """The poll in which people were asked: "voters in the poll", "those asked in a survey"."""
    tail = people.tail[:MOST_BEFORE]
    places = (i + 1 for i, word in enumerate(tail) if word.low in ASKED_IN)
    phrases = (cut(people.tail[i:]) for i in places if i < len(people.tail))
    return next((phrase for phrase in phrases if is_poll(phrase)), None)
