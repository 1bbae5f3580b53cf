"""Mentions: the names that the encoder found, as spans of the article."""

from dataclasses import replace

from whence.model import Article, Layer, Mention, MentionKind, Span

NAME_LAYERS = (Layer.NAMES,)
"""The label layers that hold names."""


def find_mentions(article: Article) -> Article:
    """Give an article its mentions, in the order of the text, outer before inner."""
    mentions = [
        Mention(
            span=Span.of(article.text, tagged.start, tagged.end),
            kind=MentionKind(tagged.role.value),
            score=tagged.score,
        )
        for tagged in article.tags.spans
        if tagged.layer in NAME_LAYERS
    ]
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    return replace(article, mentions=tuple(mentions))
