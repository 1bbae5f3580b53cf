"""What holds for any text."""

import time as clock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.text.times import find_times

from .phrases import NONSENSE, PHRASES

DATES = st.sampled_from([None, "2022-06-20", "2022", "0001-01-01", "9999-12-31", "nonsense"])


@settings(max_examples=400)
@given(st.one_of(st.text(), NONSENSE, PHRASES), DATES)
def test_every_time_is_its_words_and_comes_in_order(text: str, published: str | None) -> None:
    found = find_times(text, published)
    assert all(text[t.span.start : t.span.end] == t.span.text for t in found)
    assert [t.span.start for t in found] == sorted(t.span.start for t in found)
    assert all(time.value for time in found)


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1,111,", "the last ", "a half and ", "May ", "13, ", "\n", "twenty-", "'90"],
)
def test_a_hundred_thousand_characters_of_junk_are_read_in_good_time(piece: str) -> None:
    began = clock.process_time()
    find_times(piece * (100_000 // len(piece)), "2022-06-20")
    assert clock.process_time() - began < 10
