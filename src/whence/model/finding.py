"""What is found over a whole pile: groups with their origins, and what follows from them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from whence.model.actor import Actor
from whence.model.attribution import DeadEnd
from whence.model.claim import Claim
from whence.model.conflict import Conflict, Drift
from whence.model.group import ClaimPlace, Group, GroupWords, Station
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


class Found(Protocol):
    """What is found over a pile: whole, as `Findings`, or read from a case as it is asked for.

    Who lists something takes this, so that a case need not give more than is shown.
    """

    @property
    def groups(self) -> Sequence[Group]:
        """The claim groups, widest told first."""

    @property
    def conflicts(self) -> Sequence[Conflict]:
        """Claims that cannot both hold."""

    @property
    def drifts(self) -> Sequence[Drift]:
        """What changed as claims were passed on."""

    @property
    def forecasts(self) -> Sequence[Forecast]:
        """Claims about the future."""

    @property
    def dead_ends(self) -> Sequence[DeadEndChain]:
        """Chains that end in nobody that can be named."""

    @property
    def actors(self) -> Sequence[Actor]:
        """Who is named, most named first."""

    def whole(self) -> "Findings":
        """All of it at once."""

    def words(self) -> Iterable[GroupWords]:
        """The words of every group, in the order of the groups."""

    def groups_of(self, ids: Collection[str]) -> Iterable[Group]:
        """The groups of these ids, in the order of the groups."""


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

    def whole(self) -> "Findings":
        """Itself."""
        return self

    def words(self) -> Iterable[GroupWords]:
        """The words of every group, in the order of the groups."""
        return (GroupWords(one.id, tuple(w.text for w in one.wordings)) for one in self.groups)

    def groups_of(self, ids: Collection[str]) -> Iterable[Group]:
        """The groups of these ids, in the order of the groups."""
        return (one for one in self.groups if one.id in ids)
