"""Keeping findings: killed, twice at once, without room. The case stays whole and answers."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from eval.corpus_bench import Models
from eval.made_claims import made_claims

from tests.case.test_portions import Rows, found, put
from whence.case import Case
from whence.corpus import work_out

FIND = """
import os, resource, signal, sys
from pathlib import Path
from tests.case.test_portions import found
from whence.case.keeping import Keeper
from whence.store import findings
real, left = findings.put, iter(range(int(sys.argv[2])))
def put(*given, **named):
    if next(left, None) is None:
        if sys.argv[3] == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    real(*given, **named)
def keep(self, write):
    is_kept = real_keep(self, write)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return is_kept
findings.put, Keeper.keep, real_keep = put, keep, Keeper.keep
found(Path(sys.argv[1]))
"""
NEVER = 1_000_000


def finding(path: Path, rows: int = NEVER, then: str = "killed") -> Sequence[str]:
    """The command that works a case out; after so many rows of findings it is killed, or "full"."""
    return [sys.executable, "-c", FIND, str(path), str(rows), then]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "a.whence"
    put(path, made_claims(8))
    return path


@pytest.fixture(scope="module")
def rows(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    return found(Path(shutil.copy(made, tmp_path_factory.mktemp("rows") / "a.whence")))


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "a.whence"))


@pytest.mark.parametrize("written", [0, 1, 30])
def test_killed_while_findings_are_written_none_are_kept(
    case: Path, rows: Rows, written: int
) -> None:
    assert subprocess.run(finding(case, written)).returncode == -signal.SIGKILL
    with Case.open(case) as opened:
        assert len(list(opened.articles())) == 8
        assert opened._working().kept.groups[:] == []
    assert found(case) == rows


def test_two_who_work_out_at_once_keep_the_same(case: Path, rows: Rows) -> None:
    both = [subprocess.Popen(finding(case)) for _ in range(2)]
    assert [process.wait(300) for process in both] == [0, 0]
    assert found(case) == rows


def test_without_room_findings_are_given_and_not_kept(case: Path, rows: Rows) -> None:
    assert subprocess.run(finding(case, 1, "full")).returncode == 0
    with Case.open(case) as opened:
        assert opened._working().kept.groups[:] == []
    assert found(case) == rows


def test_who_asks_waits_for_nobody(case: Path, rows: Rows) -> None:
    with closing(sqlite3.connect(case, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert found(case) == []
        writer.execute("ROLLBACK")
    assert found(case) == rows


def test_a_case_without_a_log_is_answered_and_kept(case: Path, rows: Rows) -> None:
    with closing(sqlite3.connect(case)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    assert found(case) == rows


def test_one_text_in_hundreds_of_papers_is_worked_out_once() -> None:
    (one,) = made_claims(1)
    pile = [
        replace(one, path=f"{n}.txt", byline=replace(one.byline, outlet=f"Paper {n}"))
        for n in range(300)
    ]
    models = Models()
    findings = work_out(pile, vectors_of=models.vectors, scores_of=models.scores)
    assert {group.articles for group in findings.groups} == {300}
    assert models.texts <= len(one.claims)
    assert not findings.reuse.reuses
