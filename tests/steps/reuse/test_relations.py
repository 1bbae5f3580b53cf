"""The relations say what plain Python says."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.engine.sql import database
from whence.steps.reuse.pairs import columns_of
from whence.steps.reuse.relations import GRAMS, RELATIONS
from whence.steps.reuse.wording import gram_rows, wording_of
from whence.text.wordings import Vocabulary

WIDTH = 3
TEXTS = st.lists(st.text("abc", max_size=14).map(" ".join), min_size=2, max_size=4)


@given(TEXTS)
@settings(max_examples=25)
def test_seeds_are_the_places_where_a_shared_run_opens(texts: list[str]) -> None:
    vocabulary = Vocabulary()
    rows = [
        (owner, WIDTH, True, gram_rows(wording_of(text, vocabulary), WIDTH, owner=owner))
        for owner, text in enumerate(texts)
    ]
    with database() as pile:
        pile.add(GRAMS, columns_of(rows, range(len(texts))))
        pile.define(RELATIONS)
        found = pile.columns_of("seeds")
    names = ("a", "b", "a_place", "b_place")
    seeds = list(zip(*(found[name].tolist() for name in names), strict=True))
    assert seeds == sorted(slow_seeds([text.split() for text in texts]))


def slow_seeds(texts: list[list[str]]) -> set[tuple[int, int, int, int]]:
    """The same by loops: a gram at its first place in both texts, and not the one before it."""
    firsts: list[dict[tuple[str, ...], int]] = [{} for _ in texts]
    for first, words in zip(firsts, texts, strict=True):
        for place in range(len(words) - WIDTH + 1):
            first.setdefault(tuple(words[place : place + WIDTH]), place)
    hits = {
        (a, b, firsts[a][gram], firsts[b][gram])
        for b in range(len(texts))
        for a in range(b)
        for gram in firsts[a].keys() & firsts[b].keys()
    }
    return {(a, b, i, j) for a, b, i, j in hits if (a, b, i - 1, j - 1) not in hits}


@pytest.mark.parametrize("is_one_outlet", [True, False])
def test_a_gram_in_too_many_texts_pairs_them_with_the_earliest(is_one_outlet: bool) -> None:
    count = 30 if is_one_outlet else 150
    outlets = np.zeros(count, dtype=np.int32) if is_one_outlet else np.arange(count, dtype=np.int32)
    with database() as pile:
        pile.add(
            GRAMS,
            {
                "article": np.arange(count, dtype=np.int32),
                "outlet": outlets,
                "width": np.full(count, 8, dtype=np.int32),
                "place": np.zeros(count, dtype=np.int32),
                "gram": np.ones(count, dtype=np.int64),
                "previous": -1 - np.arange(count, dtype=np.int32),
                "own": np.ones(count, dtype=np.bool_),
            },
        )
        pile.define(RELATIONS)
        seeds, crowded = pile.columns_of("seeds"), pile.columns_of("crowded_texts")
    assert sorted(seeds["b"].tolist()) == list(range(1, count))
    assert set(seeds["a"].tolist()) == {0}
    assert len(crowded["article"]) == count
