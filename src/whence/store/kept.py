"""What models said, kept for good: vectors by text, scores by pair of texts, under the weights.

No text is turned into a vector and no pair is scored twice. Texts stand as their hashes.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from whence.model.case import PAIR_SCORES, VECTORS
from whence.store.write import put

AT_ONCE = 400
"""Keys of one look-up: SQLite takes some thousand."""

Scores = tuple[float, float, float]


def vectors(connection: sqlite3.Connection, model: str, keys: Sequence[str]) -> dict[str, bytes]:
    """The vectors that are kept of these texts."""
    sql = f'SELECT text, vector FROM "{VECTORS.name}" WHERE model = ? AND text IN'
    return dict(_looked_up(connection, sql, model, keys))


def scores(connection: sqlite3.Connection, model: str, keys: Sequence[str]) -> dict[str, Scores]:
    """The scores that are kept of these pairs."""
    sql = f'SELECT pair, same, contradicts, neither FROM "{PAIR_SCORES.name}" '
    sql += "WHERE model = ? AND pair IN"
    return {key: (a, b, c) for key, a, b, c in _looked_up(connection, sql, model, keys)}


def put_vectors(
    connection: sqlite3.Connection, model: str, rows: Iterable[tuple[str, bytes]]
) -> None:
    """Keep vectors; called within a transaction."""
    for key, vector in rows:
        put(connection, VECTORS, (model, key, vector), or_else="IGNORE")


def put_scores(
    connection: sqlite3.Connection, model: str, rows: Iterable[tuple[str, Scores]]
) -> None:
    """Keep scores; called within a transaction."""
    for key, verdict in rows:
        put(connection, PAIR_SCORES, (model, key, *verdict), or_else="IGNORE")


def _looked_up(
    connection: sqlite3.Connection, sql: str, model: str, keys: Sequence[str]
) -> Iterator[Any]:
    """Look keys up, many at once."""
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        yield from connection.execute(f"{sql} ({', '.join('?' * len(part))})", (model, *part))
