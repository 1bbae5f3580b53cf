"""Dates by their name have the values of TIMEX3, and what is no date is none."""

import pytest

from whence.model import Modifier, Relation
from whence.text.times import find_times

from .values import times, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It burnt on 3 May 2019.", "3 May 2019 = 2019-05-03"),
        ("It burnt on Friday, May 3, 2019.", "Friday, May 3, 2019 = 2019-05-03"),
        ("It burnt on the 3rd of May, 2019.", "the 3rd of May, 2019 = 2019-05-03"),
        ("The log of 2019-05-03 is lost.", "2019-05-03 = 2019-05-03"),
        ("By mid-2016 it stood.", "mid-2016 = 2016"),
        ("He taught in the 1990s.", "the 1990s = 199X"),
        ("She sang in the late ’60s.", "the late ’60s = 196X"),
        ("Built in the early 19th century.", "the early 19th century = 18XX"),
        ("Founded in 490 BC.", "490 BC = BC0490"),
        ("In the summer of 1955 it dried up.", "the summer of 1955 = 1955-SU"),
        ("Profits fell in the third quarter of 2021.", "the third quarter of 2021 = 2021-Q3"),
        ("Profits fell in the last quarter of 2021.", "the last quarter of 2021 = 2021-Q4"),
        ("Profits fell in the nineties.", "the nineties = 199X"),
        ("At the end of 1958 he left.", "the end of 1958 = 1958"),
        ("In the 2016 election she lost.", "2016 = 2016"),
    ],
)
def test_a_date_has_its_value(text: str, found: str) -> None:
    assert values(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He was a man in his nineties.",
        "They may march on, and the fall was deep.",
        "About 2000 soldiers and 1500 men took $2000.",
        "The Long March began; the March to the coast ended.",
        "Jan Vesely and May Okafor met Sun Wei.",
        "On 30 February, 2022-02-31, 99:99 and 13/13/2022.",
        "Rates in the mid-30s, he read in the Nightly News for Morning Quay.",
        "Flight 1999/23, Section 31, 5G, B-52.",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert values(text) == []


def test_a_list_of_dates_lends_its_month_and_year() -> None:
    assert values("From 13 to 15 April 1915") == ["13 = 1915-04-13", "15 April 1915 = 1915-04-15"]
    assert values("April 3 and 5, 2019") == ["April 3 = 2019-04-03", "5, 2019 = 2019-04-05"]
    assert values("in May and June 1955") == ["May = 1955-05", "June 1955 = 1955-06"]
    assert values("the war of 1914-18") == ["1914 = 1914", "18 = 1918"]


def test_a_stretch_told_by_its_ends_is_a_time_of_its_own() -> None:
    stretch, first, last = times("He lived there between 2003 and 2006.")
    assert (stretch.span.text, stretch.value) == ("between 2003 and 2006", "2003/2006")
    assert (first.relation, last.relation) == (Relation.FROM, Relation.UNTIL)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("not before 2023 at the earliest", Relation.BEFORE),
        ("by 2023", Relation.BY),
        ("no later than 2023", Relation.BY),
        ("since 2023", Relation.SINCE),
        ("until 2023", Relation.UNTIL),
        ("after 2023", Relation.AFTER),
        ("throughout 2023", Relation.DURING),
        ("in 2023", Relation.AT),
        ("the 2023 agreement", None),
        ("after the 2023 agreement", None),
    ],
)
def test_the_word_before_tells_the_relation(text: str, relation: Relation | None) -> None:
    (time,) = find_times(text)
    assert (time.value, time.relation) == ("2023", relation)


def test_early_and_late_are_modifiers() -> None:
    text = "in early May 2019, mid-2019 and late 2019, about 2018"
    modifiers = [time.modifier for time in times(text)]
    assert modifiers == [Modifier.START, Modifier.MID, Modifier.END, Modifier.APPROX]
