"""Times: when, how long and how often, as the article tells it."""

from dataclasses import replace

from whence.model import Article
from whence.text import times


def find_times(article: Article) -> Article:
    """Give an article its times, in the order of the text."""
    return replace(article, times=tuple(times.find_times(article.text, article.byline.published)))
