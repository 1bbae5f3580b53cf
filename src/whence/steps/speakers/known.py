"""Known: all that descriptions can go to, gathered once for an article."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from whence.model import SourceKind, Speaker
from whence.steps.speakers.notes import Note
from whence.steps.speakers.papers import Papers, papers_in
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.sources import Source
from whence.steps.speakers.told import Told
from whence.text.person_names import ABBREVIATIONS
from whence.text.roles import is_body, offices_like, singular

Meant = Told | Speaker | int | None
"""Somebody told before, a document, an actor's number; None where nobody is named."""
PARTIES = {"gop": "republican", "democratic": "democrat"}
NEAR, BODY_NEAR = 1, 2


@dataclass(frozen=True, slots=True)
class Known:
    """What descriptions can go to: titles by the words that can stand for them, and documents."""

    titles: dict[str, list[tuple[int, int, Note]]]
    papers: Papers
    bodies: dict[str, list[tuple[int, int]]]
    outlets: list[tuple[int, int]]


def known_in(reading: Reading) -> Known:
    """Gather all that descriptions can go to, in the order of the text."""
    titles: dict[str, list[tuple[int, int, Note]]] = defaultdict(list)
    for actor, notes in enumerate(reading.notes):
        for note in notes:
            words = {like for head in note.heads for like in offices_like(head)}
            for word in words:
                titles[word].append((note.at, actor, note))
    for entries in titles.values():
        entries.sort(key=lambda entry: entry[:2])
    bodies: dict[str, list[tuple[int, int]]] = defaultdict(list)
    outlets = []
    for index, mention in enumerate(reading.cast.mentions):
        number = reading.cast.actor_of[index]
        if reading.kinds[number] is SourceKind.OUTLET:
            outlets.append((mention.start, number))
        if not reading.cast.actors[number].is_person:
            for word in name_nouns(reading.cast.actors[number].words):
                bodies[word].append((mention.start, number))
    return Known(titles, papers_in(reading), bodies, outlets)


def name_nouns(name: tuple[str, ...]) -> Iterator[str]:
    """The nouns in a body's name, also in the long form of a well-known short one."""
    long = ABBREVIATIONS.get(name[0].replace(".", ""), "").split() if len(name) == 1 else ()
    for word in {singular(word) for word in (*name, *long)}:
        if is_body(word):
            yield word


def modifiers(source: Source) -> list[tuple[str, bool]]:
    """The words before the noun of a description, and whether they are names."""
    if source.phrase is None:
        return []
    words = [*source.phrase.owner, *source.phrase.own[:-1]]
    names = {"the", "a", "an", "his", "her", "their", "its", "this", "that"}
    return [(PARTIES.get(w.low, w.low), w.is_capital) for w in words if w.low not in names]


def is_near(reading: Reading, told: Told, at: int) -> bool:
    """Whether somebody spoke in this paragraph or the one before."""
    return reading.page.paragraph_at(at) - told.paragraph <= NEAR
