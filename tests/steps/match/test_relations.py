"""Rare words bring statements together; crowded keys bring nobody together."""

import numpy as np

from whence.engine.sql import database
from whence.steps.match.relations import KEYS, MOST_NEAR, MOST_SHARING, NEAR_KEYS, RELATIONS


def brought_together(
    words: list[tuple[int, int]], near: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The pairs that rows of statement and key give."""
    with database() as pile:
        for table, rows in ((KEYS, words), (NEAR_KEYS, near)):
            columns = np.array(rows, dtype=np.int64).reshape(-1, 2)
            pile.add(table, {"statement": columns[:, 0].astype(np.int32), "key": columns[:, 1]})
        pile.define(RELATIONS)
        found = pile.columns_of("match_candidates")
    return list(zip(found["a"].tolist(), found["b"].tolist(), strict=True))


def test_two_rare_words_bring_statements_together_and_one_does_not() -> None:
    rows = [(0, 1), (0, 2), (1, 1), (1, 2), (2, 1), (2, 3)]
    many = [(n, 1000 + n) for n in range(3, 100)]
    assert brought_together(rows + many, []) == [(0, 1)]


def test_one_key_of_the_vectors_brings_statements_together() -> None:
    assert brought_together([], [(0, 7), (1, 7), (2, 8)]) == [(0, 1)]


def test_crowded_keys_bring_nobody_together() -> None:
    words = [(n, key) for n in range(MOST_SHARING + 1) for key in (1, 2, 3)]
    near = [(n, 7) for n in range(MOST_NEAR + 1)]
    assert brought_together(words, near) == []
