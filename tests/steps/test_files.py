"""Folders, globs and links lead to files; what the system won't give is a row."""

import os
from pathlib import Path

import pytest

from whence.model import ProblemCode
from whence.steps.files import files_of


def found(path: str | Path) -> list[tuple[str, ProblemCode | None]]:
    return [(e.path, e.problem.code if e.problem else None) for e in files_of(str(path))]


@pytest.mark.parametrize("name", ["none.txt", "none/*.txt", "a\0b", "", "x" * 300])
def test_what_does_not_exist_is_missing(tmp_path: Path, name: str) -> None:
    path = f"{tmp_path}/{name}" if name else ""
    ((label, code),) = found(path)
    assert label == path
    assert code in (ProblemCode.MISSING, ProblemCode.DENIED)


def test_a_folder_without_files_is_empty(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden").write_text("x")
    assert found(tmp_path) == [(str(tmp_path), ProblemCode.EMPTY)]


def test_a_circle_of_links_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert found(tmp_path) == [
        (f"{tmp_path}/a/one.txt", None),
        (f"{tmp_path}/self", ProblemCode.DENIED),
    ]


def test_a_glob_gives_each_file_once_however_many_ways_lead_to_it(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("one.txt", "a/two.txt", "a/b/three.txt", "a/b/.four.txt"):
        (tmp_path / name).write_text("x")
    for number in range(3):
        (tmp_path / "a" / f"loop{number}").symlink_to(tmp_path)
    three = [f"{tmp_path}/{name}" for name in ("a/b/three.txt", "a/two.txt", "one.txt")]
    assert [path for path, _ in found(tmp_path / "**/*.txt")] == three
    assert [path for path, _ in found(tmp_path / "**/b/*")] == three[:1]
    for pattern in ("**/*", "**/**/*", "**", "*"):
        names = sorted(Path(path).name for path, _ in found(tmp_path / pattern))
        assert names == ["one.txt", "three.txt", "two.txt"], pattern


def test_two_stars_within_a_name_are_one(tmp_path: Path) -> None:
    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / "c.txt").write_text("x")
    (tmp_path / "ab.txt").write_text("x")
    assert [path for path, _ in found(f"{tmp_path}/a**.txt")] == [f"{tmp_path}/ab.txt"]


def test_a_link_to_nothing_is_missing(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert found(tmp_path) == [(f"{tmp_path}/gone.txt", ProblemCode.MISSING)]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert found(tmp_path) == [(f"{tmp_path}/pipe.txt", ProblemCode.DENIED)]
    assert found("/dev/null") == [("/dev/null", ProblemCode.DENIED)]


def test_a_folder_that_may_not_be_listed_is_denied_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text("x")
    list_folder = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return list_folder(path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert [code for _, code in found(tmp_path)] == [ProblemCode.DENIED, None]


def test_a_name_with_brackets_is_a_file_before_it_is_a_glob(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("x")
    (tmp_path / "a1.txt").write_text("x")
    assert found(tmp_path / "a[1].txt") == [(f"{tmp_path}/a[1].txt", None)]


def test_a_name_in_an_unknown_encoding_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    ((label, code),) = found(tmp_path)
    assert (label.encode(), code) == (f"{tmp_path}/caf\ufffd.txt".encode(), None)
