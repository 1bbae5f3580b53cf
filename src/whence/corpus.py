"""The steps over a whole pile, in order: from articles to all that is found over them.

    articles ─► find_reuse ─► find_actors ─► match ─► trace ─► findings

They are pure, as the steps of `pipeline` are. What costs most, vectors and scores of pairs, is
asked of a function that comes in, so that a case can keep the answers and never asks twice.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from whence.model import Article, ClaimPlace, Findings, Matches, PileReuse
from whence.steps.actors import Cast, find_actors
from whence.steps.reuse import find_reuse
from whence.steps.trace import Decided, trace
from whence.steps.trace.decided import UNDECIDED

Match: TypeAlias = Callable[[Sequence[Article], Cast, PileReuse], Matches]
"""Brings claims together; what it needs of models is in it already."""
WORD = re.compile(r"\w+")
REUSE, ACTORS, MATCHES, ORIGINS = "who copies whom", "actors", "claims that are the same", "origins"


def nothing(_: str) -> None:
    """Do nothing: what is called where nobody wants to be told."""


def match_same_words(articles: Iterable[Article], cast: Cast, reuse: PileReuse) -> Matches:
    """Match claims with the same words, whatever their capitals and marks: it needs no model."""
    found: dict[tuple[str, ...], list[ClaimPlace]] = defaultdict(list)
    for article in articles:
        for claim in article.claims:
            words = (word for span in claim.spans for word in WORD.findall(span.text.casefold()))
            found[tuple(words)].append(ClaimPlace(article.path, claim.id))
    groups = sorted(tuple(sorted(places)) for places in found.values())
    return Matches(groups=tuple(groups), contradictions=())


def work_out(
    articles: Iterable[Article],
    *,
    match: Match = match_same_words,
    decided: Decided = UNDECIDED,
    on_step: Callable[[str], None] = nothing,
) -> Findings:
    """Find all that there is to find over a pile; its order makes no difference.

    `decided` is what people judged. `on_step` is told what is being worked out.
    """
    articles = [article for article in articles if article.text]
    on_step(REUSE)
    reuse = find_reuse(articles)
    on_step(ACTORS)
    cast = find_actors(articles)
    on_step(MATCHES)
    matches = match(articles, cast, reuse)
    on_step(ORIGINS)
    return trace(articles, matches, cast, reuse, decided)
