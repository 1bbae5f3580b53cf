"""What is wrong in made-up worlds is counted, and put down to its cause."""

from dataclasses import replace
from datetime import date

import pytest
from eval.worlds import Fact, Knower, Told
from eval.worlds.drift import drift_counts
from eval.worlds.faults import b_cubed, cause_of, conflict_counts
from eval.worlds.forecasts import has_window, is_said_then

from whence.model import Aligned, ClaimPlace, Conflict, Drift, DriftKind, Due

KNOWER = Knower("Anna Marowick", "mayor Anna Marowick")
FACT = Fact(event=0, number=9, town="Dunoholm")
NINE = Told(line=1, outlet="Argus", sentence="Nine.", fact=FACT, origin=KNOWER)
AGAIN = replace(NINE, line=2)
TEN = replace(NINE, line=3, fact=replace(FACT, number=10))
OTHER = replace(NINE, line=4, fact=replace(FACT, event=1))
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


def drift(kind: DriftKind) -> Drift:
    """A drift from the first place to the second."""
    return Drift(
        id="d",
        kind=kind,
        group="g",
        before=PLACES[0],
        after=PLACES[1],
        before_words=None,
        after_words=None,
        reason="",
    )


@pytest.mark.parametrize(("a", "b", "right", "met"), [(0, 2, 1, 1), (0, 1, 0, 0), (0, 3, 0, 0)])
def test_a_conflict_is_right_between_two_numbers_of_one_event(
    a: int, b: int, right: int, met: int
) -> None:
    counts = conflict_counts([conflict(a, b)], dict(zip(PLACES, TOLD, strict=True)), TOLD)
    assert counts["conflicts true"] == counts["conflicts found"] == 1
    assert (counts["conflicts right"], counts["conflicts met"]) == (right, met)


def test_what_is_told_only_with_a_hedge_is_in_no_true_conflict() -> None:
    hedged = (NINE, replace(TEN, hedge="perhaps"))
    assert conflict_counts([], {}, hedged)["conflicts true"] == 0


def test_drift_is_right_if_just_that_was_changed_in_what_goes_back_to_it() -> None:
    hedged = replace(NINE, hedge="perhaps")
    surer = replace(AGAIN, follows=hedged)
    at = {PLACES[0]: hedged, PLACES[1]: surer}
    right = drift_counts([drift(DriftKind.HEDGE_LOST)], at, [hedged, surer])
    assert right["drift right"] == right["drift met"] == right["drift true"] == 1
    wrong = drift_counts([drift(DriftKind.NUMBER_CHANGED)], at, [hedged, surer])
    assert (wrong["drift found"], wrong["drift right"], wrong["drift met"]) == (1, 0, 0)


def test_a_window_is_right_with_both_ends_and_its_day_apart() -> None:
    said, last = date(2031, 5, 6), date(2031, 5, 27)
    told = replace(NINE, said=said, due=(said, last))
    due = Due(said="2031-05-07", first="2031-05-06", last="2031-05-27")
    assert has_window(due, told)
    assert not has_window(replace(due, last="2031-05-28"), told)
    assert not is_said_then(due, told)
    assert is_said_then(replace(due, said="2031-05-06"), told)


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
