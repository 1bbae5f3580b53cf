"""Adding ten articles costs as much in a large case as in a small one: counted, not timed."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from whence.case import Case, adding
from whence.store import connect

STEP = 100
"""Instructions of SQLite's machine between two calls of the counter."""


def articles(folder: Path, numbers: range) -> list[Path]:
    """Write articles that have many words in common and some of their own."""
    paths = []
    for number in numbers:
        path = folder / f"{number:05}.txt"
        path.write_text(f"Varga {number} said no to dam {number % 97}. " * 5, "utf-8")
        paths.append(path)
    return paths


def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Count what SQLite does from here on."""
    calls, real = [0], connect.connected

    def connected(path: Path, mode: str) -> sqlite3.Connection:
        connection = real(path, mode)

        def count() -> None:
            calls[0] += 1

        connection.set_progress_handler(count, STEP)
        return connection

    monkeypatch.setattr(connect, "connected", connected)
    return lambda: calls[0] * STEP


def test_ten_more_cost_ten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    costs = []
    for size in (100, 1500):
        folder = tmp_path / str(size)
        folder.mkdir()
        with Case.open(folder / "a.whence", create=True) as case:
            case.add(articles(folder, range(size)))
            with monkeypatch.context() as patch:
                cost = counted(patch)
                case.add(articles(folder, range(size, size + 10)))
                costs.append(cost())
    assert costs[1] < 1.5 * costs[0], costs
    assert adding.BATCH > 10
