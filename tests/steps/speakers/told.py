"""Shorthand for the tests of speakers: marked-up text in, names out."""

from tests.markup import attributed
from whence.model import Speaker
from whence.steps.speakers import resolve_speakers


def speakers(markup: str) -> dict[str, Speaker | None]:
    """The speaker of each attribution by its number."""
    article = resolve_speakers(attributed(markup))
    return {attribution.id: attribution.speaker for attribution in article.attributions}


def names(markup: str) -> list[str | None]:
    """The speakers' names in the order of their attributions' numbers."""
    return [speaker.name if speaker else None for speaker in speakers(markup).values()]


def last(markup: str) -> str | None:
    """The name of the last attribution's speaker."""
    return names(markup)[-1]
