"""Forecasts: claims about the future, with who makes them, how sure, and when they fall due.

Promises, threats and demands are no forecasts: who makes them can see to it. Whether a forecast
came true is never judged. A window is counted from the day on which it was first said, as far as
the pile shows that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.model import Claim, ClaimKind, Due, Forecast, SourceKind, State
from whence.steps.trace.groups import Traced

LATEST = "9999"
"""Stands for a day of saying that is not known."""


def forecasts_of(groups: Iterable[Traced]) -> Iterator[Forecast]:
    """All forecasts of a pile, in the order of the groups and of the dates in them."""
    for one in groups:
        first: dict[tuple[str, object], Claim] = {}
        for wording, route, end in one.rows:
            told = route.told
            earlier = first.setdefault((told.text_id, told.claim.spans), told.claim)
            claim = as_first_said(as_first_said(told.claim, earlier), route.end.claim)
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


def as_first_said(claim: Claim, first: Claim) -> Claim:
    """A claim with the window of one that it goes back to, if both give it in the same words.

    What was said on Monday and is copied on Friday falls due as counted from Monday.
    """
    if claim.due is None or first.due is None or first.due.said is None:
        return claim
    times = [due.time.text.casefold() if due.time else None for due in (claim.due, first.due)]
    if times[0] != times[1] or (claim.due.said or LATEST) <= first.due.said:
        return claim
    return replace(claim, due=replace(first.due, time=claim.due.time))


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
