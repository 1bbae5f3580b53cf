"""Candidates: the pairs of statements that are worth judging, and how near their vectors are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from whence.engine.sql import database
from whence.steps.match.near import near_keys
from whence.steps.match.relations import KEYS, NEAR_KEYS, RELATIONS
from whence.steps.match.statements import Statement

Vectors: TypeAlias = Callable[[Sequence[str]], NDArray[np.float32]]
"""Gives the unit vectors of texts: (texts, size)."""

LIKE = 0.5
"""Cosine below which two statements are not about one thing."""
AT_ONCE = 50_000
"""Pairs whose cosines are worked out together."""
KEYED = 5_000
"""Statements whose keys are in memory at once."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two statements by their numbers, the lower first, and the cosine of their vectors."""

    a: int
    b: int
    cosine: float


def candidates(statements: Sequence[Statement], vectors_of: Vectors) -> list[Candidate]:
    """Give the pairs worth judging, in order; near linear in the pile."""
    telling = [number for number, one in enumerate(statements) if one.is_telling]
    if len(telling) < 2:
        return []
    vectors = vectors_of([statements[number].text for number in telling])
    pairs = brought_together([statements[number] for number in telling], vectors)
    cosines = cosines_of(vectors, pairs)
    return [
        Candidate(telling[a], telling[b], round(cosine, 4))
        for (a, b), cosine in zip(pairs.tolist(), cosines.tolist(), strict=True)
        if cosine >= LIKE
    ]


def brought_together(
    statements: Sequence[Statement], vectors: NDArray[np.float32]
) -> NDArray[np.int64]:
    """Give the pairs that the relations bring together: (pairs, 2)."""
    near = near_keys(vectors)
    with database() as pile:
        for rows in key_rows(statements):
            pile.add(KEYS, columns(rows))
        numbers = np.repeat(np.arange(len(near), dtype=np.int32), near.shape[1])
        pile.add(NEAR_KEYS, {"statement": numbers, "key": near.ravel()})
        pile.define(RELATIONS)
        found = pile.columns_of("match_candidates")
    return np.stack([found["a"], found["b"]], axis=1).astype(np.int64)


def key_rows(statements: Sequence[Statement]) -> Iterator[NDArray[np.int64]]:
    """Rows of statement and key, some at a time: those of a large pile do not fit into memory."""
    for start in range(0, len(statements), KEYED):
        part = enumerate(statements[start : start + KEYED], start)
        rows = [(number, key) for number, one in part for key in sorted(keys_of(one))]
        yield np.array(rows, dtype=np.int64).reshape(-1, 2)


def columns(rows: NDArray[np.int64]) -> dict[str, NDArray[Any]]:
    """Rows of statement and key as columns."""
    return {"statement": rows[:, 0].astype(np.int32), "key": rows[:, 1]}


def cosines_of(vectors: NDArray[np.float32], pairs: NDArray[np.int64]) -> NDArray[np.float32]:
    """The cosine of each pair of unit vectors."""
    parts = [
        np.einsum("ij,ij->i", vectors[part[:, 0]], vectors[part[:, 1]])
        for part in np.array_split(pairs, max(1, len(pairs) // AT_ONCE))
    ]
    return np.concatenate(parts)


def keys_of(statement: Statement) -> set[int]:
    """The keys of a statement's words as numbers."""
    return {numbered(key) for key in words_of(statement)}


def words_of(statement: Statement) -> Iterator[str]:
    """What a statement is looked up by."""
    stems = statement.ordered_stems
    yield from stems
    yield from (f"{a} {b}" for i, a in enumerate(stems) for b in stems[i + 1 : i + 3])
    yield from (f"# {number.value or number.low}" for number in statement.numbers)
    yield from (f"@ {named.id}" for named in (*statement.parties, *statement.scenes))
    if statement.time:
        yield f"t {statement.time.value}"


def numbered(key: str) -> int:
    """A number for a key that is the same everywhere: 63 bits of its hash."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) >> 1
