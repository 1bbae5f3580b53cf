"""Decisions: what people judged of a case. A ledger: entries are added, never changed or dropped.

What stands is derived by replay: an entry that takes another back removes it, and of two about the
same thing the later one holds. A decision names its subject by id and by the words it was about, so
that it can be placed again, or at least be read, after the case has changed.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Subject(StrEnum):
    """What a decision is about."""

    ORIGINS = "origins"
    """Two origins: same or different."""
    ACTORS = "actors"
    """Two actors: same or different."""
    ATTRIBUTION = "attribution"
    """Whether these words are an attribution at all, with this source: right or wrong."""
    MATCH = "match"
    """Whether a claim belongs to the group it was put into: right or wrong."""
    FORECAST = "forecast"
    """What became of a forecast, in the person's own words."""
    DECISION = "decision"
    """An earlier entry, which is taken back."""


SAME, DIFFERENT, RIGHT, WRONG, UNDONE = "same", "different", "right", "wrong", "taken back"
"""The words of a verdict; that on a forecast is free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """Words that a decision is about: where they stood, and what stood around them.

    `article` is the id of the text, so that the place holds as long as the text is in the case.
    """

    article: str
    path: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One entry of the ledger: who decided what of which subject, why, when, and with which whence.

    `ids` are those of the subject: two origins or actors, an attribution, a claim, an entry.
    `group` is the group that a match was in when it was judged. `at` is ISO 8601.
    """

    id: str
    subject: Subject
    ids: tuple[str, ...]
    verdict: str
    who: str
    why: str
    at: str
    whence: str
    group: str | None = None
    anchors: tuple[Anchored, ...] = ()

    @property
    def undoes(self) -> str | None:
        """The id of the entry that it takes back."""
        return self.ids[0] if self.subject is Subject.DECISION else None

    @property
    def about(self) -> tuple[Subject, frozenset[str]]:
        """What makes two decisions be about the same thing."""
        return self.subject, frozenset(self.ids)


@dataclass(frozen=True, slots=True)
class Decisions:
    """The ledger, in the order in which it was written, and what stands of it."""

    entries: tuple[Decision, ...] = ()
    _standing: dict[tuple[Subject, frozenset[str]], Decision] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        undone = undone_of(self.entries)
        standing = {
            one.about: one
            for one in self.entries
            if one.subject is not Subject.DECISION and one.id not in undone
        }
        object.__setattr__(self, "_standing", standing)

    @property
    def standing(self) -> tuple[Decision, ...]:
        """The decisions that hold, in the order of the ledger."""
        return tuple(one for one in self.entries if self._standing.get(one.about) is one)

    def on(self, subject: Subject, *ids: str) -> Decision | None:
        """The decision that holds on a subject, whatever the order of its ids."""
        return self._standing.get((subject, frozenset(ids)))

    def of(self, subject: Subject, verdict: str | None = None) -> tuple[Decision, ...]:
        """All that hold on one sort of subject, or those with one verdict."""
        return tuple(
            one
            for one in self.standing
            if one.subject is subject and verdict in (None, one.verdict)
        )

    def outcome(self, claim: str) -> str | None:
        """What a person says became of a forecast."""
        found = self.on(Subject.FORECAST, claim)
        return found.verdict if found else None


def undone_of(entries: Iterable[Decision]) -> frozenset[str]:
    """The ids of entries that were taken back; taking back can itself be taken back."""
    undone: set[str] = set()
    for one in reversed(tuple(entries)):
        if one.undoes is not None and one.id not in undone:
            undone.add(one.undoes)
    return frozenset(undone)


def decision_id(*content: str) -> str:
    """Make the id of an entry of all that it says."""
    words = "\n".join(content).encode("utf-8", "surrogatepass")
    return "decision-" + hashlib.sha256(words).hexdigest()[:16]
