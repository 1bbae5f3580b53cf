"""The figures of the WikiWars runner, on documents worked by hand."""

from pathlib import Path

import pytest
from eval.wikiwars import Document, Timex, compared, figures, plain, read_documents

TEXT = "He came in May 1915 and left the next day."
GOLD = (Timex(11, 19, "1915-05"), Timex(29, 41, "1915-05-XX"))
DOCUMENT = Document("x", TEXT, GOLD)


def test_a_value_counts_where_the_words_overlap() -> None:
    found = [Timex(15, 19, "1915-05"), Timex(29, 41, "1915")]
    assert compared(DOCUMENT, found, with_value=False, is_strict=True).f1 == 0.5
    assert compared(DOCUMENT, found, with_value=True, is_strict=False).f1 == 0.5
    assert compared(DOCUMENT, found, with_value=True, is_strict=True).f1 == 0


def test_a_time_is_matched_once() -> None:
    found = [Timex(0, len(TEXT), "1915-05")]
    score = compared(DOCUMENT, found, with_value=False, is_strict=False)
    assert (score.precision, score.recall) == (1, 0.5)


def test_decades_may_be_written_either_way() -> None:
    assert plain("187X") == plain("187") != plain("1870")


def test_documents_are_read_with_their_offsets(tmp_path: Path) -> None:
    (tmp_path / "01_X.tml").write_text(
        '<TimeML><TEXT>In <TIMEX3 value="1915">1915</TIMEX3> he left.</TEXT></TimeML>', "utf-8"
    )
    (document,) = read_documents(tmp_path)
    assert (document.text, document.gold) == ("In 1915 he left.", (Timex(3, 7, "1915"),))


def test_figures_are_of_what_whence_finds() -> None:
    document = Document("x", "He left in May 1915.", (Timex(11, 19, "1915-05"),))
    assert figures([document]) == pytest.approx({"spans": 1, "values": 1, "strict_values": 1})
