"""Conflicts: contradictions between two groups, and whether both sides go back to one origin."""

import hashlib
from collections.abc import Iterable, Iterator

from whence.model import ClaimPlace, Conflict, Contradiction, OriginRelation
from whence.steps.trace.ends import End
from whence.steps.trace.groups import Traced
from whence.steps.trace.rules import relate

ID_DIGITS = 16


def conflicts_of(
    contradictions: Iterable[Contradiction], found: Iterable[Traced]
) -> Iterator[Conflict]:
    """Make a conflict of every contradiction between groups, in the order of the places."""
    groups: dict[ClaimPlace, str] = {}
    ends: dict[ClaimPlace, End] = {}
    for one in found:
        groups.update((wording.place, one.group.id) for wording in one.group.wordings)
        ends.update((wording.place, end) for wording, _, end in one.rows)
    told = [row for row in contradictions if row.a in groups and row.b in groups]
    for row in sorted(told, key=lambda row: (row.a, row.b, row.kind)):
        yield Conflict(
            id=conflict_id(row),
            kind=row.kind,
            a=row.a,
            b=row.b,
            group_a=groups[row.a],
            group_b=groups[row.b],
            a_words=row.a_words,
            b_words=row.b_words,
            score=row.score,
            has_one_origin=has_one_origin(ends[row.a], ends[row.b]),
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
