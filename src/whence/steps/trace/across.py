"""Across: drift between two groups, where a number was changed as a claim was passed on.

Two claims with two numbers are never one group. That the later was made of the earlier shows in its
chain, which names the other's outlet, or in the words, which are the other's but for the number.
"""

from collections.abc import Iterable, Iterator, Sequence

from whence.model import ClaimPlace, Drift
from whence.steps.trace.drift import between, number_changes
from whence.steps.trace.groups import Traced
from whence.steps.trace.routes import Roads

Pair = tuple[ClaimPlace, ClaimPlace]


def drifts_across(found: Sequence[Traced], pairs: Iterable[Pair], roads: Roads) -> Iterator[Drift]:
    """Drift between groups, of which `pairs` are alike or contradict, in their order."""
    groups = {route.told.place: one for one in found for route in one.routes}
    seen: set[tuple[str, str]] = set()
    told: set[str] = set()
    for a, b in sorted(pairs):
        one, other = groups.get(a), groups.get(b)
        if one is None or other is None or (one.group.id, other.group.id) in seen:
            continue
        seen |= {(one.group.id, other.group.id), (other.group.id, one.group.id)}
        if has_other_number(one, other, a, b):
            for drift in (*passed_on(one, other, roads), *passed_on(other, one, roads)):
                if drift.id not in told:
                    told.add(drift.id)
                    yield drift


def has_other_number(one: Traced, other: Traced, a: ClaimPlace, b: ClaimPlace) -> bool:
    """Whether two claims of two groups count the same and differ in how many there are."""
    first = next(route.told.claim for route in one.routes if route.told.place == a)
    second = next(route.told.claim for route in other.routes if route.told.place == b)
    return any(True for _ in number_changes(first, second))


def passed_on(after: Traced, before: Traced, roads: Roads) -> Iterator[Drift]:
    """Drift in the claims of a group that were made of another's, and of none of their own."""
    roads.lead_to([route.told for route in before.routes])
    for route in after.routes:
        if len(route.legs) == 1:
            leg = roads.leg(route.told)
            if leg.following is not None:
                yield from between(leg.following, route.told, leg.reason, after.group.id)
