"""Two texts without the one thing in which they differ, as the scorer gets to read them."""

from dataclasses import replace

import pytest

from tests.steps.match.piles import statement
from whence.model import Span
from whence.steps.match.differences import differences
from whence.steps.match.levelled import levelled


def level(a: str, b: str) -> tuple[str, str] | None:
    """The two sentences without their one difference."""
    first, second = statement(a), statement(b)
    (difference,) = differences(first, second)
    return levelled(first, second, difference)


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("The mill lost 40 cars.", "Forty-five cars were lost.", "40 cars were lost."),
        ("They met on 4 May 2019.", "On 9 May 2019 they met.", "On 4 May 2019 they met."),
        ("The gate was open.", "Then the gate was closed.", "Then the gate was open."),
    ],
)
def test_the_second_has_the_words_of_the_first(a: str, b: str, told: str) -> None:
    assert level(a, b) == (a, told)


def test_a_not_is_taken_out_of_either() -> None:
    plain = "The gate was mended."
    assert level(plain, "The gate was not mended.") == (plain, plain)
    assert level("The gate was never mended.", plain) == (plain, plain)


def test_what_is_denied_by_words_outside_of_it_stands_as_it_is() -> None:
    plain = statement("The gate was mended.")
    denied = replace(plain, is_negated=True, negation=Span(900, 906, "denied"))
    (difference,) = differences(plain, denied)
    assert levelled(plain, denied, difference) == (plain.text, plain.text)


def test_a_denial_without_a_not_cannot_be_taken_out() -> None:
    assert level("Nobody mended the gate.", "The crew mended the gate.") is None
