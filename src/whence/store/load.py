"""Take articles out of a case again, with nothing lost."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from whence.model import Article, Byline, Problem, ProblemCode, Reason, Removed
from whence.model.case import BYLINE
from whence.model.parts import PARTS, Part
from whence.store.schema import names

INPUTS_SQL = """
    SELECT path, reading FROM inputs ORDER BY file, line, path, reading
"""
ARTICLES_SQL = """
    SELECT path, reading, article FROM (
        SELECT path, reading, article, file, line, row_number() OVER (
            PARTITION BY article ORDER BY file, line, path, reading
        ) AS n
        FROM inputs JOIN readings ON readings.id = inputs.reading
        WHERE article IS NOT NULL
    )
    WHERE n = 1 ORDER BY file, line, path, reading
"""
READINGS_SQL = f"""
    SELECT path, reading, articles.id FROM ({ARTICLES_SQL})
    JOIN articles ON articles."key" = article
"""


def inputs(connection: sqlite3.Connection) -> Iterator[Article]:
    """Give every input as it was read, by file and line."""
    yield from _loaded(connection, INPUTS_SQL)


def articles(connection: sqlite3.Connection) -> Iterator[Article]:
    """Give every article once, from the first of the places where it was found."""
    yield from _loaded(connection, ARTICLES_SQL)


def readings(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Give path, reading and id of the text of every article, without loading it."""
    return connection.execute(READINGS_SQL).fetchall()


def _loaded(connection: sqlite3.Connection, sql: str) -> Iterator[Article]:
    """Load one article after the other, all from one and the same state of the case."""
    is_ours = not connection.in_transaction
    if is_ours:
        connection.execute("BEGIN")
    try:
        for path, reading, *_ in connection.execute(sql):
            yield article_of(connection, path, reading)
    finally:
        if is_ours and connection.in_transaction:
            connection.execute("COMMIT")


def article_of(connection: sqlite3.Connection, path: str, reading: str) -> Article:
    """Put one article together from its rows."""
    row = connection.execute(
        "SELECT article, problem_code, problem_message, byline FROM readings WHERE id = ?",
        (reading,),
    ).fetchone()
    key, code, message, byline = row
    problem = Problem(ProblemCode(code), message) if code else None
    removed = removed_of(connection, reading)
    if key is None:
        said = Byline(**json.loads(byline)) if byline else Byline()
        return Article(path=path, byline=said, removed=removed, problem=problem)
    columns = names(column.name for column in BYLINE.columns)
    text, *said_cells = connection.execute(
        f'SELECT text, {columns} FROM articles WHERE "key" = ?', (key,)
    ).fetchone()
    return Article(
        path=path,
        text=text,
        byline=BYLINE.value(iter(said_cells), text),
        removed=removed,
        problem=problem,
        **lists_of(connection, key, text),
    )


def removed_of(connection: sqlite3.Connection, reading: str) -> tuple[Removed, ...]:
    """The blocks that a reading took out."""
    sql = "SELECT text, reason FROM removed WHERE reading = ? ORDER BY n"
    rows = connection.execute(sql, (reading,))
    return tuple(Removed(text, Reason(reason)) for text, reason in rows)


def lists_of(connection: sqlite3.Connection, key: str, text: str) -> dict[str, Any]:
    """All that was found in an article, by the names of its fields."""
    return {part.field: tuple(values_by_place(connection, part, key, text)[()]) for part in PARTS}


def values_by_place(
    connection: sqlite3.Connection, part: Part, key: str, text: str
) -> dict[tuple[int, ...], list[Any]]:
    """The values of a list, under the place of the value that each list stands in."""
    inner = {p.field: values_by_place(connection, p, key, text) for p in part.lists}
    depth = len(part.table.key)
    found: dict[tuple[int, ...], list[Any]] = defaultdict(list)
    columns, order = names(part.table.column_names), names(part.table.key)
    sql = f'SELECT {columns} FROM "{part.table.name}" WHERE article = ? ORDER BY {order}'
    for row in connection.execute(sql, (key,)):
        here, cells = row[1:depth], iter(row[depth:])
        lists = {name: tuple(values.get(here, ())) for name, values in inner.items()}
        found[here[:-1]].append(part.value(cells, text, lists))
    return found
