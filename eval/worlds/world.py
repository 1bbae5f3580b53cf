"""One made-up world, from what happens in it to its articles."""

import random

from eval.worlds.events import Event, event_of
from eval.worlds.maker import FORMS, Maker, capital
from eval.worlds.pages import json_line, page_of, reprint_of
from eval.worlds.told import Told, World
from eval.worlds.ways import reprinted, tellings

PAPERS = "Courier Herald Gazette Tribune Observer Chronicle Messenger Argus".split()
OUTLETS, EVENTS, REPRINTS = 7, 4, 1


def world_of(seed: int, *, form: str) -> World:
    """Make one world; `form` is "tuned" or "held"."""
    maker = Maker(random.Random(f"{form} {seed}"), form)
    towns = [maker.name() for _ in range(3)]
    names = [f"{maker.name()} {paper}" for paper in maker.chance.sample(PAPERS, OUTLETS)]
    names[0] = f"{maker.name()}press" if maker.is_so(0.5) else names[0]
    outlets = list(enumerate(names, 1))
    again = maker.chance.sample(outlets[1:], REPRINTS)
    kinds = maker.chance.sample(FORMS["events"], EVENTS)
    events = [event_of(maker, number, kind, towns) for number, kind in enumerate(kinds)]
    first = [row for row in outlets if row not in again]
    told = [one for event in events for one in tellings(maker, event, first)]
    pages = [page_of(maker, line, name, told_on(told, line), towns) for line, name in first]
    for line, name in again:
        page = maker.chance.choice([page for page in pages if page.line < line])
        old = [one for one in told if one.line == page.line]
        new = [reprinted(maker, events, one, line, name) for one in old]
        pairs = [(a.sentence, b.sentence) for a, b in zip(old, new, strict=True)]
        told += new
        pages.append(reprint_of(maker, page, pairs, line, name))
    lines = [
        json_line(maker, page, headline_of(maker, events), towns[0])
        for page in sorted(pages, key=lambda page: page.line)
    ]
    return World(tuple(lines), tuple(told))


def told_on(told: list[Told], line: int) -> list[str]:
    """The sentences of one line."""
    return [one.sentence for one in told if one.line == line]


def headline_of(maker: Maker, events: list[Event]) -> str:
    """What a page says of another article: one of the events, in the words for a headline."""
    event = maker.chance.choice(events)
    words = maker.chance.choice(event.plain).format(
        n=event.fact.number, town=event.fact.town, thing=event.thing, when="soon"
    )
    return capital(words)
