"""Forecasts are listed with who makes them; their state follows from their window and a day."""

import pytest

from tests.steps.trace.piles import article, found, own
from whence.model import ClaimKind, Due, NoDue, State
from whence.steps.trace import state_on


def test_forecasts_are_listed_and_promises_are_not() -> None:
    lines = (
        own("It will leak.", kind=ClaimKind.FORECAST),
        own("We will mend it.", kind=ClaimKind.PROMISE),
    )
    (forecast,) = found(article("a", *lines, outlet="Tavtel")).forecasts
    assert (forecast.outlet, forecast.who) == ("Tavtel", None)
    assert forecast.claim.spans[0].text == "It will leak."


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
