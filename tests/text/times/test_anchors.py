"""Times that are counted from another: the article's date, or the time told last."""

import pytest

from whence.model import Anchor

from .values import times, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left last September.", "last September = 2021-09"),
        ("He left last May.", "last May = 2022-05"),
        ("She was shot on Friday.", "Friday = 2022-06-17"),
        ("They will meet on Friday.", "Friday = 2022-06-24"),
        ("He fell on Monday.", "Monday = 2022-06-20"),
        ("Tuesday’s vote is open.", "Tuesday = 2022-06-21"),
        ("It began on June 2.", "June 2 = 2022-06-02"),
        ("It opened in December.", "December = 2021-12"),
        ("It will open in March.", "March = 2023-03"),
        ("He came yesterday.", "yesterday = 2022-06-19"),
        ("He came two days ago.", "two days ago = 2022-06-18"),
        ("He came three weeks ago.", "three weeks ago = 2022-W22"),
        ("He came last week.", "last week = 2022-W24"),
        ("He came earlier this month.", "earlier this month = 2022-06"),
        ("It will open early next year.", "early next year = 2023"),
        ("It fell two weeks ago Friday.", "two weeks ago Friday = 2022-06-10"),
        ("It fell a year ago Friday.", "a year ago Friday = 2021"),
        ("It fell half a year ago.", "half a year ago = 2021-12"),
        ("It fell a half-century ago.", "a half-century ago = 1972"),
        ("It opens three weeks from now.", "three weeks from now = 2022-W28"),
        ("It opens two days from tomorrow.", "two days from tomorrow = 2022-06-23"),
        ("Ten boats sank overnight.", "overnight = 2022-06-19TNI"),
        ("It will rain overnight.", "overnight = 2022-06-20TNI"),
        ("In November, voters chose him.", "November = 2021-11"),
        ("It fell on Christmas Eve.", "Christmas Eve = 2021-12-24"),
        ("It fell in Christmas week.", "Christmas = 2021-12-25"),
        ("He came last weekend.", "last weekend = 2022-W24-WE"),
        ("He came last summer.", "last summer = 2021-SU"),
        ("He came late on the night before: last night.", "last night = 2022-06-19TNI"),
        ("She spoke on Friday night.", "Friday night = 2022-06-17TNI"),
        ("He now waits.", "now = PRESENT_REF"),
        ("He recently fell.", "recently = PAST_REF"),
        ("The vote will be held on June 28.", "June 28 = 2022-06-28"),
        ("He was to visit the port on Wednesday.", "Wednesday = 2022-06-22"),
        ("It had been passed to Odrin in August.", "August = 2021-08"),
        ("It was moved to the port on Wednesday.", "Wednesday = 2022-06-15"),
        ("It is expected to open in August.", "August = 2022-08"),
        ("She said Varga needed an enemy before the July election.", "July = 2022-07"),
        ("Profits rose in the fourth quarter.", "the fourth quarter = 2021-Q4"),
        ("He came over the weekend.", "the weekend = 2022-W24-WE"),
        ("At the moment are few here.", "the moment = PRESENT_REF"),
        ("The plan was thrown out on Feb. 9.", "Feb. 9 = 2022-02-09"),
        ("It fell at the end of the year.", "the end of the year = 2022"),
    ],
)
def test_news_is_counted_from_the_articles_date(text: str, found: str) -> None:
    assert found in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left last September.", "XXXX-09"),
        ("On Friday he left.", "XXXX-WXX-5"),
        ("On June 20 it began.", "XXXX-06-20"),
        ("It opens next year.", "XXXX"),
        ("He came two days ago.", "XXXX-XX-XX"),
    ],
)
def test_without_a_date_the_value_stays_relative_and_says_so(text: str, value: str) -> None:
    (time,) = times(text, None)
    assert (time.value, time.anchor, time.is_relative) == (value, Anchor.MISSING, True)


def test_the_next_day_is_counted_from_the_day_told() -> None:
    _, next_day = times("On 3 May 2019 the dam broke. The next day the town was empty.")
    assert (next_day.value, next_day.anchor) == ("2019-05-04", Anchor.TEXT)
    assert next_day.anchor_span is not None
    assert next_day.anchor_span.text == "3 May 2019"


def test_a_year_carries_on_in_a_story_and_not_into_other_news() -> None:
    story = "In 1915 he went. In 1916 and 1917 he fought.\n\nOn 3 May he fell. In June he died."
    assert values(story, None)[-2:] == ["3 May = 1917-05-03", "June = 1917-06"]
    news = "On Friday he spoke of 2015.\n\nOn June 2 he left."
    assert values(news, None)[-1] == "June 2 = XXXX-06-02"


def test_in_dated_news_a_year_carries_on_within_its_paragraph_only() -> None:
    assert values("In 2015 he was tried. In May he fled.")[-1] == "May = 2015-05"
    assert values("In 2015 he was tried.\n\nIn May he fled.")[-1] == "May = 2022-05"


def test_the_same_weekday_is_the_same_day_all_through() -> None:
    text = "They will meet on Friday. He lowered hopes for Friday’s talks."
    assert values(text) == ["Friday = 2022-06-24"] * 2


def test_a_month_told_after_a_later_one_is_of_the_next_year() -> None:
    text = "The audit came in November 2021 and was read in March."
    assert values(text) == ["November 2021 = 2021-11", "March = 2022-03"]


def test_a_year_that_only_names_something_is_not_carried_on() -> None:
    assert values("No flood since 2011 was worse than in May.")[-1] == "May = 2022-05"


def test_the_name_of_a_paper_is_no_day() -> None:
    assert values("The Quay Today said so.") == []


def test_clock_times_take_the_day_told() -> None:
    assert values("She left on Friday. At 7 p.m. she was home.")[-1] == "7 p.m. = 2022-06-17T19:00"
    assert values("She left on Friday.\n\nAt 7 p.m. she rang.")[-1] == "7 p.m. = 2022-06-20T19:00"
    assert values("7:30 p.m. Friday, June 17") == ["7:30 p.m. Friday, June 17 = 2022-06-17T19:30"]
    assert values("Friday at 7 p.m. they left.") == ["Friday at 7 p.m. = 2022-06-17T19:00"]
    assert values("at 19:00 GMT today") == ["19:00 GMT today = 2022-06-20T19:00Z"]
    assert values("at noon", None) == ["noon = XXXX-XX-XXT12:00"]
