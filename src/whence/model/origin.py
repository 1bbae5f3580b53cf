"""Origins: where chains end, how each two of them stand to one another, and how many that makes.

The definitions are those of docs/design.md, section 2. The answer is an interval, never a number.
"""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.actor import Quoted
from whence.model.attribution import DeadEnd, SourceKind


class OriginRelation(StrEnum):
    """What two origins are to one another."""

    SAME = "same"
    POSSIBLY_SAME = "possibly same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Somebody or something in which a chain ends.

    `actor` is who that is over the whole pile, where known. `is_own_voice`: an outlet asserts it
    and names nobody; that is no evidence that anyone else knows. `dead_end` says why the chain ends
    in nobody that can be named, `settles` what would tell, in words: "the article of The Times is
    not in the pile". `evidence` are the words that name it, in each article that leads there.
    """

    id: str
    name: str
    kind: SourceKind
    actor: str | None = None
    is_own_voice: bool = False
    dead_end: DeadEnd | None = None
    settles: str | None = None
    evidence: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginPair:
    """Two origins of one claim group, what they are to one another, and the reason for it.

    `decision` is the id of the person's decision that says so, None where a rule does.
    """

    a: str
    b: str
    relation: OriginRelation
    reason: str
    evidence: tuple[Quoted, ...] = ()
    decision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The origins of one claim group and how many of them are independent.

    `at_most` counts `classes`: the origins once those that are the same are one. `at_least` is the
    smallest number of groups that covers them when those that are possibly the same share one too.
    Own voices are in neither. `is_bound`: too many to work the smallest number out; `at_least` is
    then a number that it cannot fall below.
    """

    at_least: int
    at_most: int
    classes: tuple[tuple[str, ...], ...]
    pairs: tuple[OriginPair, ...]
    origins: tuple[Origin, ...]
    is_bound: bool = False
