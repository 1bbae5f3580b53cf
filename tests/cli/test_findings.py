"""The commands on what is found over a case, as their user meets them: on a real, tiny case."""

import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from whence.cli.main import main

ROOT = Path(__file__).parent.parent.parent
SAID = "The sluice at Karsk had failed twice, engineer Odo Pell told reporters."
ONE, OTHER = "Mayor Mira Tal", "Sergeant Ado Brusk"
TOLD = "{} said the Dunmore bridge was closed to all traffic."
SOON = "The harbour will open again by 20 March 2021, the port authority said."
HOSTILE = "=1+1 <script>\x1b[31m\u202e"
BY = ("--who", "R. Amsel", "--why", "asked them")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    lines = [
        {"text": f"{SAID}\n\n{SOON}", "outlet": "Karsk Post", "published": "2021-03-04"},
        {"text": f"{SAID}\n\n{TOLD.format(ONE)}", "outlet": "Mirror", "published": "2021-03-05"},
        {"text": TOLD.format(OTHER), "outlet": HOSTILE, "title": HOSTILE},
    ]
    (folder / "news.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    path = folder / "a.whence"
    result = run("add", path, folder / "news.jsonl", "--jobs", "1")
    assert result.exit_code == 0, result.output
    assert run("claims", path).exit_code == 0
    return path


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "a.whence"))


def rows(*words: str | Path) -> list[dict[str, object]]:
    result = run(*words, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_claims_fit_their_schema_and_stand_where_they_say(case: Path) -> None:
    schema = json.loads((ROOT / "docs" / "claims.schema.json").read_text("utf-8"))
    found = rows("claims", case)
    for row in found:
        jsonschema.validate(row, schema)
    widest = next(row for row in found if "sluice" in str(row["text"]))
    assert widest["told_by"] == {"articles": 2, "outlets": 2, "own_voice": 0}
    assert widest["origins"]["at_most"] == 1  # type: ignore[index]


@pytest.mark.parametrize(
    "command", ["claims", "origins", "forecasts", "dead-ends", "conflicts", "conflicts --drift"]
)
@pytest.mark.parametrize("form", ["text", "csv", "jsonl"])
def test_no_output_can_steer_a_terminal_or_a_spreadsheet(
    case: Path, command: str, form: str
) -> None:
    result = run(*command.split(), case, "--format", form)
    assert result.exit_code == 0, result.output
    if form == "text":
        assert not set("\x1b\u202e") & set(result.stdout)
    if form == "csv":
        table = list(csv.reader(io.StringIO(result.stdout)))
        assert not [cell for row in table for cell in row if cell.startswith("=")]


def test_trace_shows_the_tree_and_the_reasons(case: Path) -> None:
    result = run("trace", case, "sluice failed", "--format", "text")
    assert "Odo Pell" in result.stdout
    assert "1 independent origin" in result.stdout
    assert "news.jsonl:1:" in result.stdout
    missing = run("trace", case, "zebras", "--format", "text")
    assert missing.exit_code == 2
    assert "no claim has words like 'zebras'" in missing.stderr


def test_forecasts_stand_as_of_the_day_that_is_given(case: Path) -> None:
    (due,) = rows("forecasts", case)
    assert due["state"] in ("open", "due")
    (past,) = rows("forecasts", case, "--on", "2021-04-01")
    assert past["state"] == "past"
    assert run("forecasts", case, "--on", "soon").exit_code == 2


def test_a_calendar_has_the_windows(case: Path, tmp_path: Path) -> None:
    result = run("export", case, "--format", "ics", "-o", tmp_path / "due.ics")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "due.ics").read_text("utf-8").count("BEGIN:VEVENT") == 1


def test_the_views_show_what_was_found(case: Path) -> None:
    with closing(sqlite3.connect(case)) as connection:
        told = connection.execute('SELECT text, at_least, at_most FROM "claim_groups"').fetchall()
        names = {name for (name,) in connection.execute('SELECT name FROM "origins"')}
        for view in ("wordings", "stations", "origin_pairs", "conflicts", "drifts", "dead_ends"):
            connection.execute(f'SELECT * FROM "{view}"').fetchall()
    assert len(told) == len(rows("claims", case))
    assert "Odo Pell" in names


def test_what_a_person_decides_is_counted_told_and_can_be_taken_back(case: Path) -> None:
    ids = {str(row["name"]): str(row["id"]) for row in rows("origins", case)}
    one, other = ids["Mira Tal"], ids["Ado Brusk"]
    assert bridge(case) == (2, 2)
    assert run("decide", case, "same", one, other, *BY).exit_code == 0
    assert bridge(case) == (1, 1)
    pair = next(p for row in rows("claims", case) for p in row["origins"]["pairs"])  # type: ignore[index]
    assert pair["decision"].startswith("decision-")
    (entry,) = rows("decide", case, "--list")
    assert (entry["who"], entry["why"], entry["stands"]) == ("R. Amsel", "asked them", True)
    assert run("decide", case, "--undo", str(entry["id"])[:14], *BY).exit_code == 0
    again = run("decide", case, "--undo", str(entry["id"])[:14], *BY)
    assert "is taken back already" in " ".join(again.stderr.split())
    assert bridge(case) == (2, 2)
    assert [row["stands"] for row in rows("decide", case, "--list")] == [False, True]


