"""The SQL engine of a cluster: Spark runs the relations that DuckDB runs on one machine.

It takes the same tables and relations and gives back the same columns; sqlglot translates the text.
Needs `pip install whence[spark]` and Java 17. Nothing else of whence knows of it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from whence.engine.sql import Columns, Part, Relation, Table, rows_sql

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ARROW = {"INTEGER": "int32", "BIGINT": "int64", "BOOLEAN": "bool", "VARCHAR": "string"}
"""The types that tables declare, as Arrow calls them."""


class Database:
    """A database on a cluster that lives as long as one step; see `whence.engine.sql.Database`."""

    def __init__(self, session: "SparkSession") -> None:
        self._session = session
        self._kept: list[DataFrame] = []

    def add(self, table: Table, columns: Columns) -> None:
        """Append rows to a table, which is made if it is not there."""
        import pyarrow

        schema = pyarrow.schema(
            [(name, pyarrow.type_for_alias(ARROW[kind])) for name, kind in table.columns.items()]
        )
        arrays = [pyarrow.array(columns[field.name]).cast(field.type) for field in schema]
        rows = self._session.createDataFrame(pyarrow.Table.from_arrays(arrays, schema=schema))
        if self._session.catalog.tableExists(table.name):
            rows = self._session.table(table.name).unionByName(rows)
        rows.createOrReplaceTempView(table.name)

    def define(self, relations: Sequence[Relation]) -> None:
        """Make relations known, in order."""
        for relation in relations:
            rows = self._session.sql(in_spark(relation))
            if relation.is_kept:
                self._kept.append(rows.cache())
            rows.createOrReplaceTempView(relation.name)

    def columns_of(self, name: str, part: Part | None = None) -> dict[str, NDArray[Any]]:
        """Work out a relation, or a part of it, and give its columns."""
        rows = self._session.sql(rows_sql(name, part)).toArrow()
        return {column: rows[column].to_numpy() for column in rows.column_names}

    def forget(self) -> None:
        """Let go of what the cluster keeps in memory."""
        for rows in self._kept:
            rows.unpersist()


@contextmanager
def database(session: "SparkSession") -> Iterator[Database]:
    """Open an empty database; other databases of the session do not see its tables."""
    opened = Database(session.newSession())
    try:
        yield opened
    finally:
        opened.forget()


def in_spark(relation: Relation) -> str:
    """The text of a relation as Spark wants it."""
    import sqlglot

    (text,) = sqlglot.transpile(
        relation.sql,
        read="duckdb",
        write="spark",
        unsupported_level=sqlglot.ErrorLevel.RAISE,
    )
    return text
