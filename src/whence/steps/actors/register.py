"""The register: the names that a list of actors knows, each with whom it names and since when.

A list is the user's own or the one that comes with whence; `over` lays the first over the second.
What a register says is exact: a name is in it or it is not, and on a given day it names one actor
or none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from whence.model import ActorKind, TieKind
from whence.text.name_keys import name_key

FIRST_DAY, LAST_DAY = "0000-01-01", "9999-12-31"
DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?=$|T)")


class Days(NamedTuple):
    """The days from `first` to `last`, both included, as ISO dates."""

    first: str = FIRST_DAY
    last: str = LAST_DAY

    def meets(self, other: "Days") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


ALWAYS = Days()


def days_of(date: str | None) -> Days | None:
    """The days that an ISO date or a part of one names; all if it is None, None if it is no date.

    >>> days_of("2014-06")
    Days(first='2014-06-01', last='2014-06-31')
    """
    if not date:
        return ALWAYS
    match = DATE.match(date)
    if match is None:
        return None
    year, month, day = match.groups()
    return Days(f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or '31'}")


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor of a list."""

    id: str
    name: str
    kind: ActorKind | None
    origin: str
    line: int


class Claim(NamedTuple):
    """What one line of a list says of one name: it is this actor's, on these days.

    `by` is who uses it, if not everybody does; `why` is what the line cites.
    """

    actor: Listed
    days: Days
    line: int
    by: str | None = None
    why: str | None = None


class ListTie(NamedTuple):
    """What a list says of two actors by their names."""

    name: str
    relation: TieKind
    other: str
    origin: str
    line: int
    why: str | None = None


def pair(one: str, other: str) -> tuple[str, str]:
    """Two keys in a fixed order."""
    return (one, other) if one <= other else (other, one)


@dataclass(frozen=True, slots=True)
class Register:
    """All claims by the keys of their names; `apart` are pairs of keys of two actors."""

    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    ties: tuple[ListTie, ...] = ()
    apart: frozenset[tuple[str, str]] = frozenset()

    def find(self, name: str, published: str | None = None) -> Claim | None:
        """Give the claim on a name in an article of this date; None where none, or several."""
        found = self.claims.get(name_key(name), ())
        if not found:
            return None
        days = days_of(published) or ALWAYS
        valid = [claim for claim in found if claim.days.meets(days)]
        return valid[0] if len({claim.actor.id for claim in valid}) == 1 else None

    def are_apart(self, one: str, other: str) -> bool:
        """Whether the list says that two names are not one actor's."""
        return bool(self.apart) and pair(name_key(one), name_key(other)) in self.apart

    def over(self, other: "Register") -> "Register":
        """Lay this register over another: where both claim a name, this one is right.

        An actor of the other whose name this one claims too becomes this one's, with the rest of
        its names, so that a user adds an alias without losing those that come with whence.
        """
        if not self.claims and not self.apart:
            return other
        adopted = self.adopting(other)
        claims = {
            key: tuple(taken)
            for key, found in other.claims.items()
            if key not in self.claims and (taken := self.taken_over(key, found, adopted))
        }
        kept = tuple(tie for tie in other.ties if name_key(tie.name) not in self.claims)
        return Register({**claims, **self.claims}, self.ties + kept, self.apart | other.apart)

    def adopting(self, other: "Register") -> dict[str, Listed]:
        """The other's actors that are this one's too, by the other's ids."""
        found: dict[str, Listed] = {}
        for listed in {claim.actor.id: claim.actor for claim in each_claim(other)}.values():
            own = self.claims.get(name_key(listed.name), ())
            if len({claim.actor.id for claim in own}) == 1:
                found[listed.id] = replace(own[0].actor, kind=own[0].actor.kind or listed.kind)
        return found

    def taken_over(
        self, key: str, claims: Iterable[Claim], adopted: Mapping[str, Listed]
    ) -> list[Claim]:
        """Another's claims on a name, for this one's actors, without those that it rules out."""
        mine = [claim._replace(actor=adopted.get(claim.actor.id, claim.actor)) for claim in claims]
        return [c for c in mine if pair(key, name_key(c.actor.name)) not in self.apart]


def each_claim(register: Register) -> Iterable[Claim]:
    """All claims of a register."""
    return (claim for found in register.claims.values() for claim in found)
