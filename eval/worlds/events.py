"""What happens in a made-up world, who knows of it, and the words in which it can be told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from eval.worlds.maker import FORMS, Maker, capital
from eval.worlds.told import Fact, Knower, Told

GIVEN = "Anna Boris Clara David Elena Felix Greta Henrik Irina Jakob Karin Lukas".split()
LAST_DAY = 5
"""The last day of May on which something can have happened; articles come after it."""
DENIES, LOOSE = 0.12, 0.25
"""How often one who knows denies it, and how often it is told as in a loose translation."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, in several wordings, with who knows of it and what is true of it."""

    fact: Fact
    plain: tuple[str, ...]
    loose: tuple[str, ...]
    thing: str
    window: "Window | None"
    knowers: tuple[Knower, ...]
    deniers: frozenset[str]
    towns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """The words in which a forecast says when it falls due, and what follows from them."""

    words: str
    days: int = 0
    first: str = ""
    last: str = ""

    def from_day(self, said: date) -> tuple[date, date]:
        """The first and the last day, counted from the day on which it was said."""
        if self.days:
            return said, said + timedelta(days=self.days)
        first = date.fromisoformat(self.first) if self.first else said
        return max(first, said), date.fromisoformat(self.last)


def event_of(maker: Maker, number: int, kind: dict[str, Any], towns: Sequence[str]) -> Event:
    """Make something happen, of which one to three know: a person, a body, somebody unnamed."""
    chance, when = maker.chance, kind.get("when", "")
    window = Window(**chance.choice(FORMS["window"][maker.form])) if when == "window" else None
    town = chance.choice(towns)
    knowers = chance.sample(knowers_in(maker, town), chance.randint(1, 3))
    fact = Fact(
        event=number,
        number=chance.randint(*map(int, kind["numbers"])),
        town=town,
        when_id=window.words if window else str(chance.randint(1, LAST_DAY)) if when else "",
    )
    return Event(
        fact=fact,
        plain=tuple(kind[maker.form]["plain"]),
        loose=tuple(kind[maker.form]["loose"]),
        thing=maker.name(),
        window=window,
        knowers=tuple(knowers),
        deniers=frozenset(one.id for one in knowers[1:] if maker.is_so(DENIES)),
        towns=tuple(towns),
    )


def knowers_in(maker: Maker, town: str) -> list[Knower]:
    """A person, a body and somebody unnamed who may know what happens in a town."""
    chance, sources = maker.chance, FORMS["sources"]
    name = f"{chance.choice(GIVEN)} {maker.name()}"
    person = chance.choice(sources["persons"])
    person = person.format(name=name, office=chance.choice(sources["offices"]), town=town)
    body = chance.choice(sources["bodies"]).format(body=town)
    unnamed = chance.choice(sources["anonymous"])
    return [Knower(name, person), Knower(body, body), Knower(unnamed, unnamed)]


def reworded(maker: Maker, event: Event, told: Told, *, is_loose: bool | None = None) -> Told:
    """A telling of the same fact in other words, some of them as in a loose translation."""
    loose = maker.is_so(LOOSE) if is_loose is None else is_loose
    wording = maker.chance.choice(event.loose if loose else event.plain)
    return written(maker, event, replace(told, wording=wording, when=when_of(maker, event, told)))


def when_of(maker: Maker, event: Event, told: Told) -> str:
    """The words for a day or a window."""
    if event.window:
        return event.window.words
    return maker.form_of("day").format(day=told.fact.when_id) if told.fact.when_id else ""


def written(maker: Maker, event: Event, told: Told) -> Told:
    """A telling with its sentence, put together from its parts."""
    fact = told.fact
    claim = told.wording.format(
        n=maker.written(fact.number), town=fact.town, thing=event.thing, when=told.when
    )
    claim = f"{told.hedge} {claim}" if told.hedge else claim
    who = told.origin.words if told.origin else ""
    sentence = told.frame.format(
        claim=claim,
        Claim=capital(claim),
        who=who,
        Who=capital(who),
        outlet=told.outlet,
        paper=told.through or "",
        weekday=f"{told.said:%A}" if told.said else "",
    )
    return replace(told, sentence=sentence.replace(",,", ",").replace(",.", "."))
