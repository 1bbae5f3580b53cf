import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.compared import FEATURES, Amount, amounts, features, fit, negations, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 12,500 people", [Amount(12500, 1)]),
        ("under two million", [Amount(2e6, -1)]),
        ("3.5 of seventy", [Amount(3.5, 0), Amount(70, 0)]),
        ("² of none", []),
        ("9" * 400, []),
    ],
)
def test_amounts(text: str, expected: list[Amount]) -> None:
    assert amounts(tokens(text)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Amount(5, 0), Amount(5, 0), 1),
        (Amount(5, 0), Amount(6, 0), -1),
        (Amount(5, 1), Amount(6, 0), 1),
        (Amount(5, 1), Amount(4, 0), -1),
        (Amount(5, -1), Amount(4, 0), 1),
        (Amount(5, 1), Amount(4, 1), 0),
        (Amount(5, 0), Amount(7, 1), -1),
        (Amount(5, 0), Amount(3, 1), 0),
    ],
)
def test_whether_a_number_is_as_another_says(one: Amount, other: Amount, expected: int) -> None:
    assert fit(one, other) == expected


def test_unequal_negation_is_seen() -> None:
    assert negations(tokens("It wasn't shut"), tokens("It was shut")) == [1.0, 0.0, 1.0]


def test_opposites_are_seen() -> None:
    flipped = features("Prices rose.", "Prices fell.")
    assert flipped != features("Prices rose.", "Prices rose.")


@given(st.text(), st.text())
def test_features_of_any_two_texts_lie_between_minus_one_and_one(a: str, b: str) -> None:
    found = features(a, b)
    assert len(found) == FEATURES
    assert all(-1 <= value <= 1 for value in found)
