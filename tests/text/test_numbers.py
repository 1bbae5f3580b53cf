"""Numbers: their values, bounds and what they count; and what is none."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Number
from whence.text.numbers import numbers_in


def read(text: str) -> list[tuple[float | None, float | None, float | None]]:
    """Value, low and high of each number."""
    return [(n.value, n.low, n.high) for n in numbers_in(text)]


def counted(text: str) -> list[str | None]:
    """What each number counts."""
    return [n.unit or (n.counted.text if n.counted else None) for n in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 soldiers fled", 12),
        ("1,250 soldiers fled", 1250),
        ("2.5 million voters stayed away", 2.5e6),
        ("twenty-three boats", 23),
        ("two hundred and five boats", 205),
        ("three thousand four hundred boats", 3400),
        ("a dozen boats", 12),
        ("half a million boats", 5e5),
        ("a four-year-old bridge", 4),
        ("£80m was lost", 8e7),
    ],
)
def test_a_number_is_read_in_figures_and_in_words(text: str, value: float) -> None:
    assert read(text) == [(value, value, value)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("at least 12 boats", (12, 12, None)),
        ("more than 12 boats", (12, 12, None)),
        ("up to 12 boats", (12, None, 12)),
        ("fewer than 12 boats", (12, None, 12)),
        ("about 12 boats", (12, None, None)),
        ("12 or more boats", (12, 12, None)),
        ("between 20 and 30 boats", (None, 20, 30)),
        ("six or 12 boats", (None, 6, 12)),
        ("2-3 million boats", (None, 2e6, 3e6)),
        ("dozens of boats", (None, 24, None)),
        ("hundreds of thousands of boats", (None, 200_000, None)),
    ],
)
def test_words_beside_a_number_set_its_bounds(
    text: str, bounds: tuple[float | None, float | None, float | None]
) -> None:
    assert read(text) == [bounds]
    assert counted(text) == ["boats"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("20 rusty and leaking boats, all old", "rusty and leaking boats"),
        ("a 16-year-old cook", "year"),
        ("5 per cent", "%"),
        ("7.5%", "%"),
        ("€30", "EUR"),
        ("30 dollars", "USD"),
        ("one boat sank", "boat"),
        ("12 were lost", None),
    ],
)
def test_a_number_counts_something(text: str, what: str | None) -> None:
    assert counted(text) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "in 2015 and since 1998",
        "on 3 March, June 20 and 5/6/2019, since 9/11",
        "on Nov. 19 and on July 11 and 12",
        "at 10:30, 9 a.m. and 4 o'clock",
        "they came at nine",
        "the 20th man, the third one",
        "the 1990s",
        "Channel 4, Article 5 and the F-16",
        "one of them; one day; no one; in one odd way",
        "they won 2-1",
    ],
)
def test_dates_times_ordinals_and_names_are_no_numbers(text: str) -> None:
    assert numbers_in(text) == []


def test_what_a_hyphen_ties_to_a_number_is_no_part_of_it() -> None:
    (number,) = numbers_in("a four-day trip")
    assert number.counted is not None
    assert (number.span.text, number.counted.text) == ("four", "day")


def test_a_change_is_no_range() -> None:
    assert read("from 20 to 30 boats") == [(20, 20, 20), (30, 30, 30)]


@given(st.text(alphabet="0123456789,.-$€% abdehlmnorstuwy\n", max_size=60))
def test_numbers_are_grounded_and_apart(text: str) -> None:
    found: list[Number] = numbers_in(text)
    for number in found:
        assert text[number.span.start : number.span.end] == number.span.text
        if number.counted:
            assert text[number.counted.start : number.counted.end] == number.counted.text
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize("junk", ["1,", "9", "two hundred and ", "1-", "$", "a dozen ", "1:1"])
def test_junk_is_read_in_linear_time(junk: str) -> None:
    began = time.process_time()
    numbers_in(junk * (100_000 // len(junk)))
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [("It is 12km long.", "12", "km"), ("A four-day walk.", "four", "day")],
)
def test_a_number_ends_where_its_unit_begins(text: str, number: str, counted: str) -> None:
    (found,) = numbers_in(text)
    assert (found.span.text, found.counted and found.counted.text) == (number, counted)
