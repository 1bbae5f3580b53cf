"""link: being written."""

from whence.model import Article


def link(article: Article) -> Article:
    return article
