"""Forecasts: claims about the future, with who makes them, how sure, and when they fall due.

Promises, threats and demands are no forecasts: who makes them can see to it. Whether a forecast
came true is never judged.
"""

from collections.abc import Iterable, Iterator

from whence.model import ClaimKind, Due, Forecast, SourceKind, State
from whence.steps.trace.groups import Traced


def forecasts_of(groups: Iterable[Traced]) -> Iterator[Forecast]:
    """All forecasts of a pile, in the order of the groups and of the dates in them."""
    for one in groups:
        for wording, route, end in one.rows:
            claim = route.told.claim
            if claim.kind is ClaimKind.FORECAST:
                is_told = not end.origin.is_own_voice and end.origin.kind is not SourceKind.NONE
                yield Forecast(
                    place=wording.place,
                    group=one.group.id,
                    outlet=wording.outlet,
                    who=end.origin.name if is_told else None,
                    chain=wording.chain,
                    claim=claim,
                )


def state_on(due: Due | None, day: str) -> State:
    """How a forecast stands to a day (ISO 8601).

    A window without a first day is open to the front: the forecast is due from when it was said.

    >>> state_on(Due(said="2019-03-19", first="2019-04-16", last="2019-04-30"), "2019-05-01").value
    'past'
    """
    if due is None or (due.first is None and due.last is None):
        return State.OPEN
    if due.last is not None and day > due.last:
        return State.PAST
    first = due.first or due.said
    return State.OPEN if first is not None and day < first else State.DUE
