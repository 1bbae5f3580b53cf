"""Conflicts: contradictions between two groups, and whether both sides go back to one origin."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from whence.model import ClaimPlace, Conflict, Contradiction, OriginRelation
from whence.steps.trace.ends import End
from whence.steps.trace.rules import relate

ID_DIGITS = 16


def conflicts_of(
    contradictions: Iterable[Contradiction],
    groups: Mapping[ClaimPlace, str],
    ends: Mapping[ClaimPlace, End],
) -> Iterator[Conflict]:
    """Make a conflict of every contradiction, in the order of the places."""
    for one in sorted(contradictions, key=lambda one: (one.a, one.b, one.kind)):
        yield Conflict(
            id=conflict_id(one),
            kind=one.kind,
            a=one.a,
            b=one.b,
            group_a=groups[one.a],
            group_b=groups[one.b],
            a_words=one.a_words,
            b_words=one.b_words,
            score=one.score,
            has_one_origin=has_one_origin(ends[one.a], ends[one.b]),
        )


def conflict_id(one: Contradiction) -> str:
    """The id of a conflict, made of its two claims and of what they differ in."""
    parts = (one.kind, one.a.path, one.a.claim, one.b.path, one.b.claim)
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return "conflict-" + digest[:ID_DIGITS]


def has_one_origin(a: End, b: End) -> bool | None:
    """Whether two claims go back to one origin; None where that is open.

    The voice of an outlet that names nobody leaves it open, unless it is the same outlet.
    """
    if a.origin.id == b.origin.id:
        return True
    if a.origin.is_own_voice or b.origin.is_own_voice:
        return None
    match relate(a, b).relation:
        case OriginRelation.SAME:
            return True
        case OriginRelation.DIFFERENT:
            return False
        case OriginRelation.POSSIBLY_SAME:
            return None
