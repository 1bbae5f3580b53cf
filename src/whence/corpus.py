"""The steps over a whole pile, in order: from articles to all that is found over them.

    articles ─► find_reuse ─► find_actors ─► match ─► trace ─► findings

They are pure, as the steps of `pipeline` are. What costs most, vectors and scores of pairs, is
asked of a function that comes in, so that a case can keep the answers and never asks twice.
"""

from collections.abc import Callable, Iterable

from whence.infer.pairs import score_pairs
from whence.infer.vectors import vectors
from whence.model import Article, Findings
from whence.steps.actors import find_actors
from whence.steps.match import Scorer, Vectors, find_matches
from whence.steps.reuse import find_reuse
from whence.steps.trace import Decided, trace
from whence.steps.trace.decided import UNDECIDED

REUSE, ACTORS, MATCHES, ORIGINS = "who copies whom", "actors", "claims that are the same", "origins"


def nothing(*_: object) -> None:
    """Do nothing: what is called where nobody wants to be told."""


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
    on_step(REUSE)
    reuse = find_reuse(articles)
    on_step(ACTORS)
    cast = find_actors(articles)
    on_step(MATCHES)
    matches = find_matches(articles, cast, reuse, vectors_of, scores_of)
    on_step(ORIGINS)
    return trace(articles, matches, cast, reuse, decided)
