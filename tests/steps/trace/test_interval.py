"""The interval is right on every small graph, whatever the order, and bounded on large ones."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from whence.model import OriginPair, OriginRelation
from whence.steps.trace.interval import MOST_EXACT, Interval, interval_of

SAME, POSSIBLY, DIFFERENT = (
    OriginRelation.SAME,
    OriginRelation.POSSIBLY_SAME,
    OriginRelation.DIFFERENT,
)
Case = tuple[list[str], list[OriginPair]]


def pair(a: str, b: str, relation: OriginRelation, decision: str | None = None) -> OriginPair:
    """A pair with no more than its relation."""
    return OriginPair(a=a, b=b, relation=relation, reason="", decision=decision)


@st.composite
def cases(draw: st.DrawFn, most: int = 7) -> Case:
    """Some origins, and what every two of them are to one another."""
    origins = [f"o{n}" for n in range(draw(st.integers(0, most)))]
    relations = st.sampled_from(OriginRelation)
    return origins, [pair(a, b, draw(relations)) for a, b in combinations(origins, 2)]


def fewest_groups(found: Interval, pairs: list[OriginPair]) -> int:
    """By brute force: the smallest number of groups of classes, of which every two may be one."""
    apart = {frozenset((p.a, p.b)) for p in pairs if p.relation is DIFFERENT}

    def fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return not any(frozenset((a, b)) in apart for a in one for b in other)

    def fewest(left: tuple[tuple[str, ...], ...], groups: list[list[tuple[str, ...]]]) -> int:
        if not left:
            return len(groups)
        first, rest = left[0], left[1:]
        options = [fewest(rest, [*groups, [first]])]
        for index, group in enumerate(groups):
            if all(fits(first, other) for other in group):
                grown = [*groups[:index], [*group, first], *groups[index + 1 :]]
                options.append(fewest(rest, grown))
        return min(options)

    return fewest(found.classes, [])


@given(cases())
def test_it_is_what_brute_force_finds(case: Case) -> None:
    origins, pairs = case
    found = interval_of(origins, pairs)
    assert found.at_least == fewest_groups(found, pairs)
    assert found.at_least <= found.at_most == len(found.classes)
    assert not found.is_bound


@given(cases(), st.randoms())
def test_order_makes_no_difference(case: Case, random: object) -> None:
    origins, pairs = case
    shuffled = ([*origins], [*pairs])
    for rows in shuffled:
        random.shuffle(rows)  # type: ignore[attr-defined]
    assert interval_of(*shuffled) == interval_of(origins, pairs)


@given(cases(), st.data())
def test_one_more_that_is_the_same_never_raises_at_most(case: Case, data: st.DataObject) -> None:
    origins, pairs = case
    if not pairs:
        return
    index = data.draw(st.integers(0, len(pairs) - 1))
    joined = [pair(p.a, p.b, SAME) if n == index else p for n, p in enumerate(pairs)]
    assert interval_of(origins, joined).at_most <= interval_of(origins, pairs).at_most


def test_what_a_person_tells_apart_stays_apart() -> None:
    pairs = [pair("a", "b", SAME), pair("b", "c", SAME), pair("a", "c", DIFFERENT, "decision")]
    found = interval_of(["a", "b", "c"], pairs)
    assert (found.at_least, found.at_most) == (2, 2)


def test_unnamed_ones_that_may_be_one_another_are_at_least_one() -> None:
    pairs = [pair("a", "b", POSSIBLY), pair("b", "c", POSSIBLY), pair("a", "c", DIFFERENT)]
    found = interval_of(["a", "b", "c"], pairs)
    assert (found.at_least, found.at_most) == (2, 3)


def test_past_twenty_that_hang_together_a_bound_is_given() -> None:
    origins = [f"o{n:02}" for n in range(MOST_EXACT + 4)]
    pairs = [
        pair(a, b, DIFFERENT if abs(int(a[1:]) - int(b[1:])) > 1 else POSSIBLY)
        for a, b in combinations(origins, 2)
    ]
    found = interval_of(origins, pairs)
    assert found.is_bound
    assert found.at_least == len(origins) / 2
