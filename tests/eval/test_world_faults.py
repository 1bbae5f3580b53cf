"""What is wrong in made-up worlds is counted, and put down to its cause."""

from dataclasses import replace

import pytest
from eval.worlds import Knower, Told
from eval.worlds.faults import b_cubed, cause_of, conflict_counts

from whence.model import Aligned, ClaimPlace, Conflict

KNOWER = Knower("Anna Marowick", "mayor Anna Marowick")
NINE = Told(line=1, outlet="Argus", sentence="Nine.", event=0, number=9, origin=KNOWER)
AGAIN = replace(NINE, line=2)
TEN = replace(NINE, line=3, number=10)
OTHER = replace(NINE, line=4, event=1)
TOLD = (NINE, AGAIN, TEN, OTHER)
PLACES = [ClaimPlace(f"{one.line}", "c") for one in TOLD]


def conflict(a: int, b: int) -> Conflict:
    """A conflict between two of the sentences."""
    return Conflict(
        id="k",
        kind=Aligned.NUMBER,
        a=PLACES[a],
        b=PLACES[b],
        group_a="a",
        group_b="b",
        a_words=None,
        b_words=None,
        score=1.0,
    )


@pytest.mark.parametrize(("a", "b", "right", "met"), [(0, 2, 1, 1), (0, 1, 0, 0), (0, 3, 0, 0)])
def test_a_conflict_is_right_between_two_numbers_of_one_event(
    a: int, b: int, right: int, met: int
) -> None:
    counts = conflict_counts([conflict(a, b)], dict(zip(PLACES, TOLD, strict=True)), TOLD)
    assert counts["conflicts true"] == counts["conflicts found"] == 1
    assert (counts["conflicts right"], counts["conflicts met"]) == (right, met)


def test_groups_that_are_the_truth_have_all_of_it() -> None:
    counts = b_cubed([{NINE, AGAIN}, {TEN}], TOLD)
    assert counts["b precision"] == counts["b recall"] == 1000 * counts["sentences"]


def test_one_group_of_all_costs_precision_and_none_at_all_recall() -> None:
    together, alone = b_cubed([set(TOLD)], TOLD), b_cubed([], TOLD)
    assert together["b recall"] == alone["b precision"] == 4000
    assert together["b precision"] == 1500
    assert alone["b recall"] == 3000


def test_a_miss_is_put_down_to_the_first_thing_that_went_wrong() -> None:
    assert cause_of([NINE, TEN], [True, False]) == "grouping"
    assert cause_of([NINE, AGAIN], [True, False]) == "chain"
    assert cause_of([NINE, AGAIN], [True, True]) == "pair"
