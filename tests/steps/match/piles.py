"""Tiny piles for the tests of matching, and plain functions in place of the two models."""

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.model import (
    Article,
    Byline,
    Matches,
    Mention,
    MentionKind,
    Place,
    PlacePrecision,
    Span,
)
from whence.steps.actors import find_actors
from whence.steps.claims import find_claims
from whence.steps.match import find_matches
from whence.steps.match.statements import Statement
from whence.steps.match.wordings import statements_of
from whence.steps.reuse import find_reuse
from whence.steps.times import find_times
from whence.text.content_words import is_content, stem_of
from whence.text.words import words_in

SIZE = 512


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a scorer says of two texts."""

    same: float
    contradicts: float


def article(
    path: str,
    *sentences: str,
    people: Sequence[str] = (),
    bodies: Sequence[str] = (),
    cities: Sequence[str] = (),
    published: str = "2019-03-15",
) -> Article:
    """An article in its outlet's own voice, each sentence a paragraph and a claim."""
    text = "\n\n".join(sentences)
    kinds = {MentionKind.PERSON: people, MentionKind.ORGANISATION: bodies}
    mentions = (
        Mention(span=span, kind=kind, name=span, actor=name)
        for kind, names in kinds.items()
        for name in names
        for span in spans(text, name)
    )
    places = (
        Place(span=span, id=f"geonames:{city}", name=city, precision=PlacePrecision.CITY)
        for city in cities
        for span in spans(text, city)
    )
    made = Article(
        path=path,
        text=text,
        byline=Byline(published=published),
        mentions=tuple(sorted(mentions, key=lambda one: one.span)),
        places=tuple(sorted(places, key=lambda one: one.span)),
    )
    return find_claims(find_times(made))


def spans(text: str, words: str) -> Iterable[Span]:
    """All places of some words."""
    return (Span.of(text, *match.span()) for match in re.finditer(re.escape(words), text))


def statement(
    sentence: str,
    *,
    people: Sequence[str] = (),
    bodies: Sequence[str] = (),
    cities: Sequence[str] = (),
) -> Statement:
    """The statement of one sentence."""
    made = article("a.txt", sentence, people=people, bodies=bodies, cities=cities)
    (found,) = statements_of([made], {})
    return found


def vectors_of(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors of the stems in texts."""
    rows = np.zeros((len(texts), SIZE), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for stem in stems(text) | {"-"}:
            row[zlib.crc32(stem.encode()) % SIZE] += 1.0
        row /= np.linalg.norm(row)
    return rows


def score_pairs(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
    """Take texts with nearly the same words for the same; with other numbers, for a contradiction.

    So the numbers of a test are seen by both, as the rules and the scorer should.
    """
    return [verdict(a, b) for a, b in pairs]


def verdict(a: str, b: str) -> Verdict:
    """The verdict on one pair."""
    share = len(stems(a) & stems(b)) / len(stems(a) | stems(b))
    is_other = re.findall(r"\d+", a) != re.findall(r"\d+", b)
    return Verdict(*((0.1, share) if is_other else (share, 0.1)))


def stems(text: str) -> set[str]:
    """The stems of the content words of a text."""
    return {stem_of(word.low) for word in words_in(text) if is_content(word)}


def matched(*articles: Article) -> Matches:
    """Match some articles with the plain functions."""
    return find_matches(
        articles, find_actors(articles), find_reuse(articles), vectors_of, score_pairs
    )


def together(matches: Matches) -> list[list[str]]:
    """The groups of more than one claim, as paths."""
    return [[place.path for place in group] for group in matches.groups if len(group) > 1]
