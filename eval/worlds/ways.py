"""Ways: how an outlet comes to tell something, and what it changes as it passes it on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from eval.worlds.events import Event, reworded, written
from eval.worlds.maker import Maker
from eval.worlds.told import Fact, Told

FIRST_DAY = date(2031, 5, 5)
FEWEST = 3
HEDGES, LOSES, GAINS = 0.3, 0.4, 0.1
"""How often who knows is not sure; how often a hedge is lost as it is passed on, or one added."""
MIXED_UP, MISPLACED = 0.1, 0.05
"""How often a number is told wrongly; and how often a town or a day is."""
DROPPED = 0.25
"""How often a reprint leaves out who said something."""


def published(line: int) -> date:
    """The day of the article in a line."""
    return FIRST_DAY + timedelta(days=line)


def tellings(maker: Maker, event: Event, outlets: Sequence[tuple[int, str]]) -> Iterator[Told]:
    """Have some outlets, each with its line, tell an event, the earlier ones first."""
    before: list[Told] = []
    count = maker.chance.randint(min(FEWEST, len(outlets)), len(outlets))
    for line, outlet in sorted(maker.chance.sample(outlets, count)):
        known = [one for one in before if one.origin]
        way = maker.chance.choices(WAYS, WEIGHTS)[0] if known else asked
        before.append(way(maker, event, Told(line=line, outlet=outlet, fact=event.fact), known))
        yield before[-1]


def asked(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet asks somebody who knows, and may get it wrong."""
    knower = maker.chance.choice(event.knowers)
    is_denied = knower.id in event.deniers
    frame = maker.form_of("denied" if is_denied else "told")
    said = published(told.line) - timedelta(days="{weekday}" in frame)
    is_hedged = not is_denied and maker.is_so(HEDGES)
    one = replace(
        told,
        frame=frame,
        fact=replace(mixed_up(maker, event), is_denied=is_denied),
        hedge=maker.form_of("hedges") if is_hedged else "",
        origin=knower,
        said=said,
        due=event.window.from_day(said) if event.window else None,
    )
    return reworded(maker, event, one)


def mixed_up(maker: Maker, event: Event) -> Fact:
    """What happened, with one thing of it told wrongly now and then."""
    fact, chance = event.fact, maker.chance
    if maker.is_so(MIXED_UP):
        return replace(fact, number=fact.number + chance.randint(1, 5))
    if maker.is_so(MISPLACED):
        return replace(fact, town=chance.choice([t for t in event.towns if t != fact.town]))
    if fact.when_id and not event.window and maker.is_so(MISPLACED):
        return replace(fact, when_id=str(int(fact.when_id) + 10))
    return fact


def copied(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet copies a sentence of another."""
    one = maker.chance.choice(known)
    return replace(one, line=told.line, outlet=told.outlet, follows=one)


def passed_on(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet says what another paper reported, in words of its own, and changes some of it."""
    one = maker.chance.choice(known)
    frame = maker.form_of("passed_denied" if one.fact.is_denied else "passed")
    passed = replace(
        one, line=told.line, outlet=told.outlet, frame=frame, through=one.outlet, follows=one
    )
    return reworded(maker, event, told_onward(maker, passed))


def told_onward(maker: Maker, told: Told) -> Told:
    """A telling of which a hedge or a number may have been changed."""
    if told.hedge and maker.is_so(LOSES):
        return replace(told, hedge="")
    if not told.hedge and not told.fact.is_denied and maker.is_so(GAINS):
        return replace(told, hedge=maker.form_of("hedges"))
    if maker.is_so(MIXED_UP):
        number = told.fact.number + maker.chance.randint(1, 5)
        return replace(told, fact=replace(told.fact, number=number))
    return told


def in_own_voice(maker: Maker, event: Event, told: Told, known: Sequence[Told]) -> Told:
    """The outlet tells it and names nobody."""
    due = event.window.from_day(published(told.line)) if event.window else None
    one = replace(told, frame=maker.form_of("own"), said=published(told.line), due=due)
    return reworded(maker, event, one)


def reprinted(maker: Maker, events: Sequence[Event], one: Told, line: int, outlet: str) -> Told:
    """A sentence in a reprint of the article: most stand as they were."""
    told = replace(one, line=line, outlet=outlet, follows=one)
    event = events[one.fact.event]
    if one.origin and not one.through and not one.fact.is_denied and maker.is_so(DROPPED):
        return written(maker, event, replace(told, frame="{Claim}.", is_bare=True))
    changed = told_onward(maker, told)
    return told if changed == told else written(maker, event, changed)


WAYS: tuple[Callable[[Maker, Event, Told, Sequence[Told]], Told], ...] = (
    asked,
    copied,
    passed_on,
    in_own_voice,
)
WEIGHTS = (5, 3, 4, 1)
