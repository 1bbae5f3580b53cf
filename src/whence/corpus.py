"""The steps over a whole pile, in order: from articles to all that is found over them.

    articles ─► find_reuse ─► find_actors ─► match ─► trace ─► findings

They are pure, as the steps of `pipeline` are. What costs most, vectors and scores of pairs, is
asked of a function that comes in, so that a case can keep the answers and never asks twice. What
people decided is asked for by the last step alone, so that all before it can be kept, too.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from whence.engine.memo import EMPTY, Memo
from whence.infer.pairs import score_pairs
from whence.infer.vectors import vectors
from whence.model import Article, Findings, Matches, PileReuse
from whence.quiet import nothing
from whence.steps.actors import Cast, find_actors
from whence.steps.match import Scorer, Vectors, find_matches
from whence.steps.reuse import find_reuse
from whence.steps.trace import Decided, trace
from whence.steps.trace.decided import UNDECIDED

REUSE, ACTORS, MATCHES, ORIGINS = "who copies whom", "actors", "claims that are the same", "origins"


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the articles of a pile gives: all that tracing starts from."""

    reuse: PileReuse
    cast: Cast
    matches: Matches


def work_out(
    articles: Iterable[Article],
    *,
    vectors_of: Vectors = vectors,
    scores_of: Scorer = score_pairs,
    decided: Decided = UNDECIDED,
    on_step: Callable[[str], None] = nothing,
) -> Findings:
    """Find all that there is to find over a pile; its order makes no difference.

    `vectors_of` and `scores_of` ask the models. `decided` is what people judged; `on_step` is told
    what is being worked out.
    """
    articles = [article for article in articles if article.text]
    compared = compare(articles, vectors_of=vectors_of, scores_of=scores_of, on_step=on_step)
    return follow(articles, compared, decided=decided, on_step=on_step)


def compare(
    articles: Iterable[Article],
    *,
    vectors_of: Vectors = vectors,
    scores_of: Scorer = score_pairs,
    memo: Memo = EMPTY,
    on_step: Callable[[str], None] = nothing,
) -> Compared:
    """Find what the articles of a pile share, whom they name and where they say the same.

    `memo` has what was found before in single articles and pairs; it changes nothing but the time.
    """
    articles = [article for article in articles if article.text]
    on_step(REUSE)
    reuse = find_reuse(articles, memo)
    on_step(ACTORS)
    cast = find_actors(articles, memo=memo)
    on_step(MATCHES)
    matches = find_matches(articles, cast, reuse, vectors_of, scores_of, memo)
    return Compared(reuse, cast, matches)


def follow(
    articles: Iterable[Article],
    compared: Compared,
    *,
    decided: Decided = UNDECIDED,
    on_step: Callable[[str], None] = nothing,
) -> Findings:
    """Follow every claim of a pile that has been compared to its origin."""
    articles = [article for article in articles if article.text]
    on_step(ORIGINS)
    return trace(articles, compared.matches, compared.cast, compared.reuse, decided)
