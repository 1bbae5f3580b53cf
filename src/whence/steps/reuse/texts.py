"""Texts: the articles of a pile by what they say, numbered from the earliest on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from whence.model import Article, Text
from whence.text.outlets import is_own_name

UNDATED = "9999"
"""Sorts what has no date behind all that has one."""


def texts_of(articles: Iterable[Article]) -> list[Text]:
    """Put articles with the same text together, the earliest first in each and in all."""
    by_id: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_id[article.id].append(article)
    texts = [text_of(id_, sorted(same, key=age)) for id_, same in by_id.items()]
    return sorted(texts, key=rank)


def rank(text: Text) -> tuple[str, bool, str]:
    """Sort by date; of one day an agency's own text comes before those who print it."""
    outlet = text.articles[0].byline.outlet
    is_agencys = bool(text.wire and outlet and is_own_name(text.wire, outlet))
    return text.published or UNDATED, not is_agencys, text.id


def text_of(id_: str, articles: Sequence[Article]) -> Text:
    """Make a text of the articles that have it, the earliest first."""
    return Text(
        id=id_,
        articles=tuple(articles),
        published=articles[0].byline.published,
        wire=next((a.byline.wire for a in articles if a.byline.wire), None),
    )


def age(article: Article) -> tuple[str, str]:
    """Sort by date, and where that is the same by path."""
    return article.byline.published or UNDATED, article.path


def outlet_numbers(texts: Sequence[Text]) -> list[int]:
    """Number the outlets; a text of which none is told is an outlet by itself."""
    numbers: dict[str | int, int] = {}
    outlets = (text.articles[0].byline.outlet or n for n, text in enumerate(texts))
    return [numbers.setdefault(outlet, len(numbers)) for outlet in outlets]
