"""The step gives an article its times, valued against its own date."""

from whence.model import Article, Byline
from whence.steps.times import find_times


def test_times_are_counted_from_the_date_of_the_article() -> None:
    article = Article(path="x", text="He left last year.", byline=Byline(published="2019-03-04"))
    (time,) = find_times(article).times
    assert (time.span.text, time.value) == ("last year", "2018")
