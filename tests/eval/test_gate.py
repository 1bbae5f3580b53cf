"""The gate says no when a figure falls short, and says so when it could not look."""

import json
from pathlib import Path

import pytest
from eval.floors import Bound, Floors, load
from eval.gate import RUNNERS, Result, Runner, judged, main, run_all, run_one

from eval import gate

RUNNER = Runner("toy", "tests.eval.toy_runner", ("toy",), frozenset({"leak"}))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the figures that the toy runner gives, and a gate with that runner only."""
    (tmp_path / "toy").mkdir()
    measured(tmp_path, f1=0.9, leak=0.05)
    monkeypatch.setattr(gate, "RUNNERS", (RUNNER,))
    monkeypatch.setattr(
        gate, "run_all", lambda runners, data: {r.name: run_one(r, data) for r in runners}
    )
    return tmp_path


def measured(data: Path, **figures: float) -> None:
    """Say what the toy runner measures; `other` data have another digest."""
    (data.parent / f"{data.name}.json").write_text(json.dumps(figures))


def run(data: Path, *arguments: str) -> int:
    """Run the gate on the toy data."""
    return main(["--data", str(data), "--floors", str(data / "floors.json"), *arguments])


def limits(data: Path) -> dict[str, float]:
    """The floors in the file, by figure."""
    raw = json.loads((data / "floors.json").read_text("utf-8"))
    figures = raw["runners"]["toy"]["figures"]
    return {name: entry.get("at_least", entry.get("at_most")) for name, entry in figures.items()}


def test_figures_above_the_floors_pass(data: Path) -> None:
    assert run(data, "--set") == 0
    assert limits(data) == {"f1": 0.895, "leak": 0.055}
    assert run(data) == 0


@pytest.mark.parametrize("figures", [{"f1": 0.89, "leak": 0.05}, {"f1": 0.9, "leak": 0.06}])
def test_a_figure_beyond_its_bound_fails(
    data: Path, capsys: pytest.CaptureFixture[str], figures: dict[str, float]
) -> None:
    run(data, "--set")
    measured(data, **figures)
    assert run(data) == 1
    assert capsys.readouterr().out.count("FALLS SHORT") == 1


def test_setting_does_not_lower_and_still_fails(data: Path) -> None:
    run(data, "--set")
    measured(data, f1=0.5, leak=0.05)
    assert run(data, "--set") == 1
    assert limits(data)["f1"] == 0.895


def test_lowering_takes_a_reason_and_keeps_it(data: Path) -> None:
    run(data, "--set")
    measured(data, f1=0.5, leak=0.05)
    assert run(data, "--lower", "toy.f1") == 2
    assert limits(data)["f1"] == 0.895
    assert run(data, "--lower", "toy.f1", "--why", "half the size") == 0
    assert limits(data)["f1"] == 0.495
    kept = json.loads((data / "floors.json").read_text("utf-8"))["lowered"]
    assert kept == [{"name": "toy.f1", "before": 0.895, "after": 0.495, "why": "half the size"}]


def test_what_was_not_measured_cannot_be_lowered(data: Path) -> None:
    assert run(data, "--lower", "toy.recall", "--why", "x") == 2


def test_missing_data_are_skipped_with_a_word(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "toy").rmdir()
    assert run(data) == 0
    assert f"skipped: no data at {data / 'toy'}" in capsys.readouterr().out


def test_floors_of_other_data_do_not_count(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data, "--set")
    (data / "toy" / "more.txt").write_text("more")
    assert run(data) == 1
    assert "other data" in capsys.readouterr().out
    assert run(data, "--set") == 0
    assert run(data) == 0


def test_a_runner_that_breaks_fails_the_gate(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data.parent / f"{data.name}.json").unlink()
    assert run(data) == 1
    assert "broke: FileNotFoundError" in capsys.readouterr().out


def test_a_floor_that_nobody_measures_any_more_fails() -> None:
    floors = Floors({"toy.gone": Bound(0.5), "toy.f1": Bound(0.5), "other.f1": Bound(0.5)})
    rows = judged("toy", Result({"f1": 0.6}), floors)
    assert [(row.name, row.is_short) for row in rows] == [("toy.f1", False), ("toy.gone", True)]


def test_every_floor_in_the_file_has_a_runner() -> None:
    names = {name.split(".")[0] for name in load(gate.FLOORS).bounds}
    assert names <= {runner.name for runner in RUNNERS}


def test_runners_run_in_other_processes_and_keep_their_order(data: Path) -> None:
    away = Runner("away", "tests.eval.toy_runner", ("nowhere",))
    results = run_all([away, RUNNER], data)
    assert list(results) == ["away", "toy"]
    assert results["away"].skipped
    assert results["toy"].figures == {"f1": 0.9, "leak": 0.05}
