"""When forecasts fall due, counted from the day on which they were said."""

from dataclasses import replace

import pytest

from tests.markup import attributed
from whence.model import Byline, Claim, Due, NoDue
from whence.steps.claims import find_claims
from whence.steps.times import find_times


def claim(markup: str, published: str | None = "2022-05-31") -> Claim:
    """The last claim of an article of some date."""
    article = replace(attributed(markup), byline=Byline(published=published))
    return find_claims(find_times(article)).claims[-1]


def due(markup: str, published: str | None = "2022-05-31") -> Due:
    """When that falls due."""
    found = claim(markup, published).due
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("within six or 12 months", ("2022-11-30", "2023-05-31")),
        ("before 2023 at the earliest", ("2022-05-31", "2022-12-31")),
        ("in June 2024", ("2024-06-01", "2024-06-30")),
        ("by 2030", ("2022-05-31", "2030-12-31")),
        ("before the end of next year", ("2022-05-31", "2023-12-31")),
        ("after 2030", ("2031-01-01", None)),
    ],
)
def test_a_time_sets_the_window(words: str, window: tuple[str, str | None]) -> None:
    found = due(f"{{s1 Varga}} {{c1 said}} {{x1 the dam could break {words}}}.")
    assert (found.first, found.last, found.reason) == (*window, None)


def test_a_part_of_a_month_is_its_half() -> None:
    found = due("{s1 Varga} {c1 said} {x1 the dam will break in the second half of June}.")
    assert (found.first, found.last) == ("2022-06-16", "2022-06-30")


def test_the_day_beside_the_cue_is_when_it_was_said() -> None:
    found = due("{s1 Varga} {c1 said} on Friday {x1 the dam will break within six weeks}.")
    assert (found.said, found.first, found.last) == ("2022-05-27", "2022-05-27", "2022-07-08")


def test_a_day_inside_what_is_said_is_not() -> None:
    found = due("{s1 Varga} {c1 said} {x1 the dam will break as it cracked on Friday}.")
    assert found.said == "2022-05-31"


def test_a_day_of_another_sentence_is_not() -> None:
    assert due("It rained on Monday. {s1 Varga} {c1 said} {x1 it will end}.").said == "2022-05-31"


@pytest.mark.parametrize(
    ("sentence", "published", "reason"),
    [
        ("The dam will break.", "2022-05-31", NoDue.NO_TIME),
        ("The repair will last for two years.", "2022-05-31", NoDue.NO_WINDOW),
        ("The 2024 budget will break the bank.", "2022-05-31", NoDue.NO_WINDOW),
        ("The dam will break within six weeks.", None, NoDue.NO_DATE),
    ],
)
def test_why_there_is_no_window(sentence: str, published: str | None, reason: NoDue) -> None:
    found = due(sentence, published)
    assert (found.reason, found.first, found.last) == (reason, None, None)


def test_only_forecasts_fall_due() -> None:
    found = claim("The dam broke in June 2020.")
    assert found.due is None
    assert found.time is not None
    assert found.time.value == "2020-06"


def test_the_time_of_a_forecast_is_the_one_that_sets_its_window() -> None:
    found = claim("The dam of 1956 will be gone by 2030.")
    assert found.time is not None
    assert (found.time.value, found.due and found.due.last) == ("2030", "2030-12-31")


def test_what_could_come_is_to_come() -> None:
    found = due("{s1 Varga} {c1 said} {x1 the dam could break in June}.")
    assert (found.first, found.last) == ("2022-06-01", "2022-06-30")
