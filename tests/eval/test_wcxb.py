"""The scorer of web pages, on cases worked by hand."""

import gzip
import json
from pathlib import Path

import pytest
from eval.spans import Score
from eval.wcxb import Page, figures, pages, result_of, survivors, word_score


def test_words_are_compared_as_multisets() -> None:
    score = word_score("The wells, the WELLS of Pell", "the wells of Pell are shut")
    assert score == Score(predicted=6, predicted_right=4, gold=6, gold_found=4)


def test_a_snippet_survives_only_as_words_in_a_row() -> None:
    text = "Sign up here. The homeless shelter of Pell"
    assert survivors(["sign  UP", "shelter of Pell", "Home", "up the"], text) == 2


def test_pages_are_averaged_and_snippets_counted_over_all() -> None:
    one = Page("1", b"", "a b", wanted=("a",), unwanted=("x", "y"))
    other = Page("2", b"", "c d", wanted=("c", "d", "c d"), unwanted=("z",))
    found = figures([result_of(one, "a b x"), result_of(other, "c")])
    assert found["f1"] == pytest.approx((4 / 5 + 2 / 3) / 2)
    assert found["precision"] == pytest.approx((2 / 3 + 1) / 2)
    assert found["recall"] == pytest.approx((1 + 1 / 2) / 2)
    assert (found["kept"], found["leak"]) == (2 / 4, 1 / 3)


def test_pages_are_read_with_their_gold(tmp_path: Path) -> None:
    gold = {"main_content": "Wells shut.", "with": ["Wells"], "without": ["Menu"]}
    for name in ("gold", "html"):
        (tmp_path / "wcxb" / name).mkdir(parents=True)
    (tmp_path / "wcxb/gold/0007.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "wcxb/html/0007.html.gz").write_bytes(gzip.compress(b"<p>Wells shut."))
    assert list(pages(tmp_path)) == [
        Page("0007", b"<p>Wells shut.", "Wells shut.", ("Wells",), ("Menu",))
    ]
