"""Speakers: who the source words of each attribution refer to."""

from whence.model import Article


def resolve_speakers(article: Article) -> Article:
    """Give every attribution its speaker, as far as the article settles who that is."""
    return article
