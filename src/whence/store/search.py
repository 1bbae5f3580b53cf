"""Search: which articles hold the words. FTS5 knows; where they stand is told from the text.

What the user types is words and "phrases", never the query language: only letters and digits of it
reach SQLite, each word quoted.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model import Byline, Span
from whence.model.case import BYLINE
from whence.store.schema import names
from whence.text.terms import Term, places_of

HITS_SQL = f"""
    SELECT "key", id, articles.text,
        {names((column.name for column in BYLINE.columns), of="articles")}
    FROM search JOIN articles ON articles."row" = search.rowid
    WHERE search MATCH ?
    ORDER BY bm25(search, 4.0, 1.0), published, "key" LIMIT ?
"""
PATH_SQL = """
    SELECT path FROM inputs JOIN readings ON readings.id = inputs.reading
    WHERE article = ? ORDER BY file, line, path LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Found:
    """An article that holds all terms, and the places in its text where they stand."""

    id: str
    path: str
    text: str
    byline: Byline
    places: tuple[Span, ...]


def query_of(terms: Sequence[Term]) -> str:
    """Write terms as a query that FTS5 cannot misread.

    >>> query_of([Term(("gate", "closed")), Term(("flood",), is_open=True)])
    '"gate closed" "flood"*'
    """
    return " ".join(f'"{" ".join(term.words)}"{"*" if term.is_open else ""}' for term in terms)


def count(connection: sqlite3.Connection, terms: Sequence[Term]) -> int:
    """How many articles hold all terms."""
    sql = "SELECT count(*) FROM search WHERE search MATCH ?"
    (number,) = connection.execute(sql, (query_of(terms),)).fetchone()
    assert isinstance(number, int)
    return number


def find(connection: sqlite3.Connection, terms: Sequence[Term], *, limit: int) -> Iterator[Found]:
    """Give the articles that hold all terms; first where they are many, and in the title."""
    for key, article_id, text, *said in connection.execute(HITS_SQL, (query_of(terms), limit)):
        (path,) = connection.execute(PATH_SQL, (key,)).fetchone()
        places = tuple(places_of(text, terms))
        yield Found(article_id, path, text, BYLINE.value(iter(said), text), places)
