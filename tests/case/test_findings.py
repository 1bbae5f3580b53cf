"""When findings are worked out, and when they are only read back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from whence.case import Case, working
from whence.case.working import KEPT

Write = Callable[[str, str], Path]


def steps(path: Path) -> list[str]:
    """What is done to give the findings of a case."""
    done: list[str] = []
    with Case.open(path) as case:
        case.findings(on_step=done.append)
    return [step for step in done if step != KEPT]


@pytest.fixture
def case(tmp_path: Path, write: Write) -> Path:
    path = tmp_path / "a.whence"
    with Case.open(path, create=True) as opened:
        opened.add([write("a.txt", "Pell said the sluice of Karsk had failed.")])
    return path


def test_what_has_not_changed_is_read_back(case: Path) -> None:
    assert len(steps(case)) == 4
    assert steps(case) == []


def test_an_article_more_is_worked_out(case: Path, write: Write) -> None:
    steps(case)
    with Case.open(case) as opened:
        opened.add([write("b.txt", "Tal denied that the sluice of Karsk had failed.")])
    assert len(steps(case)) == 4
    assert steps(case) == []


def test_findings_are_those_of_a_case_that_never_kept_any(case: Path) -> None:
    with Case.open(case) as opened:
        assert opened.findings() == opened.findings() == opened._working().worked_out()


def test_two_articles_of_one_path_are_told_apart(case: Path, write: Write) -> None:
    with Case.open(case) as opened:
        opened.add([write("a.txt", "Pell said that no sluice of Karsk had failed at all.")])
        paths = list(opened._working().articles)
    assert len(paths) == 2
    assert all(f"{case.parent / 'a.txt'}@" in path for path in paths)


def test_a_killed_run_leaves_what_was_kept(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(working, "work_out", killed)
        with Case.open(case) as opened, pytest.raises(KeyboardInterrupt):
            opened.findings()
    assert len(steps(case)) == 4
