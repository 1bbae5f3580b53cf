"""Durations and sets."""

import pytest

from whence.model import Modifier, Precision, Relation, TimeType

from .values import times, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It takes six or 12 months.", "six or 12 months = P6M/P12M"),
        ("It lasted 10-15 days.", "10-15 days = P10D/P15D"),
        ("She served for six months.", "six months = P6M"),
        ("a 24-hour strike", "24-hour = PT24H"),
        ("after two and a half years", "two and a half years = P2.5Y"),
        ("It took half an hour.", "half an hour = PT30M"),
        ("In the last few weeks, prices rose.", "the last few weeks = PXW"),
        ("Over the past two years it fell.", "the past two years = P2Y"),
        ("the wettest of the past decade", "the past decade = P1DE"),
        ("a girl of twenty-five years", "twenty-five years = P25Y"),
        ("He waited for years.", "years = PXY"),
        ("a months-long search", "months-long = PXM"),
        ("the day-long meeting", "day-long = P1D"),
        ("workers of $12-an-hour", "hour = PT1H"),
        ("a six-year-old boy", "six-year-old = P6Y"),
    ],
)
def test_a_duration_has_its_value(text: str, found: str) -> None:
    assert values(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet every Monday.", "every Monday = XXXX-WXX-1"),
        ("The shop shuts on Sundays.", "Sundays = XXXX-WXX-7"),
        ("It is counted daily.", "daily = P1D"),
        ("They vote every two years.", "every two years = P2Y"),
        ("They meet every other week.", "every other week = P2W"),
        ("It meets once a month.", "once a month = P1M"),
    ],
)
def test_a_set_has_its_value(text: str, found: str) -> None:
    (time,) = times(text)
    assert f"{time.span.text} = {time.value}" == found
    assert time.type is TimeType.SET


def test_how_nearly_a_count_is_meant_is_told() -> None:
    text = "more than two days, about six weeks, at least three months"
    modifiers = [time.modifier for time in times(text)]
    assert modifiers == [Modifier.MORE_THAN, Modifier.APPROX, Modifier.EQUAL_OR_MORE]


def test_a_duration_knows_its_unit_and_how_it_is_told() -> None:
    within, for_ = times("It will be built within two weeks and stand for three years.")
    assert (within.precision, within.relation) == (Precision.WEEK, Relation.WITHIN)
    assert (for_.precision, for_.relation) == (Precision.YEAR, Relation.FOR)


def test_one_day_may_be_any_day() -> None:
    assert values("One day they will return.") == []
    assert values("They returned after one day.") == ["one day = P1D"]
