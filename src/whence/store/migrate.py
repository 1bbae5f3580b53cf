"""Migrations: numbered SQL files that bring a case from the tables of one version to the next's.

The number of the last one that was run is the file's `user_version`. A file that has been in a
release is never changed; `whence.store.draft` writes the next one.
"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

APPLICATION_ID = 0x57484E43
"""Marks an SQLite file as a case: "WHNC"."""


def migrations() -> list[tuple[str, str]]:
    """Give name and SQL of every migration, in order."""
    folder = files("whence.store") / "migrations"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [(file.name, file.read_text(encoding="utf-8")) for file in found]


def latest() -> int:
    """The number of the newest migration that this whence knows."""
    return len(migrations())


def migrate(connection: sqlite3.Connection) -> None:
    """Run the migrations that a case has not had; within a transaction that is already begun."""
    had = version_of(connection)
    if had == latest():
        return
    for number, (_, sql) in enumerate(migrations()[had:], had + 1):
        for statement in statements(sql):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last migration that a case has had."""
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    assert isinstance(number, int)
    return number


def statements(sql: str) -> Iterator[str]:
    """Cut SQL into statements; a trigger, which has semicolons in it, is one."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
