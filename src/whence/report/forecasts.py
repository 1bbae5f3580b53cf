"""Forecasts on the page: how each stands to a given day, by its window alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from whence.model import Due, Forecast, State
from whence.steps.trace import state_on

NAMES = {State.DUE: "Due now", State.OPEN: "Open", State.PAST: "Past"}
"""What each state is called, in the order of the page."""


WINDOWLESS = "Open, without a window"


@dataclass(frozen=True, slots=True)
class Foretold:
    """One forecast as several articles tell it: one claim, one who made it, one window."""

    told: tuple[Forecast, ...]

    @property
    def first(self) -> Forecast:
        """The one that stands for all."""
        return self.told[0]

    @property
    def due(self) -> Due | None:
        """The window in which it falls due."""
        return self.first.claim.due

    @property
    def by_outlet(self) -> tuple[tuple[Forecast, ...], ...]:
        """All that tell it, those of one outlet together."""
        found: dict[str, list[Forecast]] = defaultdict(list)
        for one in self.told:
            found[one.outlet or one.place.path].append(one)
        return tuple(map(tuple, found.values()))

    @property
    def has_window(self) -> bool:
        """Whether a day is known before or after which it falls due."""
        return self.due is not None and (self.due.first or self.due.last) is not None


def foretold(forecasts: Iterable[Forecast]) -> tuple[Foretold, ...]:
    """Bring together what several articles tell; those that fall due first stand at the top."""
    rows: dict[tuple[str | None, ...], list[Forecast]] = defaultdict(list)
    for forecast in sorted(forecasts, key=falls_due):
        due = forecast.claim.due
        window = (due.first, due.last) if due else (None, None)
        rows[forecast.group, forecast.who, *window].append(forecast)
    return tuple(Foretold(tuple(told)) for told in rows.values())


def by_state(
    rows: Iterable[Foretold], on: date | None
) -> tuple[tuple[str, tuple[Foretold, ...]], ...]:
    """Bring forecasts of one state together, as of a day; without one, none has a state.

    Those without a window stay open for good, and stand behind all others.
    """
    rows = tuple(rows)
    if on is None:
        return (("Without a day to count from", rows),) if rows else ()
    day = on.isoformat()
    falling = [row for row in rows if row.has_window]
    states = {
        name: tuple(row for row in falling if state_on(row.due, day) is state)
        for state, name in NAMES.items()
    }
    states[WINDOWLESS] = tuple(row for row in rows if not row.has_window)
    return tuple((name, found) for name, found in states.items() if found)


def falls_due(forecast: Forecast) -> tuple[str, str, str, str]:
    """Sort forecasts by the end of their window, those without one last."""
    due = forecast.claim.due
    last = (due.last or due.first) if due else None
    return (last or "9999", forecast.place.path, forecast.place.claim, forecast.group)
