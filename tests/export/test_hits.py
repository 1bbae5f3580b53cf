"""Hits are written with the places that they have, and none is made up."""

import csv
import io
import json

import pytest

from whence.export.hits import COLUMNS, WRITERS, write_csv, write_jsonl, write_text
from whence.model import Byline, Span
from whence.model.hit import Hit

TEXT = "The pump failed. The pump was new."
PLACES = (Span.of(TEXT, 4, 8), Span.of(TEXT, 21, 25))
HIT = Hit(
    id="0" * 64,
    path="news/a.txt",
    byline=Byline(title="A pump", outlet="Courier", published="2031-05-02"),
    places=PLACES,
    snippets=(Span.of(TEXT, 0, 34),),
)
TITLE_ONLY = Hit(id="1" * 64, path="b.txt", byline=Byline(title="Pump"), places=(), snippets=())


def test_json_lines_hold_every_place() -> None:
    out = io.StringIO()
    write_jsonl([HIT, TITLE_ONLY], out)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert first["places"] == [
        {"start": 4, "end": 8, "text": "pump"},
        {"start": 21, "end": 25, "text": "pump"},
    ]
    assert second["places"] == second["snippets"] == []


def test_csv_has_a_row_a_place_and_one_without() -> None:
    out = io.StringIO()
    write_csv([HIT, TITLE_ONLY], out)
    head, *rows = list(csv.reader(io.StringIO(out.getvalue())))
    assert tuple(head) == COLUMNS
    assert [row[6:9] for row in rows] == [["4", "8", "pump"], ["21", "25", "pump"], ["", "", ""]]
    assert rows[0][9] == TEXT


def test_text_marks_places_and_names_their_offsets() -> None:
    out = io.StringIO()
    write_text([HIT, TITLE_ONLY], out)
    printed = " ".join(out.getvalue().split())
    assert "Courier · 2031-05-02 · news/a.txt" in printed
    assert "4:8 The [pump] failed. The [pump] was new. 21:25" in printed
    assert "in the title" in printed.partition("b.txt")[2]


@pytest.mark.parametrize("form", WRITERS)
def test_nothing_found_writes_no_hit(form: str) -> None:
    out = io.StringIO()
    WRITERS[form]([], out)
    assert out.getvalue() in ("", ",".join(COLUMNS) + "\n")
