"""Tag: one encoder pass over each article gives labelled spans and links.

The encoder is shown the text with its names evened out (`whence.text.evened`), so that who speaks
does not decide what is found; its spans are carried back onto the article's own words.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from whence.infer import tag_texts
from whence.model import Article, Role, Tags
from whence.text.evened import Evened, evened
from whence.text.initials import initials_of_bodies


def tag(articles: list[Article]) -> list[Article]:
    """Give each readable article of the batch its `tags`."""
    readable = [article for article in articles if article.problem is None]
    tags = iter(tags_of([article.text for article in readable]))
    return [
        article if article.problem else replace(article, tags=next(tags)) for article in articles
    ]


def tags_of(
    texts: Sequence[str], tagger: Callable[[Sequence[str]], list[Tags]] = tag_texts
) -> list[Tags]:
    """The tags of texts, on their own words."""
    shown = [evened(text) for text in texts]
    found = tagger([text.text for text in shown])
    carried = (_carried(tags, text) for tags, text in zip(found, shown, strict=True))
    return [_with_bodies(tags, text) for tags, text in zip(carried, texts, strict=True)]


def _carried(tags: Tags, text: Evened) -> Tags:
    """The tags on the words of the article."""
    spans = tuple(
        replace(span, start=start, end=end)
        for span in tags.spans
        for start, end in (text.carried(span.start, span.end),)
    )
    return Tags(spans, tags.links)


def _with_bodies(tags: Tags, text: str) -> Tags:
    """The tags with initials as a body's name where they were taken for a person's."""
    people = [(span.start, span.end) for span in tags.spans if span.role is Role.PERSON]
    bodies = initials_of_bodies(text, people)
    spans = tuple(
        replace(span, role=Role.ORGANISATION)
        if span.role is Role.PERSON and (span.start, span.end) in bodies
        else span
        for span in tags.spans
    )
    return Tags(spans, tags.links)
