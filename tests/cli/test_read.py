"""`whence read` as its user meets it: output, order, exit status, errors that say what to do."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from whence.cli.main import main

SCHEMA = json.loads(Path("docs/read.schema.json").read_text(encoding="utf-8"))
STORY = "The mayor of {} said on Monday that the pumps had failed twice in one week.\n"
TOWNS = ["Dunmore", "Ostrel", "Karsk", "Velim", "Torva", "Linde", "Asker", "Brod", "Mira", "Odrin"]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    for number, town in enumerate(TOWNS):
        (tmp_path / f"{number}.txt").write_text(STORY.format(town), encoding="utf-8")
    return tmp_path


def run(*words: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, words)], input=stdin)


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_keeps_the_contract(pile: Path) -> None:
    result = run(pile, "--jobs", "1")
    assert result.exit_code == 0
    rows = lines(result)
    assert [str(row["text"]) for row in rows] == [STORY.format(town).strip() for town in TOWNS]
    for row in rows:
        jsonschema.validate(row, SCHEMA)


def test_the_number_of_jobs_changes_not_a_byte(pile: Path) -> None:
    one, two = (run(pile, "--jobs", jobs).stdout_bytes for jobs in "12")
    assert one == two
    assert one.count(b"\n") == len(TOWNS)


def test_what_cannot_be_read_is_a_row_and_the_rest_is_read(pile: Path) -> None:
    (pile / "4.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    missing = pile / "missing.txt"
    result = run(missing, pile)
    assert result.exit_code == 1
    rows = lines(result)
    problems = {str(row["path"]): row["problem"] for row in rows if row["problem"]}
    assert set(problems) == {str(missing), str(pile / "4.txt")}
    assert len(rows) == len(TOWNS) + 1
    assert "2 could not be" in result.stderr
    assert "Traceback" not in result.stderr


def test_one_of_a_kind_is_told_in_the_singular(pile: Path) -> None:
    one, two = run(pile / "1.txt").stderr, run(pile / "1.txt", pile / "2.txt").stderr
    assert "1 article read" in one
    assert "1 attribution, 0 dead ends among them" in one
    assert "1 claim, 0 of them" in one
    assert "2 articles read" in two
    assert "2 attributions" in two


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["a.txt", "--format", "yaml"],
        ["a.txt", "--jobs", "0"],
        ["a.txt", "-o", "/nonexistent/folder/x"],
        ["a.txt", "--field", "text"],
    ],
)
def test_wrong_usage_says_what_is_wrong_and_exits_with_2(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Error: " in result.stderr


def test_standard_input_and_gzip_are_read(tmp_path: Path) -> None:
    packed = tmp_path / "a.txt.gz"
    packed.write_bytes(gzip.compress(STORY.format("Karsk").encode()))
    rows = lines(run("-", packed, stdin=STORY.format("Velim").encode()))
    assert [row["path"] for row in rows] == ["-", str(packed)]
    assert ["Velim" in str(row["text"]) for row in rows] == [True, False]


def test_as_is_changes_not_one_character(tmp_path: Path) -> None:
    text = "  Premium\r\n\r\nAdvertisement \n, , ,\n“He left,” Varga said."
    (tmp_path / "a.txt").write_bytes(text.encode())
    (row,) = lines(run(tmp_path / "a.txt", "--as-is"))
    assert row["text"] == text
    assert row["removed"] == []


def test_output_goes_to_a_file(pile: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    result = run(pile / "0.txt", "-o", out)
    assert result.stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))["path"] == str(pile / "0.txt")


def test_text_is_plain_where_there_is_no_terminal(pile: Path) -> None:
    result = run(pile / "0.txt", "--format", "text")
    assert "\x1b" not in result.stdout
    assert "[1]" in result.stdout
    assert "The mayor of Dunmore" in " ".join(result.stdout.split())


def test_json_fields_can_be_named(tmp_path: Path) -> None:
    line = json.dumps({"body": STORY.format("Brod"), "paper": "Brod Herald"})
    (tmp_path / "a.jsonl").write_text(line + "\n", encoding="utf-8")
    (row,) = lines(run(tmp_path / "a.jsonl", "--field", "text=body", "--field", "outlet=paper"))
    assert row["outlet"] == "Brod Herald"
    assert row["path"] == f"{tmp_path / 'a.jsonl'}:1"


def test_format_paragraph_mark_and_limit_can_be_set(tmp_path: Path) -> None:
    line = json.dumps({"text": f"{STORY.format('Brod')}¶{STORY.format('Mira')}"})
    (tmp_path / "a.log").write_text(f"{line}\n", encoding="utf-8")
    words = (tmp_path / "a.log", "--input-format", "jsonl", "--paragraph-mark", "¶")
    (row,) = lines(run(*words))
    assert "¶" not in str(row["text"])
    (row,) = lines(run(*words, "--max-article-mb", "0.0001"))
    assert "--max-article-mb raises it" in str(row["problem"])
    assert run(*words, "--input-format", "papyrus").exit_code == 2


def test_a_reader_that_goes_away_ends_the_run_quietly(pile: Path) -> None:
    command = f"{sys.executable} -m whence read {pile} --jobs 1 | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, whence, whence.cli.main as m\n"
        "try: m.main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'onnxruntime', 'trafilatura', 'numpy', 'rich', 'tokenizers'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
