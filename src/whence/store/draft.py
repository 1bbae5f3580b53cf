"""Write the next migration: `python -m whence.store.draft NAME`, after a change of the model.

It compares the tables that the migrations make with those that are declared, and writes what is
missing. What is more than a new table or column (a split, a rename) is written by hand.
"""

import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path

from whence.model.case import TABLES
from whence.model.tables import Table
from whence.store.migrate import latest, migrate
from whence.store.schema import SQL_TYPES, new_column_sql, table_sql

FOLDER = Path(__file__).parent / "migrations"


def missing(tables: Iterable[Table] = TABLES) -> list[str]:
    """Give the statements that would make what is declared of what the migrations make."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    found = []
    for table in tables:
        has = columns_of(connection, table.name)
        if not has:
            found.append(table_sql(table))
        else:
            new = (column for column in table.columns if column.name not in has)
            found += [new_column_sql(table, column) for column in new]
    connection.close()
    return found


def differing(tables: Iterable[Table] = TABLES) -> list[str]:
    """Name the columns that the migrations make and the declarations do not know like that."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    found = []
    for table in tables:
        declared = {c.name: (SQL_TYPES[c.type], not c.is_nullable) for c in table.columns}
        made = columns_of(connection, table.name)
        made.pop("row", None)
        found += [f"{table.name}.{name}" for name in made if made[name] != declared.get(name)]
    connection.close()
    return found


def columns_of(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, bool]]:
    """Name, type and whether it must have a value, of each column of a table; {} for no table."""
    rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    return {name: (kind, bool(not_null)) for _, name, kind, not_null, _, _ in rows}


def main(arguments: list[str]) -> int:
    """Write the next migration, if one is wanted."""
    found = missing()
    if len(arguments) != 1 or not found:
        sys.stderr.write("one word for its name is wanted\n" if found else "nothing is missing\n")
        return 2 if found else 0
    path = FOLDER / f"{latest() + 1:04}_{arguments[0]}.sql"
    path.write_text("\n\n".join(found) + "\n", encoding="utf-8")
    sys.stderr.write(f"{path} is written; read it before you commit it\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
