"""What was found over a case, kept until something changes: a row for each finding, as JSON.

The views `groups`, `wordings`, `origins`, … give the same as columns to any SQLite tool.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from whence.model import Findings
from whence.model.case import FINDINGS, WORKED_OUT, key_of
from whence.model.shapes import hints_of, list_of
from whence.store.codec import Lookup, again, written
from whence.store.write import put

STATE_SQL = """
    SELECT path, inputs.reading, articles."key", articles.maker
    FROM inputs
    JOIN readings ON readings.id = inputs.reading
    JOIN articles ON articles."key" = readings.article
    ORDER BY file, line, path, inputs.reading
"""


def state_of(connection: sqlite3.Connection, maker: str, decisions: Iterable[str]) -> str:
    """Make the key of all that findings depend on: articles, decisions that hold, and whence."""
    rows = (cell for row in connection.execute(STATE_SQL) for cell in row)
    return key_of(maker, *decisions, None, *rows)


def put_findings(connection: sqlite3.Connection, state: str, findings: Findings) -> None:
    """Keep findings in place of what was kept before; called within a transaction."""
    connection.execute(f'DELETE FROM "{WORKED_OUT.name}"')
    connection.execute(f'DELETE FROM "{FINDINGS.name}"')
    put(connection, WORKED_OUT, (state,))
    for field in hints_of(Findings):
        value = getattr(findings, field)
        for n, one in enumerate(value if isinstance(value, tuple) else (value,)):
            put(connection, FINDINGS, (field, n, written(one)))


def load_findings(connection: sqlite3.Connection, state: str, article: Lookup) -> Findings | None:
    """Give the findings that are kept, if they are those of this state."""
    kept = connection.execute(f'SELECT state FROM "{WORKED_OUT.name}"').fetchone()
    if kept != (state,):
        return None
    rows = defaultdict[str, list[Any]](list)
    sql = f'SELECT field, json FROM "{FINDINGS.name}" ORDER BY field, n'
    types = hints_of(Findings)
    for field, text in connection.execute(sql):
        rows[field].append(again(list_of(types[field]) or types[field], text, article))
    whole: dict[str, Any] = {
        field: tuple(rows[field]) if list_of(hint) else rows[field][0]
        for field, hint in types.items()
    }
    return Findings(**whole)
