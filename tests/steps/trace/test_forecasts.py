"""Forecasts are listed with who makes them; their state follows from their window and a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.steps.trace.piles import PERSON, Line, article, found, own
from tests.steps.trace.test_routes import PASSAGE
from whence.model import Article, ClaimKind, Due, NoDue, Span, State
from whence.steps.trace import state_on

BRANDT = ("Ilse Brandt", PERSON)


def test_forecasts_are_listed_and_promises_are_not() -> None:
    lines = (
        own("It will leak.", kind=ClaimKind.FORECAST),
        own("We will mend it.", kind=ClaimKind.PROMISE),
    )
    (forecast,) = found(article("a", *lines, outlet="Tavtel")).forecasts
    assert (forecast.outlet, forecast.who) == ("Tavtel", None)
    assert forecast.claim.spans[0].text == "It will leak."


def foretold(path: str, day: str, *, days: int = 10) -> Article:
    """An article that carries what is copied: it is to fall due in some days from its own."""
    outlet = {"a": "Tavtel", "b": "Sella Post"}[path]
    line = Line(f"{PASSAGE} in ten days", (BRANDT,), kind=ClaimKind.FORECAST)
    made = article(path, line, outlet=outlet, published=day)
    (claim,) = made.claims
    start = made.text.index("ten days")
    last = (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    words = Span.of(made.text, start, start + len("ten days"))
    return replace(
        made, claims=(replace(claim, due=Due(said=day, first=day, last=last, time=words)),)
    )


def test_a_copy_falls_due_as_counted_from_the_day_of_the_first() -> None:
    first, copy = found(foretold("a", "2031-05-05"), foretold("b", "2031-05-09")).forecasts
    assert copy.place.path == "b"
    assert copy.claim.due
    assert first.claim.due
    assert (copy.claim.due.said, copy.claim.due.last) == ("2031-05-05", "2031-05-15")
    assert copy.claim.due.time
    assert copy.claim.due.time.text == "ten days"


@pytest.mark.parametrize(
    ("due", "state"),
    [
        (Due(said="2019-03-19", first="2019-04-16", last="2019-04-30"), State.OPEN),
        (Due(said="2019-03-19", first="2019-03-20", last="2019-04-30"), State.DUE),
        (Due(said="2019-03-19", first="2019-03-20", last="2019-03-30"), State.PAST),
        (Due(said="2019-03-19", last="2019-04-30"), State.DUE),
        (Due(said="2019-04-19", last="2019-04-30"), State.OPEN),
        (Due(said="2019-03-19", first="2019-04-01"), State.DUE),
        (Due(said="2019-03-19", reason=NoDue.NO_TIME), State.OPEN),
        (None, State.OPEN),
    ],
)
def test_the_state_of_a_forecast_on_a_day(due: Due | None, state: State) -> None:
    assert state_on(due, "2019-04-02") is state
