"""chain: being written."""

from whence.model import Article


def trace_chains(article: Article) -> Article:
    return article
