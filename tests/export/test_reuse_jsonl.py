"""Every row of reuse keeps the schema and says what was found."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.steps.reuse.articles import DISPATCH, OTHER, article
from whence.export.reuse_jsonl import reuse_lines
from whence.model import Article, Problem, ProblemCode
from whence.steps.reuse import find_reuse

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "reuse.schema.json").read_text("utf-8"))
PILE = [
    article(DISPATCH, "a.txt", outlet="Courier", published="2020-01-01", wire="Reuters"),
    article(f"The Courier reported: {DISPATCH}", "b.txt", outlet="Post", published="2020-01-02"),
    article(OTHER, "c.txt"),
    Article(path="gone\udcff.txt", problem=Problem(ProblemCode.MISSING, "no such file")),
]


@pytest.fixture
def rows() -> list[dict[str, object]]:
    """All rows of a small pile, read back."""
    return [json.loads(line) for line in reuse_lines(find_reuse(PILE))]


def test_every_row_keeps_the_schema(rows: list[dict[str, object]]) -> None:
    assert [row["row"] for row in rows] == ["text"] * 3 + ["family", "reuse", "left out"]
    for row in rows:
        jsonschema.validate(row, SCHEMA)


def test_a_row_with_a_field_too_many_breaks_the_schema(rows: list[dict[str, object]]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(rows[0] | {"more": 1}, SCHEMA)


def test_spans_are_of_the_texts_that_come_with_them(rows: list[dict[str, object]]) -> None:
    texts = {row["id"]: str(row["text"]) for row in rows if row["row"] == "text"}
    reuse = json.loads(json.dumps(next(row for row in rows if row["row"] == "reuse")))
    for side in "ab":
        span = reuse["passages"][0][side]
        assert texts[reuse[side]][span["start"] : span["end"]] == span["text"]
    assert reuse["evidence"][0]["span"]["text"] == "The Courier reported"
