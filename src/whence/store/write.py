"""Put what was read into a case. Every function here is called within a transaction."""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from whence.model import Article, Byline, ProblemCode
from whence.model.case import (
    ARTICLES,
    BYLINE,
    INPUTS,
    LOG,
    RAW,
    READINGS,
    REMOVED,
    Input,
    Reading,
    article_key,
)
from whence.model.parts import PARTS, Part
from whence.model.shapes import Cell
from whence.model.tables import Table
from whence.store.schema import insert_sql

PASSING = (ProblemCode.MISSING.value, ProblemCode.DENIED.value)
"""Problems of a file, not of what is in it: they are over once it could be read."""


def put_reading(
    connection: sqlite3.Connection,
    reading: Reading,
    article: Article,
    *,
    address: str | None,
    is_again: bool,
) -> None:
    """Keep what a reading gave: its bytes, the article or the problem, what was removed."""
    before = article_of_reading(connection, reading.id)
    key = article_key(article) if article.text else None
    put_raw(connection, reading, article)
    if key:
        put_article(connection, key, article, reading.maker, address, is_again=is_again)
    problem = article.problem
    put(
        connection,
        READINGS,
        (
            reading.id,
            reading.raw,
            reading.format,
            reading.options,
            reading.maker,
            key,
            problem.code.value if problem else None,
            problem.message if problem else None,
            None if key else byline_json(article.byline),
        ),
        or_else="REPLACE",
    )
    for n, removed in enumerate(article.removed):
        put(connection, REMOVED, (reading.id, n, removed.text, removed.reason.value))
    if before and before != key:
        drop_article(connection, before)


def put_raw(connection: sqlite3.Connection, reading: Reading, article: Article) -> None:
    """Keep the bytes, unless they are no text at all: of those only hash and size are kept."""
    if reading.raw is None or reading.data is None:
        return
    is_binary = article.problem is not None and article.problem.code is ProblemCode.BINARY
    packed = None if is_binary else zlib.compress(reading.data)
    put(connection, RAW, (reading.raw, len(reading.data), packed), or_else="IGNORE")


def put_article(
    connection: sqlite3.Connection,
    key: str,
    article: Article,
    maker: str,
    address: str | None,
    *,
    is_again: bool,
) -> None:
    """Keep an article and what was found in it; what an older whence found in it is replaced."""
    had = connection.execute('SELECT maker FROM articles WHERE "key" = ?', (key,)).fetchone()
    if had == (maker,) and not is_again:
        return
    if had:
        connection.execute('UPDATE articles SET maker = ? WHERE "key" = ?', (maker, key))
        for part in PARTS:
            connection.execute(f'DELETE FROM "{part.table.name}" WHERE article = ?', (key,))
    else:
        byline = BYLINE.cells(article.byline)
        put(connection, ARTICLES, (key, article.id, address, *byline, article.text, maker))
    for part in PARTS:
        for table, row in rows_of(part, (key,), getattr(article, part.field)):
            put(connection, table, row)


def rows_of(
    part: Part, places: tuple[Cell, ...], values: Sequence[Any]
) -> Iterator[tuple[Table, tuple[Cell, ...]]]:
    """Give the rows of one list of an article, and of the lists within it."""
    for n, value in enumerate(values):
        here = (*places, n)
        yield part.table, (*here, *part.shape.cells(value))
        for inner in part.lists:
            yield from rows_of(inner, here, getattr(value, inner.field))


def put_input(connection: sqlite3.Connection, given: Input) -> None:
    """Keep that something was found at a place.

    That a file was missing or closed to us is kept only as long as it never could be read, so that
    it doesn't matter which came first.
    """
    row = (given.path, given.reading, *given.file_and_line)
    problem = passing_problem(connection, given.reading)
    if problem and has_bytes_at(connection, given.path):
        drop_unused(connection, given.reading)
        return
    put(connection, INPUTS, row, or_else="IGNORE")
    if not problem:
        for place in {given.path, given.file_and_line[0]}:
            drop_passing(connection, place)


def passing_problem(connection: sqlite3.Connection, reading: str) -> bool:
    """Whether a reading is one that only says that a file could not be had."""
    sql = "SELECT problem_code FROM readings WHERE id = ? AND raw IS NULL"
    row = connection.execute(sql, (reading,)).fetchone()
    return row is not None and row[0] in PASSING


def has_bytes_at(connection: sqlite3.Connection, path: str) -> bool:
    """Whether something was ever read from a file."""
    sql = """
        SELECT 1 FROM inputs JOIN readings ON readings.id = inputs.reading
        WHERE raw IS NOT NULL AND (path = :path OR file = :path) LIMIT 1
    """
    return connection.execute(sql, {"path": text_of(path)}).fetchone() is not None


def drop_passing(connection: sqlite3.Connection, path: str) -> None:
    """Forget that a file could not be had."""
    sql = "SELECT reading FROM inputs WHERE path = ?"
    for (reading,) in connection.execute(sql, (text_of(path),)).fetchall():
        if passing_problem(connection, reading):
            connection.execute(
                "DELETE FROM inputs WHERE path = ? AND reading = ?", (text_of(path), reading)
            )
            drop_unused(connection, reading)


def drop_unused(connection: sqlite3.Connection, reading: str) -> None:
    """Drop a reading that no input has any more."""
    connection.execute(
        "DELETE FROM readings WHERE id = :id AND id NOT IN "
        "(SELECT reading FROM inputs WHERE reading = :id)",
        {"id": reading},
    )


def drop_article(connection: sqlite3.Connection, key: str) -> None:
    """Drop an article that no reading gives any more, with all that was found in it."""
    connection.execute(
        'DELETE FROM articles WHERE "key" = :key AND NOT EXISTS '
        "(SELECT 1 FROM readings WHERE article = :key)",
        {"key": key},
    )


def put_log(
    connection: sqlite3.Connection, *, at: str, event: str, given: Input, maker: str
) -> None:
    """Note when an input came; nothing but this knows the time."""
    put(connection, LOG, (at, event, given.path, given.reading, maker), or_else="IGNORE")


def article_of_reading(connection: sqlite3.Connection, reading: str) -> str | None:
    """The key of the article that a reading gave before."""
    row = connection.execute("SELECT article FROM readings WHERE id = ?", (reading,)).fetchone()
    return row[0] if row else None


def byline_json(byline: Byline) -> str | None:
    """Write what is said beside a text that is not there."""
    said = {field.name: getattr(byline, field.name) for field in fields(Byline)}
    known = {name: value for name, value in said.items() if value is not None}
    return json.dumps(known) if known else None


def put(
    connection: sqlite3.Connection, table: Table, row: Sequence[Cell], *, or_else: str = "ABORT"
) -> None:
    """Put one row into a table."""
    cells = [text_of(cell) if isinstance(cell, str) else cell for cell in row]
    connection.execute(insert_sql(table, or_else=or_else), cells)


def text_of(text: str) -> str:
    """Give text that can be kept as UTF-8: half characters are replaced one for one."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text
