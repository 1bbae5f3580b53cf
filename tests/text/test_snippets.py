"""A snippet holds its place, ends between words, and stays within the paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from whence.model import Span
from whence.text.snippets import AROUND, snippets

LONG = "water rose over the wall " * 40


def test_whole_words_around_the_place() -> None:
    text = f"{LONG}pump {LONG}"
    at = text.index("pump")
    (snippet,) = snippets(text, [Span.of(text, at, at + 4)])
    assert set(snippet.text.split()) <= set(text.split())
    assert 2 * AROUND - 60 < len(snippet.text) <= 2 * AROUND + 4


def test_a_paragraph_is_not_left() -> None:
    text = "No water.\n\nThe pump failed.\nNo power."
    (snippet,) = snippets(text, [Span.of(text, 15, 19)])
    assert snippet.text == "The pump failed."


def test_near_places_share_one_and_there_are_never_many() -> None:
    text = f"pump pump {LONG}" * 9
    places = [Span.of(text, i, i + 4) for i in range(len(text)) if text.startswith("pump", i)]
    found = snippets(text, places)
    assert len(found) == 3
    assert sum(found[0].contains(place) for place in places) == 2


@given(st.text(max_size=400), st.integers(0, 399), st.integers(1, 20))
def test_any_place_lies_in_its_snippet(text: str, start: int, size: int) -> None:
    if start + size <= len(text):
        place = Span.of(text, start, start + size)
        (snippet,) = snippets(text, [place])
        assert snippet.contains(place)
        assert text[snippet.start : snippet.end] == snippet.text
