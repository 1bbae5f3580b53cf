"""Measure whether it matters who is spoken of: exchange names and count what changes.

Readers of every politics must be able to trust the reading. So the names of parties, nations,
religions, outlets and people are exchanged for others of the same kind, one category at a time and
then all at once, the same name for the same one throughout an article, and the article is read
again. An attribution has changed when the other reading holds none with the same source, cue and
content, each span carried over the exchange. The figure is the share that changed, of all
attributions in the articles in which a name was exchanged. `weekdays` is the control: what changes
when days of the week are exchanged is what any word would do. `all_lost` is the share that has not
even a partner in the other reading by the looser measure of `eval.linked`: the rest of what changed
kept its source and most of its content.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import whence
from eval.command import run_alone
from eval.exchange import CATEGORIES, CONTROL, Exchange, exchanged
from eval.linked import linked, matched
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
    counts = {name: tally(articles, [name]) for name in (*CATEGORIES, CONTROL)}
    everything = tally(articles, CATEGORIES)
    return {
        **{name: count["changed"] / max(1, count["all"]) for name, count in counts.items()},
        "all": everything["changed"] / max(1, everything["all"]),
        "all_lost": everything["lost"] / max(1, everything["all"]),
    }


def dev_articles(folder: Path) -> Iterator[Article]:
    """The articles of a folder, read as they are."""
    return whence.read(sorted(folder.glob("*.txt")), options=ReadOptions(as_is=True))


def tally(articles: Sequence[Article], categories: Sequence[str]) -> Counter[str]:
    """How many attributions there are, change and are lost when names of these are exchanged."""
    exchanges = [(article, exchanged(article.text, categories)) for article in articles]
    touched = [(article, exchange) for article, exchange in exchanges if exchange.edits]
    counts: Counter[str] = Counter()
    for (article, exchange), other in zip(touched, read_again(touched), strict=True):
        counts["all"] += len(article.attributions)
        counts["changed"] += len(changes(article, other, exchange))
        counts["lost"] += lost(article, other, exchange)
    return counts


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


def lost(article: Article, other: Article, exchange: Exchange) -> int:
    """How many attributions have no partner in the reading of the exchanged text."""
    here, there = (
        [linked(other.text, source, content) for source, _, content in shapes]
        for shapes in (
            [shape(attribution, exchange) for attribution in article.attributions],
            [shape(attribution, Exchange(other.text, ())) for attribution in other.attributions],
        )
    )
    return len(here) - len(matched(here, there))


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
