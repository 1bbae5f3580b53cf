"""What a case answers: hits of a search, and the versions of what stands under one address."""

from dataclasses import dataclass

from whence.model.article import Byline
from whence.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that holds all words of a search.

    `places` are where they stand in its text; none, where they stand in the title alone.
    `snippets` are the stretches of text around the first of them. `path` is where it was found.
    """

    id: str
    path: str
    byline: Byline
    places: tuple[Span, ...]
    snippets: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of several texts that stood under one address, and what is new against the one before.

    `added` are paragraphs of this text, `dropped` are paragraphs of the one before. Versions are
    in the order of `published`; `is_order_known` is False where the dates don't tell.
    """

    address: str
    id: str
    path: str
    byline: Byline
    is_order_known: bool
    added: tuple[Span, ...]
    dropped: tuple[Span, ...]
