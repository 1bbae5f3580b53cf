"""Candidates: the pairs of statements that are worth judging, and how near their vectors are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from whence.engine.sql import Part, database
from whence.steps.match.near import near_keys
from whence.steps.match.relations import KEYS, NEAR_KEYS, RELATIONS
from whence.steps.match.wordings import Statements

Vectors: TypeAlias = Callable[[Sequence[str]], NDArray[np.float32]]
"""Gives the unit vectors of texts: (texts, size)."""

LIKE = 0.5
"""Cosine below which two statements are not about one thing."""
AT_ONCE = 5_000
"""Pairs whose cosines are worked out together."""
TOGETHER = 20_000
"""Statements whose pairs are in memory at once."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two statements by their numbers, the lower first, and the cosine of their vectors."""

    a: int
    b: int
    cosine: float


def candidates(statements: Statements, vectors_of: Vectors) -> list[Candidate]:
    """Give the pairs worth judging, in order; near linear in the pile."""
    telling = statements.telling
    if len(telling) < 2:
        return []
    vectors = vectors_of([statements.text(number) for number in telling.tolist()])
    found: list[Candidate] = []
    for pairs in brought_together(statements, vectors):
        cosines = cosines_of(vectors, np.searchsorted(telling, pairs))
        is_like = cosines >= LIKE
        near = zip(pairs[is_like].tolist(), cosines[is_like].tolist(), strict=True)
        found += [Candidate(a, b, round(cosine, 4)) for (a, b), cosine in near]
    return found


def brought_together(
    statements: Statements, vectors: NDArray[np.float32]
) -> Iterator[NDArray[np.int64]]:
    """Give the pairs that the relations bring together, in order, some at a time: (pairs, 2).

    There are some 75 for each statement, of which most are not near. `vectors` are those of the
    statements that are looked up.
    """
    near = near_keys(vectors)
    with database() as pile:
        for numbers, keys in statements.key_rows():
            pile.add(KEYS, columns(numbers, keys))
        pile.add(NEAR_KEYS, columns(np.repeat(statements.telling, near.shape[1]), near.ravel()))
        pile.define(RELATIONS)
        for start in range(0, len(statements), TOGETHER):
            found = pile.columns_of("match_candidates", Part("a", start, start + TOGETHER))
            order = np.lexsort((found["b"], found["a"]))
            yield np.stack([found["a"][order], found["b"][order]], axis=1).astype(np.int64)


def columns(numbers: NDArray[np.int64], keys: NDArray[np.int64]) -> dict[str, NDArray[Any]]:
    """Statements and keys as columns."""
    return {"statement": numbers.astype(np.int32), "key": keys}


def cosines_of(vectors: NDArray[np.float32], pairs: NDArray[np.int64]) -> NDArray[np.float32]:
    """The cosine of each pair of unit vectors."""
    parts = [
        np.einsum("ij,ij->i", vectors[part[:, 0]], vectors[part[:, 1]])
        for part in np.array_split(pairs, max(1, len(pairs) // AT_ONCE))
    ]
    return np.concatenate(parts)
