"""Actors: who the names of a pile stand for, and the ties between names that say so.

A tie is the fact: one piece of evidence, one rule, one score that explains itself. Actors follow
from the ties and can always be made again from them, so that a merge can be taken back.
"""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.span import Span


class ActorKind(StrEnum):
    """What sort of actor a name stands for; the list of actors may say it more closely."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    PLACE = "place"
    STATE = "state"
    INTERNATIONAL_BODY = "international body"
    ARMED_GROUP = "armed group"


class TieKind(StrEnum):
    """What a tie says of two names."""

    SAME_AS = "same as"
    """Both name one actor. Only these bring names together."""
    PART_OF = "part of"
    SPEAKS_FOR = "speaks for"
    """A person for a body, a capital for its government: "Washington said"."""
    ALSO_CALLED = "also called"
    """A name that only some use, see `Tie.by`; whom it names, a `same as` tie says."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of one article that a tie rests on."""

    article: str
    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for a tie, and how many points it gives or takes."""

    reason: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What one rule says of two names: `name` is `relation` `other`, for these grounds.

    `by` is who uses the name, for `also called`. `refused` says why a `same as` tie did not bring
    its names together after all; None where it did, or had nothing to bring together.
    """

    id: str
    name: str
    other: str
    relation: TieKind
    rule: str
    grounds: tuple[Ground, ...]
    evidence: tuple[Quoted, ...] = ()
    by: str | None = None
    refused: str | None = None

    @property
    def score(self) -> float:
        """The sum of the grounds, held in 0…1."""
        return round(min(1.0, max(0.0, sum(ground.points for ground in self.grounds))), 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One form in which an actor is named: how often, in how many articles, first where."""

    name: str
    mentions: int
    articles: int
    evidence: Quoted | None = None
    called_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or something that the pile names: all forms of the name and all places of it.

    `id` is that of the list of actors, or else made of kind and name, so that it stays the same
    however the pile is ordered. `name` is the fullest. `mentions` are in the order of path and
    text. `ties` are all that have to do with this actor's names.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[Alias, ...]
    mentions: tuple[Quoted, ...]
    ties: tuple[Tie, ...] = ()

    @property
    def articles(self) -> int:
        """How many articles name it."""
        return len({mention.path for mention in self.mentions})