def bridge(case: Path) -> tuple[int, int]:
    """The interval of the claim on the bridge."""
    origins = next(r["origins"] for r in rows("claims", case) if "bridge" in str(r["text"]))
    return origins["at_least"], origins["at_most"]  # type: ignore[index]


def test_a_wrong_attribution_is_left_out_even_after_more_is_added(case: Path) -> None:
    wording = next(r for r in rows("claims", case) if "sluice" in str(r["text"]))["wordings"][0]  # type: ignore[index]
    assert run("decide", case, "wrong", wording["attribution"], *BY).exit_code == 0
    assert wording["claim"] not in claims_in(case)
    more = case.parent / "more.txt"
    more.write_text("A ferry sank, the harbour master said.", encoding="utf-8")
    assert run("add", case, more, "--jobs", "1").exit_code == 0
    assert wording["claim"] not in claims_in(case)


def claims_in(case: Path) -> set[str]:
    """The ids of all claims in groups."""
    return {one["claim"] for row in rows("claims", case) for one in row["wordings"]}  # type: ignore[attr-defined]


def test_an_outcome_is_told_in_the_persons_words(case: Path) -> None:
    (forecast,) = rows("forecasts", case)
    result = run("decide", case, "outcome", str(forecast["id"]), "did not happen", *BY)
    assert result.exit_code == 0, result.output
    (told,) = rows("forecasts", case)
    assert told["outcome"]["says"] == "did not happen"  # type: ignore[index]


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (("same", "origin-", "origin-"), "begins more than one"),
        (("same", "nobody", "origin-"), "there is no origin or actor 'nobody'"),
        (("wrong", "nothing"), "there is no attribution or claim"),
        (("perhaps", "x"), "say same or different"),
        ((), "say same or different"),
    ],
)
def test_what_cannot_be_decided_is_said_with_what_to_do(
    case: Path, words: tuple[str, ...], advice: str
) -> None:
    result = run("decide", case, *words, *BY)
    assert result.exit_code == 2
    assert advice in " ".join(result.stderr.replace("│", " ").split())


def test_a_decision_needs_a_name_and_a_reason(case: Path) -> None:
    result = run("decide", case, "same", "a", "b", "--who", "R. Amsel")
    assert result.exit_code == 2
    assert "--why" in result.stderr


def test_a_case_that_cannot_be_written_to_still_answers(case: Path) -> None:
    with closing(sqlite3.connect(case)) as connection:
        connection.execute("DELETE FROM worked_out")
        connection.commit()
        connection.execute("PRAGMA journal_mode = DELETE")
    before = case.read_bytes()
    folder = case.parent
    folder.chmod(0o555)
    case.chmod(0o444)
    try:
        assert len(rows("claims", case)) > 2
    finally:
        folder.chmod(0o755)
        case.chmod(0o644)
    assert len(case.read_bytes()) >= len(before)


@pytest.mark.parametrize("command", ["claims", "origins", "forecasts", "dead-ends", "conflicts"])
def test_what_is_no_case_or_a_broken_one_is_said(case: Path, command: str) -> None:
    foreign = case.with_name("notes.whence")
    foreign.write_text("no case at all", encoding="utf-8")
    cut = case.with_name("cut.whence")
    cut.write_bytes(case.read_bytes()[:5000])
    for path, words in ((foreign, "is not a case"), (cut, "is damaged or cut short")):
        result = run(command, path)
        assert result.exit_code == 2
        assert words in " ".join(result.stderr.split())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to offer")
@pytest.mark.parametrize("command", ["claims", "report"])
def test_a_full_disk_is_said(case: Path, command: str) -> None:
    result = run(command, case, "-o", "/dev/full")
    assert result.exit_code == 2
    assert "is not complete: No space left on device" in " ".join(result.stderr.split())


def test_a_decision_that_leads_nowhere_is_listed(case: Path) -> None:
    (forecast,) = rows("forecasts", case)
    run("decide", case, "outcome", str(forecast["id"]), "happened", *BY)
    with closing(sqlite3.connect(case)) as connection:
        connection.execute("UPDATE decisions SET first = 'gone-c1'")
        connection.execute("UPDATE decision_anchors SET text = 'words that nobody wrote'")
        connection.commit()
    (entry,) = rows("decide", case, "--list")
    assert (entry["stands"], entry["placed"]) == (True, False)
    assert "cannot be placed" in run("decide", case, "--list", "--format", "text").stdout
