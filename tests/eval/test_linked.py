"""Linked matching, worked out by hand."""

import pytest
from eval.linked import Linked, jaccard, linked, matched, score_linked

A, B, C = (frozenset({n}) for n in (100, 200, 300))


def attribution(source: frozenset[int], start: int, end: int) -> Linked:
    """An attribution whose content is a run of characters."""
    return Linked(source, frozenset(range(start, end)))


def test_jaccard_is_shared_over_all() -> None:
    # 0…9 and 5…14 share 5 of 15 characters.
    assert jaccard(frozenset(range(10)), frozenset(range(5, 15))) == pytest.approx(1 / 3)
    assert jaccard(frozenset(), frozenset()) == 0.0


@pytest.mark.parametrize(("end", "matches"), [(5, True), (4, False), (20, True), (21, False)])
def test_contents_match_from_half_of_all_their_characters(end: int, matches: bool) -> None:
    # Against 0…9: 0…4 shares 5 of 10, 0…3 4 of 10; 0…19 shares 10 of 20, 0…20 10 of 21.
    assert bool(matched([attribution(A, 0, 10)], [attribution(A, 0, end)])) is matches


@pytest.mark.parametrize(
    ("one", "other", "matches"),
    [(A, A, True), (A, A | B, True), (A, B, False), (A, frozenset(), False), (None, None, True)],
)
def test_sources_share_a_character_or_are_both_missing(
    one: frozenset[int] | None, other: frozenset[int] | None, matches: bool
) -> None:
    gold = [attribution(one or frozenset(), 0, 10)]
    assert bool(matched(gold, [attribution(other or frozenset(), 0, 10)])) is matches


def test_the_matching_is_one_to_one() -> None:
    gold = [attribution(A, 0, 10)]
    score = score_linked(gold, [attribution(A, 0, 10), attribution(A, 0, 9)])
    # One of two predictions is right, all gold is found: F1 = 2·(1/2·1)/(3/2).
    assert score.f1 == pytest.approx(2 / 3)


def test_the_matching_is_a_largest_one_in_any_order() -> None:
    # Gold 0…9 can only have the prediction 0…8; gold 0…7 could have either, and likes it better.
    wide, narrow = attribution(A, 0, 12), attribution(A, 0, 8)
    one, other = attribution(A, 0, 8), attribution(A, 0, 5)
    # wide–one 8/12, wide–other 5/12 (no), narrow–one 8/8, narrow–other 5/8.
    for gold in ([wide, narrow], [narrow, wide]):
        pairs = {(gold[g], (one, other)[p]) for g, p in matched(gold, [one, other])}
        assert pairs == {(wide, one), (narrow, other)}


def test_of_two_that_match_the_better_overlap_is_taken() -> None:
    assert matched([attribution(A, 0, 10)], [attribution(A, 0, 6), attribution(A, 0, 10)]) == [
        (0, 1)
    ]


def test_edges_are_trimmed_before_characters_are_compared() -> None:
    text = "“No,” he said"
    assert linked(text, [(6, 8)], [(0, 5)]) == Linked(frozenset({6, 7}), frozenset({1, 2}))
