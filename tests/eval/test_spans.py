"""Span scores, worked out by hand."""

import pytest
from eval.spans import Bounds, Score, exact, overlap, trimmed

TEXT = "“The pump failed,” said Varga. Brandt denied it."


def at(words: str) -> Bounds:
    """Where the words stand in TEXT."""
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.mark.parametrize(
    "words", ["“The pump failed,”", "The pump failed,", "“The pump failed", "The pump failed"]
)
def test_edges_lose_quotation_marks_and_punctuation(words: str) -> None:
    assert trimmed(TEXT, *at(words)) == at("The pump failed")


def test_exact_asks_for_both_ends_after_trimming() -> None:
    gold = [at("“The pump failed,”"), at("it")]
    predicted = [at("The pump failed"), at("denied it"), at("Varga")]
    # Right: the quotation. So precision 1/3, recall 1/2, F1 = 2·(1/3·1/2)/(5/6) = 2/5.
    score = exact(TEXT, gold, predicted)
    assert [score.precision, score.recall] == pytest.approx([1 / 3, 1 / 2])
    assert score.f1 == pytest.approx(0.4)


def test_overlap_asks_for_one_shared_character() -> None:
    gold = [at("The pump failed"), at("it"), at("Brandt")]
    predicted = [at("pump"), at("failed"), at("denied it"), at("said")]
    # Three of the four touch gold, two of three gold spans are touched: F1 = 2·(3/4·2/3)/(17/12).
    score = overlap(TEXT, gold, predicted)
    assert [score.precision, score.recall] == pytest.approx([3 / 4, 2 / 3])
    assert score.f1 == pytest.approx(12 / 17)


def test_neighbours_that_only_touch_share_nothing() -> None:
    assert overlap("abcd", [(0, 2)], [(2, 4)]).f1 == 0.0


def test_spans_that_trim_to_the_same_count_once() -> None:
    score = exact(TEXT, [at("Varga")], [at("Varga"), at("Varga.")])
    assert (score.predicted, score.f1) == (1, 1.0)


def test_scores_of_parts_add_up_by_counts() -> None:
    # 1 of 1 and 0 of 3 predicted are 1 of 4 together, not the mean of the shares.
    assert (Score(1, 1, 1, 1) + Score(3, 0, 1, 0)).precision == 0.25


def test_nothing_predicted_and_nothing_there_is_zero() -> None:
    assert exact(TEXT, [], []).f1 == 0.0
