"""What tells history is marked, with the time that shows it; what tells the news is not."""

from whence.model import Article, Byline
from whence.steps.background import find_background
from whence.steps.times import find_times

from ..markup import attributed

LEAD = "The ferry sank on Friday."


def history(*paragraphs: str, published: str | None = "2022-06-20") -> list[tuple[str, str]]:
    text = "\n\n".join(paragraphs)
    article = Article(path="x", text=text, byline=Byline(published=published))
    return [(row.span.text, row.value) for row in find_background(find_times(article)).background]


def test_a_paragraph_of_long_ago_is_history() -> None:
    old = "In 2014 the line was sold. Nobody mended the hull."
    assert history(LEAD, old) == [(old, "2014")]


def test_last_month_is_still_the_news() -> None:
    assert history(LEAD, "In May the line was sold.") == []
    assert history(LEAD, "In April the line was sold.") != []


def test_history_ends_where_a_later_time_is_told() -> None:
    text = "In 2014 the line was sold. On Friday the owner fled."
    assert history(LEAD, text) == [("In 2014 the line was sold.", "2014")]


def test_a_year_that_only_names_something_is_no_history() -> None:
    assert history(LEAD, "They broke the 2014 agreement.") == []
    assert history(LEAD, "Crews have been on strike since 2014.") == []
    assert history(LEAD, "They broke the ceasefire of 2014.") == []


def test_an_aside_is_no_history() -> None:
    assert history(LEAD, "Nobody knew it, said Varga, an engineer who left in 2014.") == []
    assert history(LEAD, "The owner is the man that they tried in 2014.") == []


def test_the_first_paragraph_and_what_it_tells_of_are_the_news() -> None:
    lead = "Forty people drowned in May 2014, a report found on Friday."
    assert history(lead, "On 3 May 2014 the ferry left late.") == []
    assert history(lead, "In 2009 the line was sold.") != []


def test_an_article_without_a_date_has_no_background() -> None:
    assert history(LEAD, "In 2014 the line was sold.", published=None) == []


def test_a_new_statement_ends_the_history() -> None:
    article = attributed(
        LEAD + "\n\nIn 2014 the line was sold. {s1 Varga} {c1 said} {x1 nobody called}."
    )
    dated = find_times(replace_date(article))
    assert [row.span.text for row in find_background(dated).background] == [
        "In 2014 the line was sold."
    ]


def replace_date(article: Article) -> Article:
    return Article(
        path=article.path,
        text=article.text,
        byline=Byline(published="2022-06-20"),
        attributions=article.attributions,
    )
