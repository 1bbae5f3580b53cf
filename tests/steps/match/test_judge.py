"""Which statements may say the same, before any model is asked."""

import pytest

from tests.steps.match.piles import statement
from whence.steps.match.judge import say_alike


@pytest.mark.parametrize(
    ("a", "b", "is_alike"),
    [
        ("The pump at Lenz had failed.", "The Lenz pump failed.", True),
        ("Ilse Brandt is with Odo Kessel.", "Ilse Brandt and Odo Kessel opened the dam.", False),
        ("Odo Kessel met Ilse Brandt.", "Odo Kessel met engineers for hours of talks.", False),
        ("Odo Kessel resigned.", "Mayor Odo Kessel has resigned.", True),
    ],
)
def test_two_share_more_than_names_and_one_word_of_many(a: str, b: str, is_alike: bool) -> None:
    assert say_alike(statement(a), statement(b)) is is_alike
