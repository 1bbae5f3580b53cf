"""When findings are worked out, and when they are only read back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from whence.case import Case, Deciding, Signed, comparing
from whence.case.working import KEPT
from whence.corpus import ORIGINS, compare
from whence.model.decision import Decision
from whence.store import load

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
        assert opened.findings() == opened.findings() == opened._working().worked_out()[0]


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
        patch.setattr(comparing, "compare", killed)
        with Case.open(case) as opened, pytest.raises(KeyboardInterrupt):
            opened.findings()
    assert len(steps(case)) == 4


def test_a_decision_has_nothing_compared_again(case: Path) -> None:
    steps(case)
    with Case.open(case) as opened:
        opened.decide(judged, who="R. Amsel", why="asked them")
    assert steps(case) == [ORIGINS]
    with Case.open(case) as opened:
        assert opened.findings() == opened._working().worked_out()[0]


def judged(deciding: Deciding, signed: Signed) -> Decision:
    """Say that the only attribution of a case is wrong."""
    (article,) = deciding.articles.values()
    return deciding.wording(signed, "wrong", article.attributions[0].id)


def test_who_lists_loads_no_article(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps(case)
    monkeypatch.setattr(load, "article_of", None)
    with Case.open(case) as opened:
        found = opened.found()
        assert [len(found.groups), len(found.conflicts), len(found.forecasts)] == [0, 0, 0]
        with pytest.raises(TypeError):
            opened.findings()


def test_findings_stay_what_they_were_while_others_add(case: Path, write: Write) -> None:
    steps(case)
    with Case.open(case) as reader, Case.open(case) as writer:
        found = reader.found()
        writer.add([write("b.txt", "Tal denied it.")])
        assert len(writer.findings().reuse.texts) == 2
        assert len(found.whole().reuse.texts) == 1
        assert len(reader.findings().reuse.texts) == 2


def test_what_was_found_of_a_state_past_is_not_kept(
    case: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(*given: Any, **named: Any) -> object:
        with Case.open(case) as other:
            other.add([write("b.txt", "Tal denied it.")])
        return compare(*given, **named)

    with monkeypatch.context() as patch:
        patch.setattr(comparing, "compare", slowly)
        steps(case)
    assert len(steps(case)) == 4
    assert steps(case) == []
