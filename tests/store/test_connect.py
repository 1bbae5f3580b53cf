"""A file that is no case, or no longer one, or not ours to write: said in words, never touched."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from whence.errors import CaseError, DamagedCaseError, NewerCaseError, NoCaseError
from whence.store.connect import explain, open_to_read, open_to_write, transaction, wal_of
from whence.store.migrate import latest, version_of


def silent() -> None:
    """Nobody wants to be told."""


def empty(path: Path) -> None:
    path.write_bytes(b"")


def folder(path: Path) -> None:
    path.mkdir()


def text(path: Path) -> None:
    path.write_text("Varga said no.", encoding="utf-8")


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "a.whence"
    open_to_write(path, on_wait=silent).close()
    return path


@pytest.mark.parametrize("make", [folder, text, foreign])
def test_what_is_no_case_is_refused_and_left_alone(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "a.whence"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    for opening in (open_to_read, lambda path: open_to_write(path, on_wait=silent)):
        with pytest.raises(NoCaseError, match=r"is a folder|not a case|another program"):
            opening(path)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_nothing_there_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoCaseError, match="whence add"):
        open_to_read(tmp_path / "a.whence")


def test_a_name_that_no_file_can_have_is_said(tmp_path: Path) -> None:
    for opening in (open_to_read, lambda path: open_to_write(path, on_wait=silent)):
        with pytest.raises(CaseError, match="cannot be read"):
            opening(tmp_path / f"{'a' * 300}.whence")


@pytest.mark.parametrize("name", ["article.txt", "missing/a.whence"])
def test_a_new_case_needs_its_name_and_a_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(NoCaseError):
        open_to_write(tmp_path / name, on_wait=silent)
    assert not list(tmp_path.iterdir())


def test_a_file_that_was_only_begun_becomes_a_case(tmp_path: Path) -> None:
    path = tmp_path / "a.whence"
    empty(path)
    open_to_write(path, on_wait=silent).close()
    with closing(open_to_read(path)) as connection:
        assert version_of(connection) == latest()


def test_a_newer_case_says_which(case: Path) -> None:
    with sqlite3.connect(case) as connection:
        connection.execute(f"PRAGMA user_version = {latest() + 3}")
    with pytest.raises(NewerCaseError, match=rf"version {latest() + 3}.* up to {latest()}"):
        open_to_write(case, on_wait=silent)


@pytest.mark.parametrize("size", [50, 4096, 20_000])
def test_a_file_cut_short_is_damaged(case: Path, size: int) -> None:
    os.truncate(case, size)
    with pytest.raises(DamagedCaseError, match="cut short"):
        open_to_read(case)


def test_an_overwritten_file_is_damaged(case: Path) -> None:
    data = case.read_bytes()
    case.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
    with pytest.raises(DamagedCaseError):
        open_to_read(case)


def test_nothing_can_be_written_by_one_who_reads(case: Path) -> None:
    connection = open_to_read(case)
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM inputs")
    connection.close()


def test_a_closed_case_is_one_file(case: Path) -> None:
    open_to_read(case).close()
    assert [path.name for path in case.parent.iterdir()] == [case.name]


def test_one_waits_while_another_writes_and_says_so_once(case: Path) -> None:
    first, told = open_to_write(case, on_wait=silent), threading.Event()
    first.execute("BEGIN IMMEDIATE")

    def second() -> None:
        connection = open_to_write(case, on_wait=told.set)
        with transaction(connection, on_wait=silent):
            connection.execute("INSERT INTO raw VALUES ('a', 1, NULL)")
        connection.close()

    waiting = threading.Thread(target=second)
    waiting.start()
    assert told.wait(20)
    reader = open_to_read(case)
    assert reader.execute("SELECT count(*) FROM raw").fetchone() == (0,)
    first.execute("COMMIT")
    waiting.join(20)
    assert reader.execute("SELECT count(*) FROM raw").fetchone() == (1,)


def test_a_failed_change_leaves_nothing(case: Path) -> None:
    connection = open_to_write(case, on_wait=silent)
    row = "INSERT INTO raw VALUES ('a', 1, NULL)"
    with pytest.raises(sqlite3.IntegrityError), transaction(connection, on_wait=silent):
        connection.executemany(row, [(), ()])
    assert connection.execute("SELECT count(*) FROM raw").fetchone() == (0,)


def test_a_fault_of_ours_is_not_dressed_up(case: Path) -> None:
    connection = open_to_read(case)
    with pytest.raises(sqlite3.OperationalError) as caught:
        connection.execute("SELECT nonsense")
    assert explain(caught.value, case) is None
    assert not isinstance(caught.value, CaseError)


WRITE = """
import sys
from contextlib import closing
from pathlib import Path
from whence.store.connect import open_to_write
with closing(open_to_write(Path(sys.argv[1]), on_wait=print)) as connection:
    connection.execute("INSERT INTO raw VALUES ('a', 1, NULL)")
"""


def test_opening_a_second_time_leaves_the_locks_of_the_first(case: Path) -> None:
    with closing(open_to_read(case)) as first:
        first.execute("BEGIN")
        assert first.execute("SELECT count(*) FROM raw").fetchone() == (0,)
        open_to_read(case).close()
        subprocess.run([sys.executable, "-c", WRITE, str(case)], check=True)
        assert wal_of(case).exists(), "another process took itself for the last"
        assert first.execute("SELECT count(*) FROM raw").fetchone() == (0,)
