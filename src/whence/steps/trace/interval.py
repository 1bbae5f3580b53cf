"""The interval: how many independent origins there are at most, and at least.

*At most* counts the classes that are left when those that are the same are one. *At least* is the
smallest number of groups that covers all classes when every two of a group are possibly the same:
a minimum clique cover, exact up to 20 classes that hang together. Past that the size of a set of
classes that are all different from one another is given, which the number cannot fall below.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from whence.model import OriginPair, OriginRelation

MOST_EXACT = 20
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Interval:
    """The count, and the classes behind `at_most`; `is_bound` if `at_least` may be too low."""

    at_least: int
    at_most: int
    classes: tuple[tuple[str, ...], ...]
    is_bound: bool = False


def interval_of(origins: Sequence[str], pairs: Sequence[OriginPair]) -> Interval:
    """Count the independent ones among some origins; a pair that is missing is different."""
    if len(origins) < 2:
        return Interval(len(origins), len(origins), tuple((origin,) for origin in origins))
    relations = {frozenset((pair.a, pair.b)): pair.relation for pair in pairs}
    decided = {frozenset((p.a, p.b)) for p in pairs if p.decision is not None}
    classes = classes_of(origins, relations, decided)
    near = neighbours(classes, relations)
    at_least, is_bound = 0, False
    for part in components(near):
        covered = cover(part, near) if len(part) <= MOST_EXACT else None
        is_bound = is_bound or covered is None
        at_least += independent(part, near) if covered is None else covered
    return Interval(at_least, len(classes), classes, is_bound)


def classes_of(
    origins: Sequence[str], relations: Mapping[Pair, OriginRelation], decided: set[Pair]
) -> tuple[tuple[str, ...], ...]:
    """Origins with all that are the same as they, but never two that a person told apart.

    What a person decided goes first, so that a rule gives way to it.
    """
    members = {origin: {origin} for origin in sorted(origins)}
    apart = {p for p in decided if relations[p] is OriginRelation.DIFFERENT}
    same = [p for p, relation in relations.items() if relation is OriginRelation.SAME]
    for pair in sorted(same, key=lambda pair: (pair not in decided, sorted(pair))):
        one, other = (members[origin] for origin in sorted(pair))
        if one is other or any(pair_ <= one | other for pair_ in apart):
            continue
        one |= other
        members.update(dict.fromkeys(one, one))
    return tuple(sorted({tuple(sorted(group)) for group in members.values()}))


def neighbours(
    classes: Sequence[tuple[str, ...]], relations: Mapping[Pair, OriginRelation]
) -> list[set[int]]:
    """For each class those that may be one with it: no two of their origins are different."""
    number = {origin: index for index, group in enumerate(classes) for origin in group}
    near: list[set[int]] = [set() for _ in classes]
    linked: dict[tuple[int, int], int] = {}
    for pair, relation in relations.items():
        one, other = sorted(number[origin] for origin in pair)
        if one != other and relation is not OriginRelation.DIFFERENT:
            linked[one, other] = linked.get((one, other), 0) + 1
    for (one, other), count in linked.items():
        if count == len(classes[one]) * len(classes[other]):
            near[one].add(other)
            near[other].add(one)
    return near


def components(near: Sequence[set[int]]) -> Iterator[list[int]]:
    """The parts of the classes that hang together; whatever covers one covers none of another."""
    seen: set[int] = set()
    for start in range(len(near)):
        part, waiting = [], [start]
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                part.append(at)
                waiting += near[at]
        if part:
            yield sorted(part)


def cover(part: Sequence[int], near: Sequence[set[int]]) -> int:
    """The smallest number of cliques that covers a part, by trying all for its first class."""
    place = {node: index for index, node in enumerate(part)}
    masks = [sum(1 << place[other] for other in near[node]) for node in part]

    @cache
    def fewest(left: int) -> int:
        if not left:
            return 0
        first = fewest_neighbours(left, masks)
        options = maximal(1 << first, masks[first] & left, 0, masks)
        return 1 + min(fewest(left & ~clique) for clique in options)

    return fewest((1 << len(part)) - 1)


def fewest_neighbours(left: int, masks: Sequence[int]) -> int:
    """The one of those that are left that has the fewest neighbours among them."""
    return min(bits(left), key=lambda node: ((masks[node] & left).bit_count(), node))


def maximal(clique: int, candidates: int, done: int, masks: Sequence[int]) -> Iterator[int]:
    """The cliques that nothing can be added to, each once (Bron and Kerbosch 1973)."""
    if not candidates:
        if not done:
            yield clique
        return
    pivot = max(bits(candidates | done), key=lambda n: ((masks[n] & candidates).bit_count(), -n))
    for node in bits(candidates & ~masks[pivot]):
        inside = masks[node]
        yield from maximal(clique | 1 << node, candidates & inside, done & inside, masks)
        candidates &= ~(1 << node)
        done |= 1 << node


def bits(mask: int) -> Iterator[int]:
    """The numbers that a mask holds, in order."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def independent(part: Sequence[int], near: Sequence[set[int]]) -> int:
    """How many classes, taken one by one where the fewest others fall away, are all different."""
    left = set(part)
    count = 0
    while left:
        node = min(left, key=lambda one: (len(near[one] & left), one))
        left -= near[node] | {node}
        count += 1
    return count
