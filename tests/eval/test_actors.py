"""The scorer of actors, on hand-worked cases."""

from collections.abc import Mapping

import pytest
from eval.actors import Gold, b_cubed, figures, marked

from whence.steps.actors import Cast

PATH = "names:1"


def cast(by_place: Mapping[tuple[int, int], str]) -> Cast:
    return Cast((), {(PATH, start, end): actor for (start, end), actor in by_place.items()})


def test_marks_become_places_in_the_plain_text() -> None:
    (article,), gold = marked("The {1 ISIS} met {2 Ilse Brandt}.\n")
    assert article.text == "The ISIS met Ilse Brandt."
    assert [(article.text[g.start : g.end], g.actor) for g in gold] == [
        ("ISIS", "1"),
        ("Ilse Brandt", "2"),
    ]


def test_what_is_not_found_counts_against_found_alone() -> None:
    gold = [Gold(PATH, 0, 4, "a"), Gold(PATH, 10, 14, "a")]
    assert figures(cast({(0, 4): "x"}), gold) == {
        "found": 0.5,
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
    }


def test_a_title_in_the_mention_is_no_fault() -> None:
    gold = [Gold(PATH, 6, 12, "a")]
    assert figures(cast({(0, 12): "x"}), gold)["found"] == 1.0


@pytest.mark.parametrize(
    ("pairs", "precision", "recall"),
    [
        ([("a", "1"), ("a", "1")], 1.0, 1.0),
        ([("a", "1"), ("b", "1")], 0.5, 1.0),
        ([("a", "1"), ("a", "2")], 1.0, 0.5),
        ([], 0.0, 0.0),
    ],
)
def test_b_cubed(pairs: list[tuple[str, str]], precision: float, recall: float) -> None:
    assert b_cubed(pairs) == (precision, recall)
