"""Callings: what stands beside a name and says what its bearer is called."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Span
from whence.text.callings import callings


def called(text: str, name: str = "Rhoda") -> list[str]:
    start = text.index(name)
    return [span.text for span in callings(text, Span.of(text, start, start + len(name)))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police raided the radical militant group Rhoda.", ["radical militant group"]),
        ("They met “Rhoda” terrorists at night.", ["terrorists"]),
        ("Rhoda, a banned armed faction with ties abroad, fired.", ["banned armed faction"]),
        ("Rhoda is a resistance movement.", ["resistance movement"]),
        ("Rhoda, a militant Islamist group, fled.", ["militant Islamist group"]),
        ("The mayor met Rhoda at the lake.", []),
        ("They said Rhoda, a river town, was quiet.", []),
        ("A rebel, said Rhoda, had fled.", []),
    ],
)
def test_callings_are_found_beside_the_name(text: str, wanted: list[str]) -> None:
    assert called(text) == wanted


def test_what_stands_after_the_name_of_a_state_is_not_what_it_is_called() -> None:
    text = "The Rhoda troops fled."
    assert list(callings(text, Span.of(text, 4, 9), has_members=False)) == []


@given(st.text(max_size=80), st.text(max_size=80))
def test_callings_are_words_of_the_text(before: str, after: str) -> None:
    text = f"{before}Rhoda{after}"
    start = len(before)
    for span in callings(text, Span.of(text, start, start + 5)):
        assert text[span.start : span.end] == span.text


def test_junk_takes_no_time() -> None:
    text = "rebel " * 10_000 + "Rhoda" + " rebel" * 10_000
    began = time.perf_counter()
    list(callings(text, Span.of(text, 60_000, 60_005)))
    assert time.perf_counter() - began < 1
