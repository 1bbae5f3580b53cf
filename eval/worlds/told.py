"""Told: one sentence of a made-up world, with all that is true of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from whence.model import Aligned, DriftKind


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody who knows: the words for him, and an id that is one for one source."""

    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a sentence asserts: an event, and in which version of it.

    `when` are the words for its day or its window, which differ only in how they are written if
    `when_id` is the same.
    """

    event: int
    number: int
    town: str
    when_id: str = ""
    is_denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence: the line of its article, what it tells, and from whom.

    `origin` is None for the outlet's own voice; `through` is the paper that it names. `follows` is
    the sentence of another article that it was made of. `is_bare`: it names nobody, though who
    made it knew from whom it is. `due` is the window of a forecast, as days from `said` on.
    `frame` and `wording` are what the sentence was put together from.
    """

    line: int
    outlet: str
    fact: Fact
    sentence: str = ""
    frame: str = ""
    wording: str = ""
    when: str = ""
    hedge: str = ""
    origin: Knower | None = None
    through: str | None = None
    follows: "Told | None" = None
    is_bare: bool = False
    said: date | None = None
    due: tuple[date, date] | None = None

    @property
    def earlier(self) -> Iterator["Told"]:
        """The sentences that it goes back to, the nearest first."""
        one = self.follows
        while one is not None:
            yield one
            one = one.follows


@dataclass(frozen=True, slots=True)
class World:
    """The articles as JSON lines, in order, and all that is told in them."""

    lines: tuple[str, ...]
    told: tuple[Told, ...]


def changed(before: Told, after: Told) -> set[DriftKind]:
    """What the later of two sentences tells otherwise than the earlier, of one event."""
    found = set()
    if before.hedge and not after.hedge:
        found.add(DriftKind.HEDGE_LOST)
    if after.hedge and not before.hedge:
        found.add(DriftKind.HEDGE_GAINED)
    if before.fact.number != after.fact.number:
        found.add(DriftKind.NUMBER_CHANGED)
    if before.origin and not before.is_bare and after.is_bare:
        found.add(DriftKind.ATTRIBUTION_DROPPED)
    return found


def clashes(a: Fact, b: Fact) -> set[Aligned]:
    """In what two facts of one event differ."""
    pairs = {
        Aligned.NUMBER: a.number != b.number,
        Aligned.PLACE: a.town != b.town,
        Aligned.TIME: a.when_id != b.when_id,
        Aligned.POLARITY: a.is_denied != b.is_denied,
    }
    return {kind for kind, differs in pairs.items() if differs and a.event == b.event}
