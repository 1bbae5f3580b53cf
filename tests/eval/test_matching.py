"""The measure of matching counts what is found and what is right, and reads its marks."""

from collections import Counter

from eval.marked import NEITHER, SAME, read, read_pairs
from eval.matching import found, grouped, right, said_of

SAID = [(SAME, SAME), (SAME, NEITHER), (NEITHER, SAME), ("number", "number"), ("time", "number")]


def test_found_is_the_share_of_what_is_marked() -> None:
    assert found(SAID, {SAME}) == 1 / 2
    assert found(SAID, {"number", "time"}) == 1 / 2
    assert found([], {SAME}) == 0


def test_right_is_the_share_of_what_was_said() -> None:
    assert right(SAID, {SAME}) == 1 / 2
    assert right(SAID, {"number", "time"}) == 1 / 2
    assert right([], {SAME}) == 0


def test_the_marked_pairs_are_of_every_sort() -> None:
    counts = Counter(pair.meaning for pair in read_pairs())
    assert set(counts) == {SAME, NEITHER, "number", "polarity", "time", "place", "actor"}
    assert sum(counts.values()) > 50


def test_each_side_of_a_pair_is_one_claim() -> None:
    for pair in list(read_pairs())[:3]:
        assert [len(article.claims) for article in read(pair)] == [1, 1]


def test_a_pair_of_equal_words_is_the_same() -> None:
    pair = next(read_pairs())
    assert said_of(type(pair)(SAME, pair.a, pair.a)) == SAME


def test_sentences_are_grouped_by_their_places() -> None:
    words = "Engineers repaired the wall of the upper reservoir."
    texts = {("1_1", 0): words, ("1_2", 3): words, ("1_2", 4): "Nobody came to the harbour today."}
    assert grouped(texts) == {(("1_1", 0), ("1_2", 3))}
