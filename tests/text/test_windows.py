"""Windows: the days of a time value, and when a forecast falls due by it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.windows import after, days_of, due

SAID = date(2022, 5, 31)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2022-06-03", ("2022-06-03", "2022-06-03")),
        ("2022-06-03T19:00", ("2022-06-03", "2022-06-03")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2022", ("2022-01-01", "2022-12-31")),
        ("202", ("2020-01-01", "2029-12-31")),
        ("203X", ("2030-01-01", "2039-12-31")),
        ("2022-W01", ("2022-01-03", "2022-01-09")),
        ("2022-W01-WE", ("2022-01-08", "2022-01-09")),
        ("2022-Q4", ("2022-10-01", "2022-12-31")),
        ("2022-H2", ("2022-07-01", "2022-12-31")),
        ("2022-WI", ("2022-12-01", "2023-02-28")),
        ("2022-06/2022-08", ("2022-06-01", "2022-08-31")),
    ],
)
def test_a_value_covers_its_days(value: str, days: tuple[str, str]) -> None:
    found = days_of(value)
    assert found is not None
    assert tuple(day.isoformat() for day in found) == days


@pytest.mark.parametrize("value", ["FUTURE_REF", "XXXX-09", "2022-13", "BC0490", "", "P6M", "0000"])
def test_what_names_no_days_has_none(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("value", "relation", "window"),
    [
        ("2022-09", None, ("2022-09-01", "2022-09-30")),
        ("2022", "at", ("2022-05-31", "2022-12-31")),
        ("2023", "before", ("2022-05-31", "2022-12-31")),
        ("2023", "by", ("2022-05-31", "2023-12-31")),
        ("2022-06", "after", ("2022-07-01", None)),
        ("2022-06", "from", ("2022-06-01", None)),
        ("P6M", "within", ("2022-05-31", "2022-11-30")),
        ("P6M/P12M", "within", ("2022-11-30", "2023-05-31")),
        ("P2W", "after", ("2022-06-14", None)),
    ],
)
def test_a_forecast_falls_due_in_its_window(
    value: str, relation: str | None, window: tuple[str, str | None]
) -> None:
    found = due(value, relation, SAID)
    assert found is not None
    assert tuple(day and day.isoformat() for day in found) == window


@pytest.mark.parametrize(
    ("value", "relation"), [("P6M", "for"), ("2021", None), ("PRESENT_REF", None)]
)
def test_how_long_and_what_is_past_give_no_window(value: str, relation: str | None) -> None:
    assert due(value, relation, SAID) is None


@given(
    st.sampled_from(
        "2022 2030-W05 0001 P6M P9999Y P999999D P6M/P12M P1DE 9999-12-31 2022-WI".split()
    ),
    st.sampled_from([None, "before", "by", "until", "after", "from", "within", "at"]),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
)
def test_no_window_begins_before_it_was_said(value: str, relation: str | None, said: date) -> None:
    window = due(value, relation, said)
    if window is not None:
        assert window[0] is None or window[0] >= said
        assert None in window or window[0] <= window[1]  # type: ignore[operator]


def test_a_day_that_is_not_known_leaves_a_window_open() -> None:
    assert due("2023", "before", None) == (None, date(2022, 12, 31))
    assert due("P6M", "within", None) is None


def test_a_month_later_is_the_end_of_a_shorter_month() -> None:
    assert after(date(2022, 1, 31), "P1M") == date(2022, 2, 28)


@pytest.mark.parametrize(
    ("value", "relation", "modifier", "window"),
    [
        ("2022-09", "at", "START", ("2022-09-01", "2022-09-15")),
        ("2022-09", "at", "END", ("2022-09-16", "2022-09-30")),
        ("2022-09", "by", "MID", ("2022-05-31", "2022-09-23")),
        ("2022-09", "before", "MID", ("2022-05-31", "2022-09-15")),
        ("2022-09", "before", "START", ("2022-05-31", "2022-08-31")),
        ("2023", "before", "END", ("2022-05-31", "2023-12-31")),
        ("2022-09-03", "at", "END", ("2022-09-03", "2022-09-03")),
    ],
)
def test_a_part_of_a_time_is_less_than_the_whole(
    value: str, relation: str, modifier: str, window: tuple[str, str]
) -> None:
    found = due(value, relation, SAID, modifier)
    assert found is not None
    assert tuple(day.isoformat() for day in found if day) == window


def test_since_when_something_has_lasted_is_no_window() -> None:
    assert due("2020", "since", SAID) is None
