"""The law of the house: a span is its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Span

PLACES = st.integers(0, 30)


@given(st.text(max_size=30), PLACES, PLACES)
def test_a_span_is_its_text_or_an_error(text: str, start: int, end: int) -> None:
    if start < end <= len(text):
        span = Span.of(text, start, end)
        assert text[span.start : span.end] == span.text
    else:
        with pytest.raises(ValueError, match="no span"):
            Span.of(text, start, end)


def test_spans_that_touch_do_not_overlap() -> None:
    text = "Varga said no"
    assert not Span.of(text, 0, 5).overlaps(Span.of(text, 5, 8))
    assert Span.of(text, 0, 6).overlaps(Span.of(text, 5, 8))


def test_a_span_contains_itself_and_what_lies_in_it() -> None:
    text = "Varga said no"
    whole, cue = Span.of(text, 0, 13), Span.of(text, 6, 10)
    assert whole.contains(whole)
    assert whole.contains(cue)
    assert not cue.contains(whole)
