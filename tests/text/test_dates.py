"""A date is read only where day, month and year stand and can be read in one way."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.dates import iso_date


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("3 May 2022", "2022-05-03"),
        ("May 3rd, 2022", "2022-05-03"),
        ("Tues., Sept. 6, 2022, 7:08 a.m.", "2022-09-06"),
        ("the 6th of September 2022", "2022-09-06"),
        ("2022-05-03T06:34:13-04:00", "2022-05-03"),
        ("20220503", "2022-05-03"),
        ("15/03/2022", "2022-03-15"),
        ("03/15/2022", "2022-03-15"),
        ("04.04.2022", "2022-04-04"),
        ("2022-05", "2022-05"),
        ("2022", "2022"),
        (1651536000, "2022-05-03"),
        (1651536000000.0, "2022-05-03"),
    ],
)
def test_whole_dates_are_read(value: object, iso: str) -> None:
    assert iso_date(value) == iso


@pytest.mark.parametrize(
    "value",
    [
        "5/3/2022",
        "May 3",
        "yesterday",
        "31 June 2022",
        "2022-13-40",
        "Chapter 2022a",
        "",
        7,
        True,
        None,
        float("nan"),
        float("inf"),
        [2022],
    ],
)
def test_no_date_is_made_up(value: object) -> None:
    assert iso_date(value) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_words_as_in_figures(day: date) -> None:
    assert (
        iso_date(f"{day:%B} {day.day}, {day.year}") == iso_date(day.isoformat()) == day.isoformat()
    )
