"""The command reads as `whence read` does and says what was shared."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.steps.reuse.articles import DISPATCH, OTHER
from whence.cli.main import main


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Two copies and another article."""
    for name, text in (("a", DISPATCH), ("b", DISPATCH + " More."), ("c", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def test_rows_are_written_and_counted(pile: Path) -> None:
    result = CliRunner().invoke(main, ["reuse", str(pile), "--jobs", "1", "--format", "jsonl"])
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["row"] for row in rows] == ["text"] * 3 + ["family", "reuse"]
    assert "3 articles, 3 different texts; 0 could not be read." in result.stderr
    assert result.exit_code == 0


def test_text_shows_the_family(pile: Path) -> None:
    result = CliRunner().invoke(main, ["reuse", str(pile), "--jobs", "1", "--format", "text"])
    assert "2 articles carry this text" in result.stdout


def test_what_cannot_be_read_is_a_row_and_a_status(pile: Path) -> None:
    (pile / "d.txt").write_bytes(b"")
    result = CliRunner().invoke(main, ["reuse", str(pile), "--jobs", "1", "--format", "jsonl"])
    assert json.loads(result.stdout.splitlines()[-1])["row"] == "left out"
    assert result.exit_code == 1


def test_an_empty_folder_is_a_plain_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["reuse", str(tmp_path / "nothing*"), "--jobs", "1"])
    assert result.exit_code in (1, 2)
    assert "Traceback" not in result.output


def test_neither_help_nor_whence_itself_loads_the_database() -> None:
    code = "import sys, whence, whence.cli.main, whence.cli.reuse; print('duckdb' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
