"""Made-up news worlds with a known truth: who knows what, who asks whom, who copies and passes on.

No public data say how many independent origins a claim has; these worlds do. In each, a few things
happen. Persons, bodies and unnamed people know of them; outlets ask these, copy one another, pass
on what another paper reported, or tell it in their own voice. All names are made of syllables. Some
wordings (`held`) are kept for testing, and no rule may be worked on with them.
"""

import json
import random
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

FORMS = tomllib.loads(Path(__file__).with_name("forms.toml").read_text("utf-8"))
SYLLABLES = [words.split() for words in (
    "mar vel ost kar dun lor bel tar nor sel gar fen",
    "o a i e u",
    "wick stad grim rov mouth ra holm vik den lund",
)]  # fmt: skip
GIVEN = "Anna Boris Clara David Elena Felix Greta Henrik Irina Jakob Karin Lukas".split()
PAPERS = "Courier Herald Gazette Tribune Observer Chronicle Messenger Argus".split()
OUTLETS, EVENTS, FEWEST = 7, 4, 3
MIXED_UP = 0.1
"""How often a number is told wrongly."""
FIRST_DAY = date(2031, 5, 5)


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody who knows: the words for him, and an id that is one for one source."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, in several wordings, with who knows of it and the true number."""

    wordings: tuple[str, ...]
    slots: dict[str, str]
    knowers: tuple[Knower, ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence: the line of its article, what it tells of which event, and from whom.

    `origin` is None for the outlet's own voice; `through` is the paper that it passes on.
    """

    line: int
    outlet: str
    sentence: str
    event: int
    number: int
    origin: Knower | None = None
    through: str | None = None


@dataclass(frozen=True, slots=True)
class World:
    """The articles as JSON lines, in order, and all that is told in them."""

    lines: tuple[str, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes one world: its chance, and which wordings it uses."""

    chance: random.Random
    form: str

    def form_of(self, name: str) -> str:
        """One of the forms of this name."""
        return str(self.chance.choice(FORMS[name][self.form]))

    def name(self) -> str:
        """A name that nothing bears."""
        return "".join(map(self.chance.choice, SYLLABLES)).capitalize()


def world_of(seed: int, *, form: str) -> World:
    """Make one world; `form` is "tuned" or "held"."""
    maker = Maker(random.Random(f"{form} {seed}"), form)
    towns = [maker.name() for _ in range(3)]
    outlets = [f"{maker.name()} {paper}" for paper in maker.chance.sample(PAPERS, OUTLETS)]
    kinds = maker.chance.sample(FORMS["events"], EVENTS)
    told = [
        one
        for number, kind in enumerate(kinds)
        for one in tellings(maker, number, event_of(maker, kind, towns), outlets)
    ]
    lines = [
        line_of(maker, outlet, number, [t.sentence for t in told if t.line == number], towns)
        for number, outlet in enumerate(outlets, 1)
    ]
    return World(tuple(lines), tuple(told))


def event_of(maker: Maker, kind: dict[str, list[str]], towns: Sequence[str]) -> Event:
    """Make something happen, of which one to three know: a person, a body, somebody unnamed."""
    chance, sources = maker.chance, FORMS["sources"]
    town, name = chance.choice(towns), f"{chance.choice(GIVEN)} {maker.name()}"
    person = chance.choice(sources["persons"])
    person = person.format(name=name, office=chance.choice(sources["offices"]), town=town)
    body = chance.choice(sources["bodies"]).format(body=town)
    unnamed = chance.choice(sources["anonymous"])
    knowers = [Knower(name, person), Knower(body, body), Knower(unnamed, unnamed)]
    return Event(
        wordings=tuple(kind[maker.form]),
        slots={"town": town, "thing": maker.name()},
        knowers=tuple(chance.sample(knowers, chance.randint(1, len(knowers)))),
        number=chance.randint(*map(int, kind["numbers"])),
    )


def tellings(maker: Maker, number: int, event: Event, outlets: Sequence[str]) -> Iterator[Told]:
    """Have some outlets tell an event, the earlier ones first."""
    before: list[Told] = []
    count = maker.chance.randint(FEWEST, len(outlets))
    for line in sorted(maker.chance.sample(range(1, len(outlets) + 1), count)):
        known = [one for one in before if one.origin]
        way = maker.chance.choices(WAYS, WEIGHTS)[0] if known else asked
        blank = Told(line=line, outlet=outlets[line - 1], sentence="", event=number, number=0)
        before.append(way(maker, event, blank, known))
        yield before[-1]


def asked(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet asks somebody who knows."""
    number = event.number
    if maker.chance.random() < MIXED_UP:
        number += maker.chance.randint(1, 5)
    knower = maker.chance.choice(event.knowers)
    claim = claim_of(maker, event, number)
    words = filled(maker.form_of("told"), claim, who=knower.words, outlet=told.outlet)
    return replace(told, sentence=words, number=number, origin=knower)


def copied(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet copies a sentence of another."""
    one = maker.chance.choice(known)
    return replace(one, line=told.line, outlet=told.outlet)


def passed_on(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet says what another paper reported, in words of its own."""
    one = maker.chance.choice(known)
    assert one.origin
    claim = claim_of(maker, event, one.number)
    words = filled(maker.form_of("passed"), claim, who=one.origin.words, paper=one.outlet)
    return replace(one, line=told.line, outlet=told.outlet, sentence=words, through=one.outlet)


def in_own_voice(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet tells it and names nobody."""
    words = filled(maker.form_of("own"), claim_of(maker, event, event.number))
    return replace(told, sentence=words, number=event.number)


WAYS: tuple[Callable[[Maker, Event, Told, Sequence[Told]], Told], ...] = (
    asked,
    copied,
    passed_on,
    in_own_voice,
)
WEIGHTS = (5, 3, 3, 1)


def claim_of(maker: Maker, event: Event, number: int) -> str:
    """What an event is in one of its wordings."""
    return maker.chance.choice(event.wordings).format(n=number, **event.slots)


def filled(form: str, claim: str, *, who: str = "", **slots: str) -> str:
    """Fill a form; a slot with a capital letter starts the sentence."""
    upper = {"Claim": claim[0].upper() + claim[1:], "Who": who[:1].upper() + who[1:]}
    text = form.format(claim=claim, who=who, **upper, **slots)
    return text.replace(",,", ",").replace(",.", ".")


def line_of(
    maker: Maker, outlet: str, number: int, told: Sequence[str], towns: Sequence[str]
) -> str:
    """Write an article as a JSON line: what it tells, between lines that tell nothing of it."""
    filler = maker.chance.sample(FORMS["filler"]["lines"], 3)
    idle = [line.format(town=maker.chance.choice(towns)) for line in filler]
    return json.dumps(
        {
            "title": f"Notes from {towns[0]}",
            "publisher": outlet,
            "date": (FIRST_DAY + timedelta(days=number)).isoformat(),
            "text": "\n\n".join([idle[0], *told, *idle[1:]]),
        }
    )
