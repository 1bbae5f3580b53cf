"""What costs too much to be worked out twice, by the hashes of what it is of.

What models said is kept for good, under their weights: vectors by text, scores by pair of texts.
What steps found in single articles is kept as long as the whence that found it is in use.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from whence.model.case import MEMO, PAIR_SCORES, VECTORS
from whence.store.write import put

AT_ONCE = 400
"""Keys of one look-up: SQLite takes some thousand."""

Scores = tuple[float, float, float]


def vectors(connection: sqlite3.Connection, model: str, keys: Sequence[str]) -> dict[str, bytes]:
    """The vectors that are kept of these texts."""
    sql = f'SELECT text, vector FROM "{VECTORS.name}" WHERE model = ? AND text IN'
    return dict(_looked_up(connection, sql, (model,), keys))


def scores(connection: sqlite3.Connection, model: str, keys: Sequence[str]) -> dict[str, Scores]:
    """The scores that are kept of these pairs."""
    sql = f'SELECT pair, same, contradicts, neither FROM "{PAIR_SCORES.name}" '
    sql += "WHERE model = ? AND pair IN"
    return {key: (a, b, c) for key, a, b, c in _looked_up(connection, sql, (model,), keys)}


def memo(
    connection: sqlite3.Connection, maker: str, sort: str, keys: Sequence[str]
) -> dict[str, bytes]:
    """What a whence found before, of one sort."""
    sql = f'SELECT key, data FROM "{MEMO.name}" WHERE maker = ? AND sort = ? AND key IN'
    return dict(_looked_up(connection, sql, (maker, sort), keys))


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


def put_memo(
    connection: sqlite3.Connection, maker: str, sort: str, rows: Mapping[str, bytes]
) -> None:
    """Keep what a whence found, in place of what any other did; called within a transaction."""
    others = f'DELETE FROM "{MEMO.name}" WHERE maker < ? OR maker > ?'
    connection.execute(others, (maker, maker))
    for key, data in rows.items():
        put(connection, MEMO, (maker, sort, key, data), or_else="REPLACE")


def _looked_up(
    connection: sqlite3.Connection, sql: str, under: tuple[str, ...], keys: Sequence[str]
) -> Iterator[Any]:
    """Look keys up, many at once."""
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        yield from connection.execute(f"{sql} ({', '.join('?' * len(part))})", (*under, *part))
