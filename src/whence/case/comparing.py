"""Comparing: the findings of a case worked out anew, with the answers of models that it has kept.

It brings all steps over a pile along, so that it is imported only where something has changed.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable

from whence.case.answers import Answers, CaseMemo
from whence.case.judged import decided
from whence.case.keeping import Keeper
from whence.case.placing import Marks
from whence.corpus import Compared, compare, follow
from whence.model import Article, Findings
from whence.model.decision import Decisions
from whence.steps.actors import Cast
from whence.store.findings import ComparedRows, NamedIn


def compared(
    articles: Iterable[Article],
    connection: sqlite3.Connection,
    keeper: Keeper,
    maker: str,
    on_step: Callable[[str], None],
) -> Compared:
    """Compare the articles of a case, working out only what it does not know from before."""
    answers = Answers(connection, keeper)
    return compare(
        articles,
        vectors_of=answers.vectors,
        scores_of=answers.scores,
        memo=CaseMemo(connection, keeper, maker),
        on_step=on_step,
    )


def followed(
    articles: Iterable[Article],
    compared: Compared,
    decisions: Decisions,
    on_step: Callable[[str], None],
) -> Findings:
    """Follow the claims of a case to their origins, by what people decided."""
    articles = list(articles)
    judged = decided(decisions, Marks.of(articles))
    return follow(articles, compared, decided=judged, on_step=on_step)


def rows_of(compared: Compared) -> ComparedRows:
    """What comparing gave, in the form in which it is kept."""
    by_path: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for (path, start, end), actor in compared.cast.by_place.items():
        by_path[path].append((start, end, actor))
    return ComparedRows(
        reuse=compared.reuse,
        actors=compared.cast.actors,
        names=tuple(NamedIn(path, tuple(sorted(by_path[path]))) for path in sorted(by_path)),
        matches=(compared.matches,),
    )


def compared_of(rows: ComparedRows) -> Compared:
    """What comparing gave, as it was before it was kept."""
    by_place = {
        (one.path, start, end): actor for one in rows.names for start, end, actor in one.places
    }
    return Compared(rows.reuse, Cast(rows.actors, by_place), rows.matches[0])
