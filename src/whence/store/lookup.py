"""Look-ups while adding, each by a key: they cost the same in a case of ten and of ten million."""

import sqlite3
from dataclasses import dataclass

from whence.model import Article, Problem, ProblemCode
from whence.model.case import Input, article_key
from whence.store.write import text_of


@dataclass(frozen=True, slots=True)
class Known:
    """A reading that the case has: by which whence, the key of its article, its problem."""

    maker: str
    article: str | None
    problem: Problem | None


def known(connection: sqlite3.Connection, reading: str) -> Known | None:
    """What the case knows of a reading."""
    row = connection.execute(
        "SELECT maker, article, problem_code, problem_message FROM readings WHERE id = ?",
        (reading,),
    ).fetchone()
    if row is None:
        return None
    maker, article, code, message = row
    return Known(maker, article, Problem(ProblemCode(code), message) if code else None)


def has_input(connection: sqlite3.Connection, given: Input) -> bool:
    """Whether the case knows that this was found at this place."""
    sql = "SELECT 1 FROM inputs WHERE path = ? AND reading = ?"
    return connection.execute(sql, (text_of(given.path), given.reading)).fetchone() is not None


def has_article(connection: sqlite3.Connection, article: Article) -> bool:
    """Whether the case has this text with this byline."""
    sql = 'SELECT 1 FROM articles WHERE "key" = ?'
    return connection.execute(sql, (article_key(article),)).fetchone() is not None


def has_other_text(connection: sqlite3.Connection, article: Article, address: str | None) -> bool:
    """Whether the case has another text from the same address."""
    sql = "SELECT 1 FROM articles WHERE address = ? AND id <> ? LIMIT 1"
    return connection.execute(sql, (address, article.id)).fetchone() is not None


def latest_day(connection: sqlite3.Connection) -> str | None:
    """The day of the latest article that has one in full."""
    sql = """
        SELECT max(substr(published, 1, 10)) FROM articles
        WHERE published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'
    """
    (day,) = connection.execute(sql).fetchone()
    return str(day) if day else None


def last_at(connection: sqlite3.Connection) -> str | None:
    """When something was last added."""
    (at,) = connection.execute("SELECT max(at) FROM log").fetchone()
    return str(at) if at else None
