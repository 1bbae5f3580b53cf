"""What linking makes of a marked-up article, as lines that a test can compare."""

from dataclasses import replace

from tests.markup import tagged
from whence.model import Article, Attribution, Span
from whence.steps.link import link


def linked(markup: str, *, links: bool = True) -> Article:
    """Link a marked-up article; without `links` the encoder named no partners."""
    article = tagged(markup)
    if not links:
        article = replace(article, tags=replace(article.tags, links=()))
    return link(article)


def lines(markup: str, *, links: bool = True) -> list[str]:
    """One line an attribution: "source · cue · content | content", with "> " for each level."""
    article = linked(markup, links=links)
    levels: dict[str | None, int] = {None: -1}
    by_id = {attribution.id: attribution for attribution in article.attributions}
    for attribution in article.attributions:
        levels[attribution.id] = depth(attribution, by_id)
    return ["> " * levels[a.id] + line(a) for a in article.attributions]


def depth(attribution: Attribution, by_id: dict[str, Attribution]) -> int:
    """In how many others an attribution stands."""
    return 0 if attribution.parent is None else 1 + depth(by_id[attribution.parent], by_id)


def line(attribution: Attribution) -> str:
    """The parts of one attribution; a missing one is "-"."""
    content = " | ".join(span.text for span in attribution.content)
    return f"{words(attribution.source)} · {words(attribution.cue)} · {content}"


def words(span: Span | None) -> str:
    """The text of a span, or "-"."""
    return span.text if span else "-"


def kinds(markup: str) -> list[str]:
    """The kinds of all attributions, in order."""
    return [attribution.kind.value for attribution in linked(markup).attributions]
