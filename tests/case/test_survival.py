"""Cut short at any moment, a case opens, has whole articles only, and the next run ends it."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.case.conftest import content
from whence.case import Case, adding
from whence.errors import UnwritableCaseError
from whence.store import connect

ADD = """
import sys, whence.case.adding as adding
from tests.case.conftest import quick_reading
from whence.case import Case
adding.read_entries = quick_reading
with Case.open(sys.argv[1], create=True) as case:
    case.add(sys.argv[2])
"""


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pile")
    for number in range(200):
        (folder / f"{number:03}.txt").write_text(f"Varga said no to dam {number}.", "utf-8")
    return folder


def add(case: Path, pile: Path) -> None:
    with Case.open(case, create=True) as opened:
        opened.add(pile)


@settings(max_examples=5)
@given(st.integers(0, 3), st.integers(0, 49))
def test_a_run_that_fails_in_the_middle_keeps_whole_batches(
    pile: Path, tmp_path_factory: pytest.TempPathFactory, batch: int, inside: int
) -> None:
    case = tmp_path_factory.mktemp("case") / "a.whence"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(adding.Adding, "write", failing_at(batch * adding.BATCH + inside))
        with pytest.raises(KeyboardInterrupt):
            add(case, pile)
    assert len(content(case)["inputs"]) == batch * adding.BATCH
    add(case, pile)
    add(case.with_name("once.whence"), pile)
    assert content(case) == content(case.with_name("once.whence"))


def failing_at(last: int) -> Callable[..., object]:
    """The writing of an input, interrupted after so many."""
    real, written = adding.Adding.write, iter(range(last))

    def write(*arguments: object) -> object:
        if next(written, None) is None:
            raise KeyboardInterrupt
        return real(*arguments)  # type: ignore[arg-type]

    return write


def test_a_killed_process_leaves_a_case_that_goes_on(pile: Path, tmp_path: Path) -> None:
    case = tmp_path / "a.whence"
    process = subprocess.Popen([sys.executable, "-c", ADD, str(case), str(pile)])
    while rows_of(case) < adding.BATCH and process.poll() is None:
        time.sleep(0.002)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    with Case.open(case) as opened:
        kept = len(list(opened.articles()))
    assert kept >= adding.BATCH
    assert kept % adding.BATCH == 0
    add(case, pile)
    add(tmp_path / "once.whence", pile)
    assert content(case) == content(tmp_path / "once.whence")


def rows_of(case: Path) -> int:
    """How many inputs are safe in a case that may only be in the making."""
    try:
        with closing(sqlite3.connect(f"{case.as_uri()}?mode=ro", uri=True)) as connection:
            (rows,) = connection.execute("SELECT count(*) FROM inputs").fetchone()
            return int(rows)
    except sqlite3.OperationalError:
        return 0


def test_two_at_once_make_the_case_that_one_would(pile: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", ADD, str(tmp_path / "a.whence"), str(pile)]
    both = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    add(tmp_path / "once.whence", pile)
    assert content(tmp_path / "a.whence") == content(tmp_path / "once.whence")


def test_a_full_disk_is_said_and_loses_nothing(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, real = tmp_path / "a.whence", connect.connected

    def small(path: Path, mode: str) -> sqlite3.Connection:
        connection = real(path, mode)
        connection.execute("PRAGMA max_page_count = 70")
        return connection

    monkeypatch.setattr(connect, "connected", small)
    with pytest.raises(UnwritableCaseError, match=r"no room .* is kept"):
        add(case, pile)
    monkeypatch.undo()
    monkeypatch.setattr(adding, "read_entries", quick())
    assert 0 < len(content(case)["inputs"]) < 200
    add(case, pile)
    assert len(content(case)["inputs"]) == 200


def quick() -> object:
    """The reading without encoder, which undoing the patches has taken away."""
    from tests.case.conftest import quick_reading

    return quick_reading
