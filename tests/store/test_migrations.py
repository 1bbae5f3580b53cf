"""The migrations make what is declared, and nothing is run twice."""

import sqlite3

from whence.model import Span
from whence.model.case import TABLES
from whence.model.parts import part_of
from whence.model.tables import Column
from whence.store.draft import differing, missing
from whence.store.migrate import APPLICATION_ID, latest, migrate, migrations, statements, version_of
from whence.store.schema import new_column_sql, table_sql


def test_the_migrations_make_what_is_declared() -> None:
    wanted = "\n\n".join(missing())
    assert not wanted, f"run python -m whence.store.draft NAME; it will write:\n{wanted}"
    assert not differing()


def test_migrations_are_numbered_without_gaps() -> None:
    assert [name[:5] for name, _ in migrations()] == [f"{n:04}_" for n in range(1, latest() + 1)]


def test_a_new_case_is_marked_and_a_second_run_changes_nothing() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    migrate(connection)
    assert version_of(connection) == latest()
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_mentions_of_an_older_case_are_names() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    (_, first), *_ = migrations()
    for statement in statements(first):
        connection.execute(statement)
    connection.execute("INSERT INTO mentions VALUES ('a', 0, 3, 8, 'person', 0.5, NULL)")
    connection.execute("PRAGMA user_version = 1")
    migrate(connection)
    rows = connection.execute("SELECT start, end, name_start, name_end FROM mentions").fetchall()
    assert rows == [(3, 8, 3, 8)]


def test_a_new_list_is_told_as_missing_with_its_sql() -> None:
    new = part_of("sightings", Span).table
    assert missing([*TABLES, new]) == [table_sql(new)]


def test_a_new_column_fits_into_a_table_with_rows() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    connection.execute("INSERT INTO raw VALUES ('a', 1, NULL)")
    raw = next(table for table in TABLES if table.name == "raw")
    connection.execute(new_column_sql(raw, Column("kind")))
    assert connection.execute("SELECT kind FROM raw").fetchall() == [("",)]


def test_a_trigger_is_one_statement() -> None:
    sql = "CREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT 1;\nEND;\n"
    assert len(list(statements(sql))) == 2
