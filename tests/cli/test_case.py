"""`whence add` and `whence search` as their user meets them: what they say, and how they exit."""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from whence.cli.main import main

STORY = "The mayor of {} said on Monday that the pumps had failed twice in one week.\n"
HOSTILE = "<script>alert(1)</script>\x1b[31m =cmd|' /C calc'!A0"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    for town in ("Dunmore", "Ostrel"):
        (tmp_path / "news" / f"{town}.txt").write_text(STORY.format(town), encoding="utf-8")
    line = {"text": STORY.format("Karsk"), "title": HOSTILE, "outlet": "Karsk Post"}
    (tmp_path / "news" / "c.jsonl").write_text(json.dumps(line), encoding="utf-8")
    path = tmp_path / "a.whence"
    result = run("add", path, tmp_path / "news", "--jobs", "1")
    assert result.exit_code == 0, result.output
    assert "3 new articles" in result.stderr
    return path


def test_a_second_add_says_what_it_had(case: Path) -> None:
    result = run("add", case, case.parent / "news", case.parent / "gone.txt")
    assert result.exit_code == 1
    assert "0 new articles" in result.stderr
    assert "3 inputs already had, 1 could not be read" in " ".join(result.stderr.split())
    assert "gone.txt" in result.stderr


def test_hits_as_json_lines_say_where(case: Path) -> None:
    result = run("search", case, '"mayor of Ostrel"', "--format", "jsonl")
    (hit,) = map(json.loads, result.stdout.splitlines())
    text = STORY.format("Ostrel").strip()
    (place,) = hit["places"]
    assert text[place["start"] : place["end"]] == place["text"] == "mayor of Ostrel"
    assert hit["path"].endswith("Ostrel.txt")


def test_hits_as_csv_have_a_row_a_place(case: Path) -> None:
    result = run("search", case, "pumps", "Karsk", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["text"] for row in rows] == ["Karsk", "pumps"]
    assert {row["outlet"] for row in rows} == {"Karsk Post"}


def test_hits_to_read_are_marked_and_harmless(case: Path) -> None:
    result = run("search", case, "karsk")
    assert "The mayor of [Karsk] said" in result.stdout
    assert "13:18" in result.stdout
    assert "<script>" in result.stdout
    assert "\x1b" not in result.stdout
    assert "1 of 1 articles" in result.stderr


def test_nothing_found_is_no_failure(case: Path) -> None:
    result = run("search", case, "giraffe")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No article" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["search", "gone.whence", "dam"], "whence add gone.whence"),
        (["search", ".", "dam"], "is a folder"),
        (["search", "a.txt", "dam"], "is not a case"),
        (["add", "a.txt", "a.txt"], "is not a case"),
        (["add", "b.txt", "a.txt"], "ends in .whence"),
        (["add", ".", "a.txt"], "is a folder"),
        (["add", "b.whence"], "Missing argument"),
        (["add", "b.whence", "a.txt", "--input-format", "papyrus"], "there is no format"),
    ],
)
def test_what_is_no_case_is_said_and_exits_with_2(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(STORY, encoding="utf-8")
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert Path("a.txt").read_text(encoding="utf-8") == STORY


def test_words_that_are_none_are_wrong_usage(case: Path) -> None:
    result = run("search", case, '"')
    assert result.exit_code == 2
    assert "no word to search for" in result.stderr


def test_a_newer_case_is_refused_in_words(case: Path) -> None:
    with sqlite3.connect(case) as connection:
        connection.execute("PRAGMA user_version = 9999")
    for result in (run("search", case, "dam"), run("add", case, case.parent / "news")):
        assert result.exit_code == 2
        assert "version 9999" in result.stderr


def test_who_has_to_wait_is_told_and_gets_his_turn(case: Path) -> None:
    other = sqlite3.connect(case, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    command = [sys.executable, "-m", "whence", "add", str(case), str(case.parent / "news")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert "Another whence is adding" in process.stderr.readline()
    other.execute("COMMIT")
    other.close()
    assert "3 inputs already had" in process.communicate(timeout=60)[1]
    assert process.returncode == 0


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may enter; those of pytest are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without rights")
def test_in_a_folder_that_is_not_ours_a_case_can_be_searched_but_not_added_to(
    open_folder: Path,
) -> None:
    code = (
        "import os, sys; from click.testing import CliRunner; from whence.cli.main import main\n"
        "case, news = sys.argv[1:]; run = lambda *w: CliRunner().invoke(main, w)\n"
        "for _ in 'ab': assert run('add', case, news, '--jobs', '1').exit_code == 0\n"
        "assert run('search', case, 'pumps').exit_code == 0\n"
        "os.chdir('/'); os.chmod(os.path.dirname(case), 0o555); os.setuid(65534)\n"
        "found = run('search', case, 'pumps'); print(found.exit_code, found.stdout)\n"
        "added = run('add', case, news); print(added.exit_code, added.stderr)\n"
        "print(found.exception, added.exception)\n"
    )
    news = open_folder / "a.txt"
    news.write_text(STORY.format("Karsk"), encoding="utf-8")
    command = [sys.executable, "-c", code, str(open_folder / "a.whence"), str(news)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "mayor of Karsk said" in done.stdout, done.stderr
    assert "2 Error" in done.stdout
    assert "cannot be written to" in done.stdout
