"""Conflict and drift: where two claims about one thing differ, with the words on both sides."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.actor import Quoted
from whence.model.group import Aligned, ClaimPlace


class DriftKind(StrEnum):
    """What changed as a claim was passed on."""

    HEDGE_LOST = "hedge lost"
    HEDGE_GAINED = "hedge gained"
    NUMBER_CHANGED = "number changed"
    ATTRIBUTION_DROPPED = "attribution dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two claims about one thing that cannot both hold, and the words in which they differ.

    `group_a` and `group_b` are the groups they are in. `score` is how sure the pair scorer is, in
    0…1. `has_one_origin` says whether both sides go back to one origin, None where that is open.
    `a_words` and `b_words` are the words that differ; a polarity may have none on one side.
    """

    id: str
    kind: Aligned
    a: ClaimPlace
    b: ClaimPlace
    group_a: str
    group_b: str
    a_words: Quoted | None
    b_words: Quoted | None
    score: float
    has_one_origin: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """What changed between an earlier wording and a later one that goes back to it.

    `before` and `after` are wordings of one group; the words are those that were lost or gained.
    `reason` says why the later goes back to the earlier: reuse, or a chain that names it.
    """

    id: str
    kind: DriftKind
    group: str
    before: ClaimPlace
    after: ClaimPlace
    before_words: Quoted | None
    after_words: Quoted | None
    reason: str
