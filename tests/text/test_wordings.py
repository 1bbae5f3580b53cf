"""Words are compared by their form, whatever their case, marks and accents' spelling."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.wordings import Vocabulary, places_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Gate", "the GATE"),
        ("don’t go", "don't go"),
        ("“we” — they", '"we" - they'),
        ("a café", unicodedata.normalize("NFD", "a café")),
        ("mid-air\xa0crash", "mid air\ncrash"),
    ],
)
def test_forms_that_count_as_one(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    assert vocabulary.numbers_of(one).tolist() == vocabulary.numbers_of(other).tolist()


def test_other_words_have_other_numbers() -> None:
    assert len(set(Vocabulary().numbers_of("gate gates gated its it's").tolist())) == 5


@given(st.text())
def test_there_is_one_place_for_every_number(text: str) -> None:
    starts, ends = places_of(text)
    assert len(starts) == len(ends) == len(Vocabulary().numbers_of(text))
    assert all(0 <= s < e <= len(text) for s, e in zip(starts, ends, strict=True))
