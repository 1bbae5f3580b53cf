"""Polarity: which word negates, and which only looks as if it did."""

import pytest

from whence.text.polarity import negator
from whence.text.words import words_in


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They did not come.", "not"),
        ("They didn’t come.", "didn’t"),
        ("They cannot come.", "cannot"),
        ("It is no longer there.", "no"),
        ("Neither came.", "Neither"),
        ("There was no trace.", "no"),
        ("They never came.", "never"),
        ("It is false", "false"),
        ("Russia was in no way involved.", "no"),
    ],
)
def test_a_word_negates(text: str, word: str) -> None:
    found = negator(words_in(text))
    assert found is not None
    assert found.text == word


@pytest.mark.parametrize(
    "text",
    ["They not only came but stayed.", "No doubt they came.", "No, they came.",
     "It came in no time.", "They came, like it or not.", "No less than ten came.",
     "With no plan, they came.", "It was false news.", "The false priest came.",
     "They came not until noon."],
)  # fmt: skip
def test_what_looks_like_a_negation_is_none(text: str) -> None:
    assert negator(words_in(text)) is None
