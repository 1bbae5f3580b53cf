"""Floors rise, and fall only for a reason that is kept."""

from pathlib import Path

import pytest
from eval.floors import (
    Bound,
    FloorError,
    Floors,
    Lowering,
    around,
    digest,
    dump,
    load,
    lower,
    raise_all,
)

FLOORS = Floors({"a.f1": Bound(0.8), "a.leak": Bound(0.08, "at_most")}, {"a": "old"})
CEILINGS = frozenset({"leak"})


def test_a_floor_is_the_figure_less_the_margin_and_a_ceiling_more() -> None:
    assert around(0.8257) == Bound(0.82, "at_least", 0.8257)
    assert around(0.0123, "at_most") == Bound(0.018, "at_most", 0.0123)
    assert (around(0.001).limit, around(0.999, "at_most").limit) == (0.0, 1.0)


def test_a_figure_on_the_bound_holds() -> None:
    assert Bound(0.8).holds(0.8)
    assert not Bound(0.8).holds(0.7999)
    assert Bound(0.02, "at_most").holds(0.02)
    assert not Bound(0.02, "at_most").holds(0.0201)


def test_better_figures_raise_the_floors() -> None:
    raised = raise_all(FLOORS, "a", {"f1": 0.9, "leak": 0.03, "new": 0.5}, CEILINGS, "new")
    assert {name: bound.limit for name, bound in raised.bounds.items()} == {
        "a.f1": 0.895,
        "a.leak": 0.035,
        "a.new": 0.495,
    }
    assert raised.digests == {"a": "new"}


def test_setting_never_lowers_a_floor_even_on_other_data() -> None:
    same = raise_all(FLOORS, "a", {"f1": 0.7, "leak": 0.2}, CEILINGS, "new")
    assert same.bounds == FLOORS.bounds


def test_lowering_keeps_name_size_and_reason() -> None:
    lowered = lower(FLOORS, "a.f1", 0.75, "a smaller encoder")
    assert lowered.bounds["a.f1"].limit == 0.745
    assert lowered.lowered == (Lowering("a.f1", 0.8, 0.745, "a smaller encoder"),)
    assert lower(FLOORS, "a.leak", 0.1, "x").bounds["a.leak"].limit == 0.105


@pytest.mark.parametrize(
    ("name", "figure", "why", "message"),
    [
        ("a.f1", 0.75, " ", "say why"),
        ("a.f2", 0.75, "x", "no floor a.f2"),
        ("a.f1", 0.9, "x", "nothing to lower"),
    ],
)
def test_lowering_is_refused(name: str, figure: float, why: str, message: str) -> None:
    with pytest.raises(FloorError, match=message):
        lower(FLOORS, name, figure, why)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    floors = lower(raise_all(FLOORS, "a", {"f1": 0.9}, CEILINGS, "new"), "a.leak", 0.5, "“why”")
    (tmp_path / "floors.json").write_text(dump(floors), "utf-8")
    assert load(tmp_path / "floors.json") == floors
    assert load(tmp_path / "none.json") == Floors()


def test_a_digest_follows_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("1")
    (tmp_path / "y").write_text("2")
    one = digest({"x": tmp_path / "x", "y": tmp_path / "y"})
    assert one == digest({"y": tmp_path / "y", "x": tmp_path / "x"})
    assert one != digest({"x": tmp_path / "y", "y": tmp_path / "x"})


def test_a_figure_within_the_margin_of_its_floor_is_written_down() -> None:
    raised = raise_all(FLOORS, "a", {"f1": FLOORS.bounds["a.f1"].limit}, CEILINGS, "new")
    assert raised.bounds["a.f1"].limit == FLOORS.bounds["a.f1"].limit
    assert raised.bounds["a.f1"].measured == FLOORS.bounds["a.f1"].limit
