"""CSV that a spreadsheet can open without running anything."""

import csv
import io

import pytest

from whence.export.flat import cell, write_csv


def test_columns_reach_into_rows_and_through_lists() -> None:
    out = io.StringIO()
    write_csv(
        [{"a": {"b": 2}, "c": [{"d": "x"}, {"d": None}, {"d": "y"}]}], ["a.b", "c.d", "e"], out
    )
    assert list(csv.reader(io.StringIO(out.getvalue()))) == [
        ["a.b", "c.d", "e"],
        ["2", "x | y", ""],
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    assert cell(f"{sign}cmd|' /C calc'!A0") == f"'{sign}cmd|' /C calc'!A0"
    assert cell([f"{sign}1"]) == f"'{sign}1"
    assert cell(-3) == -3
