"""Words with their places: possessives, abbreviations and marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.words import words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Varga's son", ["Varga", "'s", "son"]),
        ("the boys’ coach", ["the", "boys", "’", "coach"]),
        ("O’Hara left.", ["O’Hara", "left", "."]),
        ("Sen. Ana B. Reis (R)", ["Sen.", "Ana", "B.", "Reis", "(", "R", ")"]),
        ("the U.N. said", ["the", "U.N.", "said"]),
        ("al-Odrini, 44,", ["al-Odrini", ",", "44", ","]),
    ],
)
def test_words_are_cut_as_phrases_need_them(text: str, words: list[str]) -> None:
    assert [word.text for word in words_in(text)] == words


def test_low_words_lose_their_full_stop_and_curly_apostrophe() -> None:
    assert [word.low for word in words_in("Col. O’Hara")] == ["col", "o'hara"]


@given(st.text())
def test_words_are_the_text_at_their_places_and_leave_out_only_space(text: str) -> None:
    words = words_in(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    covered = {i for word in words for i in range(word.start, word.end)}
    assert all(text[i].isspace() or text[i] == "_" for i in set(range(len(text))) - covered)
