"""Whatever comes, reuse takes time in line with its length."""

import time

import pytest

from tests.steps.reuse.articles import DISPATCH, article, pile_of
from whence.model import Article, Problem, ProblemCode
from whence.steps.reuse import find_reuse


@pytest.mark.parametrize("count", [0, 1])
def test_a_pile_of_none_or_one_has_no_pairs(count: int) -> None:
    pile = find_reuse([article(DISPATCH)] * count)
    assert (pile.reuses, pile.families, len(pile.texts)) == ((), (), count)


def test_what_could_not_be_read_is_left_out_and_listed() -> None:
    missing = Article(path="gone.txt", problem=Problem(ProblemCode.MISSING, "no such file"))
    pile = find_reuse([article(DISPATCH), missing])
    assert pile.left_out == (missing,)
    assert len(pile.texts) == 1


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("a " * 300_000, "a " * 250_000 + "b", 1),
        ("a b " * 150_000, "b a " * 140_000 + "c", 1),
        ("“" * 100_000, "“a " * 50_000, 0),
        ("x" * 500_000, "X" * 500_000, 0),
        ("… “a b c d " * 20_000, "“a b c d … " * 20_000, 1),
        (DISPATCH * 1000, DISPATCH * 900, 1),
    ],
)
def test_texts_that_repeat_themselves_are_read_in_time(one: str, other: str, pairs: int) -> None:
    began = time.perf_counter()
    pile = pile_of(one, other)
    assert len(pile.reuses) == pairs
    assert sum(len(reuse.passages) for reuse in pile.reuses) < 1000
    assert time.perf_counter() - began < 30


def test_two_long_articles_that_share_all_but_a_word_are_one_passage() -> None:
    long = " ".join(f"w{n}" for n in range(300_000))
    (reuse,) = pile_of(long + " one", long + " other").reuses
    assert [passage.words for passage in reuse.passages] == [300_000]
