"""Versions: the different texts that stood under one address, in the order of their view."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from whence.model import Byline
from whence.model.case import BYLINE
from whence.store.schema import names
from whence.store.search import PATH_SQL

VERSIONS_SQL = f"""
    SELECT versions.address, versions.n, articles."key", articles.id, text,
        {names((column.name for column in BYLINE.columns), of="articles")}
    FROM versions JOIN articles ON articles."key" = versions.article
    ORDER BY versions.address, versions.n
"""


@dataclass(frozen=True, slots=True)
class Told:
    """One text of an address; `n` counts them from 1."""

    address: str
    n: int
    id: str
    path: str
    text: str
    byline: Byline


def versions(connection: sqlite3.Connection) -> Iterator[Told]:
    """Give all texts of all addresses that have several, by address and then the oldest first."""
    for address, n, key, article_id, text, *said in connection.execute(VERSIONS_SQL):
        (path,) = connection.execute(PATH_SQL, (key,)).fetchone()
        yield Told(address, n, article_id, path, text, BYLINE.value(iter(said), text))
