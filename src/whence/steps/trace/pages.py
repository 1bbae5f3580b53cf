"""Pages: which articles are versions of one, so that a correction is no second telling.

A new text under an address is the same outlet's article, changed. Two outlets that give one
address, or one that gives none, are taken apart.
"""

from collections.abc import Iterable, Mapping

from whence.model import Article
from whence.text.addresses import address_of
from whence.text.outlets import name_words

Page = tuple[str, ...]
"""An address and the words of the outlet's name; empty for an article without an address."""


def page_of(article: Article) -> Page:
    """The page that an article stands on: that of its versions too."""
    address = address_of(article.byline.url)
    return (address, *name_words(article.byline.outlet or "")) if address else ()


def scopes_of(articles: Iterable[Article], text_ids: Mapping[str, str]) -> dict[str, str]:
    """By path: within what "an official" is one, the same text and all versions of its pages.

    It is named by the lowest of the ids of these texts.
    """
    lowest = {text_id: text_id for text_id in text_ids.values()}

    def root(text_id: str) -> str:
        while lowest[text_id] != text_id:
            lowest[text_id] = text_id = lowest[lowest[text_id]]
        return text_id

    first: dict[Page, str] = {}
    for article in articles:
        if page := page_of(article):
            own = root(text_ids[article.path])
            other = root(first.setdefault(page, own))
            lowest[max(own, other)] = min(own, other)
    return {path: root(text_id) for path, text_id in text_ids.items()}
