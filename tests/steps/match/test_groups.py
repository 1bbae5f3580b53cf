"""Groups hold only statements of which every two were judged the same."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from whence.steps.match.groups import groups_of
from whence.steps.match.judge import Judgement, Outcome

COUNT = 6
PAIRS = list(combinations(range(COUNT), 2))


def judgements(pairs: dict[tuple[int, int], float]) -> list[Judgement]:
    """Judgements that pairs are the same, with their scores."""
    return [Judgement(a, b, Outcome.SAME, score) for (a, b), score in pairs.items()]


def test_a_chain_of_likeness_is_no_group() -> None:
    assert groups_of(3, judgements({(0, 1): 0.9, (1, 2): 0.8})) == [[0, 1], [2]]


@given(st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.5, 0.7, 0.9])))
def test_every_two_of_a_group_agree_and_nobody_is_lost(
    pairs: dict[tuple[int, int], float],
) -> None:
    groups = groups_of(COUNT, judgements(pairs))
    assert sorted(number for group in groups for number in group) == list(range(COUNT))
    assert all(pair in pairs for group in groups for pair in combinations(sorted(group), 2))
    assert groups == groups_of(COUNT, reversed(judgements(pairs)))
