"""The scorer of claims: it reads its own notation, and a wrong claim costs."""

from pathlib import Path

import pytest
from eval.claims import claim_of, compared, figures, lines, score, written

from whence.text.numbers import numbers_in

FILE = """# a comment
[held]
fact | not | about | ~20 boats | <Varga> [denied] {that about 20 boats sank}.
[tuned]
forecast | | | | The pump will fail.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with two sentences."""
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "claims.txt").write_text(FILE, "utf-8")
    return tmp_path


def test_right_claims_score_in_full(data: Path) -> None:
    assert set(score(data).values()) == {1.0}


def test_a_wrong_claim_costs_its_part_only(data: Path) -> None:
    held, tuned = lines(data / "eval" / "claims.txt")
    wrong = compared(held, claim_of("<Varga> [said] {that 30 boats sank}."))
    counts = wrong + compared(tuned, claim_of(tuned.markup))
    found = figures(counts)
    assert (found["held_kind"], found["held_polarity"]) == (1.0, 0.0)
    assert (found["held_hedges"], found["held_numbers"]) == (0.0, 0.0)
    assert found["tuned_kind"] == 1.0


def test_two_claims_where_one_is_wanted_are_wrong() -> None:
    assert claim_of("The pump failed. The gate held.") is None


@pytest.mark.parametrize("number", [">=12 boats", "5 %", "20..30 boats", "24.. boats"])
def test_numbers_are_written_as_the_file_has_them(number: str) -> None:
    words = {
        ">=12 boats": "at least 12 boats",
        "5 %": "5 per cent",
        "20..30 boats": "20 to 30 boats",
        "24.. boats": "dozens of boats",
    }
    (found,) = numbers_in(words[number])
    assert written(found) == number
