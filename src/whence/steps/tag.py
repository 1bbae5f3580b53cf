"""Tag: one encoder pass over each article gives labelled spans and links."""

from dataclasses import replace

from whence.infer import tag_texts
from whence.model import Article


def tag(articles: list[Article]) -> list[Article]:
    """Give each readable article of the batch its `tags`."""
    readable = [article for article in articles if article.problem is None]
    tags = iter(tag_texts([article.text for article in readable]))
    return [
        article if article.problem else replace(article, tags=next(tags)) for article in articles
    ]
