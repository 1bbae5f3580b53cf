"""Measure whether it matters who is spoken of: exchange names and count what changes.

Readers of every politics must be able to trust the reading. So the names of parties, nations,
religions, outlets and people are exchanged for others of the same kind, one category at a time and
then all at once, the same name for the same one throughout an article, and the article is read
again. An attribution has changed when the other reading holds none with the same source, cue and
content, each span carried over the exchange. The figure is the share that changed, of all
attributions in the articles in which a name was exchanged. `weekdays` is the control: what changes
when days of the week are exchanged is what any word would do.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import whence
from eval.command import run_alone
from eval.exchange import CATEGORIES, CONTROL, Exchange, exchanged
from eval.spans import Bounds
from whence.engine.local import in_batches
from whence.model import Article, Attribution
from whence.pipeline import run_steps
from whence.steps.read import ReadOptions

Shape = tuple[tuple[Bounds, ...], tuple[Bounds, ...], tuple[Bounds, ...]]


def score(data: Path) -> dict[str, float]:
    """The share of attributions that change, by category and for all at once."""
    dev = dev_articles(data / "polnear" / "dev" / "text")
    articles = [*dev, *whence.read(data / "four-articles")]
    figures = {}
    for name, chosen in (*((c, (c,)) for c in (*CATEGORIES, CONTROL)), ("all", CATEGORIES)):
        changed, total = tally(articles, chosen)
        figures[name] = changed / total if total else 0.0
    return figures


def dev_articles(folder: Path) -> Iterator[Article]:
    """The articles of a folder, read as they are."""
    return whence.read(sorted(folder.glob("*.txt")), options=ReadOptions(as_is=True))


def tally(articles: Sequence[Article], categories: Sequence[str]) -> tuple[int, int]:
    """How many attributions change when names of these categories are exchanged, of how many."""
    touched = [
        (article, exchange)
        for article in articles
        if (exchange := exchanged(article.text, categories)).edits
    ]
    changed = sum(
        len(changes(article, other, exchange))
        for (article, exchange), other in zip(touched, read_again(touched), strict=True)
    )
    return changed, sum(len(article.attributions) for article, _ in touched)


def read_again(touched: Sequence[tuple[Article, Exchange]]) -> list[Article]:
    """Read the exchanged texts, from tagging on."""
    fresh = (
        Article(path=article.path, text=exchange.text, byline=article.byline)
        for article, exchange in touched
    )
    return [article for batch in in_batches(fresh, 8) for article in run_steps(batch)]


def changes(article: Article, other: Article, exchange: Exchange) -> list[Attribution]:
    """The attributions that the reading of the exchanged text does not have."""
    same = Exchange(other.text, ())
    there = {shape(attribution, same) for attribution in other.attributions}
    return [a for a in article.attributions if shape(a, exchange) not in there]


def shape(attribution: Attribution, exchange: Exchange) -> Shape:
    """Where source, cue and content stand once carried over the exchange."""
    parts = (attribution.source, attribution.cue)
    source, cue = (() if p is None else (exchange.carried(p.start, p.end),) for p in parts)
    return (
        source,
        cue,
        tuple(exchange.carried(span.start, span.end) for span in attribution.content),
    )


if __name__ == "__main__":
    run_alone(score)
