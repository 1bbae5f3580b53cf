"""`whence actors` and `--actors` as their user meets them."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from whence.cli.main import main

SCHEMA = json.loads(Path("docs/actors.schema.json").read_text(encoding="utf-8"))
STORIES = (
    "Interior Minister Ilse Brandt said on Monday that the pumps in Afghanistan had failed. "
    "Brandt blamed the United Nations. “The U.N. was warned,” she told the Wall Street Journal.\n",
    "The Wall Street Journal said Ilse Brandt left Afghanistan on Friday. The WSJ cited the U.N.\n",
)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for number, story in enumerate(STORIES):
        (folder / f"{number}.txt").write_text(story, encoding="utf-8")
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["actors", "--jobs", "1", *map(str, words)])


def test_every_line_keeps_the_schema(pile: Path) -> None:
    result = run(pile)
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    for row in rows:
        jsonschema.validate(row, SCHEMA)
    forms = {row["name"]: {alias["name"] for alias in row["aliases"]} for row in rows}
    assert forms["The Wall Street Journal"] >= {"Wall Street Journal", "WSJ"}
    assert forms["Ilse Brandt"] >= {"Ilse Brandt", "Brandt"}


def test_the_table_quotes_the_words_and_says_where_they_stand(pile: Path) -> None:
    result = run(pile, "--format", "text")
    assert result.exit_code == 0
    (row,) = (row for row in result.stdout.split("│Ilse Brandt")[1:])
    assert "“Brandt”" in row
    assert "same as" in row
    assert "Brandt ×" in row


def test_who_is_named_less_can_be_left_out(pile: Path) -> None:
    rows = [json.loads(line) for line in run(pile, "--least", "3").stdout.splitlines()]
    assert rows
    assert all(row["mentioned"] >= 3 for row in rows)


@pytest.mark.parametrize("command", ["read", "actors"])
def test_a_users_list_wins(pile: Path, tmp_path: Path, command: str) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,aliases\nThe Journal of Walls,WSJ|Wall Street Journal\n", "utf-8")
    result = CliRunner().invoke(main, [command, "--jobs", "1", "--actors", str(mine), str(pile)])
    assert result.exit_code == 0
    assert "The Journal of Walls" in result.stdout


@pytest.mark.parametrize("command", ["read", "actors"])
def test_a_bad_list_is_an_error_with_its_line(pile: Path, tmp_path: Path, command: str) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,aliases\nLesk,Velan\nVelan,Lesk\n", "utf-8")
    result = CliRunner().invoke(main, [command, "--actors", str(mine), str(pile)])
    assert result.exit_code == 2
    assert "line 3" in result.stderr
    assert "line 2" in result.stderr
