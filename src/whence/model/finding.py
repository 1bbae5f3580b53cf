"""What is found over a whole pile: groups with their origins, and what follows from them."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.actor import Actor
from whence.model.attribution import DeadEnd
from whence.model.claim import Claim
from whence.model.conflict import Conflict, Drift
from whence.model.group import ClaimPlace, Group, Station
from whence.model.reuse import PileReuse
from whence.model.span import Span


class State(StrEnum):
    """How a forecast stands to a given day; whether it came true is not for whence to say."""

    OPEN = "open"
    """It falls due later, or no window is known."""
    DUE = "due"
    """The day lies in its window."""
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A claim about the future: who made it, where, and the claim with its hedges and its window.

    `who` is the origin's name; None for an outlet's own voice, and where nobody is given.
    """

    place: ClaimPlace
    group: str
    outlet: str | None
    who: str | None
    chain: tuple[Station, ...]
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadEndChain:
    """An attribution whose chain ends in nobody that can be named, and what would settle it."""

    path: str
    article: str
    attribution: str
    source: Span | None
    chain: tuple[Station, ...]
    reason: DeadEnd
    settles: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that is found over a pile. Groups come widest told first; every claim is in one.

    All but those in `left_out`: a person decided that their attribution is wrong.
    """

    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    drifts: tuple[Drift, ...]
    forecasts: tuple[Forecast, ...]
    dead_ends: tuple[DeadEndChain, ...]
    actors: tuple[Actor, ...]
    reuse: PileReuse
    left_out: tuple[ClaimPlace, ...] = ()
