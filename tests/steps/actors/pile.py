"""Shorthand for the tests of actors: marked-up texts in, actors with their names out."""

from dataclasses import replace

from tests.markup import attributed
from whence.model import Article, Byline, Tie
from whence.steps.actors import Cast, find_actors
from whence.steps.actors.lists import from_csv
from whence.steps.actors.register import Register
from whence.steps.kinds import classify
from whence.steps.mentions import find_mentions
from whence.steps.speakers import resolve_speakers

NOTHING = Register()
"""A list that knows nobody, so that all is learnt from the texts."""


def article(markup: str, *, path: str = "", published: str | None = None) -> Article:
    """One article with its mentions and speakers, as the pipeline leaves it."""
    made = classify(resolve_speakers(find_mentions(attributed(markup))))
    return replace(made, path=path or made.id[:8], byline=Byline(published=published))


def cast(*markups: str, register: Register = NOTHING) -> Cast:
    """The actors of texts."""
    return find_actors([article(markup) for markup in markups], register)


def listed(rows: str) -> Register:
    """A list of its rows; the head is that of short lists."""
    return from_csv("name,aliases,kind,valid_from,valid_until,by,not\n" + rows, "list.csv")


def names(found: Cast) -> set[frozenset[str]]:
    """The names of each actor, as sets."""
    return {frozenset(alias.name for alias in actor.aliases) for actor in found.actors}


def are_one(found: Cast, one: str, other: str) -> bool:
    """Whether two names are one actor's."""
    return any({one, other} <= group for group in names(found))


def ties(found: Cast) -> list[Tie]:
    """All ties of a cast, each once."""
    return list({tie.id: tie for actor in found.actors for tie in actor.ties}.values())
