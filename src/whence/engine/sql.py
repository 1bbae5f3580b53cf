"""The SQL engine of one machine: DuckDB, in process, with a limit on memory.

Whatever joins or groups rows of the whole pile is a named relation: a SELECT over tables and over
relations before it. Relations keep to plain SQL, so that a cluster can run the same text.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import duckdb

MEMORY_LIMIT = "2GB"
"""What DuckDB may take; beyond it, it writes to a folder of its own that goes when it is done."""

Columns = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that come from outside: a name, and each column's type."""

    name: str
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Relation:
    """A named SELECT; `is_kept` has it worked out once, because several others read it."""

    name: str
    sql: str
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Those rows whose `column` is from `start` on and below `stop`."""

    column: str
    start: int
    stop: int


def rows_sql(name: str, part: Part | None) -> str:
    """The text that asks for the rows of a relation."""
    where = f" WHERE {part.column} >= {part.start} AND {part.column} < {part.stop}" if part else ""
    return f"SELECT * FROM {name}{where}"


class Database:
    """A database that lives as long as one step."""

    def __init__(self, connection: "duckdb.DuckDBPyConnection") -> None:
        self._connection = connection

    def add(self, table: Table, columns: Columns) -> None:
        """Append rows to a table, which is made if it is not there."""
        types = ", ".join(f"{name} {kind}" for name, kind in table.columns.items())
        self._connection.execute(f"CREATE TABLE IF NOT EXISTS {table.name} ({types})")
        if len(next(iter(columns.values()))):
            rows = {name: columns[name] for name in table.columns}
            self._connection.register("rows_to_add", rows)
            self._connection.execute(f"INSERT INTO {table.name} SELECT * FROM rows_to_add")
            self._connection.unregister("rows_to_add")

    def define(self, relations: Sequence[Relation]) -> None:
        """Make relations known, in order."""
        for relation in relations:
            form = "TEMP TABLE" if relation.is_kept else "TEMP VIEW"
            self._connection.execute(f"CREATE {form} {relation.name} AS {relation.sql}")

    def columns_of(self, name: str, part: Part | None = None) -> dict[str, NDArray[Any]]:
        """Work out a relation, or a part of it, and give its columns."""
        return dict(self._connection.execute(rows_sql(name, part)).fetchnumpy())


@contextmanager
def database(*, memory_limit: str = MEMORY_LIMIT, threads: int | None = None) -> Iterator[Database]:
    """Open an empty database; it and all that it spilled are gone afterwards."""
    import duckdb  # 20 MB that only steps over a pile need

    with tempfile.TemporaryDirectory(prefix="whence-", ignore_cleanup_errors=True) as folder:
        settings: dict[str, Any] = {"memory_limit": memory_limit, "temp_directory": folder}
        if threads:
            settings["threads"] = threads
        connection = duckdb.connect(f"{folder}/pile.duckdb", config=settings)
        try:
            connection.execute("SET preserve_insertion_order = false")
            yield Database(connection)
        finally:
            connection.close()


def empty(table: Table) -> dict[str, NDArray[Any]]:
    """Columns without a row."""
    return {name: np.empty(0) for name in table.columns}
